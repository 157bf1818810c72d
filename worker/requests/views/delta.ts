/**
 * What changed since a device asked last. A change is told once, at the newest `rev` at which the request
 * changed or access to it began; of one whose access ended only the id is told.
 */
import { type Delta, type Gone, PAGE_MAX_ROWS } from '../../../shared/protocol/protocol.ts'
import { newestRev, type Sql, type SqlRow } from '../../storage/sql.ts'
import type { Scope } from '../access.ts'
import { type LedgerRow, REQUEST_COLUMNS, readStored } from '../request-table.ts'

/** As `Delta`, before a device is told of it. */
type LedgerDelta = Omit<Delta, 'requests'> & { requests: (LedgerRow | Gone)[] }

/**
 * What changed after `since` for whoever has this scope, oldest first, at most `pageMax` of it. `resync`
 * where `since` is newer than all that ever happened here: it is of another ledger.
 */
export function readDelta(
  { sql }: { sql: Sql },
  since: number,
  { scope, pageMax = PAGE_MAX_ROWS }: { scope: Scope; pageMax?: number },
): LedgerDelta {
  const rev = newestRev(sql)
  if (since > rev) return { requests: [], rev, more: false, resync: true }
  if (since === rev) return { requests: [], rev, more: false, resync: false }
  // One row beyond the page says whether there is more.
  const limit = pageMax + 1
  const rows =
    scope === null
      ? siteSince({ sql }, since, limit)
      : deviceSince({ sql }, since, { device: scope, limit })
  const page = rows.slice(0, pageMax)
  const requests = page.map((row) =>
    row.lost === 1 ? { id: String(row.id), gone: true as const } : readStored(row).row,
  )
  const lastTold = page.at(-1)
  return rows.length > pageMax && lastTold
    ? { requests, rev: Number(lastTold.told_rev), more: true, resync: false }
    : { requests, rev, more: false, resync: false }
}

/** `told_rev`: the `rev` at which the change is told. */
const siteSince = ({ sql }: { sql: Sql }, since: number, limit: number): SqlRow[] =>
  sql.exec(
    `SELECT ${REQUEST_COLUMNS}, rev AS told_rev FROM requests WHERE rev > ? ORDER BY rev LIMIT ?`,
    since,
    limit,
  )

/**
 * Three lists in one: what the device created, what it was granted, and what it lost (`lost` 1), each
 * along its index. `CROSS JOIN` keeps their order.
 */
function deviceSince(
  { sql }: { sql: Sql },
  since: number,
  { device, limit }: { device: string; limit: number },
): SqlRow[] {
  const mine = [device, since]
  return sql.exec(
    `SELECT ${REQUEST_COLUMNS}, mine.told_rev, mine.lost FROM (
       SELECT id, rev AS told_rev, 0 AS lost FROM requests WHERE device = ? AND rev > ?
       UNION ALL
         SELECT request, rev, 0 FROM access_grants WHERE device = ? AND ended = 0 AND rev > ?
       UNION ALL
         SELECT request, rev, 1 FROM access_grants WHERE device = ? AND ended = 1 AND rev > ?
       ORDER BY told_rev LIMIT ?
     ) mine CROSS JOIN requests ON requests.id = mine.id`,
    ...mine,
    ...mine,
    ...mine,
    limit,
  )
}
