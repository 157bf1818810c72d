/**
 * What one network address may do wrong: show codes, tickets and proofs that are refused, and events that
 * nobody signed. Counted at the edge, per instance of it, so that the answer is the same whether or not
 * there is such a site. What is right is not counted here, and never held back: it is limited per device
 * and per ticket, at its site.
 */
import type { Context, MiddlewareHandler } from 'hono'
import { problem } from '../../shared/problem.ts'
import { ASKS_PROOF, problemResponse } from '../http/problem-response.ts'
import { type Allowance, RateLimiter } from '../security/rate-limiter.ts'

const REPORTS: Allowance = { burst: 20, perMinute: 20 }
const WRONG: Allowance = { burst: 15, perMinute: 15 }
/** Far more than all honest devices behind one address, and each one is work for a site. */
const BAD_PROOFS: Allowance = { burst: 600, perMinute: 600 }

/** Calls at the same moment, far more than all honest phones behind one address. */
const CROWD_MAX = 200

export class AddressLimits {
  readonly #now: () => number
  /** One for all that can be guessed. */
  readonly #wrong: RateLimiter

  /** `now`: epoch ms. */
  constructor(now: () => number) {
    this.#now = now
    this.#wrong = new RateLimiter(WRONG, now)
  }

  /** Reports of browsers: there is no right or wrong one, so each counts. */
  reports(): MiddlewareHandler {
    const limiter = new RateLimiter(REPORTS, this.#now)
    return async (c, next) => {
      const wait = limiter.take(addressOf(c))
      return wait > 0 ? throttled(wait) : next()
    }
  }

  /** Only what was wrong counts: by default a code or a ticket that was refused. */
  guesses(isWrong = isRefusal): MiddlewareHandler {
    return counting(this.#wrong, isWrong)
  }

  /** A proof that was refused; one whose nonce was too old is none of these. */
  badProofs(): MiddlewareHandler {
    return counting(new RateLimiter(BAD_PROOFS, this.#now), isBadProof)
  }
}

/**
 * Lets every call pass: whether it is right is known only afterwards, and what is right is never held
 * back by what others did from the same address. What was wrong too often gets no other answer than that.
 * Only a crowd of calls at the same moment is not let in while its address is wrong all the time.
 */
function counting(
  limiter: RateLimiter,
  isWrong: (answered: Response) => boolean,
): MiddlewareHandler {
  const underWay = new Map<string, number>()
  return async (c, next) => {
    const address = addressOf(c)
    const crowd = underWay.get(address) ?? 0
    if (crowd >= CROWD_MAX && limiter.waitS(address) > 0) return throttled(1)
    underWay.set(address, crowd + 1)
    try {
      await next()
    } finally {
      const left = (underWay.get(address) ?? 1) - 1
      if (left > 0) underWay.set(address, left)
      else underWay.delete(address)
    }
    const waitS = isWrong(c.res) ? limiter.take(address) : 0
    if (waitS > 0) replaceAnswer(c, throttled(waitS))
    return undefined
  }
}

/** Without the headers of the one before, which say what was wrong. */
function replaceAnswer(c: Context, answered: Response): void {
  c.res = undefined
  c.res = answered
}

const isBadProof = ({ status, headers }: Response): boolean =>
  status === 401 && headers.get('WWW-Authenticate') === ASKS_PROOF

const isRefusal = (answered: Response): boolean => answered.status === 403 || isBadProof(answered)

/** A set-up code that was refused. */
export const isSetUpRefusal = ({ status, headers }: Response): boolean =>
  status === 401 && headers.get('WWW-Authenticate') === 'Bearer'

const throttled = (waitS: number): Response =>
  problemResponse(problem('throttled', { retry_after: waitS }))

/** Cloudflare sets this header and lets no caller do so. */
export const addressOf = (c: Context): string => networkOf(c.req.header('CF-Connecting-IP') ?? '')

/** IPv4 as it is; of IPv6 the /64, since one line has all of the addresses in it (RFC 4291 §2.2). */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [left = [], right = []] = address.split('::').map((side) => side.split(':').filter(Boolean))
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right].slice(0, 4).join(':')
}
