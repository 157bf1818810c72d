/**
 * Reading requests in bulk: by what they are like, a page at a time, newest first; what changed since
 * a device asked last; and all that happened to one of them. A change is told once, at the newest
 * `rev` at which the request changed or came into sight; of one that left it only the id is told.
 */
import * as v from 'valibot'
import { AuditRow } from '../../shared/protocol/audit.ts'
import { type Delta, PAGE_MAX_ROWS, type RequestRow } from '../../shared/protocol/protocol.ts'
import type {
  RequestFilters,
  RequestList,
  Timeline,
  TimelineEntry,
} from '../../shared/protocol/request-list.ts'
import { newestRev, type Sql, type SqlRow, type SqlValue } from '../storage/sql.ts'
import { folded, REQUEST_COLUMNS, readStored } from './request-table.ts'

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

/** `device`: whose own requests; null: all of the site's. */
export type Viewer = {
  device: string | null
  /** Whether it understands that a request is gone: from protocol 2 on. */
  tellGone: boolean
  pageMax?: number
}

export function readDelta(sql: Sql, since: number, viewer: Viewer): Delta {
  const rev = newestRev(sql)
  if (since > rev) return { requests: [], rev, more: false, resync: true }
  const { device, pageMax = PAGE_MAX_ROWS } = viewer
  const rows =
    device === null
      ? allSince(sql, since, pageMax + 1)
      : ownSince(sql, since, { ...viewer, device, pageMax: pageMax + 1 })
  const page = rows.slice(0, pageMax)
  const more = rows.length > pageMax
  return {
    requests: page.map((row) =>
      row.lost === 1 ? { id: String(row.id), gone: true as const } : readStored(row).row,
    ),
    rev: more ? Number(page.at(-1)?.told) : rev,
    more,
    resync: false,
  }
}

const allSince = (sql: Sql, since: number, limit: number): SqlRow[] =>
  sql.exec(
    `SELECT ${REQUEST_COLUMNS}, rev AS told FROM requests WHERE rev > ? ORDER BY rev LIMIT ?`,
    ...[since, limit],
  )

const ownSince = (
  sql: Sql,
  since: number,
  { device, tellGone, pageMax }: Required<Viewer> & { device: string },
): SqlRow[] =>
  sql.exec(
    `SELECT ${REQUEST_COLUMNS}, mine.told, mine.lost FROM (
       SELECT * FROM (
         SELECT id, rev AS told, 0 AS lost FROM requests
         WHERE device = ? AND rev > ? ORDER BY rev LIMIT ?)
       UNION ALL
         SELECT request AS id, MAX(sights.rev, requests.rev) AS told, 0 AS lost
         FROM sights JOIN requests ON requests.id = request
         WHERE sights.device = ? AND gone = 0 AND (sights.rev > ? OR requests.rev > ?)
       UNION ALL
         SELECT request AS id, rev AS told, 1 AS lost FROM sights
         WHERE device = ? AND gone = 1 AND rev > ? AND ?
       ORDER BY told LIMIT ?
     ) mine JOIN requests ON requests.id = mine.id ORDER BY mine.told`,
    ...[device, since, pageMax],
    ...[device, since, since],
    ...[device, since, Number(tellGone)],
    pageMax,
  )

export function timelineOf(sql: Sql, row: RequestRow): Timeline {
  const { id, device, taken_at, accepted_at, opened_at } = row
  const entries: TimelineEntry[] = [
    ...(taken_at === null ? [] : [{ kind: 'taken' as const, at: taken_at, device }]),
    { kind: 'accepted', at: accepted_at, device },
    ...(opened_at === null ? [] : [{ kind: 'opened' as const, at: opened_at }]),
    ...phasesOf(sql, row),
    ...auditOf(sql, id),
  ]
  // What happened in the same instant stays in the order above.
  return { entries: entries.toSorted((a, b) => a.at - b.at) }
}

/** Without the first, which every request begins with. */
const phasesOf = (sql: Sql, { id, accepted_at }: RequestRow): TimelineEntry[] =>
  sql
    .exec(
      `SELECT phase, code, at FROM phases
       WHERE request = ? AND NOT (phase = 'accepted' AND at = ?) ORDER BY rowid`,
      ...[id, accepted_at],
    )
    .map(({ phase, code, at }) => ({
      ...{ kind: 'phase', phase: String(phase), at: Number(at) },
      code: code === null ? null : String(code),
    }))

/** The row as it was hashed, but for what the path says already. */
const auditOf = (sql: Sql, id: string): TimelineEntry[] =>
  sql.exec('SELECT text FROM audit WHERE request = ? ORDER BY seq', id).map(({ text }) => {
    const { code, by, at, device, note } = v.parse(AuditRow, JSON.parse(String(text)))
    return { kind: 'audit', at, code, by, ...(device ? { device } : {}), ...(note ? { note } : {}) }
  })
