/** `queue/sync-loop.ts` in a browser: this device's store, the Worker, and the browser's timers. */
import type { Role } from '../../shared/protocol/protocol.ts'
import type { Caller } from '../api/client.ts'
import { drainPorts } from './bindings.ts'
import { type LoopPorts, type SyncLoop, startLoop } from './loop.ts'
import { oneAtATime } from './one-drainer.ts'
import { pull } from './pull-now.ts'
import { drain } from './push.ts'

export type { Activity, SyncLoop } from './loop.ts'

export type World = Pick<LoopPorts, 'pollMs' | 'show' | 'ran' | 'broke'> & {
  /** False: what the device knew was erased, and must not come back yet. It still sends. */
  mayFetch(): Promise<boolean>
  /** Null while this device is not enrolled. */
  caller(): Promise<{ caller: Caller; role: Role } | null>
}

export const startSync = ({ caller, mayFetch, ...world }: World): SyncLoop =>
  startLoop({
    ...world,
    begin: async () => {
      const who = await caller()
      return (
        who && {
          drain: (sending) => oneAtATime(() => drain(drainPorts(who.caller, sending))),
          pull: async () =>
            (await mayFetch()) ? pull(who.caller, who.role) : { kind: 'pulled', changed: false },
        }
      )
    },
    now: Date.now,
    random: Math.random,
    after: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
  })
