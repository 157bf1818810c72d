/**
 * What changed since a device asked last. A request is told once, at the newest `rev` at which it
 * changed or came into sight; where it left the device's sight, only its id is told.
 */
import { type Delta, PAGE_MAX_ROWS } from '../../shared/protocol/protocol.ts'
import { newestRev } from '../storage/rev.ts'
import type { Sql, SqlRow } from '../storage/sql.ts'
import { REQUEST_COLUMNS, readStored } from './request-row.ts'

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
