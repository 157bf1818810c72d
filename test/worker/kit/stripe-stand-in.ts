/**
 * Stripe for Worker tests: sessions, idempotency keys with their replays, and faults on demand. It
 * takes the place of `fetch`; a call to anywhere else fails the test. What a session is and how it
 * moves is the sandbox's own (`test/sandbox/identity/lifecycle.ts`).
 */
import { vi } from 'vitest'
import {
  type Act,
  advance,
  type Life,
  mergeMetadata,
  newLife,
  type Outcome,
  refusal,
  refusesUpdate,
  takesInput,
  visit,
} from '../../sandbox/identity/lifecycle.ts'

type Session = Life & {
  id: string
  client_reference_id: string
  last_verification_report: string | object | null
  metadata: Record<string, string>
  [more: string]: unknown
}

/** What is told of a session beside where it stands, which only `act` and `decide` change. */
type Details = { [name: string]: unknown } & { [name in keyof Life]?: never }

export type Fault =
  /** The connection dies before Stripe has done anything, or after. */
  | { kind: 'cut'; after: boolean }
  /** `stored`: the idempotency key gives this answer for ever. */
  | {
      kind: 'status'
      status: number
      stored?: boolean
      message?: string
      retryAfter?: string
      param?: string
    }
  /** Done, but the answer waits for `until`. */
  | { kind: 'hold'; until: Promise<unknown> }

type Operation =
  | 'create'
  | 'retrieve'
  | 'list'
  | 'cancel'
  | 'redact'
  | 'update'
  | 'reports'
  | 'link'
  | 'picture'
type Stored = { params: string; status: number; body: string }

export class StripeStandIn {
  readonly sessions = new Map<string, Session>()
  readonly reports: { id: string; verification_session: string; [more: string]: unknown }[] = []
  /** Every call in order; a create with its key and parameters. */
  readonly calls: {
    operation: Operation
    /** Method and path. */
    line: string
    key: string | null
    params: URLSearchParams
    /** The API key. */
    by: string
  }[] = []
  readonly #faults: { on: Operation; fault: Fault }[] = []
  readonly #keys = new Map<string, Stored>()
  /** What every picture is. */
  readonly picture = { type: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]) }
  #secrets = 0
  #reports = 0

  /** Stands in for the network until the test ends. Waits between tries take no time. */
  install(): this {
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => this.#fetch(new URL(url), init))
    vi.stubGlobal('scheduler', { wait: async () => {} })
    return this
  }

  /** The next call of this kind meets it; several are met in order. */
  fault(on: Operation, ...faults: Fault[]): void {
    for (const fault of faults) this.#faults.push({ on, fault })
  }

  /** Whatever has not been met yet will not be. */
  clearFaults(): void {
    this.#faults.length = 0
  }

  /** As after 24 hours. */
  forgetKeys(): void {
    this.#keys.clear()
  }

  of(request: string): Session[] {
    return [...this.sessions.values()].filter((s) => s.client_reference_id.endsWith(`/${request}`))
  }

  /** The one session of a request. */
  session(request: string): Session {
    const [session] = this.of(request)
    if (!session) throw new Error(`no session of ${request}`)
    return session
  }

  change(request: string, details: Details): Session {
    return Object.assign(this.session(request), details)
  }

  /** What happens to it there, one after another: by a person, a check, a reviewer. */
  act(request: string, ...acts: Act[]): Session {
    const session = this.session(request)
    for (const act of acts) {
      const why = this.#move(session, act)
      if (why !== null) throw new Error(`${act.kind} is refused: ${why}`)
    }
    return session
  }

  /** A visit that ends like this, its checks done. */
  decide(request: string, outcome: Outcome): Session {
    const { ends, verdict } = visit(outcome)
    const isWaiting = this.session(request).status === 'processing'
    return this.act(request, ...(isWaiting ? [] : [ends]), ...(verdict ? [verdict] : []))
  }

  /** Null, or why Stripe refuses. */
  #move(session: Session, act: Act): string | null {
    const step = advance(session, act)
    if (step.kind === 'refused') return step.why
    Object.assign(session, step.life)
    if (step.reports) session.last_verification_report = `vr_${session.id}_${++this.#reports}`
    return null
  }

  count = (operation: Operation): number =>
    this.calls.filter((call) => call.operation === operation).length

  async #fetch(url: URL, init: RequestInit): Promise<Response> {
    if (url.host !== 'stripe.test:12111' && url.href !== LINK)
      throw new Error(`unexpected call to ${url.host}`)
    const params = new URLSearchParams(init.method === 'POST' ? String(init.body) : url.search)
    const operation = operationOf(url, init.method)
    const key = new Headers(init.headers).get('Idempotency-Key')
    const by = new Headers(init.headers).get('Authorization')?.slice('Bearer '.length) ?? ''
    const line = `${init.method} ${url.pathname}`
    this.calls.push({ operation, line, key: operation === 'create' ? key : null, params, by })
    const found = this.#faults.findIndex(({ on }) => on === operation)
    const fault = found < 0 ? null : this.#faults.splice(found, 1)[0]?.fault
    if (fault?.kind === 'cut' && !fault.after) throw new TypeError('cut before')
    if (fault?.kind === 'status') {
      const { status, message = 'no', retryAfter, param } = fault
      const body = errorBody(status, message, { param })
      if (fault.stored && key) this.#keys.set(key, { params: `${params}`, status, body })
      return json(body, status, retryAfter ? { 'Retry-After': retryAfter } : {})
    }
    const answered = this.#execute(operation, { url, params, key })
    if (fault?.kind === 'hold') await fault.until
    if (fault?.kind === 'cut') throw new TypeError('cut after')
    return answered
  }

  #execute(
    operation: Operation,
    { url, params, key }: { url: URL; params: URLSearchParams; key: string | null },
  ): Response {
    if (operation === 'retrieve') {
      const session = this.sessions.get(url.pathname.split('/').at(-1) ?? '')
      return session
        ? json(this.#shown(session))
        : json(errorBody(404, 'No such verificationsession'), 404)
    }
    if (operation === 'list') {
      const wanted = params.get('client_reference_id')
      const data = [...this.sessions.values()].filter(
        (session) => wanted === null || session.client_reference_id === wanted,
      )
      return json(JSON.stringify({ object: 'list', ...pageOf(data, params) }))
    }
    const [, , , , id = ''] = url.pathname.split('/')
    if (operation === 'cancel' || operation === 'redact') return this.#decide(id, operation)
    if (operation === 'update') return this.#update(id, params)
    if (operation === 'reports') return this.#reportsOf(id, params)
    if (operation === 'link') return json(JSON.stringify({ object: 'file_link', url: LINK }))
    if (operation === 'picture')
      return new Response(this.picture.bytes, { headers: { 'Content-Type': this.picture.type } })
    return this.#create(params, key ?? '')
  }

  #decide(id: string, kind: 'cancel' | 'redact'): Response {
    const session = this.sessions.get(id)
    if (!session) return json(errorBody(404, 'No such verificationsession'), 404)
    const why = this.#move(session, { kind })
    if (why !== null) return json(errorBody(400, refusal(kind, why)), 400)
    return json(this.#shown(session))
  }

  #update(id: string, params: URLSearchParams): Response {
    const session = this.sessions.get(id)
    if (!session) return json(errorBody(404, 'No such verificationsession'), 404)
    const given: Record<string, string> = {}
    for (const [name, value] of params) {
      const key = /^metadata\[(.+)\]$/.exec(name)?.[1]
      if (key) given[key] = value
    }
    const merged = mergeMetadata(session.metadata, given)
    const why = refusesUpdate(
      session,
      [...params.keys()].some((name) => !/^(?:metadata|expand)\b/.test(name)),
    )
    if (why !== null) return json(errorBody(400, refusal('update', why)), 400)
    if (!merged) return json(errorBody(400, 'Metadata can have at most 50 keys'), 400)
    session.metadata = merged
    return json(this.#shown(session))
  }

  #reportsOf(id: string, params: URLSearchParams): Response {
    const wanted = params.get('verification_session')
    const data = this.reports.filter((report) => !wanted || report.verification_session === wanted)
    if (id === '') return json(JSON.stringify({ object: 'list', data, has_more: false }))
    const report = this.reports.find((one) => one.id === id)
    return report ? json(JSON.stringify(report)) : json(errorBody(404, 'No such report'), 404)
  }

  #create(params: URLSearchParams, key: string): Response {
    const stored = this.#keys.get(key)
    if (stored && stored.params !== `${params}`)
      return json(
        errorBody(400, 'Keys for idempotent requests…', { type: 'idempotency_error' }),
        400,
      )
    if (stored) return json(stored.body, stored.status, { 'Idempotent-Replayed': 'true' })
    const session: Session = {
      id: `vs_${this.sessions.size + 1}${crypto.randomUUID().slice(0, 8)}`,
      client_reference_id: params.get('client_reference_id') ?? '',
      ...newLife().life,
      last_verification_report: null,
      metadata: {},
    }
    this.sessions.set(session.id, session)
    const body = this.#shown(session)
    this.#keys.set(key, { params: `${params}`, status: 200, body })
    return json(body)
  }

  /** A new secret at every look, as long as the session takes input. */
  #shown(session: Session): string {
    const takes = takesInput(session)
    const n = ++this.#secrets
    return JSON.stringify({
      object: 'identity.verification_session',
      ...session,
      client_secret: takes ? `${session.id}_secret_${n}` : null,
      url: takes ? `https://verify.stripe.test/start/token_${n}` : null,
    })
  }
}

