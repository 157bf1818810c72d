/**
 * How a call of the API is described to others: what it takes, what it answers, and how it can fail
 * beyond what all calls can.
 */
import type * as v from 'valibot'
import type { ProblemCode } from '../problem.ts'

/** Something else than JSON: of which types, and with which status. */
type OtherAnswer = { status: number; types: readonly string[] }

export type Operation = {
  summary: string
  /** As an object whose fields are the parameters of the query. */
  query?: v.GenericSchema
  body?: v.GenericSchema
  answer: v.GenericSchema | OtherAnswer
  problems?: readonly ProblemCode[]
}

/** A call that needs no device; `by`: how else somebody shows that they may make it. */
export type OpenOperation = Operation & {
  by:
    | 'nothing'
    | 'ticket'
    | 'own key'
    | 'set-up code'
    | 'operator key'
    | 'webhook signature'
    | 'pass'
}

/** How whatever asks Stripe can fail. */
export const STRIPE_PROBLEMS: readonly ProblemCode[] = [
  'stripe_rejected',
  'stripe_key_refused',
  'stripe_busy',
  'stripe_failed',
  'stripe_unreachable',
]

/** How whatever starts a request can fail. */
export const START_PROBLEMS: readonly ProblemCode[] = [
  'not_startable',
  'attempts_used_up',
  'details_unreadable',
  'gone',
  ...STRIPE_PROBLEMS,
]
