/**
 * Empties a device that was asked to: what is unsent is handed over first, and the key goes last, so
 * that a device killed at any step goes on where it stopped. Pure over what it is handed.
 *
 *   forget the site ─► drain ─► every record answered? ─► empty the queue ─► confirm ─► erase the key
 */
import type { Failure } from '../../shared/problem.ts'
import type { DrainOutcome } from './push.ts'
import type { Cause } from './retry.ts'
import { remedy } from './retry.ts'

export type WipePorts = {
  /** Erases all but key, enrolment and queue, and notes that a wipe has begun. */
  begin(): Promise<void>
  drain(): Promise<DrainOutcome>
  /**
   * Erases the records that the Worker would not take and counts them, the same however often it is
   * asked. Null: there are others, and nothing was erased.
   */
  emptyQueue(): Promise<number | null>
  confirm(refused: number): Promise<{ kind: 'answered' } | Failure>
  /** Erases the rest, the key too. */
  end(): Promise<void>
}

export type WipeOutcome =
  | { kind: 'wiped' }
  /** Something is unsent, or the Worker's answer to the end was not heard: again later. */
  | { kind: 'wait'; cause: Cause; retryAfterMs: number }
  /** Put out before all was handed over: only a rescue file gets the rest out. */
  | { kind: 'revoked' }

export async function wipe(ports: WipePorts): Promise<WipeOutcome> {
  await ports.begin()
  const drained = await ports.drain()
  if (drained.kind !== 'emptied') return failedWith(drained)
  const refused = await ports.emptyQueue()
  if (refused === null) return { kind: 'wait', cause: 'later', retryAfterMs: 0 }
  const confirmed = await ports.confirm(refused)
  if (confirmed.kind !== 'answered') return failedWith(remedy(confirmed))
  await ports.end()
  return { kind: 'wiped' }
}

function failedWith(
  failure: Exclude<DrainOutcome, { kind: 'emptied' }> | ReturnType<typeof remedy>,
): WipeOutcome {
  if (failure.kind === 'wait') return failure
  if (failure.kind === 'stop' && failure.problem.code === 'device_revoked')
    return { kind: 'revoked' }
  // Nothing here can mend it; the Worker may be put right, and then this goes on.
  return { kind: 'wait', cause: 'worker_down', retryAfterMs: 0 }
}
