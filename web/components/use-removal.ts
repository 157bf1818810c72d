/** Removing a request: busy until it is on disk, and why it is not where it could not be written. */
import { useState } from 'preact/hooks'
import type { RemoveOutcome } from '../actions/change.ts'
import { removeRequest } from '../actions/requests.ts'
import type { DeviceProblem } from '../state/device-problem.ts'

export type Removal = {
  isBusy: boolean
  failed: DeviceProblem | null
  /** Null while an earlier one is still being written. */
  remove(): Promise<RemoveOutcome | null>
}

export function useRemoval(id: string): Removal {
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<DeviceProblem | null>(null)
  async function remove() {
    if (isBusy) return null
    setBusy(true)
    const outcome = await removeRequest(id)
    setFailed(outcome.kind === 'not_saved' ? outcome.reason : null)
    setBusy(false)
    return outcome
  }
  return { isBusy, failed, remove }
}
