/**
 * The life of one request, and the only code that decides its next phase. Read this first.
 *
 *   queued ──► accepted ──► open ──► processing ──► verified
 *     │                      ▲            │
 *     ▼                      └─ unverified ◄┘         any with a session ─► canceled
 *   refused                  (another try)            redacting ─► redacted
 *
 * `queued` and `refused` are known to the device alone; all others live in the ledger, and what
 * follows `accepted` is a reading of Stripe's own session. A reading may move a request from any
 * phase to any other (a reviewer can override `verified` in Stripe's Dashboard), but nothing moves
 * `redacted`.
 */
import { unreachable } from './assert.ts'
import type { Problem } from './problem.ts'

/** Why Stripe did not verify: `code` for `guidance.ts`, `reason` in Stripe's words. */
export type LastError = { code: string | null; reason: string | null }

export type State =
  | { phase: 'queued' }
  | { phase: 'refused'; problem: Problem }
  | { phase: 'accepted' }
  | { phase: 'open'; session: string }
  | { phase: 'processing'; session: string }
  | { phase: 'verified'; session: string }
  | { phase: 'unverified'; session: string; last_error: LastError }
  | { phase: 'canceled'; session: string | null }
  | { phase: 'redacting'; session: string }
  | { phase: 'redacted'; session: string | null }

export type Phase = State['phase']

/** What the ledger may hold and tell. */
export type LedgerState = Exclude<State, { phase: 'queued' | 'refused' }>

/** The part of Stripe's VerificationSession that decides a phase. */
export type SessionReading = {
  id: string
  /** `requires_input`, `processing`, `verified`, `canceled`, or one that Stripe adds later. */
  status: string
  last_error: LastError | null
  /** Null unless a redaction was asked for; `redacted` when it is done. */
  redaction: string | null
}

export type Event =
  /** The Worker answered for this request with what its ledger holds. */
  | { kind: 'answered'; state: LedgerState }
  /** The Worker answered that it cannot take it. */
  | { kind: 'refused'; problem: Problem }
  /** Its owner changed it or asked for it to be sent again. */
  | { kind: 'requeued' }
  /** Deleted or canceled, and it has no session that would have to be canceled first. */
  | { kind: 'deleted' }
  /** Erased for good, and it has no session that Stripe would have to redact. */
  | { kind: 'erased' }
  /** A later edit than that deletion came: somebody still wants it. */
  | { kind: 'revived' }
  /** The session was read from Stripe. */
  | { kind: 'read'; session: SessionReading }

/** The state after the event. Total: a stale, repeated or impossible event returns the same object. */
export function advance(
  state: LedgerState,
  event: Event & { kind: 'deleted' | 'erased' | 'revived' | 'read' },
): LedgerState
export function advance(state: State, event: Event): State
export function advance(state: State, event: Event): State {
  if (state.phase === 'redacted') return state
  switch (event.kind) {
    case 'answered':
      return sameState(state, event.state) ? state : event.state
    case 'refused':
      return state.phase === 'queued' ? { phase: 'refused', problem: event.problem } : state
    case 'requeued':
      return state.phase === 'refused' ? { phase: 'queued' } : state
    case 'deleted':
      return state.phase === 'accepted' ? { phase: 'canceled', session: null } : state
    case 'erased':
      return isWithoutSession(state) ? { phase: 'redacted', session: null } : state
    case 'revived':
      return state.phase === 'canceled' && state.session === null ? { phase: 'accepted' } : state
    case 'read':
      return follow(state, event.session)
    default:
      return unreachable(event)
  }
}

const isWithoutSession = (state: State): boolean =>
  state.phase === 'accepted' || (state.phase === 'canceled' && state.session === null)

/** A request has at most one session for ever, so a reading of another one is not about it. */
function follow(state: State, session: SessionReading): State {
  if (state.phase === 'queued' || state.phase === 'refused') return state
  if ('session' in state && state.session !== null && state.session !== session.id) return state
  const next = readingOf(session)
  return next === null || sameState(state, next) ? state : next
}

/** Null for a status this code does not know: the request stays what it was. */
function readingOf(session: SessionReading): LedgerState | null {
  const { id, status, last_error, redaction } = session
  if (redaction === 'redacted') return { phase: 'redacted', session: id }
  if (redaction !== null) return { phase: 'redacting', session: id }
  switch (status) {
    case 'requires_input':
      // Stripe also sends a last_error whose fields are all null; that is no error.
      return last_error?.code
        ? { phase: 'unverified', session: id, last_error }
        : { phase: 'open', session: id }
    case 'processing':
    case 'verified':
    case 'canceled':
      return { phase: status, session: id }
    default:
      return null
  }
}

function sameState(a: State, b: State): boolean {
  if (a.phase !== b.phase) return false
  if ('session' in a && 'session' in b && a.session !== b.session) return false
  if (a.phase === 'unverified' && b.phase === 'unverified')
    return a.last_error.code === b.last_error.code && a.last_error.reason === b.last_error.reason
  return true
}

/** Somebody may start (or go on with) these: Stripe gives out a secret for them. */
export const isStartable = (state: State): boolean =>
  state.phase === 'queued' ||
  state.phase === 'accepted' ||
  state.phase === 'open' ||
  state.phase === 'unverified'

/** Erased, or Stripe was asked to erase it: nothing of it can be changed or started any more. */
export const isErased = ({ phase }: State): boolean => phase === 'redacting' || phase === 'redacted'

/** Something is expected to happen to these soon without anybody acting here. */
export const MOVING_PHASES: readonly Phase[] = ['open', 'processing', 'redacting']
export const isMoving = ({ phase }: State): boolean => MOVING_PHASES.includes(phase)
