/** A device: one store, one lock, one way to the Worker and one clock, for all of its tabs. */
import type { DeviceKey, Role } from '../../../shared/protocol/protocol.ts'
import type { AnsweredRecord } from '../../../web/store/store.ts'
import type { Random } from '../kit/random.ts'
import type { Timeline } from '../kit/timeline.ts'
import type { Trace } from '../kit/trace.ts'
import type { Answered, WorldCall } from '../kit/world-call.ts'
import { DeviceLink } from './device-link.ts'
import { DeviceStore } from './device-store.ts'
import type { Author } from './records.ts'
import { WebLock } from './web-lock.ts'

export type DevicePorts = {
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

export class Device {
  readonly name: string
  readonly id: string
  readonly role: Role
  readonly timeline: Timeline
  readonly random: Random
  readonly trace: Trace
  readonly store: DeviceStore
  readonly lock = new WebLock()
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

  /** A full disk is part of the world; anything else that is thrown is a fault. */
  broke = (tab: string, error: unknown): void => {
    this.trace.note(tab, `broke: ${error}`)
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError'))
      this.#ports.broke(error)
  }
}
