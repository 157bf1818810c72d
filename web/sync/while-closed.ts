/**
 * What a device does while nobody has the app open: sends what waits, and empties itself where it was
 * asked to. Pure over what it is handed.
 *
 *   push ─► emptied ─► ask how this device stands ─► wiping: empty it · revoked: forget the site
 */
import type { Failure } from '../../shared/problem.ts'
import type { PushOutcome } from './push/push.ts'
import type { WaitCause } from './push/retry.ts'
import type { WipeOutcome } from './wipe.ts'

export type BackgroundDevice = {
  /** What this device was told earlier. */
  status(): Promise<'wiping' | 'revoked' | undefined>
  push(): Promise<PushOutcome>
  /** Any call but a push: records are taken from a device that shall be wiped, too. */
  ask(): Promise<{ kind: 'answered' } | Failure>
  wipeOnce(): Promise<WipeOutcome>
  forgetSite(): Promise<void>
}

/** Why another run is wanted; null: nothing is left to do that could be done here. */
export async function workInBackground(device: BackgroundDevice): Promise<WaitCause | null> {
  const noted = await device.status()
  const found = noted ? { kind: noted } : await pushAndAsk(device)
  const end = found.kind === 'wiping' ? await device.wipeOnce() : found
  if (end.kind === 'revoked') await device.forgetSite()
  return end.kind === 'wait' ? end.cause : null
}

type Found = { kind: 'active' | 'wiping' | 'revoked' } | { kind: 'wait'; cause: WaitCause }

async function pushAndAsk({ push, ask }: BackgroundDevice): Promise<Found> {
  const pushed = await push()
  if (pushed.kind === 'wait') return pushed
  const told = pushed.kind === 'stop' ? pushed : await ask()
  const code = 'problem' in told ? told.problem.code : null
  if (code === 'device_wiping') return { kind: 'wiping' }
  return { kind: code === 'device_revoked' ? 'revoked' : 'active' }
}
