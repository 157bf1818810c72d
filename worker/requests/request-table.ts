/** How a row of the requests table is written: the columns that a record and a state come down to. */

import type { LedgerState } from '../../shared/lifecycle.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import { nextRev } from '../storage/rev.ts'
import type { Sql, SqlValue } from '../storage/sql.ts'
import type { Examined } from './ledger.ts'

export function update(sql: Sql, id: string, columns: Record<string, SqlValue>): void {
  const assignments = Object.keys(columns).map((name) => `${name} = ?`)
  sql.exec(
    `UPDATE requests SET ${assignments.join(', ')} WHERE id = ?`,
    ...Object.values(columns),
    id,
  )
}

export function insertRow(sql: Sql, columns: Record<string, SqlValue>): void {
  const names = Object.keys(columns)
  const marks = names.map(() => '?').join(', ')
  sql.exec(
    `INSERT INTO requests (${names.join(', ')}) VALUES (${marks})`,
    ...Object.values(columns),
  )
}

/** A change that devices shall see. */
export const change = (
  sql: Sql,
  id: string,
  columns: Record<string, SqlValue> & { changed_at: number },
): void => update(sql, id, { ...columns, rev: nextRev(sql) })

/** A deletion says nothing of what was asked for: that stays, to show what was deleted. */
export function recordColumns({ record, text, hash, signature }: Examined) {
  const version = { edit: record.edit, record: text, hash, signature }
  if (isDeletion(record)) return { ...version, deleted: 1 }
  const { reference, preset, details, notes } = record
  const flow = 'verification_flow' in record ? record.verification_flow : null
  const type = 'type' in record ? record.type : null
  const options = 'type' in record && record.options ? JSON.stringify(record.options) : null
  const { related_customer, related_customer_account, related_person } = record
  const related = JSON.stringify({ related_customer, related_customer_account, related_person })
  const told = {
    reference,
    folded: folded(reference),
    preset,
    type,
    options,
    related,
    details,
    notes,
  }
  return { ...version, deleted: 0, verification_flow: flow, ...told }
}

/** How a reference is compared: SQLite itself folds the letters of ASCII only. */
export const folded = (reference: string): string => reference.normalize('NFC').toLowerCase()

export function stateColumns(state: LedgerState) {
  const error = state.phase === 'unverified' ? state.last_error : { code: null, reason: null }
  return {
    phase: state.phase,
    session: 'session' in state ? state.session : null,
    error_code: error.code,
    error_reason: error.reason,
  }
}
