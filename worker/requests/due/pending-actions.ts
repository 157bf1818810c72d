/**
 * The table `pending_actions`: an outbox to Stripe of what somebody decided about a request, until it is
 * done. Written before Stripe is asked and gone when the outcome is known, so that no crash and no
 * silence of Stripe loses a decision; what the call itself could not bring to an end, the alarm does.
 */
import * as v from 'valibot'
import type { Sql } from '../../storage/sql.ts'
import { retryMs } from '../../stripe/failure.ts'
import type { Ledger } from '../request-table.ts'

/**
 * Weakest first: whoever asks for less meanwhile does not take back what somebody asked for before. What
 * the site alone would do gives way: its rules ask for it again.
 */
const KINDS = ['cancel', 'close', 'redact'] as const
export type ActionKind = (typeof KINDS)[number]

const PendingAction = v.object({
  request: v.string(),
  kind: v.picklist(KINDS),
  /** The device that asked; null for the site itself. */
  by: v.nullable(v.string()),
  /** Of a close: how it was resolved. */
  reason: v.nullable(v.string()),
  tries: v.number(),
})
export type PendingAction = v.InferOutput<typeof PendingAction>
export type NewAction = Omit<PendingAction, 'tries'>

const isWeaker = (a: ActionKind, b: ActionKind): boolean => KINDS.indexOf(a) < KINDS.indexOf(b)

/** Null where nothing is pending. */
export function findAction({ sql }: { sql: Sql }, request: string): PendingAction | null {
  const [row] = sql.exec('SELECT * FROM pending_actions WHERE request = ?', request)
  return row ? v.parse(PendingAction, row) : null
}

/** `inMs`: for how long whoever asks tries by themselves, before the alarm does. */
export function addAction({ sql, now }: Ledger, action: NewAction, inMs = 0): void {
  const { request, kind, by, reason } = action
  const held = findAction({ sql }, request)
  if (held && held.by !== null && isWeaker(kind, held.kind)) return
  sql.exec(
    `INSERT OR REPLACE INTO pending_actions (request, kind, by, reason, since, tries, due_at)
     VALUES (?, ?, ?, ?, ?, 0, ?)`,
    request,
    kind,
    by,
    reason,
    now(),
    now() + inMs,
  )
}

/** As much of an action as the alarm needs to put it off: one that cannot be read is put off, too. */
export type DueAction = { request: string; tries: number }

export const dueActions = ({ sql, now }: Ledger, limit: number): DueAction[] =>
  sql
    .exec('SELECT * FROM pending_actions WHERE due_at <= ? ORDER BY due_at LIMIT ?', now(), limit)
    .map(({ request, tries }) => ({ request: String(request), tries: Number(tries) }))

export function putOffAction({ sql, now }: Ledger, { request, tries }: DueAction): void {
  sql.exec(
    'UPDATE pending_actions SET tries = ?, due_at = ? WHERE request = ?',
    tries + 1,
    now() + retryMs(tries),
    request,
  )
}

/** Since when the oldest waits; null: nothing is pending. */
export function pendingSince({ sql }: { sql: Sql }): number | null {
  // They are appended, also where one takes the place of another, so the first row is the oldest.
  const [row] = sql.exec(
    'SELECT since FROM pending_actions WHERE rowid = (SELECT MIN(rowid) FROM pending_actions)',
  )
  return typeof row?.since === 'number' ? row.since : null
}

/** Whoever asked has tried, and does not try any longer. */
export function leaveToAlarm({ sql, now }: Ledger, request: string): void {
  sql.exec('UPDATE pending_actions SET due_at = ? WHERE request = ?', now() + retryMs(0), request)
}

/** False: it is done already, or a stronger one took its place. */
export const endAction = ({ sql }: { sql: Sql }, { request, kind }: NewAction): boolean =>
  sql.exec(
    'DELETE FROM pending_actions WHERE request = ? AND kind = ? RETURNING request',
    request,
    kind,
  ).length > 0
