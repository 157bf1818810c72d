/** What this device does while nobody has the app open (`sync/while-closed.ts`), in the service worker. */
import { loadCaller } from '../api/caller.ts'
import { fetchSettings } from '../api/endpoints.ts'
import { announceChange } from '../store/broadcast.ts'
import { forgetSite } from '../store/erase.ts'
import { loadEnrolled, loadSetting } from '../store/store.ts'
import { drainPorts, oneAtATime } from '../sync/bindings.ts'
import { drain } from '../sync/push.ts'
import { workInBackground } from '../sync/while-closed.ts'
import { emptyOnce } from '../sync/wipe-once.ts'

/** Rejects while anything is left to do: that is how the browser is asked to come again. */
export async function workHere(): Promise<void> {
  const [caller, enrolled] = await Promise.all([loadCaller(), loadEnrolled()])
  if (!caller || !enrolled) return
  const left = await workInBackground({
    standing: () => loadSetting('standing'),
    drain: () => oneAtATime(() => drain(drainPorts(caller))),
    ask: () => fetchSettings(caller),
    emptyOnce: () => emptyOnce(enrolled.device),
    forgetSite: () => forgetSite(enrolled.device, 'revoked'),
  })
  announceChange()
  if (left) throw new Error(`unsent: ${left}`)
}
