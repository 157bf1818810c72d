/** Tickets at the Worker's door, verified already: what is told apart there are forgeries, not orders. */
import { unreachable } from '../../shared/assert.ts'
import { problem } from '../../shared/problem.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import type { Ticket } from '../../shared/record/ticket.ts'
import type { Device } from '../../worker/devices/devices.ts'
import { getRequest } from '../../worker/requests/ledger.ts'
import { redeemVerified } from '../../worker/requests/tickets.ts'
import { ticketState } from '../../worker/routes/tickets.ts'
import { refresh } from '../../worker/sessions/reconcile.ts'
import type { SiteContext } from '../../worker/site-context.ts'
import type { Answered, TicketEndpoint } from './world-call.ts'

export const isTicketEndpoint = (endpoint: string): endpoint is TicketEndpoint =>
  endpoint === 'POST /api/tickets' || endpoint === 'POST /api/tickets/start'

export async function answerTicket(
  endpoint: TicketEndpoint,
  { ticket, signer }: { ticket: Ticket; signer: Device },
  site: SiteContext,
): Promise<Answered> {
  const redeemed = await redeemVerified(site, { ticket, signer, signedAt: site.now() })
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
