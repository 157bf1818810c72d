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

const KEYS_MAX = 10_000
const MINUTE_MS = 60_000

export class RateLimiter {
  readonly #now: () => number
  readonly #burst: number
  readonly #keysMax: number
  /** In which one token comes back. */
  readonly #refillMs: number
  /** When each key's bucket will be full again; the most lately used is last. */
  readonly #fullAt = new Map<string, number>()

  /** `now`: epoch ms. */
  constructor({ burst, perMinute, keysMax = KEYS_MAX }: Allowance, now: () => number) {
    this.#now = now
    this.#burst = burst
    this.#keysMax = keysMax
    this.#refillMs = MINUTE_MS / perMinute
  }

  /** Seconds to wait; 0: it may happen now. Takes nothing. */
  waitS(key: string): number {
    const untilOneMs = this.#untilFullMs(key) - (this.#burst - 1) * this.#refillMs
    return Math.ceil(Math.max(0, untilOneMs) / 1000)
  }

  /** The same, and where it may happen it is counted. */
  take(key: string): number {
    const wait = this.waitS(key)
    if (wait > 0) return wait
    const fullAt = this.#now() + this.#untilFullMs(key) + this.#refillMs
    this.#fullAt.delete(key)
    this.#fullAt.set(key, fullAt)
    if (this.#fullAt.size > this.#keysMax) this.#forgetOldest()
    return 0
  }

  /** More than an empty bucket needs means that the clock was set back: so begin anew. */
  #untilFullMs(key: string): number {
    const ms = Math.max(0, (this.#fullAt.get(key) ?? 0) - this.#now())
    return ms > this.#burst * this.#refillMs ? 0 : ms
  }

  #forgetOldest(): void {
    const { value } = this.#fullAt.keys().next()
    if (value !== undefined) this.#fullAt.delete(value)
  }
}
