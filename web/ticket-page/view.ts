/** What the page of a ticket shows, from what the Worker answered. Pure. */
import { unreachable } from '../../shared/assert.ts'
import { type NextStep, nextStepFor } from '../../shared/guidance.ts'
import type { TicketState } from '../../shared/protocol/ticket-state.ts'
import type { Called } from './calls.ts'

export type View =
  | { kind: 'opening' }
  /** No ticket in the address, and none held. */
  | { kind: 'no_ticket' }
  /** No answer: the same again may work in a moment. */
  | { kind: 'unreachable' }
  /** This link leads nowhere any more; `code` says why: `gone` where it was all erased. */
  | { kind: 'refused'; code: string }
  | { kind: 'known'; state: TicketState; step: Step }

export type Step =
  /** Why, what will be asked, consent. `again`: they stopped before the end. */
  | { kind: 'ask'; again: boolean }
  | { kind: 'checking' }
  | { kind: 'verified' }
  /** Not verified, and why; whether another try is worth it. */
  | { kind: 'failed'; code: string | null; next: NextStep; mayRetry: boolean }
  | { kind: 'canceled' }
  | { kind: 'erased' }

/** `gone`: the person has been at Stripe's page. */
export function viewOf(called: Called<TicketState>, gone: boolean): View {
  if (called.kind === 'unreachable') return { kind: 'unreachable' }
  if (called.kind === 'answered')
    return { kind: 'known', state: called.answer, step: stepOf(called.answer, gone) }
  const { code, status } = called.problem
  // It will pass by itself: the link is as good as before.
  if (status === 429 || status >= 500) return { kind: 'unreachable' }
  return { kind: 'refused', code }
}

function stepOf({ state, attempts_left }: TicketState, gone: boolean): Step {
  switch (state.phase) {
    case 'accepted':
      return { kind: 'ask', again: false }
    case 'open':
      return { kind: 'ask', again: gone }
    case 'processing':
      return { kind: 'checking' }
    case 'verified':
      return { kind: 'verified' }
    case 'unverified': {
      const { code } = state.last_error
      const next = nextStepFor(code)
      const mayRetry = attempts_left > 0 && next !== 'stop' && next !== 'manual'
      return { kind: 'failed', code, next, mayRetry }
    }
    case 'canceled':
      return { kind: 'canceled' }
    case 'redacting':
    case 'redacted':
      return { kind: 'erased' }
    default:
      return unreachable(state)
  }
}

/** How long until the state is worth another look, in ms; null where nothing will change by itself. */
export function lookAgainMs(view: View): number | null {
  if (view.kind === 'unreachable') return 10_000
  if (view.kind !== 'known') return null
  if (view.step.kind === 'checking') return 3_000
  // They may have submitted a moment ago, and Stripe not have said so yet.
  return view.step.kind === 'ask' && view.step.again ? 4_000 : null
}
