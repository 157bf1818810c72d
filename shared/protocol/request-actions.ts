/**
 * What can be done with a request that the ledger holds. Each call may carry `if_rev`: if the request
 * has changed since, nothing happens and the answer is 412 `changed` with the row as it stands. Each
 * answers with the row.
 */
import * as v from 'valibot'
import { DeviceId } from '../ids.ts'
import { Problem } from '../problem.ts'
import { DocumentOptions } from '../record/record.ts'
import { PlainText } from '../text/text.ts'
import { RequestRow, sealedPart } from './protocol.ts'

const if_rev = v.optional(v.number())

/** Cancel, redact, revoke its tickets: nothing more to say. */
export const PlainCall = v.strictObject({ if_rev })

/** Resolved manually: how, in a few words without names. */
export const CloseCall = v.strictObject({
  if_rev,
  reason: v.pipe(
    PlainText,
    v.trim(),
    v.minLength(1, 'Enter how the request was resolved.'),
    v.maxLength(200, 'Up to 200 characters.'),
  ),
})

/** Hand it to another device: of a lost phone, of a colleague. */
export const AssignCall = v.strictObject({ if_rev, device: DeviceId })

/** Each completed check is billed, so more of them are a decision. */
export const AttemptsCall = v.strictObject({
  if_rev,
  max: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
})

/** After start only: what Stripe lets a session change. Parts are sealed; metadata is in the notes. */
export const UpdateCall = v.strictObject({
  if_rev,
  type: v.optional(v.picklist(['document', 'id_number'])),
  /** Null clears them at Stripe. */
  options: v.optional(v.strictObject({ document: v.nullable(DocumentOptions) })),
  details: v.optional(sealedPart),
  notes: v.optional(sealedPart),
})
export type UpdateCall = v.InferOutput<typeof UpdateCall>

/** The problem `changed`, with what the request has become. */
export const ChangedProblem = v.object({ ...Problem.entries, request: RequestRow })
