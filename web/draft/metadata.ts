/**
 * What only a desk types into a request: metadata, and whom or what at Stripe it belongs to. From rows
 * and lines as typed to what is recorded. Pure.
 */
import * as v from 'valibot'
import { utf8 } from '../../shared/bytes.ts'
import type { FieldProblem } from '../../shared/problem.ts'
import { FIELD_MESSAGES } from '../../shared/record/field-messages.ts'
import { type RequestRecord, StripeText } from '../../shared/record/record.ts'
import { ENCAPSULATED_BYTES, Notes, SEALED_MAX_CHARS } from '../../shared/record/sealed.ts'
import { PlainText } from '../../shared/text.ts'

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

/** Rows without a key or value are left out; an error names its row, as `metadata.2`. */
export function checkMetadata(rows: readonly MetadataRow[]): Checked<Record<string, string>> {
  const errors: FieldProblem[] = []
  const value: Record<string, string> = {}
  for (const [n, typed] of rows.entries()) {
    const key = typed.key.trim()
    if (key === '' && typed.value.trim() === '') continue
    const wrong = wrongRow(key, typed.value, value)
    if (wrong) errors.push({ field: `metadata.${n}`, message: wrong })
    else value[key] = typed.value.trim()
  }
  return { value, errors }
}

function wrongRow(key: string, value: string, others: Record<string, string>): string | null {
  if (key === '') return FIELD_MESSAGES.metadata_name_missing
  if (value.trim() === '') return FIELD_MESSAGES.metadata_value_missing
  if (Object.hasOwn(others, key)) return FIELD_MESSAGES.metadata_doubled
  // Stripe takes brackets for a structure of its own (form-encoded bodies).
  if (/[[\]]/.test(key)) return FIELD_MESSAGES.metadata_brackets
  const parsed = v.safeParse(Notes.entries.metadata, { [key]: value.trim() })
  // Objects have one of their own by that name: it would be lost.
  if (parsed.success && key !== '__proto__') return null
  if (![key, value].every((text) => v.is(PlainText, text))) return FIELD_MESSAGES.not_text
  if (key.length > 40) return FIELD_MESSAGES.metadata_name_long
  if (value.trim().length > 500) return FIELD_MESSAGES.metadata_value_long
  return FIELD_MESSAGES.metadata_reserved
}

/** What a sealed part may hold as plain text, its key's name and the cipher's own bytes set aside. */
const PLAIN_MAX_BYTES = (SEALED_MAX_CHARS / 4) * 3 - ENCAPSULATED_BYTES - 16 - 65

/** Note and metadata are sealed together, and travel only up to a size. */
export const fitsSealed = (content: object): boolean =>
  utf8(JSON.stringify(content)).length <= PLAIN_MAX_BYTES

export function checkRelated(typed: RelatedTyped): Checked<Related> {
  const [customer, account] = [typed.customer.trim(), typed.customerAccount.trim()]
  const [owner, person] = [typed.personAccount.trim(), typed.person.trim()]
  const errors: FieldProblem[] = []
  for (const [field, text] of Object.entries(typed)) {
    const { issues } = v.safeParse(StripeText, text.trim())
    if (text.trim() !== '' && issues) errors.push({ field, message: issues[0].message })
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
