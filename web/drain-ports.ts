/** The drain's world in a browser: this device's store and the Worker. */
import type { Caller } from './api.ts'
import { sendBatch } from './calls.ts'
import type { Ports } from './queue/drain.ts'
import { loadQueue, markSent, settle } from './queue/store.ts'

export const drainPorts = (caller: Caller, sending: (count: number) => void = () => {}): Ports => ({
  load: loadQueue,
  markSent,
  settle,
  send: (items) => sendBatch(caller, { items }),
  now: Date.now,
  sending,
})
