/**
 * Reading requests in bulk: by what they are like, a page at a time, newest first; what changed since a
 * device asked last; and all that happened to one of them. A change is told once, at the newest `rev` at
 * which the request changed or access to it began; of one whose access ended only the id is told.
 */
import * as v from 'valibot'
import { AuditRow } from '../../shared/protocol/audit.ts'
import { type Delta, type Gone, PAGE_MAX_ROWS } from '../../shared/protocol/protocol.ts'
import type { RequestFilters, Timeline, TimelineEntry } from '../../shared/protocol/request-list.ts'
import { foldedReference } from '../../shared/record/reference.ts'
import { newestRev, type Sql, type SqlRow, type SqlValue } from '../storage/sql.ts'
import type { Scope } from './access.ts'
import { type LedgerRow, REQUEST_COLUMNS, readStored } from './request-table.ts'

const LIMIT = 50

/** As `RequestList` and `Delta`, before a device is told of it. */
type LedgerList = { requests: LedgerRow[]; next: string | null }
type LedgerDelta = Omit<Delta, 'requests'> & { requests: (LedgerRow | Gone)[] }

/** A condition and what fills its marks. */
type Condition = { text: string; values: SqlValue[] }

/** A page of what is in scope and passes the filters. Null: what to start after is not among that. */
export function listRequests(
  { sql }: { sql: Sql },
  filters: RequestFilters,
  scope: Scope,
): LedgerList | null {
  const inScope = scopeConditions(scope)
  const start = startOf({ sql }, filters.starting_after, inScope)
  if (!start) return null
  const limit = filters.limit ?? LIMIT
  const rows = select({ sql }, [start, ...inScope, ...conditionsOf(filters)], limit + 1)
  const requests = rows.slice(0, limit).map((row) => readStored(row).row)
  return { requests, next: rows.length > limit ? (requests.at(-1)?.id ?? null) : null }
}

const scopeConditions = (scope: Scope): Condition[] =>
  scope === null
    ? []
    : [
        {
          text: `(device = ? OR id IN (
            SELECT request FROM access_grants WHERE access_grants.device = ? AND ended = 0))`,
          values: [scope, scope],
        },
      ]

/** `after`: the last row of the page before; null where it is not in scope. */
function startOf(
  { sql }: { sql: Sql },
  after: string | undefined,
  inScope: readonly Condition[],
): Condition | null {
  const text = '(accepted_at, id) < (?, ?)'
  if (after === undefined) return { text, values: [Number.MAX_SAFE_INTEGER, ''] }
  const [last] = select({ sql }, [{ text: 'id = ?', values: [after] }, ...inScope], 1)
  return last ? { text, values: [Number(last.accepted_at), String(last.id)] } : null
}

function select({ sql }: { sql: Sql }, conditions: readonly Condition[], limit: number): SqlRow[] {
  const where = conditions.map(({ text }) => text).join(' AND ')
  return sql.exec(
    `SELECT ${REQUEST_COLUMNS} FROM requests WHERE ${where}
     ORDER BY accepted_at DESC, id DESC LIMIT ?`,
    ...conditions.flatMap(({ values }) => values),
    limit,
  )
}

function conditionsOf(filters: RequestFilters): Condition[] {
  const { phase, reference, device, preset, last_error } = filters
  const where = (text: string, value: SqlValue | undefined): Condition[] =>
    value === undefined ? [] : [{ text, values: [value] }]
  const phases = phase && { text: `phase IN (${phase.map(() => '?').join(', ')})`, values: phase }
  return [
    ...(phases ? [phases] : []),
    ...where('instr(reference_folded, ?) > 0', reference && foldedReference(reference)),
    ...where('accepted_at > ?', filters['accepted[gt]']),
    ...where('accepted_at >= ?', filters['accepted[gte]']),
    ...where('accepted_at < ?', filters['accepted[lt]']),
    ...where('accepted_at <= ?', filters['accepted[lte]']),
    ...where('device = ?', device),
    ...where('preset = ?', preset),
    ...where('error_code = ?', last_error),
  ]
}

