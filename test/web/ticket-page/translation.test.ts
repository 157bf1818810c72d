/**
 * Invariant 9 on the page of a ticket: after the browser has translated it, it shows the state that is
 * so, whatever came before. Chrome puts every text node into two `<font>`; what Preact then writes into
 * the node that it remembers is seen by nobody.
 */
import { h, render } from 'preact'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import * as guidance from '../../../shared/guidance.ts'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import type { TicketState } from '../../../shared/protocol/ticket-state.ts'
import { sayGuidance, sayIn, t } from '../../../web/i18n/t/ticket-page.ts'
import { Ask } from '../../../web/ticket-page/ask.tsx'
import { Frame } from '../../../web/ticket-page/frame.tsx'
import { Outcome } from '../../../web/ticket-page/outcome.tsx'
import { replaceTexts } from '../../../web/ticket-page/replace-texts.ts'
import { type View, viewOf } from '../../../web/ticket-page/view.ts'
import { idOf } from '../store/example.ts'
import { SmallNode, smallDocument } from './small-dom.ts'

const { brand, privacy_notice, alternative, languages } = DEFAULT_SETTINGS

const known = (state: TicketState['state'], { gone = false, left = 2 } = {}): View =>
  viewOf(
    {
      kind: 'answered',
      answer: {
        request: idOf(1),
        state,
        attempts_left: left,
        brand,
        privacy_notice,
        alternative,
        languages,
        asked: { documents: ['passport'], selfie: true, id_number: false, flow: false },
      },
    },
    gone,
    guidance,
  )

const session = 'vs_1'
const failed = (code: string) =>
  ({ phase: 'unverified', session, last_error: { code, reason: null } }) as const

const VIEWS: Readonly<Record<string, View>> = {
  opening: { kind: 'opening' },
  'no ticket': { kind: 'no_ticket' },
  unreachable: { kind: 'unreachable' },
  expired: { kind: 'refused', code: 'ticket_expired', brand: null },
  gone: { kind: 'refused', code: 'gone', brand: null },
  asked: known({ phase: 'accepted' }),
  'asked again': known({ phase: 'open', session }, { gone: true }),
  checking: known({ phase: 'processing', session }),
  verified: known({ phase: 'verified', session }),
  'document expired': known(failed('document_expired')),
  'document expired, last try': known(failed('document_expired'), { left: 1 }),
  'document expired, no try': known(failed('document_expired'), { left: 0 }),
  'too young': known(failed('under_supported_age')),
  canceled: known({ phase: 'canceled', session }),
}
const NAMES = Object.keys(VIEWS)

beforeAll(async () => {
  vi.stubGlobal('document', { ...smallDocument, documentElement: {} })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  await sayIn('en')
  await sayGuidance()
  replaceTexts()
})

let page: SmallNode
beforeEach(() => {
  page = new SmallNode('div')
})

/** As `page.tsx` draws it. */
function draw(name: string, where = page): void {
  const view = VIEWS[name] as View
  const isAsked = view.kind === 'known' && view.step.kind === 'ask'
  const children = isAsked
    ? h(Ask, { ticket: 't', state: view.state, again: name === 'asked again' })
    : h(Outcome, { view, ticket: 't', onLook: () => {} })
  const frame = { brand: view.kind === 'known' ? brand : null, languages, onLanguage: () => {} }
  render(h(Frame, { ...frame, children }), where as unknown as Element)
}

/** As Chrome does it: the text node goes, two elements with the translation come. */
function translate(): void {
  for (const node of page.all()) {
    if (node.nodeType !== 3 || node.data.trim() === '' || node.data.includes('«')) continue
    const [outer, inner] = [new SmallNode('font'), new SmallNode('font')]
    node.parentNode?.insertBefore(outer, node)
    node.remove()
    outer.appendChild(inner)
    inner.appendChild(new SmallNode('#text', `«${node.data}»`))
  }
}

const shown = (where = page): string => where.textContent.replaceAll(/[«»]/g, '')

function fresh(name: string): string {
  const other = new SmallNode('div')
  draw(name, other)
  return shown(other)
}

test.each(NAMES)('translated while it said "%s", it says whatever comes next', (before) => {
  for (const after of NAMES) {
    page = new SmallNode('div')
    draw(before)
    translate()
    expect(page.textContent).toContain('«')
    draw(after)
    expect(`${after}: ${shown()}`).toBe(`${after}: ${fresh(after)}`)
  }
})

test('so it does through a whole life, translated anew each time', () => {
  for (const name of [...NAMES, ...NAMES.toReversed()]) {
    draw(name)
    expect(shown()).toBe(fresh(name))
    translate()
  }
})

test('what stays as it is keeps its translation', () => {
  draw('checking')
  translate()
  const before = page.textContent
  draw('checking')
  expect(page.textContent).toBe(before)
})

test('what a person does on it shows, too: the consent that is missing', async () => {
  draw('asked')
  translate()
  const form = page.all().find(({ localName }) => localName === 'form')
  form?.listeners.get('submit')?.call(form, { type: 'submit', preventDefault: () => {} })
  await vi.waitFor(() => expect(shown()).toContain(t('v.agree_first')))
  translate()
  // The same again changes nothing, and breaks nothing.
  form?.listeners.get('submit')?.call(form, { type: 'submit', preventDefault: () => {} })
  draw('verified')
  expect(shown()).toBe(fresh('verified'))
})
