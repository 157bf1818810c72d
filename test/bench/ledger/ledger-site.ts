/**
 * One site of the Worker in this process: its routes, rules and SQL on node:sqlite, filled past them. What a
 * Durable Object adds around it (its gates, its replicas) is not here.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { generateKeyPair, generateProof, type KeyPair } from 'dpop'
import type { Hono } from 'hono'
import * as v from 'valibot'
import { makeDeviceId, makeRequestId } from '../../../shared/ids.ts'
import {
  BODY_HASH_CLAIM,
  CALL_HEADER,
  DEVICE_HEADER,
  proofUrl,
  QUERY_CLAIM,
  queryOf,
  writeDeviceHeader,
} from '../../../shared/protocol/headers.ts'
import { DeviceKey, PROTOCOL, type Role } from '../../../shared/protocol/protocol.ts'
import { signedText } from '../../../shared/record/record.ts'
import { sha256, toBase64url, utf8 } from '../../../shared/text/bytes.ts'
import { seal } from '../../../web/crypto/seal.ts'
import { nextDueAt, runAlarm } from '../../../worker/alarm.ts'
import { addDevice } from '../../../worker/devices/devices.ts'
import { siteRoutes } from '../../../worker/routes/routes.ts'
import { Keyring } from '../../../worker/security/keyring.ts'
import { RateLimiter } from '../../../worker/security/rate-limiter.ts'
import { sealingKey } from '../../../worker/security/sealing.ts'
import { currentNonce } from '../../../worker/security/signed-time.ts'
import { type SiteContext, siteContext } from '../../../worker/site-context.ts'
import { createSite } from '../../../worker/storage/schema.ts'
import { newestRev, type Sql, type SqlRow } from '../../../worker/storage/sql.ts'
import type { Created, StripeSessions } from '../../../worker/stripe/client.ts'
import type { StripeReads } from '../../../worker/stripe/reads.ts'
import { CONFIGURATION } from '../../simulation/site/configuration.ts'
import { fill } from './fill-site.ts'

const NAME = 'bench'
const { publicOrigin: ORIGIN } = CONFIGURATION

const nobody = async (): Promise<never> => {
  throw new Error('nobody asks Stripe here')
}
const NO_SESSIONS: StripeSessions = {
  create: nobody,
  retrieve: nobody,
  cancel: nobody,
  update: nobody,
  redact: nobody,
  find: nobody,
}
const NO_READS: StripeReads = {
  listSessions: nobody,
  listReports: nobody,
  session: nobody,
  report: nobody,
  outputs: nobody,
  picture: null,
}

const DETAILS = { email: 'jenny.rosen@example.com' }

const madeSession = (reference: string, key: string): Created => ({
  kind: 'created',
  replayed: false,
  session: {
    id: `vs_${key}`,
    status: 'requires_input',
    last_error: null,
    redaction: null,
    reference,
    report: null,
    client_secret: 'secret',
    url: 'https://verify.example',
  },
})

type Member = { id: string; pair: KeyPair }
type Who = 'desk' | 'agent'

/** What a start has come to, in this order. */
export const START_MARKS = [
  'called',
  'authenticated',
  'opening',
  'opened',
  'claimed',
  'flushed',
  'asked',
  'answered by Stripe',
  'answered',
] as const
type StartMark = (typeof START_MARKS)[number]

export class LedgerSite {
  readonly desk: Member
  readonly agent: Member
  readonly #database: DatabaseSync
  readonly #context: SiteContext
  readonly #routes: Hono
  readonly #keyring = new Keyring(CONFIGURATION.sealing)
  readonly #marks = new Map<StartMark, number>()
  #ids = 0

