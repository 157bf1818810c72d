/** Stripe's webhooks on their way: late, doubled, lost, tried again until the Worker says 200. */
import type { Random } from './random.ts'
import type { Action } from './story.ts'
import type { Session } from './stripe-model.ts'
import type { Timeline } from './timeline.ts'
import type { Trace } from './trace.ts'

const HOUR_MS = 60 * 60_000
/** Stripe tries for three days. */
const TRIES_UNTIL_MS = 72 * HOUR_MS

export type Delivery = { event: string; session: string; reference: string }

type Ports = {
  timeline: Timeline
  random: Random
  trace: Trace
  /** True: taken. */
  deliver: (delivery: Delivery) => Promise<boolean>
}

export class Doorbell {
  readonly faults: (Action & { do: 'bell' })['meets'][] = []
  readonly #ports: Ports
  #events = 0

  constructor(ports: Ports) {
    this.#ports = ports
  }

  ring = ({ id, reference }: Session, type: string): void => {
    const { timeline, random, trace } = this.#ports
    const delivery = { event: `evt_${++this.#events}`, session: id, reference }
    const meets = this.faults.shift()
    trace.note('Stripe', `${id} is ${type}; the bell is ${meets ?? 'sent'}`)
    if (meets === 'lost') return
    const lateMs = meets === 'late' ? random.below(30 * HOUR_MS) : random.below(3_000)
    timeline.after(lateMs, () => void this.#send(delivery, timeline.now(), 1))
    if (meets === 'twice')
      timeline.after(random.below(HOUR_MS), () => void this.#send(delivery, timeline.now(), 1))
  }

  async #send(delivery: Delivery, since: number, tries: number): Promise<void> {
    const { timeline, deliver } = this.#ports
    if ((await deliver(delivery)) || timeline.now() - since > TRIES_UNTIL_MS) return
    timeline.after(60_000 * 3 ** tries, () => void this.#send(delivery, since, tries + 1))
  }
}
