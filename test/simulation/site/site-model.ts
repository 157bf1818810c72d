/**
 * The Worker: the edge that passes calls on, the one instance of the site there may be at a time, its
 * disk and its alarm. An instance can end at any step; the edge then tries again or says 500, as it
 * does when Cloudflare moves an object.
 */
import * as v from 'valibot'
import { readSessionReference } from '../../../shared/ids.ts'
import { Problem, problem } from '../../../shared/problem.ts'
import type { Endpoint } from '../../../shared/protocol/endpoints.ts'
import { BODY_MAX_BYTES } from '../../../shared/protocol/protocol.ts'
import { nextDueAt } from '../../../worker/alarm.ts'
import { findDevice } from '../../../worker/devices/devices.ts'
import type { Handler } from '../../../worker/routes/call.ts'
import { cancelRequest, closeRequest, redactRequest } from '../../../worker/routes/decisions.ts'
import { acceptBatch } from '../../../worker/routes/records.ts'
import { listSince, showRequest, startRequest } from '../../../worker/routes/requests.ts'
import { mayCall } from '../../../worker/security/permissions.ts'
import { enqueue } from '../../../worker/sessions/webhook-inbox.ts'
import { createSite } from '../../../worker/storage/schema.ts'
import { Life } from '../kit/life.ts'
import type { Random } from '../kit/random.ts'
import type { Timeline } from '../kit/timeline.ts'
import type { Trace } from '../kit/trace.ts'
import type { Answered, WorldCall } from '../kit/world-call.ts'
import type { Action, SiteStep } from '../story/story.ts'
import type { Delivery } from '../stripe/webhooks.ts'
import { SiteDisk } from './site-disk.ts'
import { type Machine, SITE, SiteInstance } from './site-instance.ts'
import { answerPhone, isTicketEndpoint } from './site-tickets.ts'
import type { ReadingWatch } from './watch-readings.ts'

type Doom = Omit<Action & { do: 'evict' }, 'do' | 'at'> & { at: SiteStep }

const HANDLERS: Partial<Record<Endpoint, Handler>> = {
  'POST /api/requests': acceptBatch,
  'GET /api/requests': listSince,
  'GET /api/requests/:id': showRequest,
  'POST /api/requests/:id/start': startRequest,
  'POST /api/requests/:id/cancel': cancelRequest,
  'POST /api/requests/:id/close': closeRequest,
  'POST /api/requests/:id/redact': redactRequest,
}

/** The world around the Worker. */
type Around = {
  timeline: Timeline
  random: Random
  trace: Trace
  stripe: (reach: Machine['reach']) => Machine['stripe']
  readings: ReadingWatch
  /** Something threw: always a fault. */
  broke: (error: unknown) => void
}

const ENDED = Symbol('the instance ended')
const TRIES_MAX = 3
const ALARM_RETRY_MS = 2_000

export class SiteModel {
  readonly disk = new SiteDisk()
  readonly dooms: Doom[] = []
  readonly #around: Around
  #instance: SiteInstance | null = null
  #alarms = 0
  /** When the alarm runs next; null for never. */
  #alarmAt: number | null = null
  #alarmsRunning = 0
  /** Until then the Worker is older than the devices. */
  #olderUntil = 0
  #wasOlder = false

  constructor(around: Around) {
    this.#around = around
    createSite(this.disk.sqlFor(new Life()), SITE, around.timeline.now())
    this.disk.confirm()
  }

