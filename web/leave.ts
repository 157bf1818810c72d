/** What a device does that was asked to empty itself, or was put out. Loaded only then. */
import * as v from 'valibot'
import { call } from './api.ts'
import { loadCaller } from './caller.ts'
import { announceChange } from './changes.ts'
import { drainPorts } from './drain-ports.ts'
import { waitMs } from './queue/backoff.ts'
import { drain } from './queue/drain.ts'
import { oneAtATime } from './queue/one-drainer.ts'
import { erase, loadQueue } from './queue/store.ts'
import { type WipeOutcome, wipe } from './queue/wipe.ts'

/** `wiped`: nothing of the site is left; until the page is opened anew, it says so. */
export type Standing = 'wiping' | 'revoked' | 'wiped'

export async function leaveAs(
  standing: 'wiping' | 'revoked',
  show: (standing: Standing) => void,
): Promise<void> {
  show(standing)
  if (standing === 'wiping' && (await empty()) === 'wiped') return show('wiped')
  await putOut()
  show('revoked')
}

/** Queue, key and enrolment stay, so that what is unsent can be saved to a file. */
async function putOut(): Promise<void> {
  await erase(['replica', 'kept', 'settings'], 'revoked')
  forgetPreferences()
  announceChange()
}

/** Tries until the device is empty, or was put out meanwhile. */
async function empty(): Promise<'wiped' | 'revoked'> {
  for (let failures = 1; ; failures++) {
    const outcome = await emptyOnce()
    announceChange()
    if (outcome !== 'unfinished') return outcome
    await new Promise((resolve) =>
      setTimeout(resolve, waitMs('no_network', failures, Math.random())),
    )
  }
}

async function emptyOnce(): Promise<WipeOutcome> {
  const known = await loadCaller()
  // Another tab was quicker.
  if (!known) return 'wiped'
  // Nothing is learned any more: it would be written where all was just erased.
  const caller = { pair: known.pair, report: known.report }
  return wipe({
    begin: async () => {
      await erase(['replica', 'kept', 'settings'], 'wiping')
      forgetPreferences()
    },
    drain: () => oneAtATime(() => drain(drainPorts(caller))),
    countRefused: async () => (await loadQueue()).length,
    confirm: (refused) => {
      const path = '/api/devices/self/wiped'
      return call(caller, { method: 'POST', path, body: { refused } }, v.object({}))
    },
    end: () => erase(['replica', 'kept', 'settings', 'queue', 'enrolment', 'keys']),
  })
}

/** Small conveniences of the screens. */
function forgetPreferences(): void {
  localStorage.clear()
  sessionStorage.clear()
}
