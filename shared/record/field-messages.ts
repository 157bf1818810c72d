/**
 * What a form says beside a field, in one table: schemas and checks take their sentences from here, the
 * API sends them as they are, and a screen says the code of one in its own language
 * (`web/form/field-words.ts`).
 */
import { NOT_TEXT } from '../text/text.ts'

export const FIELD_MESSAGES = {
  reference_missing: 'Enter a reference.',
  reference_long: 'A reference has at most 64 characters.',
  reference_control: 'The reference contains control characters.',
  reference_invisible: 'The reference contains characters that cannot be seen.',
  not_text: NOT_TEXT,
  email: 'This is not an email address. It should look like name@example.com.',
  email_several: 'Enter one email address only.',
  email_long: 'An email address has at most 254 characters.',
  phone: 'This is not a phone number.',
  phone_country: 'Start the phone number with + and the country code.',
  phone_short: 'This phone number is too short.',
  phone_long: 'This phone number is too long.',
  note_long: 'A note has at most 2,000 characters.',
  flow_id: 'A flow ID starts with vf_.',
  no_document: 'Allow at least one type of document.',
  sealed_too_long: 'The note and metadata are too long together. Shorten them.',
  metadata_name_missing: 'Enter a name.',
  metadata_value_missing: 'Enter a value.',
  metadata_doubled: 'This name is already used.',
  metadata_brackets: 'Remove the square brackets.',
  metadata_name_long: 'At most 40 characters.',
  metadata_value_long: 'At most 500 characters.',
  metadata_reserved: 'This name is reserved.',
  metadata_keys: 'At most 40 keys.',
  stripe_id_long: 'An ID has at most 5,000 characters.',
  person_half: 'A related person needs both account and person.',
} as const

export type FieldCode = keyof typeof FIELD_MESSAGES

const CODES: ReadonlyMap<string, FieldCode> = new Map(
  (Object.keys(FIELD_MESSAGES) as FieldCode[]).map((code) => [FIELD_MESSAGES[code], code]),
)

/** Undefined for a sentence that is not in the table, as from a newer Worker. */
export const fieldCodeOf = (message: string): FieldCode | undefined => CODES.get(message)
