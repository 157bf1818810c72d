/**
 * The way from an instance of the Worker to Stripe and back, as a `StripeSessions`: it takes time, it can
 * be cut on either side of the effect, and the instance can end meanwhile. How the real SDK's errors
 * become these values is `worker/stripe/client.ts`, which workerd tests cover.
 */
import * as v from 'valibot'
import type { Created, Found, Read, StripeSessions } from '../../../worker/stripe/client.ts'
import type { StripeFailure } from '../../../worker/stripe/failure.ts'
import type { Random } from '../kit/random.ts'
import type { Timeline } from '../kit/timeline.ts'
import type { Action, Operation, StripeFault } from '../story/story.ts'
import type { CreateAnswer, StripeModel } from './stripe-model.ts'

/** The SDK's, as `worker/stripe/client.ts` sets it. */
const TIMEOUT_MS = 10_000

const Metadata = v.record(v.string(), v.string())

type Outage = (Action & { do: 'outage' })['what']

/** What Stripe and the way to it are like just now. */
export type StripeWeather = {
  faults: { on: Operation; meets: StripeFault }[]
  outage: Outage | null
}

type Ports = {
  stripe: StripeModel
  weather: StripeWeather
  timeline: Timeline
  random: Random
  /** The instance may end here; then this never comes back. */
  reach: (operation: Operation, side: 'before' | 'after') => Promise<void>
}

const UNREACHABLE: StripeFailure = { kind: 'unreachable' }
const REJECTED: StripeFailure = { kind: 'rejected', message: 'No such flow.', param: 'flow' }

export function createStripeLink(ports: Ports): StripeSessions {
  const { stripe, weather, timeline, random, reach } = ports
  const hopMs = () => 20 + random.below(150)

  /** Often as long as the Worker waits: then both go on at the same time. */
  const slowMs = () => random.pick([TIMEOUT_MS + random.below(800), 5_000 + random.below(20_000)])

  const nextFault = (on: Operation): StripeFault | null => {
    const i = weather.faults.findIndex((fault) => fault.on === on)
    return i < 0 ? null : (weather.faults.splice(i, 1)[0]?.meets ?? null)
  }

  /** Nothing was executed. */
  function turnedAway(meets: StripeFault | null): StripeFailure | null {
    if (meets === 'throttled' || weather.outage === 'throttling')
      return { kind: 'busy', retryAfterMs: random.pick([0, 1000, 30_000]) }
    if (meets === 'failed' || weather.outage === 'errors')
      return { kind: 'failed', replayed: false }
    return null
  }

  async function call<T>(
    operation: Operation,
    execute: (meets: StripeFault | null) => Promise<T | StripeFailure>,
  ): Promise<T | StripeFailure> {
    const meets = nextFault(operation)
    await reach(operation, 'before')
    const lost = meets === 'cut before' || weather.outage === 'silence'
    const upMs = meets === 'slow' ? slowMs() : hopMs()
    const answered = lost
      ? timeline.sleep(random.below(TIMEOUT_MS)).then(() => UNREACHABLE)
      : timeline.sleep(upMs).then(async () => {
          const answer = turnedAway(meets) ?? (await execute(meets))
          await timeline.sleep(meets === 'late answer' ? random.below(TIMEOUT_MS) : hopMs())
          return meets === 'cut after' ? UNREACHABLE : answer
        })
    const timedOut = timeline.sleep(TIMEOUT_MS).then(() => UNREACHABLE)
    const answer = await Promise.race([answered, timedOut])
    await reach(operation, 'after')
    return answer
  }

  return {
    create: (params, key) =>
      call('create', async (meets) => {
        const rejecting = weather.outage === 'rejecting' || params.verification_flow === 'vf_off'
        const runsMs = 30 + random.below(meets === 'slow' ? 8_000 : 300)
        const faced = rejecting ? ('rejected' as const) : meets
        return createdOf(await stripe.create(params, { key, runsMs, meets: faced }))
      }),
    retrieve: (id) =>
      call('retrieve', async (): Promise<Read> => {
        const session = stripe.sessions.get(id)
        return session ? { kind: 'read', session: stripe.show(session) } : { kind: 'missing' }
      }),
    cancel: (id) =>
      call('cancel', async (): Promise<Read> => {
        const session = stripe.move(id, { kind: 'cancel' })
        return session ? { kind: 'read', session } : REJECTED
      }),
    redact: (id) =>
      call('redact', async (): Promise<Read> => {
        const session = stripe.move(id, { kind: 'redact' })
        return session ? { kind: 'read', session } : REJECTED
      }),
    update: (id, { metadata }) =>
      call('update', async (): Promise<Read> => {
        const session = stripe.update(id, v.parse(Metadata, metadata))
        return session ? { kind: 'read', session } : REJECTED
      }),
    find: (reference) =>
      call('find', async (): Promise<Found> => {
        const [session] = stripe.of(reference)
        return { kind: 'found', session: session ? stripe.show(session) : null }
      }),
  }
}

function createdOf(answer: CreateAnswer): Created {
  switch (answer.kind) {
    case 'made':
      return { kind: 'created', session: answer.session, replayed: answer.replayed }
    case 'failed':
      return { kind: 'failed', replayed: answer.replayed }
    case 'conflict':
      return { kind: 'failed', replayed: false }
    case 'key_reused':
      return { kind: 'key_reused' }
    case 'rejected':
      return REJECTED
  }
}
