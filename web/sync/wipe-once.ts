/** One try at emptying this device (`wipe.ts`), in the page and in the service worker. */
import * as v from 'valibot'
import { loadCaller } from '../api/caller.ts'
import { call } from '../api/client.ts'
import { timeoutMs } from '../api/time-out.ts'
import { announceChange } from '../store/broadcast.ts'
import { clearOutbox, eraseDevice, forgetSite } from '../store/erase.ts'
import { loadEnrolled } from '../store/store.ts'
import { pushingDevice } from './bindings.ts'
import { push } from './push/push.ts'
import { whileCalling, whileNobodyPushes } from './push/push-lock.ts'
import { type WipeOutcome, wipe } from './wipe.ts'

export async function wipeOnce(device: string): Promise<WipeOutcome> {
  const known = await loadCaller()
  const isStillHere = async () => (await loadEnrolled())?.device === device
  if (!known || !(await isStillHere())) return { kind: 'wiped' }
  // Without the functions that note what the Worker's answers say: they would write to the emptied store.
  const caller = { pair: known.pair, report: known.report }
  return wipe({
    alone: (work) => whileNobodyPushes(work),
    isStillHere,
    forgetSite: async () => {
      await forgetSite(device, 'wiping')
      announceChange()
    },
    push: () => push(pushingDevice(caller)),
    clearOutbox,
    confirm: (refused) => {
      const body = { refused }
      const to = 'POST /api/devices/self/wiped'
      return whileCalling(timeoutMs(0, true), () => call(caller, { to, body }, v.object({})))
    },
    eraseDevice: () => eraseDevice(device),
  })
}
