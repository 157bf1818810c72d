/** An action that may fail, at the office or on this device: busy, failed, or done. */
import { useState } from 'preact/hooks'
import type { Problem } from '../../shared/problem.ts'

export type Acting<Why = Problem> = {
  isBusy: boolean
  failed: Why | null
  run(): Promise<void>
  clear(): void
}

export function useAction<Why = Problem>(act: () => Promise<Why | null>): Acting<Why> {
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Why | null>(null)
  async function run() {
    if (isBusy) return
    setBusy(true)
    setFailed(null)
    setFailed(await act())
    setBusy(false)
  }
  return { isBusy, failed, run, clear: () => setFailed(null) }
}
