/**
 * Empties a device that was asked to: what is unsent is handed over first, and the key goes last, so
 * that a device killed at any step goes on where it stopped. Pure over what it is handed.
 *
 *   erase all but key, enrolment and queue ─► drain ─► every record answered? ─► confirm ─► erase all
 */
import type { DrainOutcome } from './drain.ts'
import type { Failure } from './remedy.ts'

export type WipePorts = {
  /** Erases all but key, enrolment and queue, and notes that a wipe has begun. */
  begin(): Promise<void>
  drain(): Promise<DrainOutcome>
  /** Records that the Worker would not take: they go with the device, and are counted. */
  countRefused(): Promise<number>
  confirm(refused: number): Promise<{ kind: 'answered' } | Failure>
  end(): Promise<void>
}

export type WipeOutcome =
  | 'wiped'
  /** Something is unsent, or the Worker did not hear the end: again later. */
  | 'unfinished'
  /** Put out before all was handed over: only a rescue file gets the rest out. */
  | 'revoked'

export async function wipe(ports: WipePorts): Promise<WipeOutcome> {
  await ports.begin()
  const drained = await ports.drain()
  if (drained.kind !== 'emptied') return failedWith(drained)
  const confirmed = await ports.confirm(await ports.countRefused())
  if (confirmed.kind !== 'answered') return failedWith(confirmed)
  await ports.end()
  return 'wiped'
}

const failedWith = (failure: DrainOutcome | Failure): WipeOutcome =>
  'problem' in failure && failure.problem.code === 'device_revoked' ? 'revoked' : 'unfinished'
