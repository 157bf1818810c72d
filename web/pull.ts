/**
 * Asks the Worker what changed and lays it into the replica. Agents and supervisors ask for the
 * delta since the `rev` they have; a kiosk may see no list and asks for its own requests by id.
 */
import { isMoving } from '../shared/lifecycle.ts'
import type { Role } from '../shared/protocol.ts'
import type { Caller } from './api.ts'
import { fetchDelta, fetchRequest } from './calls.ts'
import type { Failure } from './queue/remedy.ts'
import { applyDelta, loadReplica, loadSetting, saveRow } from './queue/store.ts'

export type Pulled = { kind: 'pulled'; changed: boolean } | Failure

export const pull = (caller: Caller, role: Role): Promise<Pulled> =>
  role === 'kiosk' ? pullOwn(caller) : pullDelta(caller)

async function pullDelta(caller: Caller): Promise<Pulled> {
  for (let changed = false; ; changed = true) {
    const called = await fetchDelta(caller, (await loadSetting('rev')) ?? 0)
    if (called.kind !== 'answered') return called
    const { requests, rev, more, resync } = called.answer
    if (requests.length === 0 && !resync) return { kind: 'pulled', changed }
    await applyDelta(requests, resync ? 0 : rev, resync)
    if (!more && !resync) return { kind: 'pulled', changed: true }
  }
}

async function pullOwn(caller: Caller): Promise<Pulled> {
  const moving = (await loadReplica()).filter((row) => isMoving(row.state))
  for (const { id } of moving) {
    const called = await fetchRequest(caller, id)
    if (called.kind === 'unreachable') return called
    // A kiosk sees a request for two hours; afterwards it simply is not there, which is no failure.
    if (called.kind === 'answered') await saveRow(called.answer)
  }
  return { kind: 'pulled', changed: moving.length > 0 }
}
