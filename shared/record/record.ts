/**
 * The record: one JSON text, made once when a request is saved or deleted, signed, and carried as it
 * is for ever. Form and Worker check it with this schema. Personal details are not in it; only the hashes
 * of their sealed bytes are (`sealed.ts`).
 */
import * as v from 'valibot'
import { DeviceId, Hash, RequestId } from '../ids.ts'
import { PlainText } from '../text/text.ts'
import { FIELD_MESSAGES } from './field-messages.ts'
import { Reference } from './reference.ts'

/** The version of the record itself. The Worker reads every one ever released. */
export const RECORD_VERSION = 1

/** An id of Stripe's, or of a thing there. */
export const StripeText = v.pipe(
  PlainText,
  v.minLength(1),
  v.maxLength(5000, FIELD_MESSAGES.stripe_id_long),
)

/** What `options.document` may ask of Stripe when a session is created. */
export const DocumentOptions = v.strictObject({
  allowed_types: v.optional(
    v.pipe(v.array(v.picklist(['driving_license', 'id_card', 'passport'])), v.minLength(1)),
  ),
  require_id_number: v.optional(v.boolean()),
  require_live_capture: v.optional(v.boolean()),
  require_matching_selfie: v.optional(v.boolean()),
})
export type DocumentOptions = v.InferOutput<typeof DocumentOptions>

const versionOfRequest = {
  v: v.literal(RECORD_VERSION),
  id: RequestId,
  edit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  device: DeviceId,
}

const facts = {
  ...versionOfRequest,
  reference: Reference,
  preset: v.nullable(v.pipe(PlainText, v.maxLength(64))),
  related_customer: v.optional(StripeText),
  related_customer_account: v.optional(StripeText),
  related_person: v.optional(v.strictObject({ account: StripeText, person: StripeText })),
  details: v.nullable(Hash),
  notes: v.nullable(Hash),
}

export const RecordV1 = v.union([
  v.strictObject({
    ...facts,
    type: v.picklist(['document', 'id_number']),
    options: v.optional(v.strictObject({ document: v.optional(DocumentOptions) })),
  }),
  v.strictObject({ ...facts, verification_flow: StripeText }),
])
export type RequestRecord = v.InferOutput<typeof RecordV1>

/** Its owner wants it gone: the last version of a request, as far as that device knows. */
export const DeletionV1 = v.strictObject({ ...versionOfRequest, deleted: v.literal(true) })
export type DeletionRecord = v.InferOutput<typeof DeletionV1>

/** Everything that a queue can hold and a device can sign. */
export type DeviceRecord = RequestRecord | DeletionRecord

/** What is signed with ES256 by the device's key: the prefix keeps it apart from anything else. */
export const signedText = (record: string): string => `fieldproof-record\n${record}`
