/**
 * The requests of a site by what they are like, a page at a time, newest first. Not by what changed:
 * that is `delta.ts`. Whatever is asked, a call reads a bounded number of rows: it walks along the index
 * that leads past the fewest, and where that many did not fill the page, the next call goes on from there.
 */
import type { RequestFilters } from '../../../shared/protocol/request-list.ts'
import { foldedReference } from '../../../shared/record/reference.ts'
import type { Sql, SqlRow, SqlValue } from '../../storage/sql.ts'
import { hasAccess, type Scope } from '../access.ts'
import { coveringGrams } from '../reference-grams.ts'
import { type LedgerRow, REQUEST_COLUMNS, readStored } from '../request-table.ts'

/** Rows of a page whose caller names no limit. */
const LIMIT = 50

/** Rows that one call looks at, to fill its page. */
export const WALK_MAX = 1_000

/** How far ahead is looked, to see which of two indexes leads past fewer rows. */
const PROBE = 100

/** As many tables as one statement may join end to end in a Durable Object, less one. */
const ENDS_MAX = 4

/** As `RequestList`, before a device is told of it. */
type LedgerList = { requests: LedgerRow[]; next: string | null }

/** A condition in SQL, and the values of its question marks. */
type Condition = { text: string; values: SqlValue[] }

/** Rows of a table in the order of the list. `id`: its column with the id of the request. */
type Walk = Condition & { table: string; id: 'id' | 'request' }

/** Several walks whose rows are the ones that are looked for, and perhaps others. */
type Way = readonly Walk[]

/** From where to where: after the row `(before, id)`, down to the time `from`. */
type Stretch = { from: number; before: number; id: string }

/** A page of what is in scope and passes the filters; null where `starting_after` is not in scope. */
export function listRequests(
  { sql }: { sql: Sql },
  filters: RequestFilters,
  scope: Scope,
): LedgerList | null {
  const stretch = stretchOf({ sql }, filters, scope)
  if (!stretch) return null
  const limit = filters.limit ?? LIMIT
  const way = narrowest({ sql }, waysOf(filters, scope), stretch)
  // One row beyond the page says whether there is more.
  const rows = walk({ sql }, way, { stretch, conditions: conditionsOf(filters), limit: limit + 1 })
  const requests = rows.slice(0, limit).map((row) => readStored(row).row)
  if (rows.length > limit) return { requests, next: requests.at(-1)?.id ?? null }
  return { requests, next: placeAhead({ sql }, way, { stretch, steps: WALK_MAX })?.id ?? null }
}

/** By the times that are asked for, and after the last row of the page before. */
function stretchOf({ sql }: { sql: Sql }, filters: RequestFilters, scope: Scope): Stretch | null {
  const from = Math.max(filters['accepted[gte]'] ?? 0, (filters['accepted[gt]'] ?? -1) + 1)
  const before = Math.min(
    filters['accepted[lt]'] ?? Number.MAX_SAFE_INTEGER,
    (filters['accepted[lte]'] ?? Number.MAX_SAFE_INTEGER - 1) + 1,
  )
  const after = filters.starting_after
  if (after === undefined) return { from, before, id: '' }
  const [last] = sql.exec('SELECT accepted_at, device FROM requests WHERE id = ?', after)
  if (!last) return null
  if (scope !== null && !hasAccess({ sql }, scope, { id: after, device: String(last.device) }))
    return null
  const at = Number(last.accepted_at)
  return at < before ? { from, before: at, id: after } : { from, before, id: '' }
}

const byColumn = (column: string, value: SqlValue): Walk => ({
  table: 'requests',
  id: 'id',
  text: `${column} = ?`,
  values: [value],
})

