/**
 * What a form says beside a field, in one table: schemas and checks take their sentences from here, the
 * API sends them as they are, and a screen says the code of one in its own language
 * (`web/form/field-words.ts`).
 */
import { NOT_TEXT } from '../text.ts'

export const FIELD_MESSAGES = {
  reference_missing: 'Give the request a reference.',
  over_64: 'At most 64 characters.',
  control_characters: 'Remove the control characters.',
  invisible_characters: 'Remove the characters that cannot be seen.',
  not_text: NOT_TEXT,
  over_254: 'At most 254 characters.',
  email: 'This is not an e-mail address.',
  over_20: 'At most 20 characters.',
  phone: 'Start with + and the country code, then only digits.',
  over_2000: 'At most 2,000 characters.',
  flow_id: 'A flow id starts with vf_.',
  no_document: 'Allow at least one kind of document.',
  sealed_too_long: 'Note and metadata are too long together. Shorten some of them.',
  metadata_name_missing: 'Name this value.',
  metadata_value_missing: 'Give this name a value.',
  metadata_doubled: 'This name is there already.',
  metadata_brackets: 'Leave out the square brackets.',
  metadata_name_long: 'A name has at most 40 characters.',
  metadata_value_long: 'A value has at most 500 characters.',
  metadata_reserved: 'This name is reserved.',
  metadata_keys: 'At most 40 keys.',
  over_5000: 'At most 5,000 characters.',
  person_half: 'A person is named by account and person together.',
} as const

export type FieldCode = keyof typeof FIELD_MESSAGES