export type DeltaCall = {
  scope: Scope
  pageMax?: number
}

/** What changed after `since`, oldest first. */
export function readDelta({ sql }: { sql: Sql }, since: number, call: DeltaCall): LedgerDelta {
  const rev = newestRev(sql)
  if (since > rev) return { requests: [], rev, more: false, resync: true }
  const { scope, pageMax = PAGE_MAX_ROWS } = call
  const rows =
    scope === null
      ? siteSince({ sql }, since, pageMax + 1)
      : deviceSince({ sql }, since, { device: scope, limit: pageMax + 1 })
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

const siteSince = ({ sql }: { sql: Sql }, since: number, limit: number): SqlRow[] =>
  sql.exec(
    `SELECT ${REQUEST_COLUMNS}, rev AS told FROM requests WHERE rev > ? ORDER BY rev LIMIT ?`,
    since,
    limit,
  )

/** Three lists in one: what the device created, what it was granted, and what it lost. */
function deviceSince(
  { sql }: { sql: Sql },
  since: number,
  { device, limit }: { device: string; limit: number },
): SqlRow[] {
  const created = [device, since, limit]
  const granted = [device, since, since]
  const lost = [device, since]
  return sql.exec(
    `SELECT ${REQUEST_COLUMNS}, mine.told, mine.lost FROM (
       SELECT * FROM (
         SELECT id, rev AS told, 0 AS lost FROM requests
         WHERE device = ? AND rev > ? ORDER BY rev LIMIT ?)
       UNION ALL
         SELECT request AS id, MAX(access_grants.rev, requests.rev) AS told, 0 AS lost
         FROM access_grants JOIN requests ON requests.id = request
         WHERE access_grants.device = ? AND ended = 0
           AND (access_grants.rev > ? OR requests.rev > ?)
       UNION ALL
         SELECT request AS id, rev AS told, 1 AS lost FROM access_grants
         WHERE device = ? AND ended = 1 AND rev > ?
       ORDER BY told LIMIT ?
     ) mine JOIN requests ON requests.id = mine.id ORDER BY mine.told`,
    ...created,
    ...granted,
    ...lost,
    limit,
  )
}

/** All that happened to a request, oldest first. */
export function timelineOf({ sql }: { sql: Sql }, row: LedgerRow): Timeline {
  const { id, device, created_at, accepted_at, opened_at } = row
  const entries: TimelineEntry[] = [
    ...(created_at === null ? [] : [{ kind: 'created' as const, at: created_at, device }]),
    { kind: 'accepted', at: accepted_at, device },
    ...(opened_at === null ? [] : [{ kind: 'opened' as const, at: opened_at }]),
    ...phaseEntries({ sql }, row),
    ...auditEntries({ sql }, id),
  ]
  // What happened in the same instant stays in the order above.
  return { entries: entries.toSorted((a, b) => a.at - b.at) }
}

/** Without the first, which every request begins with. */
const phaseEntries = ({ sql }: { sql: Sql }, { id, accepted_at }: LedgerRow): TimelineEntry[] =>
  sql
    .exec(
      `SELECT phase, code, at FROM phase_history
       WHERE request = ? AND NOT (phase = 'accepted' AND at = ?) ORDER BY rowid`,
      id,
      accepted_at,
    )
    .map(({ phase, code, at }) => ({
      kind: 'phase',
      at: Number(at),
      phase: String(phase),
      code: code === null ? null : String(code),
    }))

/** The row as it was hashed, but for what the path says already. */
const auditEntries = ({ sql }: { sql: Sql }, id: string): TimelineEntry[] =>
  sql.exec('SELECT text FROM audit WHERE request = ? ORDER BY seq', id).map(({ text }) => {
    const { code, by, at, device, note } = v.parse(AuditRow, JSON.parse(String(text)))
    return { kind: 'audit', at, code, by, ...(device ? { device } : {}), ...(note ? { note } : {}) }
  })
