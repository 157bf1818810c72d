/**
 * A subject's phone, which is nobody's device, shows a ticket: what it is about, and somebody is ready
 * to verify. The answers tell the subject's own state and nothing else. Withdrawing ends every ticket
 * that is out for a request; the next one its device makes opens again.
 */
import type { Problem } from '../../shared/problem.ts'
import { SITE_HEADER } from '../../shared/protocol/headers.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { PlainCall } from '../../shared/protocol/request-actions.ts'
import type { TicketStarted, TicketState } from '../../shared/protocol/ticket-state.ts'
import { TicketCall, TicketStartCall } from '../../shared/record/ticket.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { sessionOf, update } from '../requests/request-table.ts'
import { type Redeemed, redeem } from '../requests/tickets.ts'
import type { ReceivedCall } from '../security/dpop.ts'
import { readSettings } from '../storage/settings.ts'
import { nextRev, type Sql } from '../storage/sql.ts'
import { type Answering, unlessChanged, visible } from './call.ts'
import type { Place } from './enrolment.ts'

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

export const withdrawTickets: Answering = async (call, site) => {
  const parsed = parse(PlainCall, call.body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const row = visible(call, site)?.row
  if (!row) return problemResponse('not_found')
  const changed = unlessChanged(parsed.value.if_rev, row)
  if (changed) return changed
  const { sql, audit, ledger } = site
  const at = site.now()
  sql.transaction(() => {
    update(sql, row.id, { withdrawn_at: at, changed_at: at, rev: nextRev(sql) })
    audit.note({ code: 'ticket_withdrawn', by: call.device.id, request: row.id })
  })
  const answered = answer(ledger.findSure(row.id).row)
  // Later than what was just withdrawn: with the very time of it no new ticket would open.
  answered.headers.set(SITE_HEADER, await site.report(call.device.role, at + 1))
  return answered
}

/** Where nothing is said, Stripe takes each of them. */
const DOCUMENTS = ['driving_license', 'id_card', 'passport']

export function ticketState(row: RequestRow, sql: Sql): TicketState {
  const { id, state, attempts, attempts_max } = row
  const { brand, privacy_notice, alternative, languages } = readSettings(sql).settings
  return {
    ...{ request: id, state, attempts_left: Math.max(0, attempts_max - attempts) },
    ...{ asked: askedBy(row), brand, privacy_notice, alternative, languages },
  }
}

function askedBy({ type, options, verification_flow }: RequestRow): TicketState['asked'] {
  const document = type === 'document' ? (options?.document ?? {}) : null
  return {
    documents: document ? (document.allowed_types ?? DOCUMENTS) : [],
    selfie: document?.require_matching_selfie ?? false,
    id_number: type === 'id_number' || (document?.require_id_number ?? false),
    flow: verification_flow !== null,
  }
}
