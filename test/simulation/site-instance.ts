/**
 * One instance of the site: the Worker's own parts, put together as `worker/site.ts` does it, and in
 * memory only as long as it lives. Two ports are stand-ins: proofs are not checked, and sealed parts
 * are not encrypted.
 */

import { nextDueAt } from '../../worker/alarm.ts'
import type { Configuration } from '../../worker/config.ts'
import type { Ledger } from '../../worker/requests/ledger.ts'
import { assembleSite, type Outside, type SiteParts } from '../../worker/site-context.ts'
import { findSite, migrate } from '../../worker/storage/schema.ts'
import type { Sql } from '../../worker/storage/sql.ts'
import type { StripePort } from '../../worker/stripe/client.ts'
import type { StripeDesk } from '../../worker/stripe/reads.ts'
import { open } from './crypto-stand-in.ts'
import type { Life } from './life.ts'
import type { Random } from './random.ts'
import type { SiteStep } from './story.ts'
import type { Timeline } from './timeline.ts'

export const SITE = 'field'

export type InstancePorts = {
  life: Life
  sql: Sql
  stripe: StripePort
  timeline: Timeline
  random: Random
  /** The instance may end here. */
  reach: (step: SiteStep, side: 'before' | 'after') => Promise<void>
  /** What was written is on disk from now on. */
  confirm: () => void
  setAlarm: (at: number | null) => void
  /** Sees the ledger before anything else does. */
  watch: (ledger: Ledger) => void
}

const configuration: Configuration = {
  ...{ stripeKey: 'sk_test_world', publishableKey: 'pk_test_world', webhookSecrets: [] },
  ...{ restrictedKey: null, homeSite: null },
  ...{ setupCode: null, stripeBase: null, stripeJsUrl: null },
  publicOrigin: 'https://field.example',
  sealing: [{ id: 'k1', secret: new Uint8Array(32) }],
}

const nobody = async (): Promise<never> => {
  throw new Error('nobody sits at the desk in these worlds')
}
const NOBODY: StripeDesk = {
  ...{ listSessions: nobody, listReports: nobody, session: nobody, report: nobody },
  ...{ outputs: nobody, linkTo: null },
}

export class SiteInstance {
  readonly life: Life
  readonly parts: SiteParts
  readonly #ports: InstancePorts

  constructor(ports: InstancePorts) {
    const { life, sql, stripe, timeline, random, reach, confirm } = ports
    this.#ports = ports
    this.life = life
    const name = findSite(sql) ?? SITE
    migrate(sql)
    const outside: Outside = {
      ...{ sql, stripe, desk: NOBODY, configuration, now: timeline.now },
      siteExists: async () => false,
      ...{ random: random.next, randomBytes: random.bytes },
      nonces: { current: async () => '', accepts: async () => true },
      // Opening takes a moment, in which others come in.
      open: async (sealed, part) => {
        await life.wait(timeline.sleep(random.below(4)))
        return open(sealed, part)
      },
      wait: async (ms: number) => {
        await reach('wait', 'before')
        await life.wait(timeline.sleep(ms))
      },
      flush: async () => {
        await reach('flush', 'before')
        await life.wait(timeline.sleep(1))
        confirm()
        await reach('flush', 'after')
      },
      arm: async () => this.arm(),
      hangUp: () => undefined,
    }
    this.parts = assembleSite(name, outside)
    ports.watch(this.parts.ledger)
    this.arm()
  }

  ring({ request, session, event }: { request: string; session: string; event: string }): boolean {
    if (!this.parts.ledger.find(request)) return false
    this.parts.bells.ring({ request, session, event })
    this.arm()
    return true
  }

  /** `site.ts` never lets an alarm throw; here a throw is a fault that the world must show. */
  async alarm(): Promise<void> {
    await this.parts.runAlarm()
    this.arm()
  }

  arm(): void {
    this.#ports.setAlarm(nextDueAt(this.#ports.sql))
  }
}
