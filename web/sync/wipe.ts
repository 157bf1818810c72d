/**
 * Empties a device that was asked to: what is unsent is handed over first, and the key goes last, so
 * that a device killed at any step goes on where it stopped. Pure over what it is handed.
 *
 *   forget the site ─► push ─► every record answered? ─► clear the outbox ─► confirm ─► erase the key
 */
import type { Failure } from '../../shared/problem.ts'
import type { PushOutcome } from './push/push.ts'
import type { WaitCause } from './push/retry.ts'
import { classifyFailure } from './push/retry.ts'

type WipingDevice = {
  /** No other tab sends or wipes meanwhile. */
  alone(work: () => Promise<WipeOutcome>): Promise<WipeOutcome>
  /** False: another tab was quicker; by now the browser may be another device. */
  isStillHere(): Promise<boolean>
  /** Erases all but key, enrolment and queue, and notes that a wipe has begun. */
  forgetSite(): Promise<void>
  push(): Promise<PushOutcome>
  /**
   * Erases the records that the Worker would not take and counts them, the same however often it is
   * asked. Null: there are others, and nothing was erased.
   */
  clearOutbox(): Promise<number | null>
  confirm(refused: number): Promise<{ kind: 'answered' } | Failure>
  /** Erases the rest, the key too. */
  eraseDevice(): Promise<void>
}

export type WipeOutcome =
  | { kind: 'wiped' }
  /** Something is unsent, or the Worker's answer to the end was not heard: again later. */
  | { kind: 'wait'; cause: WaitCause; retryAfterMs: number }
  /** Put out before all was handed over: only a recovery file gets the rest out. */
  | { kind: 'revoked' }

export async function wipe(device: WipingDevice): Promise<WipeOutcome> {
  await device.forgetSite()
  const pushed = await device.push()
  return pushed.kind === 'emptied' ? device.alone(() => finish(device)) : failedWith(pushed)
}

async function finish(device: WipingDevice): Promise<WipeOutcome> {
  if (!(await device.isStillHere())) return { kind: 'wiped' }
  const refused = await device.clearOutbox()
  if (refused === null) return { kind: 'wait', cause: 'later', retryAfterMs: 0 }
  const confirmed = await device.confirm(refused)
  if (confirmed.kind !== 'answered') return failedWith(classifyFailure(confirmed))
  await device.eraseDevice()
  return { kind: 'wiped' }
}

function failedWith(
  failure: Exclude<PushOutcome, { kind: 'emptied' }> | ReturnType<typeof classifyFailure>,
): WipeOutcome {
  if (failure.kind === 'wait' || failure.kind === 'send_less') return { ...failure, kind: 'wait' }
  if (failure.kind === 'stop' && failure.problem.code === 'device_revoked')
    return { kind: 'revoked' }
  // Nothing here can mend it; the Worker may be put right, and then this goes on.
  return { kind: 'wait', cause: 'worker_down', retryAfterMs: 0 }
}
