/**
 * One person's visit to a kiosk, and the only code that decides what comes next. Pure and total: an
 * event that does not fit the step changes nothing.
 *
 *   attract ─► consent ─► reference ─► opening ═► (handover page) ═► checking ─► thanks
 *                 │                       │               │             │
 *                 ▼                       ▼               ▼             ▼
 *             otherwise               elsewhere         again ◄──────── ┘      any ─► attract
 *
 * `elsewhere`: on their own phone, by a ticket. `otherwise`: kindly ended, with the other way.
 */
import { nextStepFor } from '../../../shared/guidance.ts'
import type { State } from '../../../shared/lifecycle.ts'

export type Visit =
  | { step: 'attract' }
  | { step: 'consent' }
  | { step: 'reference' }
  /** Saved; on the way to the check. */
  | { step: 'opening'; id: string }
  | { step: 'checking'; id: string }
  | { step: 'again'; id: string; code: string | null }
  | { step: 'elsewhere'; id: string; why: 'offline' | 'camera' }
  | { step: 'thanks'; isVerified: boolean }
  /** `code`: of the guidance, or our own why it ended. `back`: whoever chose this may think again. */
  | { step: 'otherwise'; code: string | null; back?: Visit }
  | { step: 'staff' }

export type VisitEvent =
  | { kind: 'started' }
  | { kind: 'agreed' }
  | { kind: 'declined' }
  | { kind: 'saved'; id: string }
  | { kind: 'unreachable' }
  /** Back from the handover page; `problem`: why nothing was submitted. */
  | { kind: 'returned'; id: string; problem: string | null }
  /** The ledger's word on it. */
  | { kind: 'read'; state: State; attemptsLeft: number }
  /** The verdict takes longer than anybody should stand here. */
  | { kind: 'waited' }
  | { kind: 'retried' }
  | { kind: 'gave_up' }
  | { kind: 'went_back' }
  | { kind: 'staff_called' }
  /** Finished, walked away, or stopped. */
  | { kind: 'ended' }

export const ATTRACT: Visit = { step: 'attract' }

export function nextVisit(visit: Visit, event: VisitEvent): Visit {
  if (event.kind === 'ended') return ATTRACT
  if (event.kind === 'went_back') return stepBackFrom(visit) ?? visit
  switch (visit.step) {
    case 'attract':
      if (event.kind === 'started') return { step: 'consent' }
      if (event.kind === 'staff_called') return { step: 'staff' }
      return event.kind === 'returned' ? returned(event.id, event.problem) : visit
    case 'consent':
      if (event.kind === 'agreed') return { step: 'reference' }
      return event.kind === 'declined'
        ? { step: 'otherwise', code: 'not_agreed', back: visit }
        : visit
    case 'reference':
      return event.kind === 'saved' ? { step: 'opening', id: event.id } : visit
    case 'opening':
      return event.kind === 'unreachable'
        ? { step: 'elsewhere', id: visit.id, why: 'offline' }
        : visit
    case 'checking':
      if (event.kind === 'read') return read(visit, event)
      return event.kind === 'waited' ? { step: 'thanks', isVerified: false } : visit
    case 'again':
      if (event.kind === 'retried') return { step: 'opening', id: visit.id }
      return event.kind === 'gave_up' ? { step: 'otherwise', code: visit.code, back: visit } : visit
    default:
      return visit
  }
}

/** Where a step back leads; null where what was done cannot be taken back, or there is nothing before it. */
export function stepBackFrom(visit: Visit): Visit | null {
  switch (visit.step) {
    case 'consent':
    case 'staff':
      return ATTRACT
    case 'reference':
      return { step: 'consent' }
    case 'otherwise':
      return visit.back ?? null
    default:
      return null
  }
}

/** Codes of ours after which the person's own phone may still get through. */
const CUT_OFF = new Set(['unreachable', 'stripe_js_unreachable', 'stripe_unreachable'])
/** Codes of ours that are nobody's mistake and often gone a moment later. */
const PASSING = new Set(['throttled', 'internal', 'stripe_busy', 'stripe_failed'])
/** Codes of ours that this screen cannot get past. */
const UNAVAILABLE = new Set([
  'attempts_used_up',
  'details_unreadable',
  'stripe_rejected',
  'stripe_key_refused',
  'misconfigured',
  'proof_refused',
  'device_revoked',
  'device_wiping',
  'protocol_unsupported',
  'worker_older',
  'not_found',
  'gone',
  'handover_failed',
])

function returned(id: string, problem: string | null): Visit {
  // Nothing left to start: the ledger knows why.
  if (problem === null || problem === 'not_startable') return { step: 'checking', id }
  if (CUT_OFF.has(problem)) return { step: 'elsewhere', id, why: 'offline' }
  if (PASSING.has(problem)) return { step: 'again', id, code: problem }
  if (UNAVAILABLE.has(problem)) return { step: 'otherwise', code: problem }
  return failed(id, problem)
}

function read(
  visit: Extract<Visit, { step: 'checking' }>,
  { state, attemptsLeft }: Extract<VisitEvent, { kind: 'read' }>,
): Visit {
  switch (state.phase) {
    case 'verified':
      return { step: 'thanks', isVerified: true }
    case 'unverified':
      return attemptsLeft > 0
        ? failed(visit.id, state.last_error.code)
        : { step: 'otherwise', code: 'attempts_used_up' }
    case 'canceled':
    case 'redacting':
    case 'redacted':
    case 'refused':
      return { step: 'otherwise', code: 'not_startable' }
    default:
      return visit
  }
}

/** What the guidance says about a code of Stripe's, as a step. */
function failed(id: string, code: string | null): Visit {
  switch (nextStepFor(code)) {
    case 'retry':
    case 'other_document':
      return { step: 'again', id, code }
    case 'other_device':
      return { step: 'elsewhere', id, why: 'camera' }
    case 'manual':
    case 'stop':
      return { step: 'otherwise', code }
  }
}

/** Where a person is on their way, for the row of dots; null where there is no way to be on. */
export function placeOf({ step }: Visit): 1 | 2 | 3 | 4 | null {
  switch (step) {
    case 'consent':
      return 1
    case 'reference':
      return 2
    case 'opening':
    case 'again':
    case 'elsewhere':
      return 3
    case 'checking':
    case 'thanks':
      return 4
    default:
      return null
  }
}
