/**
 * The alarm's share of claims and wishes: whatever a call left open is brought to an end without
 * anybody waiting for it. Whatever fails is put off, never given up; nothing here throws for what
 * Stripe does.
 */

import type { Claims } from './sessions/claims.ts'
import { type CarryOut, giveUp } from './sessions/pending-actions.ts'
import type { SettleClaim } from './sessions/settle-claim.ts'
import type { Wishes } from './sessions/wishes.ts'
import type { Sql } from './storage/sql.ts'
import { retryMs } from './stripe/retry.ts'

/** Per run of the alarm: Stripe allows 25 calls a second, others want some too. */
const CALLS_MAX = 25

type Ports = {
  sql: Sql
  claims: Claims
  wishes: Wishes
  settleClaim: SettleClaim
  carryOut: CarryOut
  now: () => number
}

export type Settle = () => Promise<void>

export const createSettle =
  (ports: Ports): Settle =>
  async () => {
    const { claims, wishes, settleClaim, carryOut, now } = ports
    // Put off first: should one break something, it neither blocks the others nor spins.
    for (const request of claims.due(CALLS_MAX, now())) {
      claims.putOff(request, now())
      await settleClaim(request)
    }
    for (const wish of wishes.due(CALLS_MAX)) {
      wishes.putOff(wish, now() + retryMs(wish.tries))
      const carried = await carryOut(wish.request)
      // Submitted meanwhile: what Stripe says stands. What shall be erased is asked for again.
      if (carried.kind === 'refused' && wish.kind !== 'redact') giveUp(wish, ports)
    }
  }
