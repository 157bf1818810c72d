/** What screens can do with tickets. Loaded when first needed. */
import { type Problem, problem } from '../../shared/problem.ts'
import { RequestRow } from '../../shared/protocol/protocol.ts'
import { loadCaller } from '../api/caller.ts'
import { call } from '../api/client.ts'
import { saveNewestSeen } from '../api/site-report.ts'
import { queueChanged } from '../state/device.ts'
import { saveRow } from '../store/store.ts'
import { problemOf } from '../sync/retry.ts'
import { makeTicket, type Ticket } from './ticket.ts'

export { canTicket } from './ticket.ts'

/** Makes one of what is here now; from then on the request counts as told. */
export async function showTicket(id: string): Promise<Ticket> {
  const ticket = await makeTicket(id)
  await queueChanged()
  return ticket
}

/** Whoever holds a ticket of it made so far can do nothing with it any more. Null when it worked. */
export async function withdrawTickets(id: string): Promise<Problem | null> {
  const caller = await loadCaller()
  if (!caller) return problem('proof_refused')
  const path = `/api/requests/${id}/withdraw`
  const called = await call(caller, { method: 'POST', path, body: {} }, RequestRow)
  if (called.kind !== 'answered') return problemOf(called)
  await saveRow(called.answer)
  await saveNewestSeen()
  await queueChanged()
  return null
}
