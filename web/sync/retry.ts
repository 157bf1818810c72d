/** What a failed call means for the queue: the one place that judges whether trying again helps. */
import { type Problem, problem } from '../../shared/problem.ts'
import type { Cause } from './backoff.ts'

/** A call's failure: no answer at all, or the Worker's problem, and the request where it came along. */
export type Failure =
  | { kind: 'unreachable' }
  | { kind: 'problem'; problem: Problem; request?: unknown }

export type Remedy =
  /** It will pass: wait and send the same again. */
  | { kind: 'wait'; cause: Cause; retryAfterMs: number }
  /** This batch is too heavy; half of it may pass. */
  | { kind: 'halve' }
  /** Only a person or an update can mend it. Nothing leaves the queue. */
  | { kind: 'stop'; problem: Problem }

export function remedy(failure: Failure): Remedy {
  if (failure.kind === 'unreachable') return { kind: 'wait', cause: 'no_network', retryAfterMs: 0 }
  const { problem } = failure
  const retryAfterMs = (problem.retry_after ?? 0) * 1000
  if (problem.status === 413) return { kind: 'halve' }
  if (problem.status === 429) return { kind: 'wait', cause: 'throttled', retryAfterMs }
  if (problem.status >= 500) return { kind: 'wait', cause: 'worker_down', retryAfterMs }
  return { kind: 'stop', problem }
}

/** A failure as something to show: silence gets a sentence too. */
export const problemOf = (failure: Failure): Problem =>
  failure.kind === 'unreachable' ? problem('unreachable') : failure.problem
