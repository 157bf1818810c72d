/** An action that needs an answer from the office: busy, failed, or done. */
import { useState } from 'preact/hooks'
import type { Problem } from '../../shared/problem.ts'

export type Acting = {
  isBusy: boolean
  failed: Problem | null
  run(): Promise<void>
  clear(): void
}

export function useAction(act: () => Promise<Problem | null>): Acting {
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)
  async function run() {
    if (isBusy) return
    setBusy(true)
    setFailed(null)
    setFailed(await act())
    setBusy(false)
  }
  return { isBusy, failed, run, clear: () => setFailed(null) }
}
