/**
 * Counts wrong codes, in memory, so that a site that does not exist is throttled like one that does
 * and leaves no trace. An evicted object forgets; 60-bit codes do not hang on that.
 */
const WINDOW_MS = 60_000
const WRONG_MAX = 30

export function createThrottle(now: () => number) {
  let opened = 0
  let wrong = 0
  return {
    /** Seconds to wait; 0 while calls are taken. */
    waitS(): number {
      if (now() - opened >= WINDOW_MS) return 0
      return wrong < WRONG_MAX ? 0 : Math.ceil((opened + WINDOW_MS - now()) / 1000)
    },
    noteWrong(): void {
      if (now() - opened >= WINDOW_MS) {
        opened = now()
        wrong = 0
      }
      wrong += 1
    },
  }
}

export type Throttle = ReturnType<typeof createThrottle>
