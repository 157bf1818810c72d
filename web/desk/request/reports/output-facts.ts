/** What Stripe read and verified as texts by field, and where the two differ. Pure. */
import type { RequestOutputs } from '../../../../shared/protocol/supervisor/report-calls.ts'
import { locale } from '../../../i18n/first/speak.ts'

/** In the order in which they are shown; names are Stripe's. */
export const FIELDS = [
  ...([
    'first_name',
    'last_name',
    'dob',
    'sex',
    'unparsed_sex',
    'unparsed_place_of_birth',
  ] as const),
  ...(['address', 'email', 'phone', 'id_number', 'id_number_type'] as const),
  ...(['number', 'expiration_date', 'issued_date'] as const),
] as const
export type Field = (typeof FIELDS)[number]

export type Texts = ReadonlyMap<Field, string>

type Section =
  | RequestOutputs['outputs' | 'document' | 'id_number' | 'provided_details']
  | Pick<RequestOutputs, 'email' | 'phone'>

/** Without what is empty or was not available. */
export function textsOf(section: Section): Texts {
  const values = new Map<string, unknown>(Object.entries(section ?? {}))
  return new Map(
    FIELDS.flatMap((field): [Field, string][] => {
      const text = textOf(values.get(field))
      return text === '' ? [] : [[field, text]]
    }),
  )
}

/** `null`: only one of the two is there, so there is nothing to compare. */
export type Compared = {
  field: Field
  read: string | null
  verified: string | null
  agrees: boolean | null
}

/** Each field that either has; letters may be large or small, and blanks more or fewer. */
export const compare = (read: Texts, verified: Texts): Compared[] =>
  FIELDS.flatMap((field) => {
    const [one, other] = [read.get(field) ?? null, verified.get(field) ?? null]
    if (one === null && other === null) return []
    const agrees = one === null || other === null ? null : sameText(one) === sameText(other)
    return [{ field, read: one, verified: other, agrees }]
  })

/** An accent that is not there is a difference to whoever holds the document. */
const sameText = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ')

export type Comparison = {
  /** What was read, by what; its words are `desk.outputs.KIND`. */
  kind: 'document' | 'id_number' | 'provided'
  rows: readonly Compared[]
}

/**
 * What was read from a document, or for an ID number, beside what was verified; and what Stripe was told
 * of the person beside what they confirmed.
 */
export function comparisonsOf(told: RequestOutputs): Comparison[] {
  const { outputs, document, id_number, email, phone, provided_details } = told
  const confirmed = textsOf({ email, phone })
  // What was confirmed stands beside what was provided, and not here once more.
  const person = of(textsOf(outputs), (field, text) => confirmed.get(field) !== text)
  const number = textsOf(id_number)
  const isNumberOnly = document === null && number.size > 0
  const comparisons: Comparison[] = [
    { kind: 'document', rows: isNumberOnly ? [] : compare(textsOf(document), person) },
    {
      kind: 'id_number',
      rows: compare(number, isNumberOnly ? person : of(person, (field) => number.has(field))),
    },
    { kind: 'provided', rows: compare(textsOf(provided_details), confirmed) },
  ]
  return comparisons.filter(({ rows }) => rows.length > 0)
}

const of = (texts: Texts, isMeant: (field: Field, text: string) => boolean): Texts =>
  new Map([...texts].filter(([field, text]) => isMeant(field, text)))

/** Paths as in Stripe's `expand`; each kind of thing once. */
export function unavailableFields(paths: readonly string[]): Field[] {
  const fields = paths.map((path) => path.split('.').at(-1) ?? '')
  return FIELDS.filter((field: Field) => fields.includes(field))
}

type DateParts = { day: number | null; month: number | null; year: number | null }

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null || typeof value !== 'object') return ''
  return 'year' in value ? dateText(value as DateParts) : addressText(value)
}

/** A day of the calendar, wherever this computer is; what is not known of it is left out. */
function dateText({ day, month, year }: DateParts): string {
  if (day === null || month === null || year === null)
    return [day, month, year].filter((part) => part !== null).join('.')
  const format = new Intl.DateTimeFormat(locale.value, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(Date.UTC(year, month - 1, day))
}

const ADDRESS = ['line1', 'line2', 'postal_code', 'city', 'state', 'country']

function addressText(value: object): string {
  const parts = new Map<string, unknown>(Object.entries(value))
  return ADDRESS.map((name) => parts.get(name))
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ')
}
