// The report table: one row per submission that was decided. A session points at its last.

import type { World } from '../world.ts'
import type { Report } from './report.ts'

export function insertReport({ sql }: World, report: Report): void {
  sql.exec(
    `INSERT INTO report (id, created, type, session, client_reference_id, body)
     VALUES (?, ?, ?, ?, ?, ?)`,
    report.id,
    report.created,
    report.type,
    report.verification_session,
    report.client_reference_id,
    JSON.stringify(report),
  )
}

export function findReport({ sql }: World, id: string): Report | null {
  const row = sql.exec<{ body: string }>('SELECT body FROM report WHERE id = ?', id).toArray()[0]
  return row ? JSON.parse(row.body) : null
}

export function reportsOf({ sql }: World, session: string): Report[] {
  return sql
    .exec<{ body: string }>('SELECT body FROM report WHERE session = ?', session)
    .toArray()
    .map((row) => JSON.parse(row.body))
}

export function saveReport({ sql }: World, report: Report): void {
  sql.exec('UPDATE report SET body = ? WHERE id = ?', JSON.stringify(report), report.id)
}
