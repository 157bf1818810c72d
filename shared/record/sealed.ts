/**
 * Sealed parts: what only the Worker may read. HPKE (RFC 9180, base mode, P-256, HKDF-SHA256,
 * AES-256-GCM) to the site's public key. The sealed bytes are
 *
 *   1 byte: length of the key id │ key id (ASCII) │ 65 bytes: encapsulated key │ ciphertext
 *
 * The AAD ties them to site, request and part, never to an edit: an unchanged part stays as it is.
 */
import * as v from 'valibot'
import { utf8, utf8Decode } from '../text/bytes.ts'
import { PlainText } from '../text/text.ts'
import { Email } from './email.ts'
import { FIELD_MESSAGES } from './field-messages.ts'

export type PartName = 'details' | 'notes'

/** E.164. What numbers a country has is the business of the device that the number was typed on. */
export const Phone = v.pipe(PlainText, v.regex(/^\+[1-9]\d{5,14}$/, FIELD_MESSAGES.phone))

/** Handed to Stripe as `provided_details`, as they are. */
export const Details = v.strictObject({ email: v.optional(Email), phone: v.optional(Phone) })
export type Details = v.InferOutput<typeof Details>
export const DETAIL_NAMES = ['email', 'phone'] as const
export type DetailName = (typeof DETAIL_NAMES)[number]

/** `note` stays in the ledger; `metadata` is handed to Stripe, which allows 50 keys. */
export const Notes = v.strictObject({
  note: v.optional(v.pipe(PlainText, v.maxLength(2000, FIELD_MESSAGES.note_long))),
  metadata: v.optional(
    v.pipe(
      v.record(
        v.pipe(
          PlainText,
          v.minLength(1),
          v.maxLength(40),
          v.check((key) => !isReserved(key), FIELD_MESSAGES.metadata_reserved),
        ),
        v.pipe(PlainText, v.maxLength(500)),
      ),
      v.check((metadata) => Object.keys(metadata).length <= 40, FIELD_MESSAGES.metadata_keys),
    ),
  ),
})
export type Notes = v.InferOutput<typeof Notes>

const isReserved = (key: string) => key === 'reference' || key.startsWith('fieldproof_')

/** The most a sealed part may weigh as it travels: 8 KiB of base64url. */
export const SEALED_MAX_CHARS = 8192
export const ENCAPSULATED_BYTES = 65

export const SEALING_INFO = utf8('fieldproof-part')

export const partAad = (site: string, id: string, part: PartName) =>
  utf8(`fieldproof-part\n${site}\n${id}\n${part}`)

export type Sealed = { keyId: string; encapsulated: Uint8Array; ciphertext: Uint8Array }

export function packSealed({ keyId, encapsulated, ciphertext }: Sealed): Uint8Array<ArrayBuffer> {
  const name = utf8(keyId)
  return Uint8Array.from([name.length, ...name, ...encapsulated, ...ciphertext])
}

/** Null for bytes that cannot be a sealed part. */
export function unpackSealed(bytes: Uint8Array): Sealed | null {
  const nameEnd = 1 + (bytes[0] ?? 0)
  const keyEnd = nameEnd + ENCAPSULATED_BYTES
  // AES-GCM's tag alone is 16 bytes.
  if (nameEnd < 2 || bytes.length < keyEnd + 16) return null
  try {
    return {
      keyId: utf8Decode(bytes.subarray(1, nameEnd)),
      encapsulated: bytes.slice(nameEnd, keyEnd),
      ciphertext: bytes.slice(keyEnd),
    }
  } catch {
    // A key id that is not UTF-8 was never one of ours.
    return null
  }
}
