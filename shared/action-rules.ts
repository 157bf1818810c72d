/**
 * What may be done with a request as the ledger shows it. Read by the Worker at its door, and by
 * screens to offer only what can be done; Stripe has the last word where there is a session.
 */
import { unreachable } from './assert.ts'
import { isErased, type LedgerState } from './lifecycle.ts'
import type { ProblemCode } from './problem.ts'

export type Action = 'cancel' | 'close' | 'redact' | 'update'

/** `done`: it is so already. A problem: why not. Null: it may be asked for. */
export function hindrance(action: Action, state: LedgerState): ProblemCode | 'done' | null {
  const { phase } = state
  if (phase === 'processing') return 'is_processing'
  const erased = isErased(state)
  switch (action) {
    case 'cancel':
      if (phase === 'canceled') return 'done'
      return erased || phase === 'verified' ? 'not_cancelable' : null
    case 'close':
      return erased ? 'gone' : null
    case 'redact':
      return erased ? 'done' : null
    case 'update':
      if (erased) return 'gone'
      return 'session' in state && state.session !== null ? null : 'not_started'
    default:
      return unreachable(action)
  }
}
