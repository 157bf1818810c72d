/**
 * Push and start in a browser: bound to this device's store, the Worker, and the tabs that want to
 * know.
 */
import type { Caller } from '../api/client.ts'
import { fetchConfig, sendBatch, sendStart } from '../api/endpoints.ts'
import { announceChange } from '../store/broadcast.ts'
import { acknowledge, loadQueue, loadRow, markSent, saveRow } from '../store/store.ts'
import type { PushingDevice } from './push.ts'
import { type StartOutcome, startRequest } from './start.ts'

export const pushingDevice = (
  caller: Caller,
  sending: (count: number) => void = () => {},
): PushingDevice => ({
  load: loadQueue,
  markSent,
  acknowledge,
  // Browsers are wrong about being offline, too: a call that carries nothing finds out.
  mayLeave: async () => navigator.onLine !== false || (await fetchConfig()).kind !== 'unreachable',
  send: (items) => sendBatch(caller, { items }),
  now: Date.now,
  sending,
})

export async function startAs(caller: Caller, id: string): Promise<StartOutcome> {
  const started = await startRequest(
    {
      ...pushingDevice(caller),
      start: (wanted) => sendStart(caller, wanted),
      sendAndStart: (item) => sendBatch(caller, { items: [item], start: true }),
      loadRow,
      saveRow,
      withPushLock,
    },
    id,
  )
  announceChange()
  return started
}

const LOCK = 'fieldproof-push'

/**
 * One sender at a time across all tabs and the service worker, by Web Locks. A caller waits for the
 * one at work and then looks for itself: what was saved meanwhile is never missed.
 */
export const withPushLock = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(LOCK, work)
