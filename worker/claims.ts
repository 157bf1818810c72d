/**
 * Claims: written before a session is created, gone when its outcome is known. A claim that is found
 * means that a session may exist at Stripe, even if the call that wrote it never returned.
 */
import * as v from 'valibot'
import { SessionParams } from './session-params.ts'
import type { Sql } from './sql.ts'

export type Claim = {
  /** Of the idempotency key `SITE/ID/n`. */
  n: number
  edit: number
  /** Hashes of the sealed parts that are opened, again from the same bytes, for every send. */
  details: string | null
  notes: string | null
  params: SessionParams
  /** Stripe's final answer to this key was that there is no session. */
  answered: boolean
  /** When this key was first sent, epoch ms. */
  claimedAt: number
  /** When it was last sent, epoch ms. */
  sentAt: number
}

const Columns = v.object({
  n: v.number(),
  edit: v.number(),
  details: v.nullable(v.string()),
  notes: v.nullable(v.string()),
  params: v.pipe(v.string(), v.parseJson(), SessionParams),
  answered: v.number(),
  claimed_at: v.number(),
  sent_at: v.number(),
})

export type Claims = ReturnType<typeof createClaims>

export const createClaims = (sql: Sql) => ({
  find(request: string): Claim | null {
    const [row] = sql.exec('SELECT * FROM claims WHERE request = ?', request)
    if (!row) return null
    const { answered, claimed_at, sent_at, ...claim } = v.parse(Columns, row)
    return { ...claim, answered: answered === 1, claimedAt: claimed_at, sentAt: sent_at }
  },

  /** `n` is remembered with the request: a key is never used for anything else again. */
  write(request: string, claim: Claim): void {
    const { n, edit, details, notes, params, answered, claimedAt, sentAt } = claim
    sql.transaction(() => {
      sql.exec('UPDATE requests SET tries = ? WHERE id = ?', n, request)
      sql.exec(
        'INSERT OR REPLACE INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        ...[request, n, edit, details, notes, JSON.stringify(params), Number(answered)],
        ...[claimedAt, sentAt],
      )
    })
  },

  markSent(request: string, sentAt: number): void {
    sql.exec('UPDATE claims SET sent_at = ? WHERE request = ?', sentAt, request)
  },

  markAnswered(request: string): void {
    sql.exec('UPDATE claims SET answered = 1 WHERE request = ?', request)
  },

  release(request: string): void {
    sql.exec('DELETE FROM claims WHERE request = ?', request)
  },
})
