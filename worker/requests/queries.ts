/** Requests by what they are like, a page at a time, newest first. */
import type { RequestFilters, RequestList } from '../../shared/protocol/request-list.ts'
import type { Sql, SqlValue } from '../storage/sql.ts'
import { REQUEST_COLUMNS, readStored } from './request-row.ts'
import { folded } from './request-table.ts'

const LIMIT = 50

/** A condition and what fills its marks. */
type Condition = readonly [text: string, ...values: SqlValue[]]

/**
 * `device`: whose own requests; null: all of the site's. Null: what to start after is not among them.
 */
export function listRequests(
  sql: Sql,
  filters: RequestFilters,
  device: string | null,
): RequestList | null {
  const sight: Condition[] =
    device === null
      ? []
      : [
          [
            `(device = ? OR id IN (SELECT request FROM sights WHERE sights.device = ? AND gone = 0))`,
            ...[device, device],
          ],
        ]
  const after = filters.starting_after
  const [last] = after
    ? select(sql, [['id = ?', after], ...sight], 1)
    : [{ accepted_at: Number.MAX_SAFE_INTEGER, id: '' }]
  if (!last) return null
  const start: Condition = [
    '(accepted_at, id) < (?, ?)',
    ...[Number(last.accepted_at), String(last.id)],
  ]
  const limit = filters.limit ?? LIMIT
  const rows = select(sql, [start, ...sight, ...conditionsOf(filters)], limit + 1)
  const requests = rows.slice(0, limit).map((row) => readStored(row).row)
  return { requests, next: rows.length > limit ? (requests.at(-1)?.id ?? null) : null }
}

function select(sql: Sql, conditions: readonly Condition[], limit: number) {
  const where = conditions.map(([text]) => text).join(' AND ')
  return sql.exec(
    `SELECT ${REQUEST_COLUMNS} FROM requests WHERE ${where}
     ORDER BY accepted_at DESC, id DESC LIMIT ?`,
    ...conditions.flatMap(([, ...values]) => values),
    limit,
  )
}

function conditionsOf(filters: RequestFilters): Condition[] {
  const { phase, reference, device, preset, last_error } = filters
  const some = (text: string, value: SqlValue | undefined): Condition[] =>
    value === undefined ? [] : [[text, value]]
  return [
    ...(phase ? [[`phase IN (${phase.map(() => '?').join(', ')})`, ...phase] as const] : []),
    ...some('instr(folded, ?) > 0', reference && folded(reference)),
    ...some('accepted_at > ?', filters['accepted[gt]']),
    ...some('accepted_at >= ?', filters['accepted[gte]']),
    ...some('accepted_at < ?', filters['accepted[lt]']),
    ...some('accepted_at <= ?', filters['accepted[lte]']),
    ...some('device = ?', device),
    ...some('preset = ?', preset),
    ...some('error_code = ?', last_error),
  ]
}
