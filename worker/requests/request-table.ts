/**
 * The requests table: the only reader and writer of its columns, from a row to the ledger's own type
 * and back. A request that was erased leaves a tombstone: its ids, its phase and its times.
 */
import * as v from 'valibot'
import type { LedgerState } from '../../shared/lifecycle.ts'
import { RequestRow } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { DeviceRecord } from '../../shared/record/record.ts'
import type { PartName } from '../../shared/record/sealed.ts'
import { nextRev, type Sql, type SqlRow, type SqlValue } from '../storage/sql.ts'

/** A record that has passed every check which needs no ledger. Parts are base64url. */
export type Examined = {
  record: DeviceRecord
  text: string
  hash: string
  signature: string
  parts: { [name in PartName]?: string }
  /** How long ago it was taken down; null where nobody says. */
  ageMs: number | null
  /** A ticket never carries the notes: they come with the device's own queue. */
  carrier: 'queue' | 'ticket'
}

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

/** What the ledger knows of a request; `row` is the part that devices are told. */
export type Stored = {
  row: RequestRow
  record: string
  hash: string
  tries: number
  readNo: number
  rereads: number
  /** A session exists, or nobody knows yet whether one does. */
  started: boolean
  /** Its newest record deletes it. */
  deleted: boolean
  /** Canceled or closed by a decision: no later edit brings it back. */
  decided: boolean
  /** Its session shall be canceled; nobody may start it meanwhile. */
  wished: boolean
}

export const REQUEST_COLUMNS = `requests.*,
  (SELECT COUNT(*) FROM reports WHERE reports.request = requests.id) AS attempts,
  EXISTS (SELECT 1 FROM claims WHERE claims.request = requests.id) AS claimed,
  (SELECT kind FROM wishes WHERE wishes.request = requests.id) AS wish`

const Internal = v.object({
  record: v.string(),
  hash: v.string(),
  tries: v.number(),
  read_no: v.number(),
  rereads: v.number(),
  claimed: v.number(),
  deleted: v.number(),
  decided: v.number(),
})

export function readStored(columns: SqlRow): Stored {
  const { phase, session, error_code, error_reason, options, related } = columns
  const { partial, closed_reason, closed_at } = columns
  const row = v.parse(RequestRow, {
    ...columns,
    options: typeof options === 'string' ? JSON.parse(options) : null,
    ...(typeof related === 'string' ? JSON.parse(related) : {}),
    partial: partial === 1,
    closed: closed_at === null ? null : { reason: closed_reason, at: closed_at },
    state: { phase, session, last_error: { code: error_code, reason: error_reason } },
  })
  const { read_no, claimed, deleted, decided, ...internal } = v.parse(Internal, columns)
  const started = claimed === 1 || typeof session === 'string'
  const marks = { started, deleted: deleted === 1, wished: row.wish !== null }
  return { row, ...internal, readNo: read_no, ...marks, decided: decided === 1 }
}

/** The session that a request has, if any. */
export const sessionOf = ({ state }: RequestRow): string | null =>
  'session' in state ? state.session : null

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