function operationOf({ pathname }: URL, method: string | undefined): Operation {
  const [, , kind, , id, verb] = pathname.split('/')
  if (kind === 'file_links') return 'link'
  if (pathname.startsWith('/links/')) return 'picture'
  if (pathname.includes('/verification_reports')) return 'reports'
  if (method !== 'POST') return id === undefined ? 'list' : 'retrieve'
  if (verb === 'cancel' || verb === 'redact') return verb
  return id === undefined ? 'create' : 'update'
}

/** Newest first, as Stripe lists: here, what was made last. */
function pageOf(all: Session[], params: URLSearchParams): { data: Session[]; has_more: boolean } {
  const limit = Number(params.get('limit') ?? 10)
  const newest = all.toReversed()
  const before = newest.findIndex(({ id }) => id === params.get('ending_before'))
  if (before >= 0)
    return { data: newest.slice(Math.max(0, before - limit), before), has_more: before > limit }
  const from = newest.findIndex(({ id }) => id === params.get('starting_after')) + 1
  return { data: newest.slice(from, from + limit), has_more: newest.length > from + limit }
}

/** Where every picture of these tests can be seen. */
const LINK = 'https://files.stripe.test/links/specimen'

const errorBody = (
  status: number,
  message: string,
  {
    type = 'invalid_request_error',
    param = 'type',
  }: { type?: string; param?: string | undefined } = {},
) => JSON.stringify({ error: { type: status >= 500 ? 'api_error' : type, message, param } })

const json = (body: string, status = 200, headers: Record<string, string> = {}) =>
  new Response(body, {
    status,
    headers: { 'Content-Type': 'application/json', 'Request-Id': 'req_1', ...headers },
  })
