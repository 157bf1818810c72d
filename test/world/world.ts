/** One world: its Worker, its Stripe, its devices, and who goes where. Put together, not yet moving. */
import type { Role } from '../../shared/protocol.ts'
import { installCrypto, makeKey } from './crypto-stand-in.ts'
import type { Saved } from './check.ts'
import { Device } from './device.ts'
import { Doorbell } from './doorbell.ts'
import type { Fault } from './fault.ts'
import { seeded } from './random.ts'
import { SITE } from './site-instance.ts'
import { SiteModel } from './site-model.ts'
import type { Story } from './story.ts'
import { createStripeLink, type StripeWeather } from './stripe-link.ts'
import { StripeModel } from './stripe-model.ts'
import { StripePeople } from './stripe-people.ts'
import type { Tab } from './tab.ts'
import { Timeline } from './timeline.ts'
import { Trace } from './trace.ts'

export class World {
  readonly timeline = new Timeline()
  readonly trace = new Trace(this.timeline)
  readonly weather: StripeWeather = { faults: [], outage: null }
  readonly doorbell: Doorbell
  readonly stripe: StripeModel
  readonly people: StripePeople
  readonly site: SiteModel
  readonly devices: Device[]
  readonly saved: Saved[] = []
  /** The newest secret in somebody's hands, by request. */
  readonly handed = new Map<string, string>()
  readonly faults: Fault[] = []
  /** Puts the real crypto back. */
  readonly leave: () => void

  constructor({ seed, kiosk }: Story) {
    const random = (label: string) => seeded(seed, label)
    this.leave = installCrypto()
    const { timeline, trace, weather } = this
    this.doorbell = new Doorbell({
      ...{ timeline, trace, random: random('bells') },
      deliver: (delivery) => this.site.deliver(delivery),
    })
    this.stripe = new StripeModel(timeline, this.doorbell.ring)
    this.people = new StripePeople(this.stripe, timeline, this.doorbell.ring)
    this.site = new SiteModel({
      ...{ timeline, trace, random: random('site') },
      stripe: (reach) =>
        createStripeLink({
          ...{ timeline, trace, weather, reach },
          ...{ stripe: this.stripe, random: random('stripe') },
        }),
      broke: this.broke,
    })
    const enrol = (name: string, role: Role, tabs: number): Device => {
      const key = makeKey(random(`key of ${name}`))
      const { id } = this.site.wake().parts.devices.add(SITE, { key, role, label: name, codeHash: name })
      return new Device({
        ...{ name, id, role, key, tabs, timeline, trace, random: random(name) },
        worker: (call) => this.site.call(call),
        broke: this.broke,
      })
    }
    this.devices = [
      enrol('agent', 'agent', 2),
      enrol('other', kiosk ? 'kiosk' : 'agent', 1),
      enrol('supervisor', 'supervisor', 1),
    ]
    this.site.disk.confirm()
  }

  get tabs(): Tab[] {
    return this.devices.flatMap(({ tabs }) => tabs)
  }

  broke = (error: unknown): void => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.faults.push({ kind: 'stuck', what })
  }
}
