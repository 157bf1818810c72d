/**
 * What only a desk types into a request: metadata, and whom or what at Stripe it belongs to. From rows
 * and lines as typed to what is recorded. Pure.
 */
import * as v from 'valibot'
import type { FieldProblem } from '../../shared/problem.ts'
import { FIELD_MESSAGES } from '../../shared/record/field-messages.ts'
import { type RequestRecord, StripeText } from '../../shared/record/record.ts'
import { ENCAPSULATED_BYTES, Notes, SEALED_MAX_CHARS } from '../../shared/record/sealed.ts'
import { utf8 } from '../../shared/text/bytes.ts'
import { PlainText } from '../../shared/text/text.ts'
import { withoutUnseen } from './pasted.ts'

export type MetadataRow = { key: string; value: string }

/** As typed; empty means absent. */
export type RelatedTyped = {
  customer: string
  customerAccount: string
  personAccount: string
  person: string
}

export type Related = Pick<
  RequestRecord,
  'related_customer' | 'related_customer_account' | 'related_person'
>

type Checked<T> = { value: T; errors: FieldProblem[] }

/** What is wrong with a row, and in which of its two cells. */
export type WrongRow = { cell: keyof MetadataRow; message: string }

/** Rows without a key or value are left out; an error names its row, as `metadata.2`. */
export function checkMetadata(rows: readonly MetadataRow[]): Checked<Record<string, string>> {
  const errors: FieldProblem[] = []
  const value: Record<string, string> = {}
  for (const [n, wrong] of wrongRows(rows).entries()) {
    const typed = rows[n] ?? { key: '', value: '' }
    if (wrong) errors.push({ field: `metadata.${n}`, message: wrong.message })
    else if (!isEmptyRow(typed)) value[nameOf(typed)] = typed.value.trim()
  }
  return { value, errors }
}

/** What a paste brings and nobody sees is no part of a name. */
const nameOf = ({ key }: MetadataRow): string => withoutUnseen(key)
const isEmptyRow = (row: MetadataRow) => nameOf(row) === '' && row.value.trim() === ''

/** Of each row what is wrong with it, null where nothing is. Of two with one name the later is wrong. */
export function wrongRows(rows: readonly MetadataRow[]): (WrongRow | null)[] {
  const names = new Set<string>()
  return rows.map((row) => {
    if (isEmptyRow(row)) return null
    const [key, value] = [nameOf(row), row.value.trim()]
    const inKey = wrongKey(key, names)
    if (inKey) return { cell: 'key', message: inKey }
    names.add(key)
    const inValue = wrongValue(value)
    return inValue === null ? null : { cell: 'value', message: inValue }
  })
}

function wrongKey(key: string, others: ReadonlySet<string>): string | null {
  if (key === '') return FIELD_MESSAGES.metadata_name_missing
  if (others.has(key)) return FIELD_MESSAGES.metadata_doubled
  // Stripe takes brackets for a structure of its own (form-encoded bodies).
  if (/[[\]]/.test(key)) return FIELD_MESSAGES.metadata_brackets
  const parsed = v.safeParse(Notes.entries.metadata, { [key]: 'x' })
  // Objects have some of their own, as `constructor`: by such a name it would be lost.
  if (parsed.success && Object.hasOwn(parsed.output ?? {}, key)) return null
  if (!v.is(PlainText, key)) return FIELD_MESSAGES.not_text
  return key.length > 40 ? FIELD_MESSAGES.metadata_name_long : FIELD_MESSAGES.metadata_reserved
}

function wrongValue(value: string): string | null {
  if (value === '') return FIELD_MESSAGES.metadata_value_missing
  if (v.is(Notes.entries.metadata, { x: value })) return null
  return v.is(PlainText, value) ? FIELD_MESSAGES.metadata_value_long : FIELD_MESSAGES.not_text
}

/** What a sealed part may hold as plain text, its key's name and the cipher's own bytes set aside. */
const PLAIN_MAX_BYTES = (SEALED_MAX_CHARS / 4) * 3 - ENCAPSULATED_BYTES - 16 - 65

/** Note and metadata are sealed together, and travel only up to a size. */
export const fitsSealed = (content: object): boolean =>
  utf8(JSON.stringify(content)).length <= PLAIN_MAX_BYTES

/** As they are written at Stripe: what a paste brings and nobody sees is no part of them. */
const idsOf = (typed: RelatedTyped): RelatedTyped => ({
  customer: withoutUnseen(typed.customer),
  customerAccount: withoutUnseen(typed.customerAccount),
  personAccount: withoutUnseen(typed.personAccount),
  person: withoutUnseen(typed.person),
})

export function checkRelated(typed: RelatedTyped): Checked<Related> {
  const { customer, customerAccount: account, personAccount: owner, person } = idsOf(typed)
  const errors: FieldProblem[] = []
  for (const [field, id] of Object.entries(idsOf(typed))) {
    const { issues } = v.safeParse(StripeText, id)
    if (id !== '' && issues) errors.push({ field, message: issues[0].message })
  }
  const isHalf = (owner === '') !== (person === '')
  if (isHalf)
    errors.push({
      field: owner === '' ? 'personAccount' : 'person',
      message: FIELD_MESSAGES.person_half,
    })
  const value: Related = {
    ...(customer && { related_customer: customer }),
    ...(account && { related_customer_account: account }),
    ...(owner && person && { related_person: { account: owner, person } }),
  }
  return { value, errors }
}
