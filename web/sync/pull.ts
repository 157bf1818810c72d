/**
 * Brings the replica up to the ledger. Agents and supervisors ask for the delta since the `rev` they
 * have; a kiosk may see no list and asks for its own requests by id. Pure over what it is handed.
 */
import { MOVING_PHASES, type Phase } from '../../shared/lifecycle.ts'
import type { Called, Failure } from '../../shared/problem.ts'
import type { Delta, Gone, RequestRow, Role } from '../../shared/protocol/protocol.ts'

export type PullingDevice = {
  fetchDelta(since: number): Promise<Called<Delta>>
  fetchRequest(id: string): Promise<Called<RequestRow>>
  loadRev(): Promise<number | undefined>
  loadInPhases(phases: readonly Phase[]): Promise<RequestRow[]>
  applyDelta(rows: readonly (RequestRow | Gone)[], rev: number, resync: boolean): Promise<void>
  saveRow(row: RequestRow): Promise<void>
  /** Keeps of a whole site's requests the newest. */
  trim(): Promise<void>
}

export type PullOutcome = { kind: 'pulled'; changed: boolean } | Failure

export const pull = (device: PullingDevice, role: Role): Promise<PullOutcome> =>
  role === 'kiosk' ? pullOwn(device) : pullDelta(device, role)

async function pullDelta(device: PullingDevice, role: Role): Promise<PullOutcome> {
  for (let changed = false; ; changed = true) {
    const called = await device.fetchDelta((await device.loadRev()) ?? 0)
    if (called.kind !== 'answered') return called
    const { requests, rev, more, resync } = called.answer
    if (requests.length === 0 && !resync) return { kind: 'pulled', changed }
    await device.applyDelta(requests, resync ? 0 : rev, resync)
    // An agent's are few: its own, and what it was handed.
    if (role === 'supervisor') await device.trim()
    if (!more && !resync) return { kind: 'pulled', changed: true }
  }
}

async function pullOwn(device: PullingDevice): Promise<PullOutcome> {
  const moving = await device.loadInPhases(MOVING_PHASES)
  for (const { id } of moving) {
    const called = await device.fetchRequest(id)
    if (called.kind === 'answered') await device.saveRow(called.answer)
    // A kiosk sees a request for two hours; afterwards it simply is not there, which is no failure.
    else if (called.kind !== 'problem' || called.problem.code !== 'not_found') return called
  }
  return { kind: 'pulled', changed: moving.length > 0 }
}
