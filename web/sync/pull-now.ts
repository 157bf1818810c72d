/** `queue/catch-up.ts` in a browser: asks the Worker what changed and lays it into the replica. */
import type { Role } from '../../shared/protocol/protocol.ts'
import type { Caller } from '../api/client.ts'
import { fetchDelta, fetchRequest, fetchSettings } from '../api/endpoints.ts'
import { applyDelta, loadReplica, loadSetting, saveRow } from '../store/store.ts'
import { type CaughtUp, catchUp } from './pull.ts'

export type Pulled = CaughtUp

export async function pull(caller: Caller, role: Role): Promise<Pulled> {
  const pulled = await catchUp(
    {
      fetchDelta: (since) => fetchDelta(caller, since),
      fetchRequest: (id) => fetchRequest(caller, id),
      loadRev: () => loadSetting('rev'),
      ...{ loadReplica, applyDelta, saveRow },
    },
    role,
  )
  if (role !== 'kiosk' || pulled.kind !== 'pulled' || pulled.changed) return pulled
  // Nothing of its own moves, so nothing was asked: without a call a kiosk would never hear that its
  // site has another brand or PIN, that it was withdrawn, or that there is no network.
  const heard = await fetchSettings(caller)
  return heard.kind === 'answered' ? pulled : heard
}
