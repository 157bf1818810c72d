/**
 * Tickets at the Worker's door, verified already: what is told apart there are forgeries, not orders. And
 * short links, which only the ledger can tell.
 */
import { unreachable } from '../../../shared/assert.ts'
import { problem } from '../../../shared/problem.ts'
import { sessionOf } from '../../../shared/protocol/ledger-state.ts'
import { splitShortLink } from '../../../shared/record/short-link.ts'
import { findDevice } from '../../../worker/devices/devices.ts'
import { getRequest } from '../../../worker/requests/ledger.ts'
import { redeemLink, redeemVerified } from '../../../worker/requests/tickets.ts'
import { ticketState } from '../../../worker/routes/tickets.ts'
import { refresh } from '../../../worker/sessions/reconcile.ts'
import type { SiteContext } from '../../../worker/site-context.ts'
import type { Answered, PhoneCall, TicketEndpoint } from '../kit/world-call.ts'

export const isTicketEndpoint = (endpoint: string): endpoint is TicketEndpoint =>
  endpoint === 'POST /api/tickets' || endpoint === 'POST /api/tickets/start'

const UNLIMITED = { take: () => 0 }

export async function answerPhone(
  endpoint: TicketEndpoint,
  call: PhoneCall,
  site: SiteContext,
): Promise<Answered> {
  const redeemed = await redeem(site, call)
  if (redeemed.kind === 'throttled') throw new Error('there is no limit in these worlds')
  if (redeemed.kind === 'refused') return { kind: 'problem', problem: problem(redeemed.code) }
  const { id } = redeemed
  switch (endpoint) {
    case 'POST /api/tickets': {
      const session = sessionOf(getRequest(site, id).row)
      if (session !== null) await refresh(site, id, session)
      return { kind: 'answered', answer: ticketState(site, getRequest(site, id).row) }
    }
    case 'POST /api/tickets/start': {
      const starter = { by: null, withoutUnreadable: false }
      const outcome = await site.starts.start(site, id, starter)
      return outcome.kind === 'refused'
        ? { kind: 'problem', problem: outcome.problem }
        : { kind: 'answered', answer: { url: outcome.started.url } }
    }
    default:
      return unreachable(endpoint)
  }
}

async function redeem(site: SiteContext, { ticket, link, phone }: PhoneCall) {
  const split = splitShortLink(link ?? '')
  if (split) return redeemLink(site, { token: split.token, phone }, UNLIMITED)
  const signer = ticket && findDevice(site, ticket.device)
  if (!ticket || !signer) return { kind: 'refused', code: 'ticket_refused' } as const
  const verified = { ticket, signer, signedAt: site.now() }
  return redeemVerified(site, { verified, phone }, UNLIMITED)
}
