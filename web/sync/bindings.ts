/** The drain's world in a browser: this device's store and the Worker. */
import type { Caller } from '../api/client.ts'
import { fetchConfig, sendBatch } from '../api/endpoints.ts'
import { loadQueue, markSent, settle } from '../store/store.ts'
import type { Ports } from './push.ts'

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
