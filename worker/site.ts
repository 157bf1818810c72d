/**
 * A site: the Durable Object in which there is exactly one of everything that must not be two. One
 * ledger, one set of devices, one alarm, and one promise per request that is being started. What is
 * in memory may vanish at any moment; what must not is in SQL.
 */
import { DurableObject } from 'cloudflare:workers'
import type { Hono } from 'hono'
import type { SiteHealth } from '../shared/protocol/operator-health.ts'
import { nextDueAt, runAlarm } from './alarm.ts'
import { type Configuration, readConfiguration } from './config.ts'
import {
  type Enqueued,
  type Env,
  registryOf,
  type SessionEvent,
  type SiteRpc,
  sitesIn,
} from './env.ts'
import { log } from './http/log.ts'
import { problemResponse } from './http/problem-response.ts'
import { LiveSockets } from './requests/live-sockets.ts'
import { DEVICE_CALLS, siteRoutes } from './routes/routes.ts'
import { TICKET_STARTS, TICKET_STATES } from './routes/tickets.ts'
import { Keyring } from './security/keyring.ts'
import { RateLimiter } from './security/rate-limiter.ts'
import { enqueue, enqueueAdopted } from './sessions/webhook-inbox.ts'
import { type SiteContext, siteContext } from './site-context.ts'
import { isReportDue, noteReported, siteHealth } from './site-health.ts'
import { noteAudit } from './storage/audit.ts'
import { createSite, findSite, migrate } from './storage/schema.ts'
import type { Sql, SqlRow } from './storage/sql.ts'
import { stripeClient, stripeSessions } from './stripe/client.ts'
import { stripeReads } from './stripe/reads.ts'

/** After something broke, or while the Worker is not set up. */
const ALARM_RETRY_MS = 60_000

/** After one item broke: short, for what is due beside it did not break. */
const BROKEN_ITEM_MS = 1_000

export class Site extends DurableObject<Env> implements SiteRpc {
  readonly #sql: Sql
  /** Null while the Worker is misconfigured. */
  readonly #routes: Hono | null
  /** Null, too, until somebody with the set-up code makes the site. */
  #context: SiteContext | null = null
  /** The alarm that is set, epoch ms; null: none is. Undefined: that is not known here. */
  #armedFor: number | null | undefined

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.#sql = sqlOf(ctx.storage)
    const configured = readConfiguration(env)
    this.#routes = configured.kind === 'configured' ? this.#open(configured.configuration) : null
    if (this.#context) void this.#rearmIfLost()
  }

  override async fetch(request: Request): Promise<Response> {
    if (!this.#routes) return problemResponse('misconfigured')
    const response = await this.#routes.fetch(request)
    this.#context?.sockets.tell()
    this.#reportIfDue()
    return response
  }

  /** Whether anybody made this site. Asking leaves no trace. */
  exists(): boolean {
    return this.#context !== null
  }

  /** For an operator, who has shown the operator key at the edge. */
  health(): SiteHealth | null {
    const site = this.#context
    if (!site) return null
    site.sql.transaction(() => noteAudit(site, { code: 'health_read', by: null }))
    return siteHealth(site)
  }

  /** Notes an event of Stripe; the alarm reads what happened. */
  async enqueue(event: Omit<SessionEvent, 'site'>): Promise<Enqueued> {
    return this.#context ? enqueue(this.#context, event) : 'no_site'
  }

  /** For a session that names no site: it is somebody's only if this one adopted it. */
  async enqueueAdopted(event: Pick<SessionEvent, 'session' | 'event'>): Promise<Enqueued> {
    return this.#context ? enqueueAdopted(this.#context, event) : 'unknown'
  }

  override async alarm(): Promise<void> {
    const site = this.#context
    // Whatever was set has come.
    this.#armedFor = undefined
    if (!site) return this.ctx.storage.setAlarm(Date.now() + ALARM_RETRY_MS)
    let notBefore = 0
    try {
      await runAlarm(site, ({ loop, item }, error) => {
        log('alarm item broke', { site: site.name, loop, item, error })
        // It is put off; should even that have failed, it must not keep the alarm going without a pause.
        notBefore = Date.now() + BROKEN_ITEM_MS
      })
      site.sockets.tell()
      await this.#arm(notBefore)
      this.#reportIfDue()
    } catch (error) {
      // Cloudflare gives up on an alarm that keeps throwing, so it must not.
      log('alarm broke', { site: site.name, error })
      this.#armedFor = undefined
      await this.ctx.storage.setAlarm(Date.now() + ALARM_RETRY_MS)
    }
  }

  /**
   * An alarm that failed too often is gone for good; whoever wakes the site sets it again. One that
   * is set must be left alone: it may be what wakes the site, and setting it now would cancel it.
   */
  async #rearmIfLost(): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null) await this.#arm()
  }

