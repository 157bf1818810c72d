/** A call from a device or a phone to the Worker, and what it is answered. */
import type { Problem } from '../../../shared/problem.ts'
import type { Endpoint } from '../../../shared/protocol/endpoints.ts'
import type { Ticket } from '../../../shared/record/ticket.ts'

/** Tickets and short links come from phones that are nobody's device. */
export type TicketEndpoint = 'POST /api/tickets' | 'POST /api/tickets/start'

/** `ticket`: verified already, so it is not packed. */
export type PhoneCall = { phone: string; ticket?: Ticket; link?: string }

export type WorldCall = {
  endpoint: Endpoint | TicketEndpoint
  device: string
  id: string
  query: string
  body: string
}

export type Answered = { kind: 'answered'; answer: unknown } | { kind: 'problem'; problem: Problem }
