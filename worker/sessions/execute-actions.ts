/**
 * Executes a pending action, whoever waits for it:
 *
 *   action ──► the claim first ──► no session: done in the ledger alone
 *                            └───► session: Stripe is asked; refused or cut, the session is read
 *
 * The action must go in the transaction that does what it asks for, and its audit row in the same.
 */
import { hindrance } from '../../shared/action-rules.ts'
import { isErased, type LedgerState } from '../../shared/lifecycle.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { type Arm, commit } from '../requests/commit.ts'
import {
  type ActionKind,
  endAction,
  findAction,
  type NewAction,
  type PendingAction,
} from '../requests/due/pending-actions.ts'
import { isDue } from '../requests/due/retention.ts'
import {
  endCanceled,
  eraseRequest,
  findRequest,
  getRequest,
  leaveTombstone,
} from '../requests/ledger.ts'
import { applyReading, nextReadNo } from '../requests/readings.ts'
import {
  changeRequest,
  type Ledger,
  type LedgerRow,
  updateRequest,
} from '../requests/request-table.ts'
import { noteAudit } from '../storage/audit.ts'
import type { Read, StripeSessions } from '../stripe/client.ts'
import { isRetryable, problemOf, type StripeFailure } from '../stripe/failure.ts'
import { resolveClaim } from './claims.ts'
import { refresh } from './reconcile.ts'

/** What it takes to execute an action. */
export type ExecutingSite = Ledger & {
  name: string
  arm: Arm
  stripe: Pick<StripeSessions, 'cancel' | 'redact' | 'retrieve' | 'find'>
}

export type Executed =
  | { kind: 'done' }
  /** It is not known yet whether there is a session. The action stays. */
  | { kind: 'waiting' }
  /** Stripe's last word, as things are. The action stays until somebody abandons it. */
  | { kind: 'refused'; problem: Problem }
  /** Perhaps later. The action stays. */
  | { kind: 'failed'; failure: StripeFailure }

/** Executes the pending action of this request. Where there is none any more, it is done. */
export async function execute(site: ExecutingSite, request: string): Promise<Executed> {
  const claim = await resolveClaim(site, request)
  if (claim.kind === 'open') return { kind: 'waiting' }
  if (claim.kind !== 'resolved') return { kind: 'failed', failure: claim }
  const action = findAction(site, request)
  const row = findRequest(site, request)?.row
  if (!action || !row) return { kind: 'done' }
  const session = sessionOf(row)
  if (session === null) return fulfil(site, action)
  if (action.by === null) {
    // No webhook may have told of it yet: a verdict must not be redacted by the days of what came before.
    const read = await refresh(site, request, session)
    if (read.kind !== 'read' && read.kind !== 'missing') return { kind: 'failed', failure: read }
  }
  if (isFulfilled(action.kind, getRequest(site, request).row.state)) return fulfil(site, action)
  if (await dropIfEarly(site, request)) return { kind: 'done' }
  return executeAtStripe(site, action, session)
}

async function executeAtStripe(
  site: ExecutingSite,
  action: PendingAction,
  session: string,
): Promise<Executed> {
  const { request, kind } = action
  const answer = await ask(site, action, session)
  const { state } = getRequest(site, request).row
  if (isFulfilled(kind, state)) return fulfil(site, action)
  if (await dropIfEarly(site, request)) return { kind: 'done' }
  // Stripe's documents do not name canceled among what it redacts: what is here goes all the same.
  if (kind === 'redact' && answer.kind === 'rejected' && state.phase === 'canceled')
    return fulfil(site, action)
  return undone(kind, state, answer)
}

/** What Stripe answers, once the ledger has it. Refused or cut, the session is read: it may be done. */
async function ask(
  site: ExecutingSite,
  { request, kind }: PendingAction,
  session: string,
): Promise<Read> {
  const readNo = nextReadNo(site)
  const answer = await (kind === 'redact'
    ? site.stripe.redact(session)
    : site.stripe.cancel(session))
  if (answer.kind === 'read')
    await commit(site, () => applyReading(site, request, answer.session, readNo))
  else if (answer.kind === 'rejected' || isRetryable(answer)) await refresh(site, request, session)
  return answer
}

/** What became of an action that was asked for and is not done. `state`: after Stripe's answer. */
function undone(kind: ActionKind, state: LedgerState, answer: Read): Executed {
  // Answered, and yet not done: it was in between, so once more.
  if (answer.kind === 'read')
    return { kind: 'failed', failure: { kind: 'failed', replayed: false } }
  if (answer.kind === 'missing') return { kind: 'refused', problem: problemOf(answer) }
  const reason = answer.kind === 'rejected' ? hindrance(kind, state) : null
  return reason === null || reason === 'done'
    ? { kind: 'failed', failure: answer }
    : { kind: 'refused', problem: problem(reason) }
}

/**
 * What only the site's own rules asked for ends with its reason: the phase may have begun anew since, and
 * has days of its own. False: it is due, or somebody asked for it.
 */
async function dropIfEarly(site: ExecutingSite, request: string): Promise<boolean> {
  const action = findAction(site, request)
  if (action?.by !== null || isDue(site, request)) return false
  await abandon(site, action)
  return true
}

/**
 * Whether the phase is what the action asks for. A close is content with `verified`, too: the person was
 * quicker, and the mark goes beside their verdict.
 */
function isFulfilled(kind: ActionKind, state: LedgerState): boolean {
  if (kind === 'redact') return isErased(state)
  return state.phase === 'canceled' || (kind === 'close' && state.phase === 'verified')
}

async function fulfil(site: ExecutingSite, action: PendingAction): Promise<Executed> {
  await commit(site, () => {
    if (endAction(site, action)) takeEffect(site, action)
  })
  return { kind: 'done' }
}

/** In the ledger; at Stripe it is so already. */
function takeEffect(ledger: Ledger, { request, kind, by, reason }: PendingAction): void {
  const { row, deleted } = getRequest(ledger, request)
  const entry = { by, request, session: sessionOf(row) ?? undefined }
  switch (kind) {
    case 'cancel':
      endCanceled(ledger, request)
      // A deletion stays one: a later edit by its author may take that back, but no decision.
      if (!deleted) updateRequest(ledger, request, { decided: 1 })
      noteAudit(ledger, { code: 'canceled', ...entry })
      break
    case 'close':
      if (row.state.phase !== 'verified') {
        endCanceled(ledger, request)
        // Of what was deleted as well: how a case ended was said, and no edit takes that back.
        updateRequest(ledger, request, { decided: 1 })
      }
      changeRequest(ledger, request, { closed_reason: reason, closed_at: ledger.now() })
      noteAudit(ledger, { code: 'closed', ...entry })
      break
    case 'redact':
      if (isErasedHere(row)) {
        leaveTombstone(ledger, request)
        changeRequest(ledger, request)
        noteAudit(ledger, { code: 'erased_here', ...entry })
      } else {
        eraseRequest(ledger, request)
        noteAudit(ledger, { code: 'redaction_asked', ...entry })
      }
  }
}

/** Stripe keeps what it has of a canceled session: no reading will ever bring a tombstone. */
const isErasedHere = ({ state }: LedgerRow): boolean =>
  state.phase === 'canceled' && state.session !== null

/** Ends an action that Stripe will not do as things are, or that nobody wants any more; nothing is done. */
export async function abandon(site: Ledger & { arm: Arm }, action: NewAction): Promise<void> {
  await commit(site, () => {
    if (endAction(site, action)) changeRequest(site, action.request)
  })
}
