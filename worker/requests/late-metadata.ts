/**
 * The table of late notes: they came after their request was started, for a ticket, which never
 * carries them, was quicker than its device. Stripe still has to be told the metadata in them; nobody
 * waits for that, so it is written here and done by the alarm.
 */
import type { Sql } from '../storage/sql.ts'

export type LateNote = { request: string; tries: number }

export type LateNotes = ReturnType<typeof createLateNotes>

export const createLateNotes = (sql: Sql, now: () => number) => ({
  add(request: string): void {
    sql.exec('INSERT OR REPLACE INTO late_notes VALUES (?, 0, ?)', request, now())
  },

  due: (limit: number): LateNote[] =>
    sql
      .exec('SELECT * FROM late_notes WHERE due_at <= ? ORDER BY due_at LIMIT ?', now(), limit)
      .map(({ request, tries }) => ({ request: String(request), tries: Number(tries) })),

  putOff({ request, tries }: LateNote, until: number): void {
    sql.exec(
      'UPDATE late_notes SET tries = ?, due_at = ? WHERE request = ?',
      ...[tries + 1, until, request],
    )
  },

  drop(request: string): void {
    sql.exec('DELETE FROM late_notes WHERE request = ?', request)
  },
})
