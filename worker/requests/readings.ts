/**
 * What Stripe's sessions said, taken into the ledger. Readings may come back in another order than they
 * were asked for, so each is numbered before it is sent, and an older one never overwrites a newer one.
 */
import { advance, isErased, type LedgerState, type SessionReading } from '../../shared/lifecycle.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { noteAudit } from '../storage/audit.ts'
import type { Sql, SqlValue } from '../storage/sql.ts'
import { freshSchedule } from './due/refresh-schedule.ts'
import { findRequest, getRequest, leaveTombstone } from './ledger.ts'
import {
  changeRequest,
  type Ledger,
  type StoredRequest,
  stateColumns,
  updateRequest,
} from './request-table.ts'

/** Take one before Stripe is asked: it tells which of two answers is newer. */
export const nextReadNo = ({ sql }: { sql: Sql }): number =>
  Number(sql.exec('UPDATE site SET reads = reads + 1 RETURNING reads')[0]?.reads)

/**
 * Takes what was read into the row, and ends the claim of a request that has its session now. Nothing
 * changes where the row shows a newer reading, or belongs to another session. Returns the row as it is
 * then; null where there is none.
 */
export function applyReading(
  ledger: Ledger,
  id: string,
  reading: SessionReading & { report: string | null },
  readNo: number,
): StoredRequest | null {
  const { sql } = ledger
  return sql.transaction(() => {
    const before = findRequest(ledger, id)
    if (!before || readNo <= before.readNo) return before
    const held = sessionOf(before.row)
    if (held !== null && held !== reading.id) return before
    const isNewReport = reading.report !== null && noteReport(ledger, before, reading)
    const state = advance(before.row.state, { kind: 'read', session: reading })
    const hasMoved = state !== before.row.state
    const columns: Record<string, SqlValue> = { read_no: readNo }
    if (hasMoved)
      Object.assign(columns, stateColumns(state), freshSchedule(state.phase, ledger.now()))
    if (hasMoved && isVerdict(state)) columns.verdict_at = ledger.now()
    if (hasMoved || isNewReport) changeRequest(ledger, id, { ...columns, retried_at: null })
    else updateRequest(ledger, id, columns)
    if ('session' in state) {
      if (held === null && state.session !== null) noteStarted(ledger, id, state.session)
      sql.exec('DELETE FROM claims WHERE request = ?', id)
    }
    if (hasMoved && state.phase === 'redacted')
      noteAudit(ledger, { code: 'redacted', by: null, request: id, session: reading.id })
    if (isErased(state)) leaveTombstone(ledger, id)
    return getRequest(ledger, id)
  })
}

/**
 * Submissions that no reading showed: of two that were judged in between, a session names the last alone.
 * `reports`: what Stripe lists for the session of this request.
 */
export function noteListed(ledger: Ledger, id: string, reports: readonly string[]): void {
  ledger.sql.transaction(() => {
    const stored = getRequest(ledger, id)
    const session = sessionOf(stored.row)
    if (session === null || isErased(stored.row.state)) return
    const fresh = reports.filter((report) => noteReport(ledger, stored, { id: session, report }))
    if (fresh.length > 0) changeRequest(ledger, id, { retried_at: null })
  })
}

/**
 * A submission. Links that were handed out before the cap was reached can still be used, so it can be
 * passed: what is over the limit is told, and the verdict stays Stripe's. False: this one is known already.
 */
function noteReport(
  ledger: Ledger,
  { row: { id: request, attempts_max } }: StoredRequest,
  { id: session, report }: { id: string; report: string | null },
): boolean {
  const { sql } = ledger
  const noted = sql.exec(
    'INSERT OR IGNORE INTO reports (request, report) VALUES (?, ?) RETURNING report',
    request,
    report,
  )
  if (noted.length === 0) return false
  const { attempts } = getRequest(ledger, request).row
  if (attempts > attempts_max)
    noteAudit(ledger, { code: 'over_limit', by: null, request, session, note: String(attempts) })
  return true
}

/** Once per request: from here on it has its session. */
function noteStarted(ledger: Ledger, id: string, session: string): void {
  const [claim] = ledger.sql.exec('SELECT starter, left_out FROM claims WHERE request = ?', id)
  const by = typeof claim?.starter === 'string' ? claim.starter : null
  const refused = typeof claim?.left_out === 'string' ? claim.left_out : '[]'
  updateRequest(ledger, id, { started_at: ledger.now(), refused_details: refused })
  noteAudit(ledger, { code: 'started', by, request: id, session })
}

const isVerdict = ({ phase }: LedgerState): boolean =>
  phase === 'verified' || phase === 'unverified'
