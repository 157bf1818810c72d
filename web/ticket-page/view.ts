/** What the page of a ticket shows, from what the Worker answered. Pure. */
import { unreachable } from '../../shared/assert.ts'
import type { GuidanceCode, NextStep } from '../../shared/guidance.ts'
import type { TicketState } from '../../shared/protocol/ticket-state.ts'
import type { Called } from './calls.ts'
import type { Link, Unreadable } from './link/read-link.ts'

export type View =
  | { kind: 'opening' }
  /** No link in the address, and none held. */
  | { kind: 'no_ticket' }
  /** Something is in the address, and it is not the whole of a link. */
  | { kind: 'unreadable'; why: Unreadable }
  /** No answer: the same again may work in a moment. */
  | { kind: 'unreachable' }
  /** This link leads nowhere any more; `code` says why: `gone` where it was all erased. */
  | { kind: 'refused'; code: string; brand: TicketState['brand'] | null }
  | { kind: 'known'; state: TicketState; step: Step }

export type Step =
  /** Why, what will be asked, consent. `again`: they stopped before the end. */
  | { kind: 'ask'; again: boolean }
  | { kind: 'checking' }
  | { kind: 'verified' }
  /** Not verified, and why; whether another try is worth it. */
  | { kind: 'failed'; code: GuidanceCode; next: NextStep; mayRetry: boolean }
  | { kind: 'canceled' }
  | { kind: 'erased' }

/** Before the Worker was asked. */
export function firstView(link: Link): View {
  if (link.kind === 'none') return { kind: 'no_ticket' }
  return link.kind === 'unreadable' ? link : { kind: 'opening' }
}

/** What helps after a check that failed: fetched only then, for most people never need it. */
type Guidance = Pick<typeof import('../../shared/guidance.ts'), 'guidanceCode' | 'nextStepFor'>

export const needsGuidance = (called: Called<TicketState>): boolean =>
  called.kind === 'answered' && called.answer.state.phase === 'unverified'

/** `gone`: the person has been at Stripe's page. `guidance`: null where it is not here. */
export function viewOf(
  called: Called<TicketState>,
  gone: boolean,
  guidance: Guidance | null,
): View {
  if (called.kind === 'unreachable') return { kind: 'unreachable' }
  if (called.kind === 'answered') {
    const step = stepOf(called.answer, gone, guidance)
    return step ? { kind: 'known', state: called.answer, step } : { kind: 'unreachable' }
  }
  const { code, status, brand = null } = called.problem
  // It will pass by itself: the link is as good as before.
  if (status === 429 || status >= 500) return { kind: 'unreachable' }
  return { kind: 'refused', code, brand }
}

/** Null for a failure of which nobody here can say what helps. */
function stepOf(
  { state, attempts_left }: TicketState,
  gone: boolean,
  guidance: Guidance | null,
): Step | null {
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
      if (!guidance) return null
      const code = guidance.guidanceCode(state.last_error.code)
      const next = guidance.nextStepFor(code)
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

/** Whether the link has had its day: nothing can be started with it any more. */
export const isOver = (view: View): boolean =>
  view.kind === 'known' &&
  view.step.kind !== 'ask' &&
  !(view.step.kind === 'failed' && view.step.mayRetry)

/** How long until the state is worth another look, in ms; null where nothing will change by itself. */
export function lookAgainMs(view: View): number | null {
  if (view.kind === 'unreachable') return 10_000
  if (view.kind !== 'known') return null
  if (view.step.kind === 'checking') return 3_000
  // They may have submitted a moment ago, and Stripe not have said so yet.
  return view.step.kind === 'ask' && view.step.again ? 4_000 : null
}
