/** One try at emptying this device (`wipe.ts`), in the page and in the service worker. */
import * as v from 'valibot'
import { loadCaller } from '../api/caller.ts'
import { call } from '../api/client.ts'
import { announceChange } from '../store/broadcast.ts'
import { emptyQueue, eraseDevice, forgetSite } from '../store/erase.ts'
import { loadEnrolled } from '../store/store.ts'
import { drainPorts, oneAtATime } from './bindings.ts'
import { drain } from './push.ts'
import { type WipeOutcome, wipe } from './wipe.ts'

export const emptyOnce = (device: string): Promise<WipeOutcome> =>
  oneAtATime(async () => {
    const [known, enrolled] = await Promise.all([loadCaller(), loadEnrolled()])
    // Another tab was quicker; by now the browser may be another device.
    if (!known || enrolled?.device !== device) return { kind: 'wiped' }
    // Nothing is learned any more: it would be written where all was just erased.
    const caller = { pair: known.pair, report: known.report }
    return wipe({
      begin: async () => {
        await forgetSite(device, 'wiping')
        announceChange()
      },
      drain: () => drain(drainPorts(caller)),
      emptyQueue,
      confirm: (refused) => {
        const path = '/api/devices/self/wiped'
        return call(caller, { method: 'POST', path, body: { refused } }, v.object({}))
      },
      end: () => eraseDevice(device),
    })
  })
