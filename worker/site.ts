/**
 * A site: the Durable Object in which there is exactly one of everything that must not be two. One
 * ledger, one set of devices, one alarm, and one promise per request that is being started. What is
 * in memory may vanish at any moment; what must not is in SQL.
 */
import { DurableObject } from 'cloudflare:workers'
import { nextDueAt } from './alarm.ts'
import { type Env, type Rung, readConfiguration, type SessionBell, type SiteRpc } from './config.ts'
import { log } from './http/log.ts'
import { problemResponse } from './http/problem-response.ts'
import { DEVICE_CALLS, WRONG_GUESSES } from './routes/enrolment.ts'
import { createLive, type Live } from './routes/live.ts'
import { createRoutes, type Routes } from './routes/routes.ts'
import { createLimiter } from './security/rate-limiter.ts'
import { createOpenPart } from './security/sealing.ts'
import { createNonces } from './security/signed-time.ts'
import { assembleSite, type SiteParts } from './site-context.ts'
import { createSite, findSite, migrate } from './storage/schema.ts'
import type { Sql, SqlRow } from './storage/sql.ts'
import { createClient, createStripe } from './stripe/client.ts'
import { createStripeDesk } from './stripe/reads.ts'

/** After something broke, or while the Worker is not set up. */
const ALARM_RETRY_MS = 60_000

export class Site extends DurableObject<Env> implements SiteRpc {
  readonly #sql: Sql
  /** Null while the Worker is misconfigured. */
  readonly #routes: Routes | null
  /** Null, too, until somebody with the set-up code makes the site. */
  #parts: SiteParts | null = null
  #live: Live | null = null

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#sql = sqlOf(ctx.storage)
    this.#routes = this.#open()
    if (this.#parts) void this.#rearmIfLost()
  }

  override async fetch(request: Request): Promise<Response> {
    if (!this.#routes) return problemResponse('misconfigured')
    const response = await this.#routes.fetch(request)
    this.#live?.tell()
    return response
  }

  /** Whether anybody made this site. Asking leaves no trace. */
  exists(): boolean {
    return this.#parts !== null
  }

  /** `unknown`: there is nothing here that the bell could be about. */
  async ring({ request, session, event }: Omit<SessionBell, 'site'>): Promise<Rung> {
    if (!this.#parts) return 'no site'
    if (!this.#parts.ledger.find(request)) return 'unknown'
    this.#parts.bells.ring({ request, session, event })
    // No await in between: bell and alarm reach the disk together.
    await this.#arm()
    return 'rung'
  }

  /** For a session that names no site: it is somebody's only if this one adopted it. */
  async ringAdopted({ session, event }: Pick<SessionBell, 'session' | 'event'>): Promise<Rung> {
    const adopted = this.#parts?.ledger.findBySession(session)
    return adopted ? this.ring({ request: adopted.row.id, session, event }) : 'unknown'
  }

  override async alarm(): Promise<void> {
    let notBefore = 0
    try {
      this.#parts?.deviceChanges.giveUpWipes()
      await this.#parts?.runAlarm()
      this.#live?.tell()
    } catch (error) {
      // Cloudflare gives up on an alarm that keeps throwing, so it must not.
      log('follow broke', { site: this.#parts?.name ?? '', error })
      notBefore = Date.now() + ALARM_RETRY_MS
    }
    if (this.#parts) await this.#arm(notBefore)
    else await this.ctx.storage.setAlarm(Date.now() + ALARM_RETRY_MS)
  }

  /**
   * An alarm that failed too often is gone for good; whoever wakes the site sets it again. One that
   * is set must be left alone: it may be what wakes the site, and setting it now would cancel it.
   */
  async #rearmIfLost(): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null) await this.#arm()
  }

  async #arm(notBefore = 0): Promise<void> {
    const dueAt = nextDueAt(this.#sql)
    if (dueAt === null) await this.ctx.storage.deleteAlarm()
    else await this.ctx.storage.setAlarm(Math.max(dueAt, notBefore))
  }

  #open(): Routes | null {
    const configured = readConfiguration(this.env)
    if (configured.kind === 'misconfigured') return null
    const { configuration } = configured
    const nonces = createNonces(configuration.sealing)
    const { stripeKey, restrictedKey, stripeBase } = configuration
    const client = createClient(stripeKey, stripeBase)
    const stripe = createStripe(client)
    const restricted = restrictedKey === null ? null : createClient(restrictedKey, stripeBase)
    const desk = createStripeDesk(client, restricted)
    const now = () => Date.now()
    const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
    const assemble = (name: string) => {
      this.#live = createLive({ sql: this.#sql, sockets: this.ctx, now, randomBytes })
      return assembleSite(name, {
        ...{ sql: this.#sql, stripe, desk, nonces, configuration, now, randomBytes },
        open: createOpenPart(name, configuration.sealing),
        random: Math.random,
        wait: (ms) => scheduler.wait(ms),
        flush: () => this.ctx.storage.sync(),
        arm: () => this.#arm(),
        siteExists: (other) => this.env.SITES.getByName(other).exists(),
        hangUp: (device) => this.#live?.hangUp(device),
      })
    }
    const name = findSite(this.#sql)
    if (name !== null) {
      migrate(this.#sql)
      this.#parts = assemble(name)
    }
    return createRoutes({
      ...{
        configuration,
        nonces,
        now,
        guesses: createLimiter(WRONG_GUESSES, now),
        calls: createLimiter(DEVICE_CALLS, now),
      },
      site: () => this.#parts,
      live: () => this.#live,
      create: (wanted) => {
        this.#parts ??= assemble(createSite(this.#sql, wanted, Date.now()))
        return this.#parts
      },
    })
  }
}

const sqlOf = (storage: DurableObjectStorage): Sql => ({
  exec: (statement, ...values) => storage.sql.exec<Cells>(statement, ...values).toArray(),
  transaction: (work) => storage.transactionSync(work),
})

type Cells = SqlRow & Record<string, SqlStorageValue>
