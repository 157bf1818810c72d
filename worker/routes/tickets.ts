/**
 * A subject's phone, which is nobody's device, shows a ticket: what it is about, and somebody is ready
 * to verify. The answers tell the subject's own state and nothing else.
 */
import type { Problem } from '../../shared/problem.ts'
import type { TicketStarted } from '../../shared/protocol/ticket-state.ts'
import { TicketCall, TicketStartCall } from '../../shared/record/ticket.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { sessionOf } from '../requests/request-row.ts'
import { type Redeemed, redeem } from '../requests/tickets.ts'
import type { ReceivedCall } from '../security/dpop.ts'
import type { Place } from './enrolment.ts'
import { ticketState } from './ticket-state.ts'

const REFUSED: Redeemed = { kind: 'refused', code: 'ticket_refused' }

/** What it is about and how it stands, after another look at Stripe. */
export async function openTicket({ body }: ReceivedCall, place: Place): Promise<Response> {
  const parsed = parse(TicketCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const site = place.site()
  const redeemed = site ? await redeem(parsed.value.ticket, site) : REFUSED
  if (!site || redeemed.kind === 'refused') return refusal(redeemed)
  const { id } = redeemed
  const session = sessionOf(site.ledger.findSure(id).row)
  if (session !== null) await site.follow.look(id, session)
  await site.arm()
  return answer(ticketState(site.ledger.findSure(id).row, site.sql))
}

export async function startTicket({ body }: ReceivedCall, place: Place): Promise<Response> {
  const parsed = parse(TicketStartCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { ticket, without_details: withoutUnreadable = false } = parsed.value
  const site = place.site()
  const redeemed = site ? await redeem(ticket, site) : REFUSED
  if (!site || redeemed.kind === 'refused') return refusal(redeemed)
  const outcome = await site.start(redeemed.id, { by: null, withoutUnreadable })
  await site.arm()
  if (outcome.kind === 'refused') return problemResponse(forSubject(outcome.problem))
  const started: TicketStarted = { url: outcome.started.url }
  return answer(started)
}

const refusal = (redeemed: Redeemed): Response =>
  problemResponse(redeemed.kind === 'refused' ? redeemed.code : 'ticket_refused')

/** What Stripe says of parameters is for those who chose them. */
const forSubject = ({ code, status, title, retry_after }: Problem): Problem => ({
  ...{ code, status, title },
  ...(retry_after === undefined ? {} : { retry_after }),
})
