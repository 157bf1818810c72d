// Reads Stripe's form encoding: `options[document][allowed_types][]=passport`. Yields nested
// plain values and refuses what does not nest; it knows nothing of any parameter's meaning.

import { type Answer, invalid } from './answer.ts'

// A list is a form whose names are numbers: only who knows the parameter can tell the two apart.
export type Form = { [name: string]: string | Form }

const MAX_DEPTH = 6
const NAME = /^([^[\]]+)((?:\[[^[\]]*\])*)$/

export async function readForm(request: Request): Promise<Form | Answer> {
  if (request.method !== 'POST') return parseForm(new URL(request.url).search.slice(1))
  // Not text(): workerd warns about the form's content type.
  const text = new TextDecoder().decode(await request.arrayBuffer())
  const type = request.headers.get('content-type')?.split(';')[0]?.trim() ?? ''
  if (text !== '' && type !== 'application/x-www-form-urlencoded') {
    return invalid(
      `Invalid request: the body must be application/x-www-form-urlencoded, not ${type || 'untyped'}.`,
    )
  }
  return parseForm(text)
}

export function parseForm(text: string): Form | Answer {
  const form = emptyForm()
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const cut = pair.indexOf('=')
    const name = decoded(cut < 0 ? pair : pair.slice(0, cut))
    const value = decoded(cut < 0 ? '' : pair.slice(cut + 1))
    if (name === undefined || value === undefined) {
      return invalid('Invalid request: the parameters are not valid percent-encoded UTF-8.')
    }
    const path = pathOf(name)
    if (!path) return invalid(`Invalid parameter name: ${name}`, name)
    if (!put(form, path, value)) return invalid(`Invalid ${name}: it is given twice over.`, name)
  }
  return form
}

// Names come from outside, so `__proto__` must be a name like any other.
const emptyForm = (): Form => Object.create(null)

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

function pathOf(name: string): string[] | undefined {
  const match = NAME.exec(name)
  if (!match) return undefined
  const [, head = '', tail = ''] = match
  const path = [head, ...[...tail.matchAll(/\[([^\]]*)\]/g)].map((part) => part[1] ?? '')]
  return path.length <= MAX_DEPTH ? path : undefined
}

function put(form: Form, path: string[], value: string): boolean {
  let place = form
  for (const [i, step] of path.entries()) {
    const name = step === '' ? String(Object.keys(place).length) : step
    const kept = place[name]
    if (i === path.length - 1) {
      if (kept !== undefined) return false
      place[name] = value
    } else {
      const inner = kept ?? emptyForm()
      if (typeof inner === 'string') return false
      place[name] = inner
      place = inner
    }
  }
  return true
}
