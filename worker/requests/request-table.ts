/**
 * The table `requests`: the only reader and writer of its columns, from a row to the ledger's own type
 * and back. Where a column is named otherwise than the field on the wire, the two meet here.
 */
import * as v from 'valibot'
import type { LedgerState } from '../../shared/lifecycle.ts'
import { RequestRow } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { DeviceRecord } from '../../shared/record/record.ts'
import { foldedReference } from '../../shared/record/reference.ts'
import type { PartName } from '../../shared/record/sealed.ts'
import { nextRev, type Sql, type SqlRow, type SqlValue } from '../storage/sql.ts'
import { addGrams, dropGrams } from './reference-grams.ts'

/** The tables of a site, and the Worker's clock in epoch ms. */
export type Ledger = { sql: Sql; now: () => number }

/** A record that has passed every check which needs no ledger. Parts are base64url. */
export type VerifiedRecord = {
  record: DeviceRecord
  text: string
  hash: string
  signature: string
  parts: { [name in PartName]?: string | undefined }
  /** How long ago it was created; null where nobody says. */
  ageMs: number | null
  /** A ticket never carries the notes: they come with the device's own outbox. */
  source: 'outbox' | 'ticket'
}

/** A request as the ledger holds it: which link a device gets with it is decided when it is told. */
export const LedgerRow = v.omit(RequestRow, ['link'])
export type LedgerRow = v.InferOutput<typeof LedgerRow>

/** What the ledger knows of a request; `row` is the part that devices are told. */
export type StoredRequest = {
  row: LedgerRow
  record: string
  hash: string
  /** The n of its newest claim. */
  claimN: number
  /** The number of the read from Stripe that the row shows. */
  readNo: number
  /** How many refreshes in a row showed nothing new. */
  refreshes: number
  /** A session exists, or nobody knows yet whether one does. */
  started: boolean
  /** Its newest record deletes it. */
  deleted: boolean
  /** Canceled or closed by a decision: no later edit brings it back. */
  decided: boolean
  /** Its session shall be canceled or redacted; nobody may start it meanwhile. */
  actionPending: boolean
}

/** Changes columns that devices are not told of. */
export function updateRequest(
  { sql }: { sql: Sql },
  id: string,
  columns: Record<string, SqlValue>,
): void {
  const { reference_folded } = columns
  if (typeof reference_folded === 'string') renameRequest({ sql }, id, reference_folded)
  const assignments = Object.keys(columns).map((name) => `${name} = ?`)
  sql.exec(
    `UPDATE requests SET ${assignments.join(', ')} WHERE id = ?`,
    ...Object.values(columns),
    id,
  )
}

/** It is found by what it is called now, and no longer by what it was called. */
function renameRequest({ sql }: { sql: Sql }, id: string, folded: string): void {
  const [row] = sql.exec('SELECT reference_folded, accepted_at FROM requests WHERE id = ?', id)
  if (!row || row.reference_folded === folded) return
  const acceptedAt = Number(row.accepted_at)
  if (typeof row.reference_folded === 'string')
    dropGrams({ sql }, { id, folded: row.reference_folded, acceptedAt })
  addGrams({ sql }, { id, folded, acceptedAt })
}

/** A change that devices shall see. */
export function changeRequest(
  { sql, now }: Ledger,
  id: string,
  columns: Record<string, SqlValue> = {},
): void {
  updateRequest({ sql }, id, { ...columns, rev: nextRev(sql), changed_at: now() })
}

/** `columns`: all that have no default. */
export function insertRow({ sql }: { sql: Sql }, columns: Record<string, SqlValue>): void {
  const names = Object.keys(columns)
  const marks = names.map(() => '?').join(', ')
  sql.exec(
    `INSERT INTO requests (${names.join(', ')}) VALUES (${marks})`,
    ...Object.values(columns),
  )
  const { id, reference_folded, accepted_at } = columns
  if (typeof reference_folded === 'string')
    addGrams({ sql }, { id: String(id), folded: reference_folded, acceptedAt: Number(accepted_at) })
}

/** A deletion says nothing of what was asked for: that stays, to show what was deleted. */
export function recordColumns({ record, text, hash, signature }: VerifiedRecord) {
  const version = { edit: record.edit, record: text, hash, signature }
  if (isDeletion(record)) return { ...version, deleted: 1 }
  const { reference, preset, details, notes } = record
  const { related_customer, related_customer_account, related_person } = record
  return {
    ...version,
    deleted: 0,
    verification_flow: 'verification_flow' in record ? record.verification_flow : null,
    reference,
    reference_folded: foldedReference(reference),
    preset,
    type: 'type' in record ? record.type : null,
    options: 'type' in record && record.options ? JSON.stringify(record.options) : null,
    related: JSON.stringify({ related_customer, related_customer_account, related_person }),
    details,
    notes,
  }
}

/** The columns in which a state is kept; `readStored` makes it of them again. */
export function stateColumns(state: LedgerState) {
  const error = state.phase === 'unverified' ? state.last_error : { code: null, reason: null }
  return {
    phase: state.phase,
    session: 'session' in state ? state.session : null,
    error_code: error.code,
    error_reason: error.reason,
  }
}

/** What `readStored` needs; every query for requests selects these. */
export const REQUEST_COLUMNS = `requests.*,
  (SELECT COUNT(*) FROM reports WHERE reports.request = requests.id) AS attempts,
  (SELECT COUNT(*) FROM link_openings WHERE link_openings.request = requests.id) AS opened_on,
  EXISTS (SELECT 1 FROM claims WHERE claims.request = requests.id) AS claimed,
  (SELECT kind FROM pending_actions WHERE pending_actions.request = requests.id) AS pending_action`

const InternalColumns = v.object({
  record: v.string(),
  hash: v.string(),
  claim_n: v.number(),
  read_no: v.number(),
  refreshes: v.number(),
  claimed: v.number(),
  deleted: v.number(),
  decided: v.number(),
})

/** What `related` leaves out, as JSON drops what is undefined. */
const NOT_RELATED = {
  related_customer: null,
  related_customer_account: null,
  related_person: null,
}

/** `columns`: a row selected with `REQUEST_COLUMNS`. Throws for one that nothing here wrote. */
export function readStored(columns: SqlRow): StoredRequest {
  const { phase, session, error_code, error_reason, options, related } = columns
  const { closed_reason, closed_at } = columns
  const row = v.parse(LedgerRow, {
    ...columns,
    ...NOT_RELATED,
    ...(typeof related === 'string' ? JSON.parse(related) : {}),
    options: typeof options === 'string' ? JSON.parse(options) : null,
    refused_details: JSON.parse(String(columns.refused_details)),
    partial: columns.partial === 1,
    closed: closed_at === null ? null : { reason: closed_reason, at: closed_at },
    state: { phase, session, last_error: { code: error_code, reason: error_reason } },
  })
  const internal = v.parse(InternalColumns, columns)
  return {
    row,
    record: internal.record,
    hash: internal.hash,
    claimN: internal.claim_n,
    readNo: internal.read_no,
    refreshes: internal.refreshes,
    started: internal.claimed === 1 || typeof session === 'string',
    deleted: internal.deleted === 1,
    decided: internal.decided === 1,
    actionPending: row.pending_action !== null,
  }
}
