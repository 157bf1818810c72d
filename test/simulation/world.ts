/** One world: its Worker, its Stripe, its devices, and who goes where. Put together, not yet moving. */
import type { Role } from '../../shared/protocol/protocol.ts'
import { addDevice } from '../../worker/devices/devices.ts'
import type { Saved, Shown } from './check.ts'
import { Device } from './device/device.ts'
import { Tab } from './device/tab.ts'
import { installCrypto, makeKey } from './kit/crypto-stand-in.ts'
import type { Fault } from './kit/fault.ts'
import { type Random, seeded } from './kit/random.ts'
import { Timeline } from './kit/timeline.ts'
import { Trace } from './kit/trace.ts'
import { SiteModel } from './site/site-model.ts'
import { ReadingWatch } from './site/watch-readings.ts'
import type { Story } from './story/story.ts'
import { createStripeLink, type StripeWeather } from './stripe/stripe-link.ts'
import { StripeModel } from './stripe/stripe-model.ts'
import { StripePeople } from './stripe/stripe-people.ts'
import { Webhooks } from './stripe/webhooks.ts'

export class World {
  readonly timeline = new Timeline()
  readonly trace = new Trace(this.timeline)
  readonly weather: StripeWeather = { faults: [], outage: null }
  readonly webhooks: Webhooks
  readonly readings: ReadingWatch
  readonly stripe: StripeModel
  readonly people: StripePeople
  readonly site: SiteModel
  readonly devices: Device[]
  readonly tabs: Tab[] = []
  readonly saved: Saved[] = []
  /** Tickets and short links that somebody holds. */
  readonly links: Shown[] = []
  readonly phones: Random
  /** What comes about by chance while everything heals. */
  readonly healing: Random
  /** The newest secret in somebody's hands, by request. */
  readonly handed = new Map<string, string>()
  readonly faults: Fault[] = []
  readonly #live: Random
  /** Puts the real crypto back. */
  readonly leave: () => void

  constructor({ seed, kiosk }: Story) {
    const random = (label: string) => seeded(seed, label)
    this.leave = installCrypto()
    this.#live = random('live')
    this.phones = random('phones')
    this.healing = random('healing')
    const { timeline, trace, weather } = this
    this.webhooks = new Webhooks({
      timeline,
      trace,
      random: random('webhooks'),
      deliver: async (delivery) => {
        const taken = await this.site.deliver(delivery)
        this.#poke()
        return taken
      },
    })
    this.stripe = new StripeModel(timeline, this.webhooks.send)
    this.people = new StripePeople(this.stripe, timeline)
    this.readings = new ReadingWatch(this.stripe.versionOf, this.#wentBack)
    this.site = new SiteModel({
      timeline,
      trace,
      random: random('site'),
      stripe: (reach) =>
        createStripeLink({
          stripe: this.stripe,
          weather,
          timeline,
          random: random('stripe'),
          reach,
        }),
      readings: this.readings,
      broke: this.broke,
    })
    const enrol = (name: string, role: Role, tabs: number): Device => {
      const key = makeKey(random(`key of ${name}`))
      const { id } = addDevice(this.site.wake().context, {
        key,
        role,
        label: name,
        codeHash: name,
        origin: null,
      })
      const device = new Device({
        name,
        id,
        role,
        key,
        timeline,
        trace,
        random: random(name),
        worker: (call) => this.site.call(call),
        wentBack: this.#wentBack,
        broke: this.broke,
      })
      for (let n = 1; n <= tabs; n++) this.tabs.push(new Tab(device, `${name}/${n}`))
      return device
    }
    this.devices = [
      enrol('agent', 'agent', 2),
      enrol('other', kiosk ? 'kiosk' : 'agent', 1),
      enrol('supervisor', 'supervisor', 1),
    ]
    this.site.disk.confirm()
  }

  /** The live socket, as far as anybody has one just now. */
  #poke(): void {
    for (const tab of this.tabs)
      if (this.#live.chance(0.5)) this.timeline.after(this.#live.below(1_500), () => tab.wake())
  }

  #wentBack = (id: string): void => {
    this.faults.push({ kind: 'disagreeing', what: `${id} went back to an older reading` })
  }

  broke = (error: unknown): void => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.faults.push({ kind: 'stuck', what })
  }
}
