/**
 * Claims: written before a session is created, gone when its outcome is known. A claim that is found
 * means that a session may exist at Stripe, even if the call that wrote it never returned:
 *
 *   claim ──► list ──► found: taken
 *                └───► none, and nothing can arrive any more: let go
 */
import * as v from 'valibot'
import { sessionReference } from '../../shared/ids.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { Sql } from '../storage/sql.ts'
import type { StripeFailure, StripePort } from '../stripe/client.ts'
import { SessionParams } from './session-params.ts'

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
  /** The device whose user started it; null for the holder of a ticket. */
  starter: string | null
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
  starter: v.nullable(v.string()),
})

/** Stripe forgets keys after 24 hours and then creates anew; this stays clear of that. */
const KEY_LIFE_MS = 23 * 60 * 60_000

/** A call that was cut off may reach Stripe after one that was sent later; by now it has, or never will. */
const LATE_MS = 2 * 60_000

/** Its key can make no session any more: it was answered for good, or is too old to be used. */
export const isSpent = ({ answered, claimedAt }: Claim, now: number): boolean =>
  answered || now - claimedAt > KEY_LIFE_MS

/** A create that was sent at `sentAt` may not have reached Stripe yet. */
export const mayArrive = ({ sentAt }: { sentAt: number }, now: number): boolean =>
  now - sentAt < LATE_MS

/** Whoever started it has found out by then, or is gone. */
const FIRST_LOOK_MS = 3 * 60_000
const LOOK_SLOWEST_MS = 60 * 60_000

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
    const { n, edit, details, notes, params, answered, claimedAt, sentAt, starter } = claim
    sql.transaction(() => {
      sql.exec('UPDATE requests SET tries = ? WHERE id = ?', n, request)
      sql.exec(
        `INSERT OR REPLACE INTO claims (request, n, edit, details, notes, params, answered,
         claimed_at, sent_at, due_at, starter) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[request, n, edit, details, notes, JSON.stringify(params), Number(answered)],
        ...[claimedAt, sentAt, sentAt + FIRST_LOOK_MS, starter],
      )
    })
  },

  /** Claims that nobody has settled for some minutes. */
  due: (limit: number, now: number): string[] =>
    sql
      .exec('SELECT request FROM claims WHERE due_at <= ? ORDER BY due_at LIMIT ?', now, limit)
      .map(({ request }) => String(request)),

  /** Looked at ever more rarely, until its key is spent. */
  putOff(request: string, now: number): void {
    sql.exec(
      'UPDATE claims SET looks = looks + 1, due_at = ? + MIN(? << looks, ?) WHERE request = ?',
      ...[now, FIRST_LOOK_MS, LOOK_SLOWEST_MS, request],
    )
  },

  markAnswered(request: string): void {
    sql.exec('UPDATE claims SET answered = 1 WHERE request = ?', request)
  },

  release(request: string): void {
    sql.exec('DELETE FROM claims WHERE request = ?', request)
  },
})

type Ports = {
  site: string
  ledger: Ledger
  claims: Claims
  stripe: Pick<StripePort, 'find'>
  now: () => number
}

/** `open`: it is still not known whether a session exists. */
export type SettledClaim = { kind: 'settled' } | { kind: 'open' } | StripeFailure

export type SettleClaim = (request: string) => Promise<SettledClaim>

export const createSettleClaim =
  ({ site, ledger, claims, stripe, now }: Ports): SettleClaim =>
  async (request) => {
    if (!claims.find(request)) return { kind: 'settled' }
    const readNo = ledger.beginRead()
    const askedAt = now()
    const found = await stripe.find(sessionReference(site, request))
    if (found.kind !== 'found') return found
    // With the reading the claim is gone.
    if (found.session) ledger.applyReading(request, found.session, readNo)
    const claim = claims.find(request)
    if (claim && !isOver(claim, askedAt, ledger.find(request)?.wished ?? false))
      return { kind: 'open' }
    claims.release(request)
    return { kind: 'settled' }
  }

/** `askedAt`: when the list that shows no session was asked for. */
const isOver = (claim: Claim, askedAt: number, wished: boolean): boolean =>
  !mayArrive(claim, askedAt) && (wished || isSpent(claim, askedAt))
