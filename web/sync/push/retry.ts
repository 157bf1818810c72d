/**
 * What a failed call means for the queue: the one place that judges whether trying again helps, and
 * how long to wait before it. Pure.
 */
import { type Failure, type Problem, problem } from '../../../shared/problem.ts'

type FailureClass =
  /** It will pass: wait and send the same again. */
  | { kind: 'wait'; cause: WaitCause; retryAfterMs: number }
  /** It may be what was sent: less of it may pass, or all but one record. */
  | { kind: 'send_less'; cause: WaitCause; retryAfterMs: number }
  /** Only a person or an update can mend it. Nothing leaves the queue. */
  | { kind: 'stop'; problem: Problem }

export function classifyFailure(failure: Failure): FailureClass {
  if (failure.kind === 'unreachable')
    return { kind: 'send_less', cause: 'no_network', retryAfterMs: 0 }
  if (failure.kind === 'intercepted')
    return { kind: 'send_less', cause: 'intercepted', retryAfterMs: 0 }
  const { problem } = failure
  const retryAfterMs = (problem.retry_after ?? 0) * 1000
  if (problem.status === 413) return { kind: 'send_less', cause: 'worker_down', retryAfterMs }
  if (problem.status === 429) return { kind: 'wait', cause: 'throttled', retryAfterMs }
  if (problem.code === 'worker_older') return { kind: 'wait', cause: 'worker_older', retryAfterMs }
  if (problem.status >= 500) return { kind: 'send_less', cause: 'worker_down', retryAfterMs }
  return { kind: 'stop', problem }
}

/** A failure as something to show: silence gets a sentence too. */
export function problemOf(failure: Failure): Problem {
  if (failure.kind === 'problem') return failure.problem
  if (failure.kind === 'unreachable') return problem('unreachable')
  return { ...problem('intercepted'), status: failure.status ?? 0 }
}

/**
 * Why waiting helps. `intercepted`: something else answered in the Worker's place. `worker_older`: it was
 * rolled back behind this app, and answers no call of it. `later` and `set_aside` concern single records:
 * the way to the Worker is open.
 */
export type WaitCause =
  | 'no_network'
  | 'intercepted'
  | 'worker_down'
  | 'throttled'
  | 'worker_older'
  | 'later'
  | 'set_aside'

/** First and longest wait, by cause: a lost signal comes back soon, a newer Worker does not. */
const WAITS_MS: Record<WaitCause, readonly [first: number, longest: number]> = {
  no_network: [2_000, 60_000],
  intercepted: [4_000, 60_000],
  worker_down: [4_000, 300_000],
  throttled: [5_000, 300_000],
  worker_older: [300_000, 3_600_000],
  later: [300_000, 3_600_000],
  set_aside: [30_000, 3_600_000],
}

/**
 * Exponential with jitter: between half and the whole of it, so that a site's devices do not come
 * back as one. `failures` counts from 1; `random` is in [0, 1); a `Retry-After` is never undercut.
 */
export function waitMs(
  cause: WaitCause,
  failures: number,
  random: number,
  retryAfterMs = 0,
): number {
  const [first, longest] = WAITS_MS[cause]
  const full = Math.min(longest, first * 2 ** Math.min(failures - 1, 20))
  return Math.max(retryAfterMs, Math.round(full * (0.5 + random / 2)))
}
