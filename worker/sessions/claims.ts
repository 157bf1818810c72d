/**
 * The table `claims`: written before a session is created, gone when its outcome is known. A claim that
 * is found means that a session may exist at Stripe, even if the call that wrote it never returned:
 *
 *   claim ──► list ──► found: taken
 *                └───► none, and nothing can arrive any more: released
 *
 * `requests/readings.ts` deletes the claim of a request in the transaction that gives it its session.
 */
import * as v from 'valibot'
import { sessionReference } from '../../shared/ids.ts'
import { DETAIL_NAMES, type DetailName } from '../../shared/record/sealed.ts'
import { type Arm, commit } from '../requests/commit.ts'
import { findRequest } from '../requests/ledger.ts'
import { applyReading, nextReadNo } from '../requests/readings.ts'
import { type Ledger, updateRequest } from '../requests/request-table.ts'
import type { Sql } from '../storage/sql.ts'
import type { StripeSessions } from '../stripe/client.ts'
import type { StripeFailure } from '../stripe/failure.ts'
import { SessionParams } from './session-params.ts'

export type Claim = {
  /** Of the idempotency key `SITE/ID/n`. */
  n: number
  edit: number
  /** Hashes of the sealed parts that are opened, again from the same bytes, for every send. */
  details: string | null
  notes: string | null
  /** Of the details: not sent, for Stripe refused them. */
  leftOut: readonly DetailName[]
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
  left_out: v.pipe(v.string(), v.parseJson(), v.array(v.picklist(DETAIL_NAMES))),
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

/** Whoever started it knows the outcome by then, or is gone. */
const FIRST_TRY_MS = 3 * 60_000
const TRY_SLOWEST_MS = 60 * 60_000

/**
 * Its key can make no session any more: it was answered for good, or is too old to be used.
 * https://docs.stripe.com/api/idempotent_requests
 */
export const isSpent = ({ answered, claimedAt }: Claim, now: number): boolean =>
  answered || now - claimedAt > KEY_LIFE_MS

/** A create that was sent at `sentAt` may not have reached Stripe yet; null: none is on its way. */
export const mayArrive = ({ sentAt }: { sentAt: number | null }, now: number): boolean =>
  sentAt !== null && now - sentAt < LATE_MS

/** Null where no create is under way or in doubt. */
export function findClaim({ sql }: { sql: Sql }, request: string): Claim | null {
  const [row] = sql.exec('SELECT * FROM claims WHERE request = ?', request)
  if (!row) return null
  const { answered, left_out, claimed_at, sent_at, ...claim } = v.parse(Columns, row)
  const times = { claimedAt: claimed_at, sentAt: sent_at }
  return { ...claim, leftOut: left_out, answered: answered === 1, ...times }
}

/**
 * Must be on disk before the create is sent: commit, flush, and only then create. `n` is remembered
 * with the request, so that a key is never used for anything else again.
 */
export function writeClaim({ sql }: { sql: Sql }, request: string, claim: Claim): void {
  updateRequest({ sql }, request, { claim_n: claim.n })
  sql.exec(
    `INSERT OR REPLACE INTO claims (request, n, edit, details, notes, left_out, params, answered,
     claimed_at, sent_at, due_at, starter) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    request,
    claim.n,
    claim.edit,
    claim.details,
    claim.notes,
    JSON.stringify(claim.leftOut),
    JSON.stringify(claim.params),
    Number(claim.answered),
    claim.claimedAt,
    claim.sentAt,
    claim.sentAt + FIRST_TRY_MS,
    claim.starter,
  )
}

/** Requests whose claim nobody has resolved for some minutes. */
export const dueClaims = ({ sql, now }: Ledger, limit: number): string[] =>
  sql
    .exec('SELECT request FROM claims WHERE due_at <= ? ORDER BY due_at LIMIT ?', now(), limit)
    .map(({ request }) => String(request))

/** Ever further, until its key is spent. The bits must not be shifted out of a number of SQLite's. */
export function putOffClaim({ sql, now }: Ledger, request: string): void {
  sql.exec(
    `UPDATE claims SET tries = tries + 1, due_at = ? + MIN(? << MIN(tries, 20), ?)
     WHERE request = ?`,
    now(),
    FIRST_TRY_MS,
    TRY_SLOWEST_MS,
    request,
  )
}

/** Its key gives the same answer for ever, and that is no session. */
export function markAnswered({ sql }: { sql: Sql }, request: string): void {
  sql.exec('UPDATE claims SET answered = 1 WHERE request = ?', request)
}

/** Nothing that was sent under it made a session. */
export function releaseClaim({ sql }: { sql: Sql }, request: string): void {
  sql.exec('DELETE FROM claims WHERE request = ?', request)
}

type Resolution =
  /** The request has no claim any more: it has its session, or can be started anew. */
  | { kind: 'resolved' }
  /** It is still not known whether a session exists. */
  | { kind: 'open' }
  | StripeFailure

/** What became of a create whose outcome nobody knows, by Stripe's list of sessions. */
export async function resolveClaim(
  site: Ledger & { name: string; arm: Arm; stripe: Pick<StripeSessions, 'find'> },
  request: string,
): Promise<Resolution> {
  if (!findClaim(site, request)) return { kind: 'resolved' }
  const readNo = nextReadNo(site)
  const listedAt = site.now()
  const found = await site.stripe.find(sessionReference(site.name, request))
  if (found.kind !== 'found') return found
  return commit(site, () => {
    // With the reading the claim is gone.
    if (found.session) applyReading(site, request, found.session, readNo)
    const claim = findClaim(site, request)
    const isActionPending = findRequest(site, request)?.actionPending ?? false
    if (claim && !isOver(claim, listedAt, isActionPending)) return { kind: 'open' }
    releaseClaim(site, request)
    return { kind: 'resolved' }
  })
}

/** `listedAt`: when the list that shows no session was asked for, epoch ms. */
const isOver = (claim: Claim, listedAt: number, isActionPending: boolean): boolean =>
  !mayArrive(claim, listedAt) && (isActionPending || isSpent(claim, listedAt))
