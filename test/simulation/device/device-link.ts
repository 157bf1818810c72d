/**
 * The way from a device to the Worker and back: slow, cut on either side, doubled, or not there; with
 * something on it that lets certain records never pass, or answers in the Worker's place.
 */
import { type Failure, problem } from '../../../shared/problem.ts'
import { utf8 } from '../../../shared/text/bytes.ts'
import { timeoutMs } from '../../../web/api/time-out.ts'
import type { Random } from '../kit/random.ts'
import type { Timeline } from '../kit/timeline.ts'
import type { Trace } from '../kit/trace.ts'
import type { Answered, WorldCall } from '../kit/world-call.ts'
import type { Barrier, CallFault, Interception } from '../story/story.ts'

const UNREACHABLE: Failure = { kind: 'unreachable' }

/** As the app's own client tells them (`web/api/client.ts`). */
const BARRIERS: Readonly<Record<Barrier, Failure>> = {
  '500': { kind: 'problem', problem: problem('internal') },
  '500 page': { kind: 'intercepted', status: 500 },
  '403 page': { kind: 'intercepted', status: 403 },
  redirect: { kind: 'intercepted', status: null },
  cut: UNREACHABLE,
}
const INTERCEPTIONS: Readonly<Record<Interception, Failure>> = {
  redirect: { kind: 'intercepted', status: null },
  challenge: { kind: 'intercepted', status: 403 },
  portal: { kind: 'intercepted', status: 200 },
}

/** What a call weighs beyond its body: request line, proof, and what the browser says of itself. */
export const HEADER_BYTES = 1_200

type Ports = {
  name: string
  timeline: Timeline
  random: Random
  trace: Trace
  worker: (call: WorldCall) => Promise<Answered>
}

/** How fast it carries what goes up. */
type Line = { bytesPerSecond: number; latencyMs: number }
const FAST: Line = { bytesPerSecond: Number.POSITIVE_INFINITY, latencyMs: 0 }

export class DeviceLink {
  readonly faults: CallFault[] = []
  /** No signal before this time. */
  offlineUntil = 0
  /** Ids of requests whose records something on the way lets never pass. */
  readonly poison = new Map<string, Barrier>()
  line = FAST
  #intercepted: { until: number; by: Interception } | null = null
  /** When what is being sent has left. */
  #freeAt = 0
  readonly #ports: Ports

  constructor(ports: Ports) {
    this.#ports = ports
  }

  intercept(by: Interception, ms: number): void {
    this.#intercepted = { by, until: this.#ports.timeline.now() + ms }
  }

  /** What comes and goes is over; what stands on the way still does. */
  heal(): void {
    this.offlineUntil = 0
    this.faults.length = 0
    this.#intercepted = null
  }

  lift(): void {
    this.poison.clear()
    this.line = FAST
  }

  async call(call: WorldCall, waitsForStripe = true): Promise<Answered | Failure> {
    const { name, timeline, trace } = this.#ports
    const meets = this.#isOffline() ? 'cut before' : this.faults.shift()
    trace.note(name, `${call.endpoint} ${call.id}${meets ? ` meets ${meets}` : ''}`)
    const bytes = utf8(call.body).length
    const limitMs = timeoutMs(bytes, waitsForStripe)
    const arrives = this.#carry(bytes + HEADER_BYTES, limitMs)
    const timedOut = timeline.sleep(limitMs).then(() => UNREACHABLE)
    return Promise.race([this.#travel(call, meets, arrives), timedOut])
  }

  #isOffline = (): boolean => this.#ports.timeline.now() < this.offlineUntil

  /** False where it was given up before it had left. One after the other, as a line carries them. */
  async #carry(bytes: number, limitMs: number): Promise<boolean> {
    const { timeline } = this.#ports
    const { bytesPerSecond, latencyMs } = this.line
    const now = timeline.now()
    const leftAt = Math.max(now, this.#freeAt) + (bytes / bytesPerSecond) * 1000
    const givenUpAt = now + limitMs
    this.#freeAt = Math.min(leftAt, givenUpAt)
    await timeline.sleep(leftAt + latencyMs - now)
    return leftAt + latencyMs < givenUpAt
  }

  async #travel(
    call: WorldCall,
    meets: CallFault | undefined,
    arrives: Promise<boolean>,
  ): Promise<Answered | Failure> {
    const { timeline, random, worker } = this.#ports
    const hop = () => timeline.sleep(20 + random.below(280))
    if (!(await arrives)) return UNREACHABLE
    await hop()
    if (meets === 'cut before') return UNREACHABLE
    const between = this.#inBetween(call)
    if (between) return between
    switch (meets) {
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

  /** The answer of whatever stands on the way, where it does not let this pass. */
  #inBetween({ body }: WorldCall): Failure | null {
    const { timeline, trace, name } = this.#ports
    const by = this.#intercepted
    if (by && timeline.now() < by.until) return INTERCEPTIONS[by.by]
    for (const [id, barrier] of this.poison)
      if (body.includes(id)) {
        trace.note(name, `${id} does not pass: ${barrier}`)
        return BARRIERS[barrier]
      }
    return null
  }
}
