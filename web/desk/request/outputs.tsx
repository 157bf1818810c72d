/** What Stripe verified and read, and what it was told beforehand, as names and values to show for a moment. */
import type { RequestOutputs } from '../../../shared/protocol/report-calls.ts'
import { locale } from '../../i18n/first/speak.ts'
import { t } from '../../i18n/t/desk.ts'
import { FactList } from '../../ui/fact-list.tsx'

export function OutputsShown({ outputs: told }: { outputs: RequestOutputs }) {
  const { outputs, document, id_number, email, phone, provided_details, unavailable } = told
  const missing = unavailableNames(unavailable)
  return (
    <div class="stack tight">
      {outputs === null && <p class="soft">{t('desk.outputs.not_verified')}</p>}
      <Group title={t('desk.outputs.verified')} facts={factsOf(outputs)} />
      <Group title={t('desk.outputs.document')} facts={factsOf(document)} />
      <Group title={t('desk.outputs.id_number')} facts={factsOf(id_number)} />
      <Group title={t('desk.outputs.contact')} facts={factsOf({ email, phone })} />
      <Group title={t('desk.outputs.provided')} facts={factsOf(provided_details)} />
      {missing.length > 0 && (
        <p class="soft">
          {t('desk.outputs.unavailable')}: {missing.join(', ')}.
        </p>
      )}
    </div>
  )
}

export const Group = ({ title, facts }: { title?: string; facts: readonly Fact[] }) =>
  facts.length === 0 ? null : (
    <div>
      {title && <h4>{title}</h4>}
      <FactList facts={facts} />
    </div>
  )

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
function factsOf(section: Section): Fact[] {
  const values = new Map<string, unknown>(Object.entries(section ?? {}))
  return FIELDS.flatMap((field): Fact[] => {
    const text = textOf(values.get(field))
    return text === '' ? [] : [[t(`desk.field.${field}`), text]]
  })
}

/** Paths as in Stripe's `expand`; each kind of thing once. */
function unavailableNames(paths: readonly string[]): string[] {
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
