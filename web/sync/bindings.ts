/**
 * Push and start in a browser: bound to this device's store, the Worker, and the tabs that want to
 * know.
 */
import type { Called } from '../../shared/problem.ts'
import type { Started } from '../../shared/protocol/protocol.ts'
import type { Caller } from '../api/client.ts'
import { fetchConfig, sendBatch, sendStart } from '../api/endpoints.ts'
import { announceChange } from '../store/broadcast.ts'
import { loadQueue, loadRow, markSent, saveRow, settle } from '../store/store.ts'
import type { Ports } from './push.ts'
import { begin as beginWith } from './start.ts'

export const drainPorts = (caller: Caller, sending: (count: number) => void = () => {}): Ports => ({
  load: loadQueue,
  markSent,
  settle,
  // Browsers are wrong about being offline, too: a call that carries nothing finds out.
  mayLeave: async () => navigator.onLine !== false || (await fetchConfig()).kind !== 'unreachable',
  send: (items) => sendBatch(caller, { items }),
  now: Date.now,
  sending,
})

export async function begin(caller: Caller, id: string): Promise<Called<Started>> {
  const begun = await beginWith(
    {
      ...drainPorts(caller),
      start: (wanted) => sendStart(caller, wanted),
      sendAndStart: (item) => sendBatch(caller, { items: [item], start: true }),
      loadRow,
      saveRow,
      alone: oneAtATime,
    },
    id,
  )
  announceChange()
  return begun
}

const LOCK = 'fieldproof-drain'

/**
 * One drainer at a time across all tabs and the service worker, by Web Locks. A caller waits for the
 * one at work and then looks for itself: what was saved meanwhile is never missed.
 */
export const oneAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(LOCK, work)
