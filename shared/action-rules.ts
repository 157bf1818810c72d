/**
 * What may be done with a request as the ledger shows it. Read by the Worker at its door, and by
 * screens to offer only what can be done; Stripe has the last word where there is a session.
 */
import { unreachable } from './assert.ts'
import type { LedgerState } from './lifecycle.ts'
import type { ProblemCode } from './problem.ts'

export type Action = 'cancel' | 'close' | 'redact' | 'update'

/** `done`: it is so already. A problem: why not. Null: it may be asked for. */
export function hindrance(action: Action, state: LedgerState): ProblemCode | 'done' | null {
  const { phase } = state
  if (phase === 'processing') return 'is_processing'
  const isErased = phase === 'redacting' || phase === 'redacted'
  switch (action) {
    case 'cancel':
      if (phase === 'canceled') return 'done'
      return isErased || phase === 'verified' ? 'not_cancelable' : null
    case 'close':
      return isErased ? 'gone' : null
    case 'redact':
      return isErased ? 'done' : null
    case 'update':
      if (isErased) return 'gone'
      return 'session' in state && state.session !== null ? null : 'not_started'
    default:
      return unreachable(action)
  }
}
