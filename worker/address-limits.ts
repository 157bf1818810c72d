/**
 * What one network address may do without being anybody's device: call so often, and guess wrong far
 * less often. Counted at the edge, per instance of it, before any site is reached: so the answer is
 * the same whether or not there is such a site, and one address alone cannot use up a site's own limit.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { problem } from '../shared/problem.ts'
import { type Allowance, createLimiter } from './limiter.ts'
import { problemResponse } from './problem-response.ts'

const CALLS: Allowance = { burst: 300, perMinute: 300 }
const WRONG: Allowance = { burst: 15, perMinute: 15 }

export type AddressLimits = ReturnType<typeof createAddressLimits>

export function createAddressLimits(now: () => number) {
  const wrong = createLimiter(WRONG, now)
  return {
    /** Every call counts. */
    calls(allowance = CALLS): MiddlewareHandler {
      const calls = createLimiter(allowance, now)
      return async (c, next) => {
        const wait = calls.take(addressOf(c))
        return wait > 0 ? throttled(wait) : next()
      }
    },

    /** Only what was wrong counts: by default a code, a ticket or the set-up code that was refused. */
    guesses(isWrong = isRefusal): MiddlewareHandler {
      return async (c, next) => {
        const address = addressOf(c)
        const wait = wrong.waitS(address)
        if (wait > 0) return throttled(wait)
        await next()
        if (isWrong(c.res)) wrong.take(address)
        return undefined
      }
    },
  }
}

const isRefusal = ({ status, headers }: Response): boolean =>
  status === 403 || (status === 401 && headers.get('WWW-Authenticate') === 'Bearer')

const throttled = (wait: number): Response =>
  problemResponse(problem('throttled', { retry_after: wait }))

/** Cloudflare sets it and lets no caller do so. */
const addressOf = (c: Context): string => networkOf(c.req.header('CF-Connecting-IP') ?? '')

/** IPv4 as it is; of IPv6 the /64, since one line has all of the addresses in it (RFC 4291 §2.2). */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [left = [], right = []] = address.split('::').map((side) => side.split(':').filter(Boolean))
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}
