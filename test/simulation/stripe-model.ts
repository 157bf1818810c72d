/**
 * Stripe Identity as far as one session per request and its verdict go: sessions, idempotency keys
 * that are forgotten after 24 hours, secrets that are new at each look. It does not know networks.
 * Facts: docs.stripe.com/api/idempotent_requests, docs.stripe.com/identity/how-sessions-work.
 */
import type { SessionRead } from '../../worker/stripe/client.ts'
import type { StripeFault } from './story.ts'
import type { Timeline } from './timeline.ts'

/** Stripe says: within four days. */
const REDACTION_MS = 30 * 60 * 60_000

const KEY_LIFE_MS = 24 * 60 * 60_000

export type Session = {
  id: string
  reference: string
  status: 'requires_input' | 'processing' | 'verified' | 'canceled'
  last_error: { code: string; reason: string } | null
  redaction: 'processing' | 'redacted' | null
  report: string | null
  metadata: object
  /** Counts its changes; Stripe keeps no such thing, the world does. */
  version: number
}

/** What an HTTP answer of Stripe comes down to. */
export type CreateAnswer =
  | { kind: 'made'; session: SessionRead; replayed: boolean }
  | { kind: 'conflict' | 'key_reused' | 'rejected' }
  | { kind: 'failed'; replayed: boolean }

type CreateParams = { client_reference_id?: string; metadata?: object | string }
type Stored = CreateAnswer & { kind: 'made' | 'failed' }
type Key = { params: string; at: number; answer: Stored | 'running' }

export type Issued = { at: number; session: string }

/** Out of a replayed answer: used up, for all that anybody knows. */
const STALE_SECRET = 'stale_secret_0'

export class StripeModel {
  readonly sessions = new Map<string, Session>()
  /** Every secret ever given out. */
  readonly issued = new Map<string, Issued>()
  readonly #addresses = new Map<string, string>()
  readonly #versions = new WeakMap<object, number>()
  readonly #keys = new Map<string, Key>()
  readonly #timeline: Timeline
  readonly #ring: (session: Session, event: string) => void

  constructor(timeline: Timeline, ring: (session: Session, event: string) => void) {
    this.#timeline = timeline
    this.#ring = ring
  }

  /** What the address of Stripe's page stands for. */
  secretAt = (url: string): string | undefined => this.#addresses.get(url)

  /** How often the session had changed when it was read like this. */
  versionOf = (reading: object): number => this.#versions.get(reading) ?? 0

  of = (reference: string): Session[] =>
    [...this.sessions.values()].filter((session) => session.reference === reference)

  /** `runsMs`: how long it takes to execute; meanwhile the key is in use. */
  async create(
    params: CreateParams,
    { key, runsMs, meets }: { key: string; runsMs: number; meets: StripeFault | null },
  ): Promise<CreateAnswer> {
    const sent = JSON.stringify(params)
    const known = this.#keys.get(key)
    if (known && this.#timeline.now() - known.at < KEY_LIFE_MS) return this.#again(known, sent)
    // Validation comes before execution: its answer is not kept.
    if (meets === 'rejected') return { kind: 'rejected' }
    const entry: Key = { params: sent, at: this.#timeline.now(), answer: 'running' }
    this.#keys.set(key, entry)
    await this.#timeline.sleep(runsMs)
    const answer: Stored =
      meets === 'failed, stored'
        ? { kind: 'failed', replayed: false }
        : this.#execute(params, meets)
    entry.answer = answer
    return answer
  }

  #again(known: Key, sent: string): CreateAnswer {
    if (known.params !== sent) return { kind: 'key_reused' }
    if (known.answer === 'running') return { kind: 'conflict' }
    if (known.answer.kind === 'failed') return { kind: 'failed', replayed: true }
    // The body is the first one's: so is the secret in it, and it opens nothing any more.
    const { session } = known.answer
    return { kind: 'made', session: { ...session, client_secret: STALE_SECRET }, replayed: true }
  }

  #execute(params: CreateParams, meets: StripeFault | null): Stored {
    const session: Session = {
      id: `vs_${this.sessions.size + 1}`,
      ...{
        reference: params.client_reference_id ?? '',
        status: 'requires_input',
        last_error: null,
        redaction: null,
        report: null,
        metadata: typeof params.metadata === 'object' ? { ...params.metadata } : {},
        version: 1,
      },
    }
    this.sessions.set(session.id, session)
    this.#ring(session, 'created')
    if (meets === 'failed after, stored') return { kind: 'failed', replayed: false }
    return { kind: 'made', session: this.show(session), replayed: false }
  }

  /** Null where it refuses: it is not waiting for input. */
  cancel(id: string): SessionRead | null {
    const session = this.sessions.get(id)
    if (session?.status !== 'requires_input' || session.redaction !== null) return null
    session.status = 'canceled'
    session.version += 1
    this.#ring(session, 'canceled')
    return this.show(session)
  }

  /** Null where it refuses: a check is going on, or it was asked for before. */
  redact(id: string): SessionRead | null {
    const session = this.sessions.get(id)
    if (!session || session.status === 'processing' || session.redaction !== null) return null
    session.redaction = 'processing'
    session.version += 1
    if (session.status === 'requires_input') {
      session.status = 'canceled'
      this.#ring(session, 'canceled')
    }
    this.#timeline.after(REDACTION_MS, () => {
      session.redaction = 'redacted'
      session.version += 1
      this.#ring(session, 'redacted')
    })
    return this.show(session)
  }

  /** Metadata is merged by key. Null where it refuses: it is checking, or was redacted. */
  update(id: string, metadata: unknown): SessionRead | null {
    const session = this.sessions.get(id)
    if (!session || session.status === 'processing' || session.redaction !== null) return null
    Object.assign(session.metadata, metadata)
    session.version += 1
    return this.show(session)
  }

  /** As Stripe tells it, with a new secret as long as it takes input. */
  show(session: Session): SessionRead {
    const { id, status, last_error, redaction, reference, report } = session
    const takesInput = status === 'requires_input' && redaction === null
    const n = this.issued.size + 1
    const client_secret = takesInput ? `${id}_secret_${n}` : null
    const url = takesInput ? `https://verify.stripe.test/start/${n}` : null
    if (client_secret) this.issued.set(client_secret, { at: this.#timeline.now(), session: id })
    if (client_secret && url) this.#addresses.set(url, client_secret)
    const shown = { id, status, last_error, redaction, reference, report, client_secret, url }
    this.#versions.set(shown, session.version)
    return shown
  }
}