  /** The living instance, or a new one. */
  wake(): SiteInstance {
    if (this.#instance && !this.#instance.life.ended) return this.#instance
    const { timeline, random, stripe, readings } = this.#around
    const life = new Life()
    const reach: Machine['reach'] = (step, side) => {
      this.#meetDoom(step, side)
      return life.wait(Promise.resolve())
    }
    this.#instance = new SiteInstance({
      life,
      sql: this.disk.sqlFor(life),
      stripe: stripe(reach),
      timeline,
      random,
      reach,
      readings,
      confirm: () => this.#confirm(),
      setAlarm: (at) => this.#setAlarm(at),
    })
    return this.#instance
  }

  /** What reaches the disk must have its alarm, or nobody is woken for it. */
  #confirm(): void {
    if (this.#instance && !this.#instance.life.ended && this.#alarmsRunning === 0) {
      const dueAt = nextDueAt(this.#instance.context)
      if (dueAt !== null && (this.#alarmAt === null || this.#alarmAt > dueAt))
        this.#around.broke(new Error('something is due before the alarm, or without one'))
    }
    this.disk.confirm()
  }

  evict(crash: boolean): void {
    if (!this.#instance || this.#instance.life.ended) return
    this.#around.trace.note('Worker', crash ? 'crashes' : 'is evicted')
    if (crash) {
      this.disk.lose()
      // Its alarm, too, may not have reached the disk. Whoever wakes the site sets it again.
      this.#alarms += 1
    } else this.disk.confirm()
    this.#instance.life.end()
  }

  rollBack(ms: number): void {
    this.#olderUntil = this.#around.timeline.now() + ms
    this.#wasOlder = true
  }

  rollForward(): void {
    this.#olderUntil = 0
  }

  get wasOlder(): boolean {
    return this.#wasOlder
  }

  async call(call: WorldCall): Promise<Answered> {
    // As `worker/edge/forward.ts` does, before a site is asked. Phones tell no version.
    if (this.#around.timeline.now() < this.#olderUntil && !isTicketEndpoint(call.endpoint))
      return { kind: 'problem', problem: problem('worker_older', { retry_after: 300 }) }
    if (call.body.length > BODY_MAX_BYTES)
      return { kind: 'problem', problem: problem('body_too_large') }
    const internal = (): Answered => ({ kind: 'problem', problem: problem('internal') })
    return this.#onSite((instance) => this.#answer(instance, call), internal).catch((error) => {
      this.#around.broke(error)
      return internal()
    })
  }

  deliver({ event, session, reference }: Delivery): Promise<boolean> {
    const ours = readSessionReference(reference)
    return this.#onSite(
      async (instance) => {
        if (ours) await enqueue(instance.context, { request: ours.id, session, event })
        return true
      },
      () => false,
    )
  }

  /** Like `worker/edge/forward.ts`: an object that failed may be asked again. */
  async #onSite<T>(act: (instance: SiteInstance) => Promise<T>, failed: () => T): Promise<T> {
    const { timeline, random, trace } = this.#around
    for (let tries = 1; ; tries++) {
      const result = await this.#onInstance(act)
      if (result !== ENDED) return result
      if (tries === TRIES_MAX || random.chance(0.5)) return failed()
      trace.note('Edge', 'asks the site again')
      await timeline.sleep(100 + random.below(300))
    }
  }

  #onInstance<T>(act: (instance: SiteInstance) => Promise<T>): Promise<T | typeof ENDED> {
    const instance = this.wake()
    return new Promise((resolve, reject) => {
      instance.life.whenEnded(() => resolve(ENDED))
      act(instance).then((result) => {
        this.#meetDoom('answer', 'before')
        if (instance.life.ended) return
        // No answer leaves before what it tells is on disk.
        this.#confirm()
        resolve(result)
      }, reject)
    })
  }

  async #answer({ context: site }: SiteInstance, call: WorldCall): Promise<Answered> {
    const { endpoint, id, query, body } = call
    if (isTicketEndpoint(endpoint)) return answerPhone(endpoint, JSON.parse(body), site)
    const device = findDevice(site, call.device)
    const handle = HANDLERS[endpoint]
    if (!device || !handle || !mayCall(endpoint, device.role))
      return { kind: 'problem', problem: problem('not_found') }
    const received = { endpoint, device, id, file: '', query: new URLSearchParams(query) }
    const bytes = new TextEncoder().encode(body)
    const response = await handle({ ...received, body: bytes }, site)
    const answer: unknown = await response.json()
    return response.ok
      ? { kind: 'answered', answer }
      : { kind: 'problem', problem: v.parse(Problem, answer) }
  }

  #setAlarm(at: number | null): void {
    const alarm = ++this.#alarms
    this.#alarmAt = at
    if (at === null) return
    const { timeline } = this.#around
    timeline.after(at - timeline.now(), () => {
      if (alarm === this.#alarms) void this.#runAlarm()
    })
  }

  /** At least once, as promised: an instance that ends at its alarm is asked again. */
  async #runAlarm(): Promise<void> {
    this.#alarmAt = null
    this.#alarmsRunning += 1
    const result = await this.#onInstance(async (instance) => {
      this.#meetDoom('alarm', 'before')
      if (!instance.life.ended) await instance.alarm()
    }).catch(this.#around.broke)
    this.#alarmsRunning -= 1
    if (result !== ENDED) return
    this.#setAlarm(this.#around.timeline.now() + ALARM_RETRY_MS)
    // Whatever is due: this run is made up for.
    this.#alarmAt = 0
  }

  #meetDoom(step: SiteStep, side: 'before' | 'after'): void {
    const i = this.dooms.findIndex((doom) => doom.at === step && doom.side === side)
    if (i < 0) return
    const [doom] = this.dooms.splice(i, 1)
    if (doom) this.evict(doom.crash)
  }
}
