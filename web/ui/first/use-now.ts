/** The time as state: ticks each second while somebody counts on it, and not at all otherwise. */
import { useEffect, useState } from 'preact/hooks'

export function useNow(isCounting: boolean): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!isCounting) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isCounting])
  return now
}
