/**
 * Wishes: a started request was deleted, so its session shall be canceled. Stripe is not asked while
 * the device waits; what was answered `accepted` is written here and carried out by the alarm.
 */
import type { Sql } from './sql.ts'

export type Wish = { request: string; tries: number }

export type Wishes = ReturnType<typeof createWishes>

export const createWishes = (sql: Sql, now: () => number) => ({
  add(request: string): void {
    sql.exec(
      `INSERT INTO wishes (request, tries, due_at) VALUES (?, 0, ?)
       ON CONFLICT (request) DO UPDATE SET tries = 0, due_at = excluded.due_at`,
      ...[request, now()],
    )
  },

  due: (limit: number): Wish[] =>
    sql
      .exec('SELECT * FROM wishes WHERE due_at <= ? ORDER BY due_at LIMIT ?', now(), limit)
      .map(({ request, tries }) => ({ request: String(request), tries: Number(tries) })),

  putOff({ request, tries }: Wish, until: number): void {
    sql.exec(
      'UPDATE wishes SET tries = ?, due_at = ? WHERE request = ?',
      ...[tries + 1, until, request],
    )
  },

  drop(request: string): void {
    sql.exec('DELETE FROM wishes WHERE request = ?', request)
  },
})
