/**
 * The ticket: a request in a link. `PUBLIC_ORIGIN/v#TICKET`, shown as a QR; whoever holds it can have
 * this one request verified on their own phone, even if the device that made it never gets signal.
 *
 * A compact JWS (RFC 7515, ES256) by the device's key over the record as it was signed and saved, its
 * sealed details, never the notes. `seen` is a time that the Worker signed: a ticket lives
 * `TICKET_LIFE_MS` from it, by the Worker's clock, and no device's clock matters.
 */
import * as v from 'valibot'
import { DeviceId } from '../ids.ts'
import { SEALED_MAX_CHARS } from './sealed.ts'

export const TICKET_TYP = 'fieldproof-ticket'
export const TICKET_LIFE_MS = 30 * 24 * 60 * 60_000

/** Longer links make a QR that a phone cannot read from a screen. */
export const TICKET_LINK_MAX_BYTES = 1800

export const TicketPayload = v.strictObject({
  record: v.pipe(v.string(), v.maxLength(4096)),
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)),
  details: v.optional(v.pipe(v.string(), v.maxLength(SEALED_MAX_CHARS))),
  seen: v.pipe(v.string(), v.maxLength(400)),
})
export type TicketPayload = v.InferOutput<typeof TicketPayload>

/**
 * `kid` is the device's id, by which the site is found and the key looked up. `zip`: how the payload
 * is packed (`ticket-payload.ts`).
 */
export const TicketHeader = v.strictObject({
  alg: v.literal('ES256'),
  typ: v.literal(TICKET_TYP),
  kid: DeviceId,
  zip: v.optional(v.literal('DEF')),
})
export type TicketHeader = v.InferOutput<typeof TicketHeader>

export const TicketCall = v.strictObject({ ticket: v.pipe(v.string(), v.maxLength(8192)) })
export type TicketCall = v.InferOutput<typeof TicketCall>

export const TicketStartCall = v.strictObject({
  ...TicketCall.entries,
  /** As in `StartCall`: whoever holds a ticket cannot replace what cannot be opened. */
  without_details: v.optional(v.boolean()),
})
export type TicketStartCall = v.InferOutput<typeof TicketStartCall>
