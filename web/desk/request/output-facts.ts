/** What was read or confirmed about a person, as names and values to show for a moment. Pure. */
import type { RequestOutputs } from '../../../shared/protocol/report-calls.ts'
import { locale } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/desk.ts'

export type Fact = readonly [name: string, value: string]

/** In the order in which they are shown; names are Stripe's. */
const FIELDS = [
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
type Field = (typeof FIELDS)[number]

type Section = RequestOutputs['outputs' | 'document' | 'id_number' | 'provided_details']

/** Without what is empty or was not available. */
export function factsOf(section: Section): Fact[] {
  const values = new Map<string, unknown>(Object.entries(section ?? {}))
  return FIELDS.flatMap((field): Fact[] => {
    const text = textOf(values.get(field))
    return text === '' ? [] : [[t(`desk.field.${field}`), text]]
  })
}

/** Paths as in Stripe's `expand`; each kind of thing once. */
export function unavailableNames(paths: readonly string[]): string[] {
  const fields = paths.map((path) => path.split('.').at(-1) ?? '')
  return FIELDS.filter((field: Field) => fields.includes(field)).map((field) =>
    t(`desk.field.${field}`),
  )
}

type DateParts = { day: number | null; month: number | null; year: number | null }

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return isDate(value) ? dateText(value) : addressText(value)
}

const isDate = (value: object): value is DateParts => 'year' in value

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
