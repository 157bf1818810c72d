/**
 * One instance of the site: the Worker's own parts, put together as `worker/site.ts` does it, and in
 * memory only as long as it lives. Stand-ins: proofs are not checked, sealed parts are not encrypted,
 * nobody sits at the desk and no socket is open.
 */
import { nextDueAt, runAlarm } from '../../../worker/alarm.ts'
import { Keyring } from '../../../worker/security/keyring.ts'
import { type SiteContext, siteContext } from '../../../worker/site-context.ts'
import { findSite, migrate } from '../../../worker/storage/schema.ts'
import type { Sql } from '../../../worker/storage/sql.ts'
import type { StripeSessions } from '../../../worker/stripe/client.ts'
import type { StripeReads } from '../../../worker/stripe/reads.ts'
import { open } from '../kit/crypto-stand-in.ts'
import type { Life } from '../kit/life.ts'
import type { Random } from '../kit/random.ts'
import type { Timeline } from '../kit/timeline.ts'
import type { SiteStep } from '../story/story.ts'
import { CONFIGURATION } from './configuration.ts'
import type { ReadingWatch } from './watch-readings.ts'

export const SITE = 'field'

/** What an instance runs on. */
export type Machine = {
  life: Life
  sql: Sql
  stripe: StripeSessions
  timeline: Timeline
  random: Random
  /** The instance may end here. */
  reach: (step: SiteStep, side: 'before' | 'after') => Promise<void>
  /** What was written is on disk from now on. */
  confirm: () => void
  setAlarm: (at: number | null) => void
  readings: ReadingWatch
}

const nobody = async (): Promise<never> => {
  throw new Error('nobody sits at the desk in these worlds')
}
const NOBODY: StripeReads = {
  listSessions: nobody,
  listReports: nobody,
  session: nobody,
  report: nobody,
  outputs: nobody,
  picture: null,
}

const NO_SOCKETS: SiteContext['sockets'] = {
  makePass: () => '',
  open: () => null,
  tell: () => undefined,
  hangUp: () => undefined,
  hasNews: () => undefined,
}

export class SiteInstance {
  readonly life: Life
  readonly context: SiteContext
  readonly #machine: Machine

  constructor(machine: Machine) {
    const { life, timeline, random, reach, confirm, readings } = machine
    this.#machine = machine
    this.life = life
    const { sql, stripe } = readings.between(machine.sql, machine.stripe)
    const name = findSite(sql) ?? SITE
    migrate(sql)
    const site = siteContext(name, CONFIGURATION, {
      sql,
      flush: async () => {
        await reach('flush', 'before')
        await life.wait(timeline.sleep(1))
        confirm()
        await reach('flush', 'after')
      },
      arm: async () => this.arm(),
      now: timeline.now,
      wait: async (ms) => {
        await reach('wait', 'before')
        await life.wait(timeline.sleep(ms))
      },
      random: random.next,
      randomBytes: random.bytes,
      keyring: new Keyring(CONFIGURATION.sealing),
      stripe,
      stripeReads: NOBODY,
      sockets: NO_SOCKETS,
      siteExists: async () => false,
    })
    this.context = {
      ...site,
      // Opening takes a moment, in which others come in.
      openPart: async (sealed, part) => {
        await life.wait(timeline.sleep(random.below(4)))
        return open(sealed, part)
      },
    }
    this.arm()
  }

  /** `site.ts` never lets an alarm throw; here a throw is a fault that the world must show. */
  async alarm(): Promise<void> {
    await runAlarm(this.context, (_, error) => {
      throw error
    })
    this.arm()
  }

  arm(): void {
    this.#machine.setAlarm(nextDueAt(this.#machine))
  }
}
