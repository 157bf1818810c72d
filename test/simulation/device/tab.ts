/**
 * One tab of a device, or its service worker: memory that dies with it, over a store that does not.
 * What it does is the app's own code, the loop around it too, in simulated time.
 */
import * as v from 'valibot'
import type { Phase } from '../../../shared/lifecycle.ts'
import type { Failure } from '../../../shared/problem.ts'
import type { Endpoint } from '../../../shared/protocol/endpoints.ts'
import {
  BatchAnswer,
  Delta,
  type Gone,
  RequestRow,
  Started,
} from '../../../shared/protocol/protocol.ts'
import { utf8 } from '../../../shared/text/bytes.ts'
import { timeoutMs } from '../../../web/api/time-out.ts'
import type { QueuedRecord } from '../../../web/store/queue/queued-record.ts'
import { type SyncLoop, startLoop } from '../../../web/sync/loop.ts'
import { pull } from '../../../web/sync/pull.ts'
import { Line } from '../../../web/sync/push/line.ts'
import { push } from '../../../web/sync/push/push.ts'
import {
  aloneIfSoon,
  type LockingBrowser,
  whileCalling,
  whileNobodyPushes,
} from '../../../web/sync/push/push-lock.ts'
import { type StartingDevice, type StartOutcome, startRequest } from '../../../web/sync/start.ts'
import { Life } from '../kit/life.ts'
import type { TabStep } from '../story/story.ts'
import type { Device } from './device.ts'

const POLL_MS = 10 * 60_000

const TIMED_OUT = new DOMException('Nobody came.', 'TimeoutError')

export class Tab {
  readonly name: string
  readonly device: Device
  /** It dies, or is frozen, the next time it gets there. */
  doom: { at: TabStep; side: 'before' | 'after'; freezes: boolean } | null = null
  /** How often it was thawed: what it waits for then may be old. */
  thaws = 0
  #life = new Life()
  /** Dies with the tab. */
  #line = new Line()
  #loop: SyncLoop

  constructor(device: Device, name: string) {
    this.device = device
    this.name = name
    this.#loop = this.#startLoop(this.#life)
  }

  get isOpen(): boolean {
    return !this.#life.ended
  }

  get isFrozen(): boolean {
    return this.isOpen && this.#life.frozen
  }

  /** Somebody looks at it: it begins, or goes on where it was frozen, and looks at once. */
  open(): void {
    if (this.isFrozen) this.#thaw()
    if (this.isOpen) return
    this.#life = new Life()
    this.#line = new Line()
    this.#loop = this.#startLoop(this.#life)
    this.wake()
  }

  kill(): void {
    if (!this.isOpen) return
    this.device.trace.note(this.name, 'is killed')
    this.doom = null
    this.#life.end()
  }

  /** With the locks and calls that it has: as browsers do to a tab in the background. */
  freeze(): void {
    if (!this.isOpen) return
    this.device.trace.note(this.name, 'is frozen')
    this.doom = null
    this.#life.freeze()
  }

