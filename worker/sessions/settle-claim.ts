/**
 * Finds out what became of a create that nobody knows the outcome of:
 *
 *   claim ──► list ──► found: taken
 *                └───► none, and nothing can arrive any more: let go
 */
import { sessionReference } from '../../shared/ids.ts'
import type { Ledger } from '../requests/ledger.ts'
import type { StripeFailure, StripePort } from '../stripe/client.ts'
import { type Claim, type Claims, isSpent, mayArrive } from './claims.ts'

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
