/**
 * A subject's phone, which is nobody's device, shows a ticket. It brings its request into the ledger
 * as the device's own queue would, in either order and as often as it likes; then it may be started.
 * The answers tell the subject's own state and nothing else.
 */
import { isDeletion } from '../shared/is-deletion.ts'
import type { Problem, ProblemCode } from '../shared/problem.ts'
import { TicketCall, TicketStartCall } from '../shared/ticket.ts'
import type { TicketStarted } from '../shared/ticket-state.ts'
import { acceptAll } from './accept.ts'
import type { ReceivedCall } from './admit.ts'
import { type Examination, examine } from './examine.ts'
import type { Place } from './join.ts'
import { parse } from './parse.ts'
import { answer, problemResponse } from './problem-response.ts'
import { sessionOf } from './request-row.ts'
import { mayWrite } from './sights.ts'
import type { SiteParts } from './site-parts.ts'
import { type JudgedTicket, judgeTicket } from './ticket.ts'
import { ticketState } from './ticket-state.ts'

type Genuine = JudgedTicket & { kind: 'genuine' }
type Redeemed = { kind: 'open'; id: string } | { kind: 'refused'; code: ProblemCode }

const refused = (code: ProblemCode): Redeemed => ({ kind: 'refused', code })

/** What it is about and how it stands, after another look at Stripe. */
export async function openTicket({ body }: ReceivedCall, place: Place): Promise<Response> {
  const parsed = parse(TicketCall, body)
  if (parsed.kind === 'refused') return problemResponse(parsed.problem)
  const site = place.site()
  const redeemed = site ? await redeem(parsed.value.ticket, site) : refused('ticket_refused')
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
  const redeemed = site ? await redeem(ticket, site) : refused('ticket_refused')
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

/** From a ticket to the request that it opens, which is in the ledger from then on. */
async function redeem(ticket: string, site: SiteParts): Promise<Redeemed> {
  const judged = await judgeTicket(ticket, site)
  if (judged.kind === 'refused') return judged
  const { payload, signer } = judged
  const { record, signature, details } = payload
  const carried = { record, signature, ...(details ? { details } : {}), age_ms: 0 }
  const examination = await examine(carried, (id) => (id === signer.id ? signer : null))
  const redeemed = site.sql.transaction(() => take(judged, examination, site))
  await site.arm()
  return redeemed
}

/** Its device's own queue may have been quicker, or may come with more: nothing here depends on it. */
function take({ signer, seen }: Genuine, examination: Examination, site: SiteParts): Redeemed {
  if (examination.kind !== 'sound' || isDeletion(examination.examined.record))
    return refused('ticket_refused')
  const { examined } = examination
  const { id } = examined.record
  const { ledger, audit } = site
  const before = ledger.find(id)
  if (before && !mayWrite(signer, before.row)) return refused('ticket_refused')
  const withdrawnAt = before?.row.withdrawn_at ?? null
  if (withdrawnAt !== null && seen <= withdrawnAt) return refused('ticket_withdrawn')
  if (signer.state === 'active') {
    const brought = { ...examined, ageMs: null, carrier: 'ticket' as const }
    const [taken] = acceptAll([{ ...examination, examined: brought }], { ...site, now: site.now() })
    if (taken?.outcome === 'gone') return refused('gone')
    if (!taken || !('request' in taken)) return refused('ticket_refused')
  } else if (!before) return refused('ticket_refused')
  if (isErased(id, site)) return refused('gone')
  if (ledger.open(id)) audit.note({ code: 'ticket_opened', by: null, request: id })
  return { kind: 'open', id }
}

function isErased(id: string, { ledger }: SiteParts): boolean {
  const { phase } = ledger.findSure(id).row.state
  return phase === 'redacting' || phase === 'redacted'
}
