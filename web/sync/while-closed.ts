/**
 * What a device does while nobody has the app open: sends what waits, and empties itself where it was
 * asked to. Pure over what it is handed.
 *
 *   drain ─► emptied ─► ask how this device stands ─► wiping: empty it · revoked: forget the site
 */
import type { Failure } from '../../shared/problem.ts'
import type { DrainOutcome } from './push.ts'
import type { Cause } from './retry.ts'
import type { WipeOutcome } from './wipe.ts'

export type BackgroundPorts = {
  /** What this device was told earlier. */
  standing(): Promise<'wiping' | 'revoked' | undefined>
  drain(): Promise<DrainOutcome>
  /** Any call but a drain: records are taken from a device that shall be wiped, too. */
  ask(): Promise<{ kind: 'answered' } | Failure>
  emptyOnce(): Promise<WipeOutcome>
  forgetSite(): Promise<void>
}

/** Why another run is wanted; null: nothing is left to do that could be done here. */
export async function workInBackground(ports: BackgroundPorts): Promise<Cause | null> {
  const noted = await ports.standing()
  const found = noted ? { kind: noted } : await drainAndAsk(ports)
  const end = found.kind === 'wiping' ? await ports.emptyOnce() : found
  if (end.kind === 'revoked') await ports.forgetSite()
  return end.kind === 'wait' ? end.cause : null
}

type Found = { kind: 'active' | 'wiping' | 'revoked' } | { kind: 'wait'; cause: Cause }

async function drainAndAsk({ drain, ask }: BackgroundPorts): Promise<Found> {
  const drained = await drain()
  if (drained.kind === 'wait') return drained
  const told = drained.kind === 'stop' ? drained : await ask()
  const code = 'problem' in told ? told.problem.code : null
  if (code === 'device_wiping') return { kind: 'wiping' }
  return { kind: code === 'device_revoked' ? 'revoked' : 'active' }
}