  /** Nobody waits for it, and what fails is told again at the next occasion. */
  #reportIfDue(): void {
    const site = this.#context
    if (!site || !isReportDue(site)) return
    const health = siteHealth(site)
    const told = registryOf(this.env).report(health)
    this.ctx.waitUntil(
      Promise.resolve(told).then(
        () => noteReported(site, health),
        (error: unknown) => log('registry not told', { site: site.name, error }),
      ),
    )
  }

  async #arm(notBefore = 0): Promise<void> {
    const dueAt = nextDueAt({ sql: this.#sql })
    const at = dueAt === null ? null : Math.max(dueAt, notBefore)
    // The one that is set already is on disk, or gets there together with what is written now.
    if (at === this.#armedFor) return
    this.#armedFor = at
    if (at === null) await this.ctx.storage.deleteAlarm()
    else await this.ctx.storage.setAlarm(at)
  }

  /** The routes of this site, and the site itself where it has been made already. */
  #open(configuration: Configuration): Hono {
    const now = () => Date.now()
    const keyring = new Keyring(configuration.sealing)
    const name = findSite(this.#sql)
    if (name !== null) {
      migrate(this.#sql)
      this.#context = this.#build(name, configuration, keyring)
    }
    return siteRoutes({
      configuration,
      keyring,
      now,
      deviceCalls: new RateLimiter(DEVICE_CALLS, now),
      ticketLimits: {
        state: new RateLimiter(TICKET_STATES, now),
        start: new RateLimiter(TICKET_STARTS, now),
      },
      site: () => this.#context,
      create: (wanted) => {
        this.#context ??= this.#build(
          createSite(this.#sql, wanted, Date.now()),
          configuration,
          keyring,
        )
        return this.#context
      },
    })
  }

  #build(name: string, configuration: Configuration, keyring: Keyring): SiteContext {
    const { stripeKey, restrictedKey, stripeBase } = configuration
    const client = stripeClient(stripeKey, stripeBase)
    const restricted = restrictedKey === null ? null : stripeClient(restrictedKey, stripeBase)
    const sql = this.#sql
    const now = () => Date.now()
    const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
    return siteContext(name, configuration, {
      sql,
      flush: () => this.ctx.storage.sync(),
      arm: () => this.#arm(),
      now,
      wait: (ms) => scheduler.wait(ms),
      random: Math.random,
      randomBytes,
      keyring,
      stripe: stripeSessions(client),
      stripeReads: stripeReads(client, restricted),
      sockets: new LiveSockets({ sql, now, randomBytes }, this.ctx),
      siteExists: (other) =>
        sitesIn(this.env, configuration.jurisdiction).getByName(other).exists(),
    })
  }
}

const sqlOf = (storage: DurableObjectStorage): Sql => ({
  exec: (statement, ...values) => storage.sql.exec<Cells>(statement, ...values).toArray(),
  transaction: (work) => storage.transactionSync(work),
})

type Cells = SqlRow & Record<string, SqlStorageValue>
