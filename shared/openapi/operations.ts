/**
 * The calls of the API as they are described to others: what each takes, what it answers, and how it
 * can fail beyond what all calls can. The schemas are those that both sides parse with; nothing here
 * runs in the Worker. `openapi.ts` makes the document of it.
 */
import type * as v from 'valibot'
import type { ProblemCode } from '../problem.ts'
import type { Endpoint } from '../protocol/endpoints.ts'
import { DESK_OPERATIONS } from './desk-operations.ts'
import { REQUEST_OPERATIONS } from './request-operations.ts'

/** Something else than JSON: of which types, and with which status. */
export type OtherAnswer = { status: number; types: readonly string[] }

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
  by: 'nothing' | 'ticket' | 'own key' | 'set-up code' | 'webhook signature' | 'pass'
}

/** Of devices: `Record` makes sure that there is one for each endpoint. */
export const DEVICE_OPERATIONS: Record<Endpoint, Operation> = {
  ...REQUEST_OPERATIONS,
  ...DESK_OPERATIONS,
}
