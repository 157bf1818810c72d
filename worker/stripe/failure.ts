/**
 * What a failure of Stripe means: how long a start goes on trying while somebody waits in front of the
 * screen, what is said then, and how long what the alarm could not do is put off. It is not given up.
 */
import { type Problem, problem } from '../../shared/problem.ts'
import type { StripeFailure } from './client.ts'

/** In all. The app's own patience with this Worker is longer. */
const PATIENCE_MS = 25_000
const FIRST_WAIT_MS = 500
const TRIES_MAX = 5

export type PatiencePorts = {
  now: () => number
  /** Between 0 and 1. */
  random: () => number
  wait: (ms: number) => Promise<void>
}

export class Patience {
  readonly #ports: PatiencePorts
  readonly #until: number
  #tries = 0

  constructor(ports: PatiencePorts) {
    this.#ports = ports
    this.#until = ports.now() + PATIENCE_MS
  }

  /** Waits, longer each time and no less than Stripe asks for. False: it is time to give up. */
  async wait(failure: StripeFailure): Promise<boolean> {
    const { now, random, wait } = this.#ports
    const asked = failure.kind === 'busy' ? failure.retryAfterMs : 0
    const ms = Math.max(asked, FIRST_WAIT_MS * 2 ** this.#tries * (0.5 + random() / 2))
    this.#tries += 1
    if (this.#tries >= TRIES_MAX || now() + ms >= this.#until) return false
    await wait(ms)
    return true
  }
}

type Fleeting = Extract<StripeFailure, { kind: 'busy' | 'failed' | 'unreachable' }>

/** These may pass by themselves; all others are final. */
export const isFleeting = (failure: StripeFailure): failure is Fleeting =>
  failure.kind === 'busy' || failure.kind === 'failed' || failure.kind === 'unreachable'

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

export const RETRY_SLOWEST_MS = 10 * 60_000
const RETRY_FIRST_MS = 2_000

/** `tries`: how many failed before this one. */
export const retryMs = (tries: number): number =>
  Math.min(RETRY_FIRST_MS * 2 ** Math.min(tries, 20), RETRY_SLOWEST_MS)
