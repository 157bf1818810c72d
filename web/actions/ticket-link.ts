/**
 * A ticket (`shared/record/ticket.ts`) from what this device has: which record it carries, the texts
 * that are signed, and whether the link fits into a QR. Pure; `ticket.ts` signs.
 */
import { toBase64url, utf8 } from '../../shared/bytes.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import {
  packPayload,
  TICKET_LINK_MAX_BYTES,
  TICKET_TYP,
  type TicketHeader,
} from '../../shared/record/ticket.ts'
import type { QueuedRecord } from '../store/queued-record.ts'
import { type Kept, keptOf, mayKeep } from '../store/queued-record.ts'

/** `queued`: every edit of the request that waits here, lowest first. */
type KnownHere = {
  queued: readonly QueuedRecord[]
  row: RequestRow | undefined
  kept: Kept | undefined
}

/**
 * The newest record of it that this device signed and the Worker has not refused. Null where there is
 * none, its removal is on its way, or there is nothing to start.
 */
export function ticketable({ queued, row, kept }: KnownHere): Kept | null {
  if (row && !mayKeep(row)) return null
  const waiting = queued.filter(({ problem }) => !problem)
  if (waiting.some(({ record }) => isDeletion(record))) return null
  const newest = waiting.at(-1)
  return newest ? keptOf(newest) : (kept ?? null)
}

/** What a JWS signs: header and payload, both as base64url (RFC 7515 §5.1). */
export async function ticketText(
  { text, signature, details }: Kept,
  device: string,
  signed_time: string,
): Promise<string> {
  const part = { ...(details !== undefined && { details }) }
  const { bytes, zip } = await packPayload({ record: text, signature, ...part, signed_time })
  const header: TicketHeader = { alg: 'ES256', typ: TICKET_TYP, kid: device, ...zip }
  return `${toBase64url(utf8(JSON.stringify(header)))}.${toBase64url(bytes)}`
}

export const fitsQr = (link: string): boolean => utf8(link).length <= TICKET_LINK_MAX_BYTES

/** What a person could make shorter, by the words of the form. */
export type LongField = 'reference' | 'contact' | 'options'

/** The field that takes the most room in a link that is too long. */
export function longestField({ text, details }: Kept): LongField {
  const record = JSON.parse(text) as Record<string, unknown>
  const reference = utf8(String(record.reference)).length
  const contact = details?.length ?? 0
  const options = utf8(text).length - reference
  if (contact >= options && contact >= reference) return 'contact'
  return options > reference ? 'options' : 'reference'
}
