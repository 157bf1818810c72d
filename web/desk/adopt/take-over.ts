/** How the ledger can be brought to what Stripe has; null: it is so, or cannot be. Pure. */
import type { StripeSession } from '../../../shared/protocol/supervisor/session-calls.ts'

type TakeOver = { kind: 'adopt' } | { kind: 'read'; request: string }

export function takeOverWay(ledger: StripeSession['ledger']): TakeOver | null {
  if (ledger === null) return { kind: 'adopt' }
  if (ledger.differs.length === 0) return null
  // The request has another session: at most one, for ever.
  if (ledger.differs.includes('session')) return null
  return { kind: 'read', request: ledger.request }
}

/** Whether the ledger has something else of it than Stripe, or nothing. */
export const isDifferent = (ledger: StripeSession['ledger']): boolean =>
  ledger === null || ledger.differs.length > 0

/** Those before the others, each as they came: newest first. */
export const differentFirst = <T>(rows: readonly T[], differs: (row: T) => boolean): T[] =>
  rows.toSorted((a, b) => Number(differs(b)) - Number(differs(a)))
