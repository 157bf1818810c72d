/**
 * Carries out a wish, whoever waits for it:
 *
 *   wish ──► its claim first ──► no session: done in the ledger alone
 *                          └───► session: Stripe is asked; refused or cut, the session is read
 *
 * The wish must go in the transaction that does what it asks for, and its audit row in the same.
 */
import { type Action, hindrance } from '../../shared/action-rules.ts'
import type { LedgerState } from '../../shared/lifecycle.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { NewWish, Wish, Wishes, WishKind } from '../requests/pending-actions.ts'
import { change, sessionOf, update } from '../requests/request-table.ts'
import type { Audit } from '../storage/audit.ts'
import type { Sql } from '../storage/sql.ts'
import type { StripeFailure, StripePort } from '../stripe/client.ts'
import { isFleeting, problemOf } from '../stripe/failure.ts'
import type { SettleClaim } from './claims.ts'
import type { Look } from './reconcile.ts'

type Ports = {
  sql: Sql
  ledger: Ledger
  wishes: Wishes
  audit: Audit
  stripe: Pick<StripePort, 'cancel' | 'redact'>
  settleClaim: SettleClaim
  look: Look
  now: () => number
}

export type CarriedOut =
  | { kind: 'done' }
  /** It is not known yet whether there is a session. The wish stays. */
  | { kind: 'waiting' }
  /** Stripe's last word, as things are. The wish stays until somebody gives it up. */
  | { kind: 'refused'; problem: Problem }
  /** Perhaps later. The wish stays. */
  | { kind: 'failed'; failure: StripeFailure }

export type CarryOut = (request: string) => Promise<CarriedOut>

export const createCarryOut = (ports: Ports): CarryOut => {
  const { ledger, wishes, stripe, settleClaim, look } = ports

  return async (request) => {
    const claim = await settleClaim(request)
    if (claim.kind === 'open') return { kind: 'waiting' }
    if (claim.kind !== 'settled') return { kind: 'failed', failure: claim }
    const wish = wishes.find(request)
    const row = ledger.find(request)?.row
    if (!wish || !row) return { kind: 'done' }
    const session = sessionOf(row)
    if (session === null || isFulfilled(wish.kind, row.state)) return fulfil(wish, ports)

    const readNo = ledger.beginRead()
    const acted = await (wish.kind === 'redact' ? stripe.redact : stripe.cancel)(session)
    if (acted.kind === 'read') ledger.applyReading(request, acted.session, readNo)
    else if (acted.kind === 'rejected' || isFleeting(acted)) await look(request, session)
    const state = ledger.findSure(request).row.state
    if (isFulfilled(wish.kind, state)) return fulfil(wish, ports)
    if (acted.kind === 'missing') return { kind: 'refused', problem: problemOf(acted) }
    const reason = acted.kind === 'rejected' ? hindrance(wish.kind, state) : null
    if (reason !== null && reason !== 'done') return { kind: 'refused', problem: problem(reason) }
    // Answered, and yet not done: it was in between, so once more.
    return { kind: 'failed', failure: acted.kind === 'read' ? UNDECIDED : acted }
  }
}

const UNDECIDED: StripeFailure = { kind: 'failed', replayed: false }

/** A person who finished before a close could cancel is handled, too: the mark stands beside it. */
const isFulfilled = (kind: WishKind & Action, { phase }: LedgerState): boolean =>
  kind === 'redact'
    ? phase === 'redacting' || phase === 'redacted'
    : phase === 'canceled' || (kind === 'close' && phase === 'verified')

function fulfil(wish: Wish, { sql, ledger, wishes, audit, now }: Ports): CarriedOut {
  const { request, kind, by, reason } = wish
  sql.transaction(() => {
    if (!wishes.end(wish)) return
    const session = sessionOf(ledger.findSure(request).row)
    const entry = { by, request, ...(session === null ? {} : { session }) }
    const end = () => {
      const { deleted } = ledger.findSure(request)
      ledger.endCanceled(request)
      if (!deleted) update(sql, request, { decided: 1 })
    }
    switch (kind) {
      case 'cancel':
        end()
        return audit.note({ code: 'canceled', ...entry })
      case 'close':
        if (ledger.findSure(request).row.state.phase !== 'verified') end()
        change(sql, request, { closed_reason: reason, closed_at: now(), changed_at: now() })
        return audit.note({ code: 'closed', ...entry })
      case 'redact':
        ledger.erase(request)
        return audit.note({ code: 'redaction_asked', ...entry })
    }
  })
  return { kind: 'done' }
}

/** Stripe will not do it, as things are, and somebody has been told or must not be. */
export function giveUp(
  wish: NewWish,
  { sql, wishes, now }: Pick<Ports, 'sql' | 'wishes' | 'now'>,
): void {
  sql.transaction(() => {
    if (wishes.end(wish)) change(sql, wish.request, { changed_at: now() })
  })
}
