/** A device: one store, one lock, one way to the Worker and one clock, for all of its tabs. */
import type { Problem } from '../../../shared/problem.ts'
import type { DeviceKey, Role } from '../../../shared/protocol/protocol.ts'
import type { AnsweredRecord } from '../../../web/store/answers.ts'
import type { Random } from '../kit/random.ts'
import type { Timeline } from '../kit/timeline.ts'
import type { Trace } from '../kit/trace.ts'
import type { Answered, WorldCall } from '../kit/world-call.ts'
import { DeviceLink } from './device-link.ts'
import { DeviceStore } from './device-store.ts'
import type { Author } from './records.ts'
import { WebLocks } from './web-locks.ts'

type DevicePorts = {
  name: string
  id: string
  role: Role
  key: DeviceKey
  timeline: Timeline
  random: Random
  trace: Trace
  worker: (call: WorldCall) => Promise<Answered>
  /** The replica showed something newer before. */
  wentBack: (id: string) => void
  /** Something threw that must not. */
  broke: (error: unknown) => void
}

/** What the Worker never said of this device or of a record: silence, and what others answer. */
export const isNobodysWord = (code: string): boolean =>
  ['unreachable', 'intercepted', 'internal', 'worker_older', 'throttled'].includes(code)

export class Device {
  readonly name: string
  readonly id: string
  readonly role: Role
  readonly timeline: Timeline
  readonly random: Random
  readonly trace: Trace
  readonly store: DeviceStore
  readonly locks = new WebLocks()
  readonly link: DeviceLink
  /** How far the clock is off. */
  skewMs = 0
  /** Writes that will find the disk full. */
  full = 0
  readonly #ports: DevicePorts

  constructor(ports: DevicePorts) {
    const { name, id, role, timeline, random, trace } = ports
    this.#ports = ports
    this.name = name
    this.id = id
    this.role = role
    this.timeline = timeline
    this.random = random
    this.trace = trace
    this.store = new DeviceStore(ports.wentBack)
    this.link = new DeviceLink(ports)
  }

  now = (): number => this.timeline.now() + this.skewMs

  author = (): Author => ({
    device: this.id,
    key: this.#ports.key,
    now: this.now(),
    random: this.random,
  })

  takeRoom(): void {
    if (this.full === 0) return
    this.full -= 1
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  }

  answered(answered: readonly AnsweredRecord[]): void {
    for (const { queued, keep, row } of answered) {
      const how = keep?.problem ? `kept: ${keep.problem.code}` : 'acknowledged'
      this.trace.note(this.name, `${queued.id} edit ${queued.edit} ${how}, ${row?.state.phase}`)
    }
  }

  /** The screen says that trying again will not help: only the Worker may bring it to say so. */
  toldToStop = ({ code }: Problem): void => {
    if (isNobodysWord(code)) this.#ports.broke(new Error(`${this.name} stops because of ${code}`))
  }

  /** A full disk is part of the world; anything else that is thrown is a fault. */
  broke = (tab: string, error: unknown): void => {
    this.trace.note(tab, `broke: ${error}`)
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError'))
      this.#ports.broke(error)
  }
}
