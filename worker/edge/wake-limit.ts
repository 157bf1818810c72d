/**
 * How many unknown sites one network address may wake. Each name wakes an object of its own, whether or not
 * there is such a site, so an address may name only so many a minute. Once a call to a site has succeeded,
 * this instance of the edge knows it, and no later call to it counts: no device or ticket is limited here.
 */
import type { Context } from 'hono'
import { problem } from '../../shared/problem.ts'
import { problemResponse } from '../http/problem-response.ts'
import { RateLimiter } from '../security/rate-limiter.ts'
import { addressOf } from './address-limits.ts'

const WAKES = { burst: 120, perMinute: 120 }
const KNOWN_MAX = 10_000

/** For a call that the edge itself has authenticated. */
export const NO_WAKE_LIMIT: Pick<WakeLimit, 'answer'> = {
  answer: (_call, _site, ask) => ask(),
}

export class WakeLimit {
  readonly #wakes: RateLimiter
  readonly #known = new Set<string>()

  /** `now`: epoch ms. */
  constructor(now: () => number) {
    this.#wakes = new RateLimiter(WAKES, now)
  }

  /** What the object of this site answers, or 429. */
  async answer(c: Context, site: string, ask: () => Promise<Response>): Promise<Response> {
    const waitS = this.#known.has(site) ? 0 : this.#wakes.take(addressOf(c))
    if (waitS > 0) return problemResponse(problem('throttled', { retry_after: waitS }))
    const answered = await ask()
    if (answered.ok || answered.webSocket) this.#remember(site)
    return answered
  }

  /** The site whose last success is the oldest is forgotten first. */
  #remember(site: string): void {
    this.#known.delete(site)
    this.#known.add(site)
    const [oldest] = this.#known
    if (this.#known.size > KNOWN_MAX && oldest !== undefined) this.#known.delete(oldest)
  }
}
