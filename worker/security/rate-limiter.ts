/**
 * Limits how often something may happen per key: token buckets in memory. Whoever is refused learns
 * after how many seconds another try is worth it. Memory is bounded: of more keys than it may hold,
 * those that were quiet the longest are forgotten first.
 */
export type Allowance = {
  /** How many at once, after a rest. */
  burst: number
  perMinute: number
  /** Keys held at most. */
  keysMax?: number
}

export type Limiter = {
  /** Seconds to wait; 0: it may happen now. Takes nothing. */
  waitS(key: string): number
  /** The same, and where it may happen it is counted. */
  take(key: string): number
}

const KEYS_MAX = 10_000
const MINUTE_MS = 60_000

export function createLimiter(
  { burst, perMinute, keysMax = KEYS_MAX }: Allowance,
  now: () => number,
): Limiter {
  /** When each key's bucket will be full again; the most lately used is last. */
  const fullAt = new Map<string, number>()
  const refillMs = MINUTE_MS / perMinute

  /** How long until it is full. More than an empty one needs: the clock was set back, so begin anew. */
  const lacksMs = (key: string): number => {
    const lacks = Math.max(0, (fullAt.get(key) ?? 0) - now())
    return lacks > burst * refillMs ? 0 : lacks
  }
  const waitS = (key: string): number =>
    Math.ceil(Math.max(0, lacksMs(key) - (burst - 1) * refillMs) / 1000)

  return {
    waitS,
    take(key) {
      const wait = waitS(key)
      if (wait > 0) return wait
      const full = now() + lacksMs(key) + refillMs
      fullAt.delete(key)
      fullAt.set(key, full)
      if (fullAt.size > keysMax) forgetOldest(fullAt)
      return 0
    },
  }
}

function forgetOldest(keys: Map<string, number>): void {
  const { value } = keys.keys().next()
  if (value !== undefined) keys.delete(value)
}
