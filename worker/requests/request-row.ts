/** A row of the requests table as the ledger's own type. The only reader of its columns. */
import * as v from 'valibot'
import { RequestRow } from '../../shared/protocol/protocol.ts'
import type { SqlRow } from '../storage/sql.ts'

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
