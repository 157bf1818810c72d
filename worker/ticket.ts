/**
 * Judges a ticket (`shared/ticket.ts`), whoever shows it: made by a device of this site, with the key
 * that the site has of it, and not too old by the Worker's clock. Whether it opens anything is for
 * `ticket-calls.ts` to say. All that is forged gets one answer.
 */
import { compactVerify, decodeProtectedHeader, importJWK } from 'jose'
import * as v from 'valibot'
import type { ProblemCode } from '../shared/problem.ts'
import { TICKET_LIFE_MS, TicketHeader, type TicketPayload } from '../shared/ticket.ts'
import { unpackPayload } from '../shared/ticket-payload.ts'
import type { Device, Devices } from './devices.ts'
import type { Seen } from './seen.ts'

export type JudgedTicket =
  /** `seen`: when its device last heard from this Worker before making it, epoch ms. */
  | { kind: 'genuine'; payload: TicketPayload; signer: Device; seen: number }
  | { kind: 'refused'; code: ProblemCode }

const refused = (code: ProblemCode): JudgedTicket => ({ kind: 'refused', code })

/** The device that a ticket names; nothing about it is proven. Null where it names none. */
export const ticketDevice = (ticket: string): string | null => headerOf(ticket)?.kid ?? null

function headerOf(ticket: string): TicketHeader | null {
  try {
    const header = v.safeParse(TicketHeader, decodeProtectedHeader(ticket))
    return header.success ? header.output : null
  } catch {
    // Not a compact JWS: whatever it is, it is no ticket.
    return null
  }
}

export async function judgeTicket(
  ticket: string,
  { devices, seen, now }: { devices: Devices; seen: Seen; now: () => number },
): Promise<JudgedTicket> {
  const header = headerOf(ticket)
  const signer = header && devices.find(header.kid)
  const bytes = signer && (await verified(ticket, signer))
  const payload = header && bytes && (await unpackPayload(bytes, header))
  const at = payload && (await seen.read(payload.seen))
  if (!signer || !payload || at === null) return refused('ticket_refused')
  if (now() - at > TICKET_LIFE_MS) return refused('ticket_expired')
  return { kind: 'genuine', payload, signer, seen: at }
}

async function verified(ticket: string, { key }: Device): Promise<Uint8Array | null> {
  try {
    const verifier = await importJWK(key, 'ES256')
    const { payload } = await compactVerify(ticket, verifier, { algorithms: ['ES256'] })
    return payload
  } catch {
    // Another key, another algorithm, broken text: a prober learns no more than that it failed.
    return null
  }
}
