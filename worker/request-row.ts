/** A row of the requests table as the ledger's own type. The only reader of its columns. */
import * as v from 'valibot'
import { RequestRow } from '../shared/protocol.ts'
import type { SqlRow } from './sql.ts'

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
  /** Its session shall be canceled; nobody may start it meanwhile. */
  wished: boolean
}

export const REQUEST_COLUMNS = `requests.*,
  (SELECT COUNT(*) FROM reports WHERE reports.request = requests.id) AS attempts,
  EXISTS (SELECT 1 FROM claims WHERE claims.request = requests.id) AS claimed,
  EXISTS (SELECT 1 FROM wishes WHERE wishes.request = requests.id) AS wished`

const Internal = v.object({
  record: v.string(),
  hash: v.string(),
  tries: v.number(),
  read_no: v.number(),
  rereads: v.number(),
  claimed: v.number(),
  deleted: v.number(),
  wished: v.number(),
})

export function readStored(columns: SqlRow): Stored {
  const { phase, session, error_code, error_reason, options } = columns
  const row = v.parse(RequestRow, {
    ...columns,
    options: typeof options === 'string' ? JSON.parse(options) : null,
    state: { phase, session, last_error: { code: error_code, reason: error_reason } },
  })
  const { read_no, claimed, deleted, wished, ...internal } = v.parse(Internal, columns)
  const started = claimed === 1 || typeof session === 'string'
  const marks = { started, deleted: deleted === 1, wished: wished === 1 }
  return { row, ...internal, readNo: read_no, ...marks }
}

/** The session that a request has, if any. */
export const sessionOf = ({ state }: RequestRow): string | null =>
  'session' in state ? state.session : null
