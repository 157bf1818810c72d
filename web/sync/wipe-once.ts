/** One try at emptying this device (`wipe.ts`), in the page and in the service worker. */
import * as v from 'valibot'
import { loadCaller } from '../api/caller.ts'
import { call } from '../api/client.ts'
import { announceChange } from '../store/broadcast.ts'
import { clearOutbox, eraseDevice, forgetSite } from '../store/erase.ts'
import { loadEnrolled } from '../store/store.ts'
import { pushingDevice, withPushLock } from './bindings.ts'
import { push } from './push.ts'
import { type WipeOutcome, wipe } from './wipe.ts'

export const wipeOnce = (device: string): Promise<WipeOutcome> =>
  withPushLock(async () => {
    const [known, enrolled] = await Promise.all([loadCaller(), loadEnrolled()])
    // Another tab was quicker; by now the browser may be another device.
    if (!known || enrolled?.device !== device) return { kind: 'wiped' }
    // Nothing is learned any more: it would be written where all was just erased.
    const caller = { pair: known.pair, report: known.report }
    return wipe({
      forgetSite: async () => {
        await forgetSite(device, 'wiping')
        announceChange()
      },
      push: () => push(pushingDevice(caller)),
      clearOutbox,
      confirm: (refused) => {
        const path = '/api/devices/self/wiped'
        return call(caller, { method: 'POST', path, body: { refused } }, v.object({}))
      },
      eraseDevice: () => eraseDevice(device),
    })
  })
