/** `queue/catch-up.ts` in a browser: asks the Worker what changed and lays it into the replica. */
import type { Role } from '../shared/protocol.ts'
import type { Caller } from './api.ts'
import { fetchDelta, fetchRequest } from './calls.ts'
import { type CaughtUp, catchUp } from './queue/catch-up.ts'
import { applyDelta, loadReplica, loadSetting, saveRow } from './queue/store.ts'

export type Pulled = CaughtUp

export const pull = (caller: Caller, role: Role): Promise<Pulled> =>
  catchUp(
    {
      fetchDelta: (since) => fetchDelta(caller, since),
      fetchRequest: (id) => fetchRequest(caller, id),
      loadRev: () => loadSetting('rev'),
      ...{ loadReplica, applyDelta, saveRow },
    },
    role,
  )
