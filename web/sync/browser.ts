/**
 * The sync loop in a page: `loop.ts` and `pull.ts` bound to this device's store, the Worker, and the
 * browser's timers.
 */
import type { Role } from '../../shared/protocol/protocol.ts'
import type { Caller } from '../api/client.ts'
import { fetchDelta, fetchRequest, fetchSettings } from '../api/endpoints.ts'
import { applyDelta, saveRow } from '../store/answers.ts'
import { trimReplica } from '../store/older-rows.ts'
import { loadInPhases } from '../store/queue/outgoing.ts'
import { loadSetting } from '../store/store.ts'
import { pushingDevice } from './bindings.ts'
import { type LoopOptions, type SyncLoop, startLoop } from './loop.ts'
import { type PullOutcome, pull } from './pull.ts'
import { push } from './push/push.ts'

type SyncOptions = Pick<LoopOptions, 'pollMs' | 'show' | 'ran' | 'broke'> & {
  /** False: what the device knew was erased, and must not come back yet. It still sends, and listens. */
  mayFetch(): Promise<boolean>
  /** Null while this device is not enrolled. */
  caller(): Promise<{ caller: Caller; role: Role } | null>
}

export const startSync = ({ caller, mayFetch, ...options }: SyncOptions): SyncLoop =>
  startLoop({
    ...options,
    nextRun: async () => {
      const who = await caller()
      return (
        who && {
          push: (sending) => push(pushingDevice(who.caller, sending)),
          pull: async () =>
            (await mayFetch()) ? pullAs(who.caller, who.role) : hearFromSite(who.caller),
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

/** Asks the Worker what changed and lays it into the replica. */
export async function pullAs(caller: Caller, role: Role): Promise<PullOutcome> {
  const pulled = await pull(
    {
      fetchDelta: (since) => fetchDelta(caller, since),
      fetchRequest: (id) => fetchRequest(caller, id),
      loadRev: () => loadSetting('rev'),
      loadInPhases,
      applyDelta,
      saveRow,
      trim: () => trimReplica(),
    },
    role,
  )
  if (role !== 'kiosk' || pulled.kind !== 'pulled' || pulled.changed) return pulled
  // Nothing of its own moves, so nothing was asked.
  return hearFromSite(caller)
}

/**
 * A call that brings no request. Without any, a device would never hear that its site has another brand
 * or PIN, that it is to be wiped or was revoked, or that there is no network.
 */
async function hearFromSite(caller: Caller): Promise<PullOutcome> {
  const heard = await fetchSettings(caller)
  return heard.kind === 'answered' ? { kind: 'pulled', changed: false } : heard
}
