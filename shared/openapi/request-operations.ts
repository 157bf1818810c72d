/** The calls about requests, described: those of every device, and those of a supervisor's. */
import * as v from 'valibot'
import { LivePass } from '../protocol/live.ts'
import {
  BATCH_MAX_ITEMS,
  BatchAnswer,
  BatchCall,
  Delta,
  ImportCall,
  RecordEnvelope,
  RequestRow,
  StartCall,
  Started,
} from '../protocol/protocol.ts'
import {
  AssignCall,
  AttemptsCall,
  CloseCall,
  PlainCall,
  UpdateCall,
} from '../protocol/request-actions.ts'
import { RequestFilters, RequestList, Timeline } from '../protocol/request-list.ts'
import {
  OpenedDetails,
  PICTURE_TYPES,
  RequestOutputs,
  RequestReports,
} from '../protocol/supervisor/report-calls.ts'
import { PlainText } from '../text/text.ts'
import { type Operation, START_PROBLEMS, STRIPE_PROBLEMS } from './operation.ts'

/** Only the envelope fails a call: an item of another form is answered in its place. */
const items = v.pipe(v.array(RecordEnvelope), v.minLength(1), v.maxLength(BATCH_MAX_ITEMS))
const BATCH_PROBLEMS = ['batch_empty', 'batch_too_large'] as const

const since = v.optional(v.pipe(PlainText, v.regex(/^\d{1,15}$/)))

export const REQUEST_OPERATIONS = {
  'POST /api/requests': {
    summary: 'Send records of the queue, one answer each; a single one can be started too',
    body: v.strictObject({ ...BatchCall.entries, items }),
    answer: BatchAnswer,
    problems: BATCH_PROBLEMS,
  },
  'GET /api/requests': {
    summary: 'What changed after `since`; or, with filters, a page of requests, newest first',
    query: v.object({ since, ...RequestFilters.entries }),
    answer: v.union([Delta, RequestList]),
    problems: ['invalid'],
  },
  'GET /api/requests/:id': {
    summary: 'One request, refreshed from Stripe',
    answer: RequestRow,
  },
  'POST /api/requests/:id': {
    summary: 'Edit a started request at Stripe: what a session lets be changed',
    body: UpdateCall,
    answer: RequestRow,
    problems: [
      'changed',
      'not_started',
      'is_processing',
      'not_updatable',
      'gone',
      'details_unreadable',
      ...STRIPE_PROBLEMS,
    ],
  },
  'POST /api/requests/:id/start': {
    summary: 'Start verification: the session, with a fresh secret',
    body: StartCall,
    answer: Started,
    problems: START_PROBLEMS,
  },
  'POST /api/requests/:id/cancel': {
    summary: 'Cancel a request, at Stripe too',
    body: PlainCall,
    answer: RequestRow,
    problems: ['changed', 'is_processing', 'not_cancelable', 'gone', ...STRIPE_PROBLEMS],
  },
  'POST /api/requests/:id/close': {
    summary: 'Resolve a request manually; an open session is canceled first',
    body: CloseCall,
    answer: RequestRow,
    problems: ['changed', 'is_processing', 'gone', ...STRIPE_PROBLEMS],
  },
  'POST /api/requests/:id/redact': {
    summary: 'Redact a request permanently, at Stripe too',
    body: PlainCall,
    answer: RequestRow,
    problems: ['changed', 'is_processing', 'not_redactable', 'gone', ...STRIPE_PROBLEMS],
  },
  'POST /api/requests/:id/attempts': {
    summary: 'Change the attempt limit; each completed verification is billed',
    body: AttemptsCall,
    answer: RequestRow,
    problems: ['changed', 'gone'],
  },
  'POST /api/requests/:id/assign': {
    summary: 'Assign a request to another device',
    body: AssignCall,
    answer: RequestRow,
    problems: ['changed', 'gone', 'assignee_unknown'],
  },
  'POST /api/requests/:id/revoke-link': {
    summary: 'Revoke the links and tickets of a request',
    body: PlainCall,
    answer: RequestRow,
    problems: ['changed'],
  },
  'GET /api/requests/:id/timeline': { summary: 'The timeline of a request', answer: Timeline },
  'GET /api/requests/:id/details': {
    summary: 'Contact details, note and metadata, opened; audited',
    answer: OpenedDetails,
    problems: ['details_unreadable'],
  },
  'GET /api/requests/:id/reports': {
    summary: 'Each attempt with its checks',
    answer: RequestReports,
    problems: ['not_started', ...STRIPE_PROBLEMS],
  },
  'GET /api/requests/:id/outputs': {
    summary: 'What was verified, as far as the keys of this server may read it; audited',
    answer: RequestOutputs,
    problems: ['not_started', ...STRIPE_PROBLEMS],
  },
  'GET /api/requests/:id/images/:file': {
    summary: 'A picture of a report; audited',
    answer: { status: 200, types: PICTURE_TYPES },
    problems: ['not_started', 'sensitive_unavailable', ...STRIPE_PROBLEMS],
  },
  'POST /api/import': {
    summary: 'Import records of another device from its recovery file',
    body: v.strictObject({ ...ImportCall.entries, items }),
    answer: BatchAnswer,
    problems: BATCH_PROBLEMS,
  },
  'POST /api/live': {
    summary: 'A pass for the live socket, good once and for 30 seconds',
    body: v.strictObject({}),
    answer: LivePass,
  },
} as const satisfies Record<string, Operation>
