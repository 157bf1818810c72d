/**
 * What the holder of a ticket can ask of the Worker. Not by `api/client.ts`: there is no
 * device here whose key could sign, and this page must stay light.
 */
import * as v from 'valibot'
import { TicketRefusal, TicketStarted, TicketState } from '../../shared/protocol/ticket-state.ts'
import { phoneName } from './link/held-ticket.ts'

/** Longer than the Worker waits for Stripe. */
const TIMEOUT_MS = 40_000

export type Called<T> =
  | { kind: 'answered'; answer: T }
  | { kind: 'unreachable' }
  | { kind: 'problem'; problem: TicketRefusal }

export const fetchState = (ticket: string): Promise<Called<TicketState>> =>
  post('/api/tickets', ticket, TicketState)

/** The address of Stripe's page: for one person, once; it must go nowhere but the address bar. */
export const start = (ticket: string): Promise<Called<TicketStarted>> =>
  post('/api/tickets/start', ticket, TicketStarted)

/** An answer that is not ours counts as none: a station's sign-in page answers 200 to everything. */
async function post<T>(
  path: string,
  ticket: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<Called<T>> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ticket, phone: phoneName() }),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const body: unknown = await response.json()
    if (response.ok) return { kind: 'answered', answer: v.parse(schema, body) }
    return { kind: 'problem', problem: v.parse(TicketRefusal, body) }
  } catch {
    // No signal, cut, too slow, or somebody else's answer.
    return { kind: 'unreachable' }
  }
}
