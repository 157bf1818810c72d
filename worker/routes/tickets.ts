/**
 * A subject's phone, which is nobody's device, shows a ticket or a short link: what it is about, and
 * somebody is ready to verify. The answers tell the subject's own state and nothing else. Revoking ends
 * every link that is out for a request; the next one that is made or told opens again.
 */
import { type Problem, type ProblemCode, problem } from '../../shared/problem.ts'
import { SITE_HEADER } from '../../shared/protocol/headers.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { PlainCall } from '../../shared/protocol/request-actions.ts'
import type {
  TicketRefusal,
  TicketStarted,
  TicketState,
} from '../../shared/protocol/ticket-state.ts'
import { TicketCall, TicketStartCall } from '../../shared/record/ticket.ts'
import { parse } from '../http/parse.ts'
import { answer, problemResponse } from '../http/problem-response.ts'
import { getRequest } from '../requests/ledger.ts'
import type { LedgerRow } from '../requests/request-table.ts'
import { revokeLinks } from '../requests/short-links.ts'
import { closedSince, redeem, type Shown } from '../requests/tickets.ts'
import type { ReceivedCall } from '../security/dpop.ts'
import type { RateLimiter } from '../security/rate-limiter.ts'
import { siteHeader } from '../security/site-header.ts'
import type { SiteContext } from '../site-context.ts'
import { noteAudit } from '../storage/audit.ts'
import { readSettings } from '../storage/settings.ts'
import type { Sql } from '../storage/sql.ts'
import { onRequest } from './call.ts'
import type { SiteHost } from './enrolment.ts'
import { answerRow, refuseIfChanged } from './tell-row.ts'

/**
 * Of one ticket. A phone asks for the state every three seconds, twenty times a minute; starting has a
 * limit of its own, so that whoever asks too often can still be verified.
 */
export const TICKET_STATES = { burst: 120, perMinute: 120 }
export const TICKET_STARTS = { burst: 20, perMinute: 20 }

/** What it is about and how it stands, refreshed from Stripe. */
export async function openTicket({ body }: ReceivedCall, host: SiteHost): Promise<Response> {
  const parsed = parse(TicketCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  return onRedeemed(host, parsed.value, host.ticketLimits.state, async (id, site) => {
    const session = sessionOf(getRequest(site, id).row)
    if (session !== null) await site.polls.refresh(site, id, session)
    return answer(ticketState(site, getRequest(site, id).row))
  })
}

/** The address of Stripe's page, for the phone that shows the ticket. */
export async function startTicket({ body }: ReceivedCall, host: SiteHost): Promise<Response> {
  const parsed = parse(TicketStartCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const { without_details: withoutUnreadable = false } = parsed.value
  return onRedeemed(host, parsed.value, host.ticketLimits.start, async (id, site, shown) => {
    const outcome = await site.starts.start(site, id, { by: null, withoutUnreadable })
    if (outcome.kind === 'refused') return problemResponse(forSubject(outcome.problem))
    // It may have been revoked while Stripe was asked.
    const closed = closedSince(site, id, shown)
    if (closed) return problemResponse(closed)
    const started: TicketStarted = { url: outcome.started.url }
    return answer(started)
  })
}

/** A site that nobody made refuses every link, as it would a forged one. */
async function onRedeemed(
  host: SiteHost,
  call: TicketCall,
  limit: RateLimiter,
  handle: (id: string, site: SiteContext, shown: Shown) => Promise<Response>,
): Promise<Response> {
  const site = host.site()
  if (!site) return problemResponse('ticket_refused')
  const redeemed = await redeem(site, call, limit)
  if (redeemed.kind === 'throttled')
    return problemResponse(problem('throttled', { retry_after: redeemed.waitS }))
  if (redeemed.kind === 'refused') return refusal(site, redeemed.code)
  return handle(redeemed.id, site, redeemed.shown)
}

/** Of what was right once, whoever holds it knew the site: so it says whose it was. Of all else, nothing. */
function refusal({ sql }: { sql: Sql }, code: ProblemCode): Response {
  if (code === 'ticket_refused') return problemResponse(code)
  const { brand } = readSettings(sql).settings
  const told: Problem & TicketRefusal = { ...problem(code), brand }
  return problemResponse(told)
}

/** What Stripe says of parameters is for those who chose them. */
const forSubject = ({ code, status, title, retry_after }: Problem): Problem => ({
  code,
  status,
  title,
  retry_after,
})

export const revokeTickets = onRequest(PlainCall, async ({ device }, { if_rev }, { row }, site) => {
  const changed = refuseIfChanged(site, device, { row, ifRev: if_rev })
  if (changed) return changed
  const { sql } = site
  const at = site.now()
  sql.transaction(() => {
    revokeLinks({ sql, now: () => at }, row.id)
    noteAudit(site, { code: 'link_revoked', by: device.id, request: row.id })
  })
  const answered = answerRow(site, device, row.id)
  // Later than what was just revoked: with the very time of it no new ticket would open.
  answered.headers.set(SITE_HEADER, await siteHeader(site, device, at + 1))
  return answered
})

/** Where nothing is said, Stripe takes each of them. */
const DOCUMENTS = ['driving_license', 'id_card', 'passport']

/** What the subject's phone is told. */
export function ticketState({ sql }: { sql: Sql }, row: LedgerRow): TicketState {
  const { id, state, attempts, attempts_max } = row
  const { brand, privacy_notice, alternative, languages } = readSettings(sql).settings
  return {
    request: id,
    state,
    attempts_left: Math.max(0, attempts_max - attempts),
    asked: askedBy(row),
    brand,
    privacy_notice,
    alternative,
    languages,
  }
}

function askedBy({ type, options, verification_flow }: LedgerRow): TicketState['asked'] {
  const document = type === 'document' ? (options?.document ?? {}) : null
  return {
    documents: document ? (document.allowed_types ?? DOCUMENTS) : [],
    selfie: document?.require_matching_selfie ?? false,
    id_number: type === 'id_number' || (document?.require_id_number ?? false),
    flow: verification_flow !== null,
  }
}
