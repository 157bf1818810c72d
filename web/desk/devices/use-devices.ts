/** The list of devices for as long as it is looked at: read when it opens, and now and then. */
import { useEffect, useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import { learnDevices } from '../table/names.ts'

const EVERY_MS = 30_000

export function useDevices(everyMs = EVERY_MS): { failed: Problem | null; again(): void } {
  const [failed, setFailed] = useState<Problem | null>(null)
  const again = () => void learnDevices().then(setFailed)
  useEffect(() => {
    again()
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return { failed, again }
}
