/**
 * The table of wishes: what somebody decided about a request, until it is done. Written before Stripe
 * is asked and gone when the outcome is known, so that no crash and no silence of Stripe loses a
 * decision; what the call itself could not bring to an end, the alarm does.
 */
import * as v from 'valibot'
import type { Sql } from '../storage/sql.ts'
import { retryMs } from '../stripe/failure.ts'

/** Weakest first: whoever asks for less meanwhile does not take back what was asked for before. */
const KINDS = ['cancel', 'close', 'redact'] as const
export type WishKind = (typeof KINDS)[number]

const Wish = v.object({
  request: v.string(),
  kind: v.picklist(KINDS),
  /** The device that asked; null for the site itself. */
  by: v.nullable(v.string()),
  /** Of a close: how it was handled. */
  reason: v.nullable(v.string()),
  tries: v.number(),
})
export type Wish = v.InferOutput<typeof Wish>
export type NewWish = Pick<Wish, 'request' | 'kind' | 'by'> & { reason?: string | null }

const isWeaker = (a: WishKind, b: WishKind): boolean => KINDS.indexOf(a) < KINDS.indexOf(b)

export type Wishes = ReturnType<typeof createWishes>

export function createWishes(sql: Sql, now: () => number) {
  const find = (request: string): Wish | null => {
    const [row] = sql.exec('SELECT * FROM wishes WHERE request = ?', request)
    return row ? v.parse(Wish, row) : null
  }
  return {
    find,

    /** `inMs`: for how long whoever asks tries by themselves. */
    add({ request, kind, by, reason }: NewWish, inMs = 0): void {
      const held = find(request)
      if (held && isWeaker(kind, held.kind)) return
      sql.exec(
        `INSERT OR REPLACE INTO wishes (request, kind, by, reason, tries, due_at)
         VALUES (?, ?, ?, ?, 0, ?)`,
        ...[request, kind, by, reason ?? null, now() + inMs],
      )
    },

    due: (limit: number): Wish[] =>
      sql
        .exec('SELECT * FROM wishes WHERE due_at <= ? ORDER BY due_at LIMIT ?', now(), limit)
        .map((row) => v.parse(Wish, row)),

    putOff({ request, tries }: Wish, until: number): void {
      sql.exec(
        'UPDATE wishes SET tries = ?, due_at = ? WHERE request = ?',
        ...[tries + 1, until, request],
      )
    },

    /** Whoever asked has tried, and does not try any longer. */
    comeSoon(request: string): void {
      sql.exec('UPDATE wishes SET due_at = ? WHERE request = ?', now() + retryMs(0), request)
    },

    /** False: it is done already, or a stronger one took its place. */
    end: ({ request, kind }: NewWish): boolean =>
      sql.exec(
        'DELETE FROM wishes WHERE request = ? AND kind = ? RETURNING request',
        ...[request, kind],
      ).length > 0,
  }
}
