/**
 * The requests of a site by what they are like, a page at a time, newest first. Not by what changed:
 * that is `delta.ts`.
 */
import type { RequestFilters } from '../../shared/protocol/request-list.ts'
import { foldedReference } from '../../shared/record/reference.ts'
import type { Sql, SqlRow, SqlValue } from '../storage/sql.ts'
import type { Scope } from './access.ts'
import { type LedgerRow, REQUEST_COLUMNS, readStored } from './request-table.ts'

/** Rows of a page whose caller names no limit. */
const LIMIT = 50

/** As `RequestList`, before a device is told of it. */
type LedgerList = { requests: LedgerRow[]; next: string | null }

/** A condition in SQL, and the values of its question marks. */
type Condition = { text: string; values: SqlValue[] }

/** A page of what is in scope and passes the filters; null where `starting_after` is not in scope. */
export function listRequests(
  { sql }: { sql: Sql },
  filters: RequestFilters,
  scope: Scope,
): LedgerList | null {
  const inScope = scopeConditions(scope)
  const start = startOf({ sql }, filters.starting_after, inScope)
  if (!start) return null
  const limit = filters.limit ?? LIMIT
  // One row beyond the page says whether there is more.
  const rows = select({ sql }, [start, ...inScope, ...conditionsOf(filters)], limit + 1)
  const requests = rows.slice(0, limit).map((row) => readStored(row).row)
  const last = rows.length > limit ? requests.at(-1) : undefined
  return { requests, next: last?.id ?? null }
}

function scopeConditions(scope: Scope): Condition[] {
  if (scope === null) return []
  const text = `(device = ? OR id IN (
    SELECT request FROM access_grants WHERE access_grants.device = ? AND ended = 0))`
  return [{ text, values: [scope, scope] }]
}

/** Where the page begins. `after`: the last row of the page before; null where that is not in scope. */
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
  const { phase, reference } = filters
  const conditions: Condition[] = []
  const add = (text: string, value: SqlValue | undefined): void => {
    if (value !== undefined) conditions.push({ text, values: [value] })
  }
  if (phase)
    conditions.push({ text: `phase IN (${phase.map(() => '?').join(', ')})`, values: phase })
  add('instr(reference_folded, ?) > 0', reference && foldedReference(reference))
  add('accepted_at > ?', filters['accepted[gt]'])
  add('accepted_at >= ?', filters['accepted[gte]'])
  add('accepted_at < ?', filters['accepted[lt]'])
  add('accepted_at <= ?', filters['accepted[lte]'])
  add('device = ?', filters.device)
  add('preset = ?', filters.preset)
  add('error_code = ?', filters.last_error)
  return conditions
}
