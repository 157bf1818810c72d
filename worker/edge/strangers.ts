/**
 * Sites that nobody was right about lately, as far as this instance of the edge knows. Each name wakes an
 * object of its own, whether or not there is such a site: so an address may name so many a minute, and no
 * more. Where one call was right, all calls pass; this is no limit on anybody's device or ticket.
 */
import type { Context } from 'hono'
import { problem } from '../../shared/problem.ts'
import { problemResponse } from '../http/problem-response.ts'
import { RateLimiter } from '../security/rate-limiter.ts'
import { addressOf } from './address-limits.ts'

const WAKES = { burst: 120, perMinute: 120 }
const KNOWN_MAX = 10_000

/** For a call that has proven itself at the edge. */
export const PROVEN: Pick<Strangers, 'answer'> = { answer: (_call, _site, ask) => ask() }

export class Strangers {
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

  /** Those that were right the longest ago are forgotten first. */
  #remember(site: string): void {
    this.#known.delete(site)
    this.#known.add(site)
    const [oldest] = this.#known
    if (this.#known.size > KNOWN_MAX && oldest !== undefined) this.#known.delete(oldest)
  }
}
