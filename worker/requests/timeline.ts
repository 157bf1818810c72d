/** All that happened to one request, by time: its phases, and who did what. */
import * as v from 'valibot'
import { AuditRow } from '../../shared/protocol/audit.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import type { Timeline, TimelineEntry } from '../../shared/protocol/request-list.ts'
import type { Sql } from '../storage/sql.ts'

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
