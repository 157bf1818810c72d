/** The calls that need no device, described. */
import * as v from 'valibot'
import { HealthQuery, OperatorHealth } from '../protocol/operator-health.ts'
import { Config, EnrolCall, Enrolled } from '../protocol/protocol.ts'
import { TicketStarted, TicketState } from '../protocol/ticket-state.ts'
import { TicketCall, TicketStartCall } from '../record/ticket.ts'
import { type OpenOperation, START_PROBLEMS } from './operation.ts'

const TICKET_PROBLEMS = ['ticket_refused', 'ticket_expired', 'link_revoked'] as const

export const OPEN_OPERATIONS = {
  'GET /healthz': {
    summary: 'Whether the server is set up, and which build answers',
    by: 'nothing',
    answer: v.object({ ok: v.boolean(), build: v.string(), protocol: v.number() }),
  },
  'GET /api/config': { summary: 'What an app must know first', by: 'nothing', answer: Config },
  'GET /api/openapi.json': { summary: 'This document', by: 'nothing', answer: v.looseObject({}) },
  'POST /api/enrol': {
    summary: 'Become a device: a code and a public key, proven with that very key',
    by: 'own key',
    body: EnrolCall,
    answer: Enrolled,
    problems: ['proof_refused', 'use_dpop_nonce', 'code_refused', 'pin_missing', 'throttled'],
  },
  'POST /api/tickets': {
    summary: 'What a ticket or short link is about, as far as its subject may know',
    by: 'ticket',
    body: TicketCall,
    answer: TicketState,
    problems: [...TICKET_PROBLEMS, 'gone', 'throttled'],
  },
  'POST /api/tickets/start': {
    summary: 'The holder of a ticket or short link is ready to verify: where to',
    by: 'ticket',
    body: TicketStartCall,
    answer: TicketStarted,
    problems: [...TICKET_PROBLEMS, ...START_PROBLEMS, 'throttled'],
  },
  'GET /api/live': {
    summary: 'The live socket: frames with a `rev` that say that there is something newer',
    by: 'pass',
    answer: { status: 101, types: [] },
    problems: ['pass_refused', 'not_found'],
  },
  'POST /webhooks/stripe': {
    summary: 'Stripe’s webhook: a hint, after which the session is read from Stripe',
    by: 'webhook signature',
    body: v.looseObject({}),
    answer: v.object({ queued: v.boolean() }),
    problems: ['webhook_unsigned', 'webhook_forged', 'webhook_too_old', 'throttled'],
  },
  'GET /operator/health': {
    summary:
      'How the deployment is, for its operator: all sites as they told last, or one of them now',
    by: 'operator key',
    query: HealthQuery,
    answer: OperatorHealth,
    problems: ['operator_key_refused', 'throttled', 'not_found'],
  },
  'POST /api/csp': {
    summary: 'Reports of browsers about what the content security policy stopped',
    by: 'nothing',
    body: v.unknown(),
    answer: { status: 204, types: [] },
    problems: ['throttled'],
  },
} as const satisfies Record<string, OpenOperation>
