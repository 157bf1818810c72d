/** Tickets at the Worker's door, judged already: what is told apart there are forgeries, not orders. */
import { unreachable } from '../../shared/assert.ts'
import { problem } from '../../shared/problem.ts'
import type { TicketPayload } from '../../shared/record/ticket.ts'
import type { Device } from '../../worker/devices/devices.ts'
import { sessionOf } from '../../worker/requests/request-table.ts'
import { redeemGenuine } from '../../worker/requests/tickets.ts'
import { ticketState } from '../../worker/routes/tickets.ts'
import type { SiteParts } from '../../worker/site-context.ts'
import type { Answered, TicketEndpoint } from './world-call.ts'

export const isTicketEndpoint = (endpoint: string): endpoint is TicketEndpoint =>
  endpoint === 'POST /api/tickets' || endpoint === 'POST /api/tickets/start'

export async function answerTicket(
  endpoint: TicketEndpoint,
  { payload, signer }: { payload: TicketPayload; signer: Device },
  parts: SiteParts,
): Promise<Answered> {
  const seen = parts.now()
  const redeemed = await redeemGenuine({ kind: 'genuine', payload, signer, seen }, parts)
  if (redeemed.kind === 'refused') return { kind: 'problem', problem: problem(redeemed.code) }
  const { id } = redeemed
  const row = () => parts.ledger.findSure(id).row
  switch (endpoint) {
    case 'POST /api/tickets': {
      const session = sessionOf(row())
      if (session !== null) await parts.follow.look(id, session)
      await parts.arm()
      return { kind: 'answered', answer: ticketState(row(), parts.sql) }
    }
    case 'POST /api/tickets/start': {
      const outcome = await parts.start(id, { by: null, withoutUnreadable: false })
      await parts.arm()
      return outcome.kind === 'refused'
        ? { kind: 'problem', problem: outcome.problem }
        : { kind: 'answered', answer: { url: outcome.started.url } }
    }
    default:
      return unreachable(endpoint)
  }
}
