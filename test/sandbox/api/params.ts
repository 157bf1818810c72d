// The kinds of parameter Stripe's calls take, and what is said when one is wrong. Each call's own
// file composes these; the first wrong parameter is the one reported, as Stripe does.

import * as v from 'valibot'
import { type Answer, invalid } from './answer.ts'
import type { Form } from './form.ts'

const TEXT_MAX = 5000
const METADATA_KEYS_MAX = 50
const METADATA_NAME_MAX = 40
const METADATA_VALUE_MAX = 500

export const text = (max = TEXT_MAX) => v.pipe(v.string(), v.minLength(1), v.maxLength(max))

export const flag = () =>
  v.pipe(
    v.string(),
    v.check((value) => value === 'true' || value === 'false', 'must be either true or false'),
    v.transform((value) => value === 'true'),
  )

export const whole = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^-?\d{1,15}$/, 'parameter_invalid_integer|must be an integer'),
    v.transform(Number),
    v.minValue(min, `parameter_invalid_integer|must be at least ${min}`),
    v.maxValue(max, `parameter_invalid_integer|must be at most ${max}`),
  )

export const url = () =>
  v.pipe(
    v.string(),
    v.maxLength(TEXT_MAX),
    v.check((value) => URL.canParse(value), 'url_invalid|Not a valid URL'),
  )

export const oneOf = <const T extends readonly string[]>(names: T) => v.picklist(names)

/** A list arrives as a form whose names are numbers. */
export const list = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^\d+$/, 'Invalid array')), item),
    v.transform((numbered) => Object.values(numbered) as v.InferOutput<T>[]),
  )

/** An empty string clears the value. */
export const clearable = <T extends v.GenericSchema>(schema: T) =>
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    schema,
  ])

/** Values stay as sent: an empty one takes its key away when the metadata is merged. */
export const metadata = () =>
  clearable(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.maxLength(METADATA_NAME_MAX)),
        v.pipe(v.string(), v.maxLength(METADATA_VALUE_MAX)),
      ),
      v.check(
        (entries) => Object.keys(entries).length <= METADATA_KEYS_MAX,
        `Metadata can have at most ${METADATA_KEYS_MAX} keys`,
      ),
    ),
  )

export const expand = () => v.exactOptional(list(text()), {})

const instant = () => whole(0, 999_999_999_999)

/** `created=1700000000`, or `created[gte]=…&created[lt]=…`. */
export const created = () =>
  v.union([
    v.pipe(
      instant(),
      v.transform((at) => ({ gte: at, lte: at })),
    ),
    v.strictObject({
      gt: v.exactOptional(instant()),
      gte: v.exactOptional(instant()),
      lt: v.exactOptional(instant()),
      lte: v.exactOptional(instant()),
    }),
  ])

export const paging = {
  limit: v.exactOptional(whole(1, 100), '10'),
  starting_after: v.exactOptional(text()),
  ending_before: v.exactOptional(text()),
  expand: expand(),
}

export type Parsed<T> = { ok: true; params: T } | { ok: false; answer: Answer }

export function parseParams<T extends v.GenericSchema>(
  schema: T,
  form: Form,
): Parsed<v.InferOutput<T>> {
  const result = v.safeParse(schema, form, { abortPipeEarly: true })
  if (result.success) return { ok: true, params: result.output }
  return { ok: false, answer: explain(deepest(result.issues[0])) }
}

// A union's own issue says only that no arm fits; the arm of the right shape says what is wrong.
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  if (issue.type !== 'union') return issue
  const inner =
    issue.issues?.find((one) => one.kind === 'validation' || one.path) ?? issue.issues?.at(-1)
  if (!inner) return issue
  const path = [...(issue.path ?? []), ...(inner.path ?? [])]
  const [first, ...rest] = path
  return deepest(first ? { ...inner, path: [first, ...rest] } : inner)
}

function explain(issue: v.BaseIssue<unknown>): Answer {
  const [head = '', ...tail] = (issue.path ?? []).map((item) => String(item.key))
  const param = head + tail.map((name) => `[${name}]`).join('')
  const [code, message] = issue.message.includes('|') ? issue.message.split('|', 2) : []
  if (code && message) return invalid(message, param, code)
  switch (issue.type) {
    case 'strict_object':
      if (issue.expected === 'never') {
        return invalid(`Received unknown parameter: ${param}`, param, 'parameter_unknown')
      }
      if (issue.received === 'undefined') {
        return invalid(`Missing required param: ${param}.`, param, 'parameter_missing')
      }
      return invalid('Invalid object', param)
    case 'min_length':
      return invalid(
        `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
        param,
        'parameter_invalid_empty',
      )
    case 'max_length':
      return invalid(
        `Invalid string: must be at most ${issue.expected?.slice(2)} characters`,
        param,
      )
    case 'picklist':
      return invalid(`Invalid ${param}: must be one of ${issue.expected}`, param)
    case 'string':
      return invalid('Invalid string', param)
    case 'record':
      return invalid('Invalid object', param)
    default:
      return invalid(`Invalid ${param}: ${issue.message}`, param)
  }
}
