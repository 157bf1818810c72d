/**
 * Bells: "something happened to this session". What happened is never taken from the event but read
 * from Stripe, so a bell may ring twice, late, or in any order.
 */
import { WIPE_LIFE_MS } from '../devices/device-changes.ts'
import { retentionDueAt } from '../requests/retention.ts'
import type { Sql } from '../storage/sql.ts'

export type Bell = { session: string; request: string; rings: number; tries: number }

/** Stripe repeats an event for three days. */
const EVENT_LIFE_MS = 4 * 24 * 60 * 60_000

export type Bells = ReturnType<typeof createBells>

export const createBells = (sql: Sql, now: () => number) => ({
  /** False for an event that has rung before. */
  ring: ({ event, session, request }: { event: string; session: string; request: string }) =>
    sql.transaction((): boolean => {
      sql.exec('DELETE FROM events WHERE seen_at < ?', now() - EVENT_LIFE_MS)
      const isNew =
        sql.exec('INSERT OR IGNORE INTO events VALUES (?, ?) RETURNING id', event, now()).length > 0
      if (isNew)
        sql.exec(
          `INSERT INTO bells VALUES (?, ?, 1, 0, ?) ON CONFLICT (session)
           DO UPDATE SET rings = rings + 1, tries = 0, due_at = excluded.due_at`,
          ...[session, request, now()],
        )
      return isNew
    }),

  due: (limit: number): Bell[] =>
    sql
      .exec('SELECT * FROM bells WHERE due_at <= ? ORDER BY due_at LIMIT ?', now(), limit)
      .map((row) => ({
        session: String(row.session),
        request: String(row.request),
        rings: Number(row.rings),
        tries: Number(row.tries),
      })),

  /** Only if it did not ring again meanwhile. */
  silence({ session, rings }: Bell): void {
    sql.exec('DELETE FROM bells WHERE session = ? AND rings = ?', session, rings)
  },

  putOff({ session, rings, tries }: Bell, until: number): void {
    sql.exec(
      'UPDATE bells SET tries = ?, due_at = ? WHERE session = ? AND rings = ?',
      ...[tries + 1, until, session, rings],
    )
  },
})

/** Each a time at which the alarm has something to do: ask Stripe, or give a silent device up. */
const DUE = [
  'SELECT MIN(due_at) AS due_at FROM bells',
  'SELECT MIN(due_at) AS due_at FROM claims',
  'SELECT MIN(due_at) AS due_at FROM wishes',
  'SELECT MIN(due_at) AS due_at FROM late_notes',
  'SELECT MIN(reread_at) AS due_at FROM requests WHERE session IS NOT NULL',
  `SELECT MIN(wipe_asked_at) + ${WIPE_LIFE_MS} AS due_at FROM devices WHERE state = 'wiping'`,
] as const

/** The first of these; null for never. */
export function nextDueAt(sql: Sql): number | null {
  const times = DUE.flatMap((statement) => {
    const due = sql.exec(statement)[0]?.due_at
    return typeof due === 'number' ? [due] : []
  })
  const retention = retentionDueAt(sql)
  if (retention !== null) times.push(retention)
  return times.length > 0 ? Math.min(...times) : null
}
