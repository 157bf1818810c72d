/**
 * One tab of a device, or its service worker: memory that dies with it, over a store that does not.
 * What it does is the app's own code; the loop around it is that of `web/sync.ts`, in simulated time.
 */
import * as v from 'valibot'
import { BatchAnswer, Delta, type Gone, RequestRow, Started } from '../../shared/protocol.ts'
import { waitMs } from '../../web/queue/backoff.ts'
import { type BeginPorts, type Begun, begin } from '../../web/queue/begin.ts'
import { catchUp } from '../../web/queue/catch-up.ts'
import { drain } from '../../web/queue/drain.ts'
import type { QueuedRecord } from '../../web/queue/outbox.ts'
import { type Failure, remedy } from '../../web/queue/remedy.ts'
import type { Endpoint } from '../../worker/gate.ts'
import type { Device } from './device.ts'
import { Life } from './life.ts'
import type { TabStep } from './story.ts'

const STOPPED_MS = 60_000
const POLL_MS = 10 * 60_000

export class Tab {
  readonly name: string
  readonly device: Device
  /** It dies the next time it gets there. */
  doom: { at: TabStep; side: 'before' | 'after' } | null = null
  #life = new Life()
  #failures = 0
  #wakes = 0
  #running: Promise<void> | null = null
  #again = false

  constructor(device: Device, name: string) {
    this.device = device
    this.name = name
  }

  get isOpen(): boolean {
    return !this.#life.ended
  }

  open(): void {
    if (this.isOpen) return
    this.#life = new Life()
    this.#running = null
    this.#failures = 0
  }

  kill(): void {
    if (!this.isOpen) return
    this.device.trace.note(this.name, 'is killed')
    this.doom = null
    this.#life.end()
  }

  /** Resolves when the record is on the device's disk; the screen says "Saved" then. */
  save = (record: QueuedRecord): Promise<void> =>
    this.#write('enqueue', () => this.device.store.enqueue(record))

  begin = (id: string): Promise<Begun> => this.#life.wait(begin(this.#ports(), id))

  /** Look now. Runs never overlap: one more follows, however many ask for it. */
  wake(): void {
    if (!this.isOpen) return
    this.#wakes += 1
    this.#again = this.#running !== null
    if (this.#running) return
    const life = this.#life
    const running = this.#run().then((waitsMs) => {
      if (this.#running === running) this.#running = null
      if (this.#again) this.wake()
      else this.#wakeAfter(waitsMs, life)
    })
    this.#running = running
  }

  #wakeAfter(ms: number, life: Life): void {
    const wakes = this.#wakes
    this.device.timeline.after(ms, () => {
      if (!life.ended && wakes === this.#wakes) this.wake()
    })
  }

  /** One run of the loop; gives how long to wait until the next. */
  async #run(): Promise<number> {
    try {
      const ports = this.#ports()
      const drained = await this.#alone(() => drain(ports))
      const isThrough =
        drained.kind === 'emptied' || ('cause' in drained && drained.cause === 'later')
      const pulled = isThrough ? await catchUp(this.#catchUpPorts(), this.device.role) : null
      const end = pulled && pulled.kind !== 'pulled' ? remedy(pulled) : drained
      this.#failures = end.kind === 'wait' ? this.#failures + 1 : 0
      if (end.kind === 'wait')
        return waitMs(end.cause, this.#failures, this.device.random.next(), end.retryAfterMs)
      return end.kind === 'stop' ? STOPPED_MS : POLL_MS
    } catch (error) {
      this.device.broke(this.name, error)
      return STOPPED_MS
    }
  }

  #alone = <T>(work: () => Promise<T>): Promise<T> => this.device.lock.request(this.#life, work)

  #ports(): BeginPorts {
    const { store } = this.device
    return {
      load: () => this.#read(store.loadQueue),
      markSent: (batch) => this.#write('markSent', () => store.markSent(batch)),
      settle: (settled) => {
        this.device.settled(settled)
        return this.#write('settle', () => store.settle(settled))
      },
      mayLeave: async () => true,
      send: (items) => this.#ask('POST /api/requests', BatchAnswer, { body: { items } }),
      now: this.device.now,
      sending: () => {},
      start: (id) => this.#ask('POST /api/requests/:id/start', Started, { id, body: {} }),
      sendAndStart: (item) =>
        this.#ask('POST /api/requests', BatchAnswer, { body: { items: [item], start: true } }),
      loadRow: (id) => this.#read(() => store.loadRow(id)),
      saveRow: (row) => this.#write('saveRow', () => store.saveRow(row)),
      alone: this.#alone,
    }
  }

  #catchUpPorts() {
    const { store } = this.device
    return {
      fetchDelta: (since: number) =>
        this.#ask('GET /api/requests', Delta, { query: `since=${since}` }),
      fetchRequest: (id: string) => this.#ask('GET /api/requests/:id', RequestRow, { id }),
      loadRev: () => this.#read(store.loadRev),
      loadReplica: () => this.#read(store.loadReplica),
      applyDelta: (rows: readonly (RequestRow | Gone)[], rev: number, resync: boolean) =>
        this.#write('applyDelta', () => store.applyDelta(rows, rev, resync)),
      saveRow: (row: RequestRow) => this.#write('saveRow', () => store.saveRow(row)),
    }
  }

  #read = <T>(load: () => Promise<T>): Promise<T> =>
    this.#life.wait(this.device.timeline.sleep(this.device.random.below(3)).then(load))

  async #write<T>(step: TabStep, apply: () => Promise<T>): Promise<T> {
    const { timeline, random } = this.device
    await this.#reach(step, 'before')
    await this.#life.wait(timeline.sleep(1 + random.below(5)))
    this.device.takeRoom()
    const applied = await apply()
    await this.#reach(step, 'after')
    await this.#life.wait(timeline.sleep(random.below(3)))
    return applied
  }

  async #ask<S extends v.GenericSchema>(
    endpoint: Endpoint,
    schema: S,
    { id = '', query = '', body }: { id?: string; query?: string; body?: object },
  ): Promise<{ kind: 'answered'; answer: v.InferOutput<S> } | Failure> {
    await this.#reach('send', 'before')
    const text = body ? JSON.stringify(body) : ''
    const call = { endpoint, device: this.device.id, id, query, body: text }
    const called = await this.#life.wait(this.device.link.call(call))
    await this.#reach('send', 'after')
    if (called.kind !== 'answered') return called
    return { kind: 'answered', answer: v.parse(schema, called.answer) }
  }

  async #reach(at: TabStep, side: 'before' | 'after'): Promise<void> {
    if (this.doom?.at === at && this.doom.side === side) this.kill()
    await this.#life.wait(Promise.resolve())
  }
}
