/**
 * What happened to one request: its phases, and who did what with it. A request that goes to and fro
 * without end has an end here: of the table `phase_history` its triggers keep the newest rows
 * (`storage/schema.ts`), and of both kinds only the newest are told.
 */
import * as v from 'valibot'
import {
  TIMELINE_MAX,
  type Timeline,
  type TimelineEntry,
} from '../../../shared/protocol/request-list.ts'
import { AuditRow } from '../../../shared/protocol/supervisor/audit.ts'
import type { Sql } from '../../storage/sql.ts'
import type { LedgerRow } from '../request-table.ts'

/** How it began, and the newest that happened since; oldest first. */
export function timelineOf({ sql }: { sql: Sql }, row: LedgerRow): Timeline {
  const since = inOrder([...newestPhases({ sql }, row), ...newestAudit({ sql }, row.id)])
  return {
    entries: inOrder([...beginningOf(row), ...since.slice(-TIMELINE_MAX)]),
    truncated: since.length > TIMELINE_MAX,
  }
}

/** What happened in the same instant stays in the order it has here. */
const inOrder = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  entries.toSorted((a, b) => a.at - b.at)

function beginningOf({ device, created_at, accepted_at }: LedgerRow): TimelineEntry[] {
  const entries: TimelineEntry[] = []
  if (created_at !== null) entries.push({ kind: 'created', at: created_at, device })
  entries.push({ kind: 'accepted', at: accepted_at, device })
  return entries
}

/** One more than is told, to see that there are more. */
const NEWEST = TIMELINE_MAX + 1

/** Oldest first, without the first phase of all, which every request begins with. */
const newestPhases = ({ sql }: { sql: Sql }, { id, accepted_at }: LedgerRow): TimelineEntry[] =>
  sql
    .exec(
      `SELECT phase, code, at FROM phase_history
       WHERE request = ? AND NOT (phase = 'accepted' AND at = ?) ORDER BY rowid DESC LIMIT ?`,
      id,
      accepted_at,
      NEWEST,
    )
    .map(({ phase, code, at }) => ({
      kind: 'phase' as const,
      at: Number(at),
      phase: String(phase),
      code: code === null ? null : String(code),
    }))
    .toReversed()

/** Oldest first: each row of the log, but for what the path of the call says already. */
const newestAudit = ({ sql }: { sql: Sql }, id: string): TimelineEntry[] =>
  sql
    .exec('SELECT text FROM audit WHERE request = ? ORDER BY seq DESC LIMIT ?', id, NEWEST)
    .map(({ text }) => {
      const { code, by, at, device, note } = v.parse(AuditRow, JSON.parse(String(text)))
      return { kind: 'audit' as const, at, code, by, device, note }
    })
    .toReversed()