  private constructor(database: DatabaseSync, sql: Sql, members: Record<Who, Member>) {
    this.#database = database
    this.desk = members.desk
    this.agent = members.agent
    const now = this.now
    const context = siteContext(NAME, CONFIGURATION, {
      sql: {
        ...sql,
        exec: (text, ...values) => {
          if (text.includes('FROM requests WHERE id')) this.#mark('authenticated')
          return sql.exec(text, ...values)
        },
      },
      flush: async () => {
        this.#mark('claimed')
        this.#mark('flushed')
      },
      arm: async () => void nextDueAt({ sql }),
      now,
      wait: nobody,
      random: Math.random,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      keyring: this.#keyring,
      stripe: {
        ...NO_SESSIONS,
        create: async (params, key) => {
          this.#mark('asked')
          const created = madeSession(String(params.client_reference_id), key)
          this.#mark('answered by Stripe')
          return created
        },
      },
      stripeReads: NO_READS,
      sockets: {
        makePass: () => '',
        open: () => null,
        tell: () => {},
        hangUp: () => {},
        hasNews: () => {},
      },
      siteExists: async () => false,
    })
    this.#context = {
      ...context,
      openPart: async (sealed, part) => {
        this.#mark('opening')
        const opened = await context.openPart(sealed, part)
        this.#mark('opened')
        return opened
      },
    }
    const unlimited = () => new RateLimiter({ burst: 1e9, perMinute: 1e9 }, now)
    this.#routes = siteRoutes({
      configuration: CONFIGURATION,
      keyring: this.#keyring,
      now,
      deviceCalls: unlimited(),
      ticketLimits: { state: unlimited(), start: unlimited() },
      site: () => this.#context,
      create: () => this.#context,
    })
  }

  static async make(file: string, total: number, devices: number): Promise<LedgerSite> {
    const database = new DatabaseSync(file)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000')
    const sql = sqlOf(database)
    const now = Date.now()
    createSite(sql, NAME, now)
    const members = { desk: await join(sql, 'supervisor'), agent: await join(sql, 'agent') }
    const others = Array.from({ length: devices - 2 }, (_, n) =>
      makeDeviceId(
        NAME,
        Uint8Array.from({ length: 16 }, (_byte, i) => (i < 2 ? n >> (i * 8) : 7)),
      ),
    )
    fill(sql, { total, devices: [members.agent.id, ...others], now })
    return new LedgerSite(database, sql, members)
  }

  now = (): number => Date.now()
  rev = (): number => newestRev(this.#context.sql)
  newId = (): string => makeRequestId(this.now(), crypto.getRandomValues(new Uint8Array(10)))

  ask = (who: Who, path: string): Promise<unknown> => this.#call(this[who], path, '')

  /** Each with contact details, sealed. */
  async push(ids: readonly string[]): Promise<unknown> {
    const items = await Promise.all(ids.map((id) => this.#record(id)))
    return this.#call(this.agent, '/api/requests', JSON.stringify({ items }))
  }

  /** When each part of it was over, in ms; there is no disk and no Stripe in it. */
  async start(id: string): Promise<ReadonlyMap<StartMark, number>> {
    this.#marks.clear()
    await this.#call(this.agent, `/api/requests/${id}/start`, '{}', () => this.#mark('called'))
    this.#mark('answered')
    return this.#marks
  }

  /** The first time counts. */
  #mark(mark: StartMark): void {
    if (!this.#marks.has(mark)) this.#marks.set(mark, performance.now())
  }

  async alarm(): Promise<void> {
    await runAlarm(this.#context, (_, error) => {
      throw error
    })
    nextDueAt(this.#context)
  }

  close(): void {
    this.#database.close()
  }

  /** `signed`: the call is about to leave. */
  async #call(
    { id, pair }: Member,
    path: string,
    body: string,
    signed: () => void = () => {},
  ): Promise<unknown> {
    const method = body === '' ? 'GET' : 'POST'
    const url = ORIGIN + path
    const claims = { [QUERY_CLAIM]: queryOf(url), [BODY_HASH_CLAIM]: await sha256(body) }
    const nonce = await currentNonce(this.#keyring, this.now())
    const proof = await generateProof(pair, proofUrl(url), method, nonce, undefined, claims)
    const report = { id, protocol: PROTOCOL, app: 'bench', unsent: 0, oldest: 0, storage: 0 }
    const headers = {
      DPoP: proof,
      [DEVICE_HEADER]: writeDeviceHeader(report),
      [CALL_HEADER]: `bench-${this.#ids++}`,
    }
    const init = { method, headers, ...(body === '' ? {} : { body }) }
    signed()
    const answered = await this.#routes.fetch(new Request(url, init))
    if (!answered.ok) throw new Error(`${path}: ${answered.status} ${await answered.text()}`)
    return answered.json()
  }

  async #record(id: string) {
    const key = await sealingKey({ name: NAME, keyring: this.#keyring })
    const details = await seal(JSON.stringify(DETAILS), { site: NAME, id, part: 'details', key })
    const record = JSON.stringify({
      v: 1,
      id,
      edit: 1,
      device: this.agent.id,
      reference: `Order ${1_000_000 + this.#ids}`,
      preset: null,
      details: await sha256(details),
      notes: null,
      type: 'document',
    })
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
    const { privateKey } = this.agent.pair
    const signature = await crypto.subtle.sign(algorithm, privateKey, utf8(signedText(record)))
    return {
      record,
      signature: toBase64url(new Uint8Array(signature)),
      details: toBase64url(details),
      age_ms: 0,
    }
  }
}

async function join(sql: Sql, role: Role): Promise<Member> {
  const pair = await generateKeyPair('ES256', { extractable: true })
  const jwk: unknown = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const { kty, crv, x, y } = v.parse(
    v.looseObject({ kty: v.any(), crv: v.any(), x: v.any(), y: v.any() }),
    jwk,
  )
  const key = v.parse(DeviceKey, { kty, crv, x, y })
  const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const site = { sql, now: () => Date.now(), randomBytes, name: NAME }
  const { id } = addDevice(site, { key, role, label: role, codeHash: role, origin: null })
  return { id, pair }
}

function sqlOf(database: DatabaseSync): Sql {
  const prepared = new Map<string, StatementSync>()
  const statementOf = (text: string): StatementSync => {
    const statement = prepared.get(text) ?? database.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  let depth = 0
  return {
    exec: (text, ...values) => statementOf(text).all(...values) as SqlRow[],
    transaction(work) {
      const name = `level${++depth}`
      database.exec(`SAVEPOINT ${name}`)
      try {
        const result = work()
        database.exec(`RELEASE ${name}`)
        return result
      } catch (error) {
        database.exec(`ROLLBACK TO ${name}; RELEASE ${name}`)
        throw error
      } finally {
        depth -= 1
      }
    },
  }
}
