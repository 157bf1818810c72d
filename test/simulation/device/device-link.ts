/** The way from a device to the Worker and back: slow, cut on either side, doubled, or not there. */

import type { Failure } from '../../../shared/problem.ts'
import { problem } from '../../../shared/problem.ts'
import type { Random } from '../kit/random.ts'
import type { Timeline } from '../kit/timeline.ts'
import type { Trace } from '../kit/trace.ts'
import type { Answered, WorldCall } from '../kit/world-call.ts'
import type { CallFault } from '../story/story.ts'

/** As in `web/api/client.ts`. */
const TIMEOUT_MS = 40_000

const UNREACHABLE: Failure = { kind: 'unreachable' }

type Ports = {
  name: string
  timeline: Timeline
  random: Random
  trace: Trace
  worker: (call: WorldCall) => Promise<Answered>
}

export class DeviceLink {
  readonly faults: CallFault[] = []
  /** No signal before this time. */
  offlineUntil = 0
  readonly #ports: Ports

  constructor(ports: Ports) {
    this.#ports = ports
  }

  async call(call: WorldCall): Promise<Answered | Failure> {
    const { name, timeline, trace } = this.#ports
    const meets = this.#isOffline() ? 'cut before' : this.faults.shift()
    trace.note(name, `${call.endpoint} ${call.id}${meets ? ` meets ${meets}` : ''}`)
    const timedOut = timeline.sleep(TIMEOUT_MS).then(() => UNREACHABLE)
    return Promise.race([this.#travel(call, meets), timedOut])
  }

  #isOffline = (): boolean => this.#ports.timeline.now() < this.offlineUntil

  async #travel(call: WorldCall, meets: CallFault | undefined): Promise<Answered | Failure> {
    const { timeline, random, worker } = this.#ports
    const hop = () => timeline.sleep(20 + random.below(280))
    await hop()
    switch (meets) {
      case 'cut before':
        return UNREACHABLE
      case 'overloaded':
        return {
          kind: 'problem',
          problem: problem('throttled', { retry_after: random.below(20) }),
        }
      case 'too large':
        return { kind: 'problem', problem: problem('body_too_large') }
      case 'slow':
        await timeline.sleep(random.below(60_000))
        break
      case 'twice':
        timeline.after(random.below(120_000), () => void worker(call))
    }
    const answer = await worker(call)
    await (meets === 'late answer' ? timeline.sleep(random.below(30_000)) : hop())
    return meets === 'cut after' || this.#isOffline() ? UNREACHABLE : answer
  }
}
