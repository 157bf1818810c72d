/** `queue/background.ts` in the service worker. */

import { loadCaller } from './caller.ts'
import { fetchSettings } from './calls.ts'
import { announceChange } from './changes.ts'
import { drainPorts } from './drain-ports.ts'
import { emptyOnce } from './empty.ts'
import { workInBackground } from './queue/background.ts'
import { drain } from './queue/drain.ts'
import { forgetSite } from './queue/erase.ts'
import { oneAtATime } from './queue/one-drainer.ts'
import { loadEnrolled, loadSetting } from './queue/store.ts'

/** Rejects while anything is left to do: that is how the browser is asked to come again. */
export async function workHere(): Promise<void> {
  const [caller, enrolled] = await Promise.all([loadCaller(), loadEnrolled()])
  if (!caller || !enrolled) return
  const left = await workInBackground({
    standing: () => loadSetting('standing'),
    drain: () => oneAtATime(() => drain(drainPorts(caller))),
    ask: () => fetchSettings(caller),
    emptyOnce: () => emptyOnce(enrolled.device),
    forgetSite: () => forgetSite('revoked'),
  })
  announceChange()
  if (left) throw new Error(`unsent: ${left}`)
}
