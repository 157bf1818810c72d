/**
 * What a failure of Stripe means: what kind it is, whether the same call may be tried again and after
 * which time, and what the caller is told. The only file that decides about retries of calls to Stripe.
 * https://docs.stripe.com/error-low-level
 */
import { type Problem, problem } from '../../shared/problem.ts'

export type StripeFailure =
  /** Final: these parameters are not accepted. */
  | { kind: 'rejected'; message: string; param: string | null }
  /** Final: this key may not do that. */
  | { kind: 'key_refused' }
  /** Final: there is no such object. */
  | { kind: 'missing' }
  /** The idempotency key was used before with other parameters. */
  | { kind: 'key_reused' }
  /** Nothing was executed, nothing is stored under the idempotency key. */
  | { kind: 'busy'; retryAfterMs: number }
  /** Executed or not, nobody knows. `replayed`: this answer is what the key will give for ever. */
  | { kind: 'failed'; replayed: boolean }
  | { kind: 'unreachable' }

/** What an error of Stripe's SDK says of itself. `type`: the name of its class. */
type SdkError = {
  type: string
  message: string
  statusCode?: number | undefined
  headers?: Record<string, string> | undefined
  param?: string | undefined
}

/** From what the SDK threw to what it means. Without a status: as if Stripe had failed. */
export function classifyFailure(error: SdkError): StripeFailure {
  const { type, message, statusCode = 500, headers, param } = error
  if (type === 'StripeConnectionError') return { kind: 'unreachable' }
  if (type === 'StripeIdempotencyError') return { kind: 'key_reused' }
  if (type === 'StripeRateLimitError')
    return { kind: 'busy', retryAfterMs: (Number(headers?.['retry-after']) || 0) * 1000 }
  if (statusCode === 401 || statusCode === 403) return { kind: 'key_refused' }
  if (statusCode === 404) return { kind: 'missing' }
  if (statusCode === 409 || statusCode >= 500)
    return { kind: 'failed', replayed: headers?.['idempotent-replayed'] === 'true' }
  return { kind: 'rejected', message, param: param ?? null }
}

type Retryable = Extract<StripeFailure, { kind: 'busy' | 'failed' | 'unreachable' }>

/** These may pass by themselves; all others are final. */
export const isRetryable = (failure: StripeFailure): failure is Retryable =>
  failure.kind === 'busy' || failure.kind === 'failed' || failure.kind === 'unreachable'

/** What the caller is told of it. */
export function problemOf(failure: StripeFailure): Problem {
  switch (failure.kind) {
    case 'rejected':
      return problem('stripe_rejected', {
        detail: failure.param ? `${failure.param}: ${failure.message}` : failure.message,
      })
    case 'missing':
      return problem('stripe_rejected', { detail: 'Stripe does not know this session.' })
    case 'key_refused':
      return problem('stripe_key_refused')
    case 'busy':
      return problem('stripe_busy', { retry_after: Math.ceil(failure.retryAfterMs / 1000) || 5 })
    case 'failed':
    case 'key_reused':
      return problem('stripe_failed')
    case 'unreachable':
      return problem('stripe_unreachable')
  }
}

/** In all. The app waits longer than this for an answer of this Worker. */
const BUDGET_MS = 25_000
const BUDGET_TRIES = 5
const FIRST_WAIT_MS = 500

/** `now`: epoch ms. `random`: between 0 and 1. */
export type Waiting = {
  now: () => number
  random: () => number
  wait: (ms: number) => Promise<void>
}

/** How long and how often one start goes on trying while somebody waits in front of the screen. */
export class RetryBudget {
  readonly #site: Waiting
  readonly #until: number
  #tries = 0

  constructor(site: Waiting) {
    this.#site = site
    this.#until = site.now() + BUDGET_MS
  }

  /** Waits, longer each time and no less than Stripe asks for. False: the budget is used up. */
  async wait(failure: StripeFailure): Promise<boolean> {
    const { now, random, wait } = this.#site
    const asked = failure.kind === 'busy' ? failure.retryAfterMs : 0
    const ms = Math.max(asked, FIRST_WAIT_MS * 2 ** this.#tries * (0.5 + random() / 2))
    this.#tries += 1
    if (this.#tries >= BUDGET_TRIES || now() + ms >= this.#until) return false
    await wait(ms)
    return true
  }
}

const RETRY_FIRST_MS = 2_000
export const RETRY_SLOWEST_MS = 10 * 60_000

/** For how long the alarm puts off what failed; it never abandons it. `tries`: how many failed before. */
export const retryMs = (tries: number): number =>
  Math.min(RETRY_FIRST_MS * 2 ** Math.min(tries, 20), RETRY_SLOWEST_MS)