/** Every way that leads past all that is asked for. There is always one. */
function waysOf(filters: RequestFilters, scope: Scope): [Way, ...Way[]] {
  if (scope !== null)
    return [
      [
        byColumn('device', scope),
        {
          table: 'access_grants',
          id: 'request',
          text: 'device = ? AND ended = 0',
          values: [scope],
        },
      ],
    ]
  const { phase, reference, device, preset, last_error: error } = filters
  const grams = reference === undefined ? [] : coveringGrams(foldedReference(reference))
  const ways: Way[] = grams.map((gram) => [
    { table: 'reference_grams', id: 'request', text: 'gram = ?', values: [gram] },
  ])
  if (device !== undefined) ways.push([byColumn('device', device)])
  if (preset !== undefined) ways.push([byColumn('preset', preset)])
  if (error !== undefined) ways.push([byColumn('error_code', error)])
  if (phase) ways.push([...new Set(phase)].map((one) => byColumn('phase', one)))
  const [first = ALL, ...more] = ways
  return [first, ...more]
}

const ALL: Way = [{ table: 'requests', id: 'id', text: 'TRUE', values: [] }]

/** The one on which the same number of rows reaches furthest back, or which ends before. */
function narrowest(
  { sql }: { sql: Sql },
  [first, ...more]: [Way, ...Way[]],
  stretch: Stretch,
): Way {
  if (more.length === 0) return first
  const reach = (way: Way) => placeAhead({ sql }, way, { stretch, steps: PROBE })?.at ?? -1
  const reached = [first, ...more].map((way) => ({ way, at: reach(way) }))
  return reached.reduce((best, one) => (one.at < best.at ? one : best)).way
}

/** The row so many steps ahead; null where the way ends before. */
function placeAhead(
  { sql }: { sql: Sql },
  way: Way,
  { stretch, steps }: { stretch: Stretch; steps: number },
): { at: number; id: string } | null {
  const { text, values } = rowsOf(way, stretch, steps)
  const [row] = sql.exec(`SELECT at, id FROM (${text}) LIMIT 1 OFFSET ?`, ...values, steps - 1)
  return row ? { at: Number(row.at), id: String(row.id) } : null
}

/** `at` and `id` of the first `max` rows on a way, newest first. */
function rowsOf(way: Way, { from, before, id }: Stretch, max: number): Condition {
  const ends = way.map((one) => ({
    text: `SELECT accepted_at AS at, ${one.id} AS id FROM ${one.table}
      WHERE ${one.text} AND accepted_at >= ? AND (accepted_at, ${one.id}) < (?, ?)`,
    values: [...one.values, from, before, id],
  }))
  const merged = (some: Condition[]): Condition => ({
    text: `${some.map(({ text }) => text).join('\n UNION ALL ')} ORDER BY at DESC, id DESC LIMIT ?`,
    values: [...some.flatMap(({ values }) => values), max],
  })
  if (ends.length <= ENDS_MAX) return merged(ends)
  const halves = [ends.slice(0, ENDS_MAX), ends.slice(ENDS_MAX)].map(merged)
  return merged(halves.map(({ text, values }) => ({ text: `SELECT * FROM (${text})`, values })))
}

/**
 * Rows on a way that pass the conditions. They come in the order of the way: `CROSS JOIN` keeps it the
 * outer of the two loops, so that it ends as soon as there are enough.
 */
function walk(
  { sql }: { sql: Sql },
  way: Way,
  { stretch, conditions, limit }: { stretch: Stretch; conditions: Condition[]; limit: number },
): SqlRow[] {
  const rows = rowsOf(way, stretch, WALK_MAX)
  const where = conditions.map(({ text }) => text).join(' AND ')
  return sql.exec(
    `SELECT ${REQUEST_COLUMNS} FROM (${rows.text}) walked CROSS JOIN requests ON requests.id = walked.id
     WHERE ${where} LIMIT ?`,
    ...rows.values,
    ...conditions.flatMap(({ values }) => values),
    limit,
  )
}

function conditionsOf(filters: RequestFilters): Condition[] {
  const { phase, reference } = filters
  const conditions: Condition[] = [{ text: 'TRUE', values: [] }]
  const add = (text: string, value: SqlValue | undefined): void => {
    if (value !== undefined) conditions.push({ text, values: [value] })
  }
  if (phase)
    conditions.push({ text: `phase IN (${phase.map(() => '?').join(', ')})`, values: phase })
  add('instr(reference_folded, ?) > 0', reference && foldedReference(reference))
  add('device = ?', filters.device)
  add('preset = ?', filters.preset)
  add('error_code = ?', filters.last_error)
  return conditions
}