  #thaw(): void {
    this.device.trace.note(this.name, 'is thawed')
    this.thaws += 1
    this.#life.thaw()
    this.wake()
  }

  /** Resolves when the record is on the device's disk; the screen says "Saved" then. */
  save = (record: QueuedRecord): Promise<void> =>
    this.#write('enqueue', () => this.device.store.enqueue(record))

  start(id: string): Promise<StartOutcome> {
    const browser = this.#browser()
    const alone: StartingDevice['alone'] = (work) => aloneIfSoon(work, undefined, browser)
    return this.#life.wait(startRequest({ ...this.#pushing(), alone }, id))
  }

  wake(): void {
    if (this.isOpen && !this.isFrozen) void this.#loop.wake()
  }

  #startLoop(life: Life): SyncLoop {
    const { timeline, random, role, now, broke } = this.device
    return startLoop({
      nextRun: async () => ({
        push: (sending) => push({ ...this.#pushing(), sending }),
        pull: () => pull(this.#pulling(), role),
      }),
      pollMs: () => POLL_MS,
      show: (activity) => {
        if (activity.kind === 'stopped') this.device.toldToStop(activity.problem)
      },
      ran: async () => {},
      broke: (error) => broke(this.name, error),
      now,
      random: random.next,
      after: (ms, work) => {
        let isOff = false
        timeline.after(ms, () => life.goOn(() => isOff || work()))
        return () => {
          isOff = true
        }
      },
    })
  }

  #browser(): LockingBrowser {
    const life = this.#life
    const { locks, timeline } = this.device
    const abortAfter = (ms: number): AbortSignal => {
      const controller = new AbortController()
      timeline.after(ms, () => life.goOn(() => controller.abort(TIMED_OUT)))
      return controller.signal
    }
    return { locks: locks.of({ name: this.name, life }), elapsed: timeline.elapsed, abortAfter }
  }

  #pushing(): StartingDevice {
    const { store } = this.device
    const browser = this.#browser()
    /** As `web/sync/bindings.ts` does it: the others are told how long it may take. */
    const post = <S extends v.GenericSchema>(
      endpoint: Endpoint,
      schema: S,
      { waits, ...call }: { id?: string; body: object; waits: boolean },
    ) =>
      whileCalling(
        timeoutMs(utf8(JSON.stringify(call.body)).length, waits),
        () => this.#ask(endpoint, schema, { ...call, waits }),
        browser,
      )
    return {
      line: this.#line,
      alone: (work) => whileNobodyPushes(work, undefined, browser),
      random: this.device.random.next,
      loadWaiting: (after, count) => this.#read(() => store.loadWaiting(after, count)),
      loadQueued: (keys) => this.#read(() => store.loadQueued(keys)),
      markSent: (batch) => this.#write('markSent', () => store.markSent(batch)),
      acknowledge: (answered) => {
        this.device.answered(answered)
        return this.#write('acknowledge', () => store.acknowledge(answered))
      },
      mayLeave: async () => true,
      send: (items) => post('POST /api/requests', BatchAnswer, { body: { items }, waits: false }),
      now: this.device.now,
      elapsed: this.device.timeline.elapsed,
      sending: () => {},
      start: (id) => post('POST /api/requests/:id/start', Started, { id, body: {}, waits: true }),
      sendAndStart: (item) =>
        post('POST /api/requests', BatchAnswer, {
          body: { items: [item], start: true },
          waits: true,
        }),
      loadOfRequest: (id) => this.#read(() => store.loadOfRequest(id)),
      loadRow: (id) => this.#read(() => store.loadRow(id)),
      saveRow: (row) => this.#write('saveRow', () => store.saveRow(row)),
    }
  }

  #pulling() {
    const { store } = this.device
    return {
      fetchDelta: (since: number) =>
        this.#ask('GET /api/requests', Delta, { query: `since=${since}` }),
      fetchRequest: (id: string) => this.#ask('GET /api/requests/:id', RequestRow, { id }),
      loadRev: () => this.#read(store.loadRev),
      loadInPhases: (phases: readonly Phase[]) => this.#read(() => store.loadInPhases(phases)),
      applyDelta: (rows: readonly (RequestRow | Gone)[], rev: number, resync: boolean) =>
        this.#write('applyDelta', () => store.applyDelta(rows, rev, resync)),
      saveRow: (row: RequestRow) => this.#write('saveRow', () => store.saveRow(row)),
      // No world has as many.
      trim: async () => {},
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
    {
      id = '',
      query = '',
      body,
      waits = false,
    }: { id?: string; query?: string; body?: object; waits?: boolean },
  ): Promise<{ kind: 'answered'; answer: v.InferOutput<S> } | Failure> {
    await this.#reach('send', 'before')
    const text = body ? JSON.stringify(body) : ''
    const call = { endpoint, device: this.device.id, id, query, body: text }
    const called = await this.#life.wait(this.device.link.call(call, waits))
    await this.#reach('send', 'after')
    if (called.kind !== 'answered') return called
    return { kind: 'answered', answer: v.parse(schema, called.answer) }
  }

  async #reach(at: TabStep, side: 'before' | 'after'): Promise<void> {
    if (this.doom?.at === at && this.doom.side === side) {
      if (this.doom.freezes) this.freeze()
      else this.kill()
    }
    await this.#life.wait(Promise.resolve())
  }
}
