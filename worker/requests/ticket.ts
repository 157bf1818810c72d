/**
 * Judges a ticket (`shared/record/ticket.ts`), whoever shows it: made by a device of this site, with the key
 * that the site has of it, and not too old by the Worker's clock. Whether it opens anything is for
 * `ticket-calls.ts` to say. All that is forged gets one answer.
 */
import type { ProblemCode } from '../../shared/problem.ts'
import { TICKET_LIFE_MS, TicketHeader, type TicketPayload } from '../../shared/record/ticket.ts'
import { unpackPayload } from '../../shared/record/ticket-payload.ts'
import type { Device, Devices } from '../devices/devices.ts'
import { readJws } from '../security/jws.ts'
import type { Seen } from '../security/seen.ts'

export type JudgedTicket =
  /** `seen`: when its device last heard from this Worker before making it, epoch ms. */
  | { kind: 'genuine'; payload: TicketPayload; signer: Device; seen: number }
  | { kind: 'refused'; code: ProblemCode }

const refused = (code: ProblemCode): JudgedTicket => ({ kind: 'refused', code })

/** The device that a ticket names; nothing about it is proven. Null where it names none. */
export const ticketDevice = (ticket: string): string | null =>
  readJws(ticket, TicketHeader)?.header.kid ?? null

export async function judgeTicket(
  ticket: string,
  { devices, seen, now }: { devices: Devices; seen: Seen; now: () => number },
): Promise<JudgedTicket> {
  const jws = readJws(ticket, TicketHeader)
  const signer = jws && devices.find(jws.header.kid)
  if (!jws || !signer || !(await jws.isSignedBy(signer.key))) return refused('ticket_refused')
  const payload = await unpackPayload(jws.payload, jws.header)
  const at = payload && (await seen.read(payload.seen))
  if (!payload || at === null) return refused('ticket_refused')
  if (now() - at > TICKET_LIFE_MS) return refused('ticket_expired')
  return { kind: 'genuine', payload, signer, seen: at }
}
