/** The time as state: ticks each second while somebody counts on it, and not at all otherwise. */
import { useEffect, useState } from 'preact/hooks'

/** Ms since some moment of its own; a clock that is set does not move it. */
export const elapsed = (): number => performance.now()

/** Epoch ms. */
export const useNow = (isCounting: boolean): number => useClock(isCounting, Date.now)

/** As `elapsed`: for what lasts so long. */
export const useElapsed = (isCounting: boolean): number => useClock(isCounting, elapsed)

function useClock(isCounting: boolean, clock: () => number): number {
  const [now, setNow] = useState(clock)
  useEffect(() => {
    if (!isCounting) return
    setNow(clock())
    const timer = setInterval(() => setNow(clock()), 1000)
    return () => clearInterval(timer)
  }, [isCounting])
  return now
}
