/**
 * Stripe Identity as far as one session per request and its verdict go. What a session is and how it
 * moves is the sandbox's own (`test/sandbox/identity/lifecycle.ts`); here are the idempotency keys that
 * are forgotten after 24 hours, the secrets that are new at each look, and what the world counts. It
 * does not know networks. Facts: docs.stripe.com/api/idempotent_requests.
 */
import type { SessionRead } from '../../../worker/stripe/client.ts'
import {
  type Act,
  advance,
  type EventName,
  type Life,
  mergeMetadata,
  newLife,
  refusesUpdate,
  takesInput,
} from '../../sandbox/identity/lifecycle.ts'
import type { Timeline } from '../kit/timeline.ts'
import type { StripeFault } from '../story/story.ts'

/** Stripe says: within four days. */
const REDACTION_MS = 30 * 60 * 60_000

const KEY_LIFE_MS = 24 * 60 * 60_000

export type Session = {
  id: string
  reference: string
  life: Life
  report: string | null
  metadata: Record<string, string>
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
  readonly #ring: (session: Session, event: EventName) => void
  #reports = 0

  constructor(timeline: Timeline, ring: (session: Session, event: EventName) => void) {
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
    const { life, events } = newLife()
    const session: Session = {
      id: `vs_${this.sessions.size + 1}`,
      reference: params.client_reference_id ?? '',
      life,
      report: null,
      metadata: typeof params.metadata === 'object' ? { ...params.metadata } : {},
      version: 1,
    }
    this.sessions.set(session.id, session)
    for (const event of events) this.#ring(session, event)
    if (meets === 'failed after, stored') return { kind: 'failed', replayed: false }
    return { kind: 'made', session: this.show(session), replayed: false }
  }

  /** By a call, a person, a check or a reviewer. False where Stripe refuses. */
  act(session: Session, what: Act): boolean {
    const step = advance(session.life, what)
    if (step.kind === 'refused') return false
    session.life = step.life
    session.version += 1
    if (step.reports) session.report = `vr_${++this.#reports}`
    for (const event of step.events) this.#ring(session, event)
    if (what.kind === 'redact') this.#redact(session)
    return true
  }

  #redact(session: Session): void {
    const later = (ms: number, what: Act) => this.#timeline.after(ms, () => this.act(session, what))
    later(REDACTION_MS / 2, { kind: 'validate_redaction' })
    later(REDACTION_MS, { kind: 'finish_redaction' })
  }

  /** A call about a session that there is. Null where it refuses. */
  move(id: string, what: Act & { kind: 'cancel' | 'redact' }): SessionRead | null {
    const session = this.sessions.get(id)
    return session && this.act(session, what) ? this.show(session) : null
  }

  /** Null where it refuses. */
  update(id: string, metadata: Record<string, string>): SessionRead | null {
    const session = this.sessions.get(id)
    if (!session || refusesUpdate(session.life, false) !== null) return null
    const merged = mergeMetadata(session.metadata, metadata)
    if (!merged) return null
    session.metadata = merged
    session.version += 1
    return this.show(session)
  }

  /** As Stripe tells it, with a new secret as long as it takes input. */
  show(session: Session): SessionRead {
    const { id, life, reference, report } = session
    const n = this.issued.size + 1
    const client_secret = takesInput(life) ? `${id}_secret_${n}` : null
    const url = takesInput(life) ? `https://verify.stripe.test/start/${n}` : null
    if (client_secret) this.issued.set(client_secret, { at: this.#timeline.now(), session: id })
    if (client_secret && url) this.#addresses.set(url, client_secret)
    const shown = { ...readingOf(session), reference, report, client_secret, url }
    this.#versions.set(shown, session.version)
    return shown
  }
}

/** What decides a phase. */
export const readingOf = ({ id, life: { status, last_error, redaction } }: Session) => ({
  id,
  status,
  last_error,
  redaction: redaction?.status ?? null,
})
