/**
 * Brings to an end what a start or a deletion left open, without anybody waiting for it:
 *
 *   claim ──► list ──► found: taken
 *                └───► none, and nothing can arrive any more: let go
 *   wish ──► its claim first ──► no session: ended in the ledger alone
 *                          └───► session: canceled at Stripe, which may refuse
 *
 * Whatever fails is put off, never given up; nothing here throws for what Stripe does.
 */
import { sessionReference } from '../shared/ids.ts'
import { type Claim, type Claims, isSpent, mayArrive } from './claims.ts'
import type { Ledger } from './ledger.ts'
import type { Look } from './look.ts'
import { sessionOf } from './request-row.ts'
import { retryMs } from './retry.ts'
import type { Read, StripePort } from './stripe.ts'
import type { Wishes } from './wishes.ts'

/** Per run of the alarm: Stripe allows 25 calls a second, others want some too. */
const CALLS_MAX = 25

type Ports = {
  site: string
  ledger: Ledger
  claims: Claims
  wishes: Wishes
  stripe: Pick<StripePort, 'find' | 'cancel'>
  look: Look
  now: () => number
}

export type Settle = () => Promise<void>

export function createSettle(ports: Ports): Settle {
  const { site, ledger, claims, wishes, stripe, look, now } = ports

  /** False: it is still not known whether a session exists. */
  async function settleClaim(request: string): Promise<boolean> {
    const readNo = ledger.beginRead()
    const askedAt = now()
    const found = await stripe.find(sessionReference(site, request))
    if (found.kind !== 'found') return false
    // With the reading the claim is gone.
    if (found.session) ledger.applyReading(request, found.session, readNo)
    const claim = claims.find(request)
    if (claim && !isOver(claim, askedAt, ledger.find(request)?.wished ?? false)) return false
    claims.release(request)
    return true
  }

  async function carryOut(request: string): Promise<void> {
    if (claims.find(request) && !(await settleClaim(request))) return
    const row = ledger.find(request)?.row
    const session = row ? sessionOf(row) : null
    if (session === null || row?.state.phase === 'canceled') return ledger.endDeleted(request)
    const read = await cancel(request, session)
    if (read.kind === 'read' && read.session.status === 'canceled') ledger.endDeleted(request)
    // Submitted meanwhile: what Stripe says stands. Still open: it was in between, so once more.
    else if (read.kind === 'read' && read.session.status !== 'requires_input') wishes.drop(request)
    else if (read.kind === 'missing') wishes.drop(request)
  }

  async function cancel(request: string, session: string): Promise<Read> {
    const readNo = ledger.beginRead()
    const canceled = await stripe.cancel(session)
    if (canceled.kind === 'rejected') return look(request, session)
    if (canceled.kind === 'read') ledger.applyReading(request, canceled.session, readNo)
    return canceled
  }

  return async () => {
    // Put off first: should one break something, it neither blocks the others nor spins.
    for (const request of claims.due(CALLS_MAX, now())) {
      claims.putOff(request, now())
      await settleClaim(request)
    }
    for (const wish of wishes.due(CALLS_MAX)) {
      wishes.putOff(wish, now() + retryMs(wish.tries))
      await carryOut(wish.request)
    }
  }
}

/** `askedAt`: when the list that shows no session was asked for. */
const isOver = (claim: Claim, askedAt: number, wished: boolean): boolean =>
  !mayArrive(claim, askedAt) && (wished || isSpent(claim, askedAt))
