/** What this device does while nobody has the app open (`sync/while-closed.ts`), in the service worker. */
import { loadCaller } from '../api/caller.ts'
import { fetchSettings } from '../api/endpoints.ts'
import { announceChange } from '../store/broadcast.ts'
import { forgetSite } from '../store/erase.ts'
import { loadEnrolled, loadSetting } from '../store/store.ts'
import { pushingDevice } from '../sync/bindings.ts'
import { push } from '../sync/push/push.ts'
import { workInBackground } from '../sync/while-closed.ts'
import { wipeOnce } from '../sync/wipe-once.ts'

/** Rejects while anything is left to do: that is how the browser is asked to come again. */
export async function workHere(): Promise<void> {
  const [caller, enrolled] = await Promise.all([loadCaller(), loadEnrolled()])
  if (!caller || !enrolled) return
  const left = await workInBackground({
    status: () => loadSetting('deviceStatus'),
    push: () => push(pushingDevice(caller)),
    ask: () => fetchSettings(caller),
    wipeOnce: () => wipeOnce(enrolled.device),
    forgetSite: () => forgetSite(enrolled.device, 'revoked'),
  })
  announceChange()
  if (left) throw new Error(`unsent: ${left}`)
}
