/**
 * Whose a request is, and so who may see it (`permissions.ts` says for which calls that counts):
 *
 *   its author, for ever · whom a supervisor handed it to, until it goes to another · who imported it
 *
 * The author is in the request's own row; the others are in the table `sights`, each with the `rev` at
 * which it began or ended. This file is the one place that reads or writes that table.
 */
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import type { Device } from '../devices/devices.ts'
import type { Sql } from '../storage/sql.ts'
import { nextRev } from '../storage/sql.ts'
import { update } from './request-table.ts'

export type Sights = ReturnType<typeof createSights>

type Owned = Pick<RequestRow, 'id' | 'device' | 'assignee'>

/** Judged on who signed a record, whoever brought it. Importing alone gives no say. */
export const mayWrite = ({ id, role }: Pick<Device, 'id' | 'role'>, row: Owned): boolean =>
  role === 'supervisor' || row.device === id || row.assignee === id

export const createSights = (sql: Sql, now: () => number) => ({
  isOwn: (device: string, { id, device: author }: Owned): boolean =>
    author === device ||
    sql.exec('SELECT 1 FROM sights WHERE request = ? AND device = ? AND gone = 0', id, device)
      .length > 0,

  /** False where the importer saw it already. The others are told nothing: the row is the same. */
  import(device: string, { id, device: author }: Owned): boolean {
    if (author === device) return false
    const [held] = sql.exec('SELECT * FROM sights WHERE request = ? AND device = ?', id, device)
    if (held?.imported === 1) return false
    const rev = held?.gone === 0 ? Number(held.rev) : nextRev(sql)
    sql.exec('INSERT OR REPLACE INTO sights VALUES (?, ?, 1, 0, ?)', id, device, rev)
    return held?.gone !== 0
  },

  /** Ends the sight of whom it was handed to before, unless they have imported it too. */
  assign(device: string, { id, device: author, assignee }: Owned): void {
    const rev = nextRev(sql)
    update(sql, id, { assignee: device, rev, changed_at: now() })
    if (assignee !== null)
      sql.exec(
        'UPDATE sights SET gone = 1, rev = ? WHERE request = ? AND device = ? AND imported = 0',
        ...[rev, id, assignee],
      )
    if (device !== author)
      sql.exec(
        `INSERT INTO sights VALUES (?, ?, 0, 0, ?)
         ON CONFLICT (request, device) DO UPDATE SET gone = 0, rev = excluded.rev`,
        ...[id, device, rev],
      )
  },
})

/** Devices that saw a change after `rev`, or a request come or go. Supervisors see them all. */
export const touchedSince = (sql: Sql, rev: number): Set<string> =>
  new Set(
    sql
      .exec(
        `SELECT device FROM requests WHERE rev > ?
         UNION SELECT sights.device FROM requests JOIN sights ON sights.request = requests.id
           WHERE requests.rev > ? AND gone = 0
         UNION SELECT device FROM sights WHERE rev > ?`,
        ...[rev, rev, rev],
      )
      .map(({ device }) => String(device)),
  )
