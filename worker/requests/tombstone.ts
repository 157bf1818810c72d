/** What is left of a request that was erased: its ids, its phase and its times. */

import type { Sql } from '../storage/sql.ts'
import { update } from './request-table.ts'

/** Redaction cannot be undone, so nothing of what was asked for outlives it here. */
export function leaveTombstone(sql: Sql, id: string): void {
  for (const table of ['parts', 'late_notes'])
    sql.exec(`DELETE FROM ${table} WHERE request = ?`, id)
  sql.exec('UPDATE phases SET code = NULL WHERE request = ?', id)
  update(sql, id, {
    ...{ record: '', hash: '', signature: '', reference: '', folded: '', preset: null, type: null },
    ...{ options: null, related: null, partial: 0, closed_reason: null, closed_at: null },
    ...{ verification_flow: null, details: null, notes: null },
  })
}
