/**
 * Whose a request is, and so who may see it (`security/permissions.ts` says for which calls that counts):
 *
 *   its author, for ever · whom a supervisor assigned it to, until it goes to another · who brought
 *   something of it that the ledger did not have
 *
 * The author is in the request's own row; the others are in the table `access_grants`, each with the
 * `rev` at which it ended, or, while it lasts, at which it began or the request changed (a trigger keeps
 * it). So what a device has to be told stands in one index, and so does what it may list. Lists and the
 * delta read that table, too; only this file writes it.
 */
import type { Device } from '../devices/devices.ts'
import { nextRev, type Sql } from '../storage/sql.ts'
import { type Ledger, type LedgerRow, updateRequest } from './request-table.ts'

/** Whose requests a list may hold: those this device has access to; null: all of the site. */
export type Scope = string | null

type Owned = Pick<LedgerRow, 'id' | 'device' | 'assignee'>
type Granted = Owned & Pick<LedgerRow, 'accepted_at'>

/**
 * Judged on who signed a record, whoever brought it and whenever it was signed. Importing alone gives no
 * say. A key that is being taken away, or was, still speaks for what it created and for nothing else.
 */
export function mayWrite(
  { id, role, state }: Pick<Device, 'id' | 'role' | 'state'>,
  row: Owned,
): boolean {
  if (row.device === id) return true
  return state === 'active' && (role === 'supervisor' || row.assignee === id)
}

/** Whether the request counts as the device's own. */
export const hasAccess = (
  { sql }: { sql: Sql },
  device: string,
  { id, device: author }: Pick<Owned, 'id' | 'device'>,
): boolean =>
  author === device ||
  sql.exec('SELECT 1 FROM access_grants WHERE request = ? AND device = ? AND ended = 0', id, device)
    .length > 0

/** False where the importer had access already. The others are told nothing: the row is the same. */
export function grantToImporter(
  { sql }: { sql: Sql },
  device: string,
  { id, device: author, accepted_at }: Granted,
): boolean {
  if (author === device) return false
  const [held] = sql.exec(
    'SELECT * FROM access_grants WHERE request = ? AND device = ?',
    id,
    device,
  )
  if (held?.imported === 1) return false
  const isAssignee = held?.ended === 0
  // To whom it is assigned already nothing is new, so the `rev` stays.
  const rev = isAssignee ? Number(held.rev) : nextRev(sql)
  sql.exec(
    `INSERT OR REPLACE INTO access_grants (request, device, imported, ended, rev, accepted_at)
     VALUES (?, ?, 1, 0, ?, ?)`,
    id,
    device,
    rev,
    accepted_at,
  )
  return !isAssignee
}

/** Makes `device` the assignee. Who was it before loses access, unless they have imported it too. */
export function assignTo(
  { sql, now }: Ledger,
  device: string,
  { id, device: author, assignee, accepted_at }: Granted,
): void {
  const rev = nextRev(sql)
  updateRequest({ sql }, id, { assignee: device, rev, changed_at: now() })
  if (assignee !== null)
    sql.exec(
      `UPDATE access_grants SET ended = 1, rev = ?
       WHERE request = ? AND device = ? AND imported = 0`,
      rev,
      id,
      assignee,
    )
  if (device !== author)
    sql.exec(
      `INSERT INTO access_grants (request, device, imported, ended, rev, accepted_at)
       VALUES (?, ?, 0, 0, ?, ?)
       ON CONFLICT (request, device) DO UPDATE SET ended = 0, rev = excluded.rev`,
      id,
      device,
      rev,
      accepted_at,
    )
}

/** Devices for which a request changed, came or went after `rev`. Supervisors see them all. */
export const devicesTouchedSince = ({ sql }: { sql: Sql }, rev: number): Set<string> =>
  new Set(
    sql
      .exec(
        `SELECT device FROM requests WHERE rev > ?
         UNION ALL SELECT device FROM access_grants WHERE rev > ?`,
        rev,
        rev,
      )
      .map(({ device }) => String(device)),
  )
