/** Stripe's webhooks on their way: late, doubled, lost, tried again until the Worker says 200. */
import type { Random } from '../kit/random.ts'
import type { Timeline } from '../kit/timeline.ts'
import type { Trace } from '../kit/trace.ts'
import type { Action } from '../story/story.ts'
import type { Session } from './stripe-model.ts'

const HOUR_MS = 60 * 60_000
/** Stripe tries for three days. */
const TRIES_UNTIL_MS = 72 * HOUR_MS

export type Delivery = { event: string; session: string; reference: string }

type Way = {
  timeline: Timeline
  random: Random
  trace: Trace
  /** True: the Worker said 200. */
  deliver: (delivery: Delivery) => Promise<boolean>
}

export class Webhooks {
  readonly faults: (Action & { do: 'webhook' })['meets'][] = []
  readonly #way: Way
  #events = 0

  constructor(way: Way) {
    this.#way = way
  }

  send = ({ id, reference }: Session, type: string): void => {
    const { timeline, random, trace } = this.#way
    const delivery = { event: `evt_${++this.#events}`, session: id, reference }
    const meets = this.faults.shift()
    trace.note('Stripe', `${id} is ${type}; the webhook is ${meets ?? 'sent'}`)
    if (meets === 'lost') return
    const lateMs = meets === 'late' ? random.below(30 * HOUR_MS) : random.below(3_000)
    timeline.after(lateMs, () => void this.#try(delivery, timeline.now(), 1))
    if (meets === 'twice')
      timeline.after(random.below(HOUR_MS), () => void this.#try(delivery, timeline.now(), 1))
  }

  async #try(delivery: Delivery, since: number, tries: number): Promise<void> {
    const { timeline, deliver } = this.#way
    if ((await deliver(delivery)) || timeline.now() - since > TRIES_UNTIL_MS) return
    timeline.after(60_000 * 3 ** tries, () => void this.#try(delivery, since, tries + 1))
  }
}
