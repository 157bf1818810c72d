// Ends a visit with a chosen outcome: submits and decides, now or later, or ends it with nothing
// submitted. The hosted page, the modal and the outcome control all come through here.

import type { World } from '../world.ts'
import { type Acted, act } from './act.ts'
import { schedule, unschedule } from './due.ts'
import { type Outcome, visit } from './lifecycle.ts'
import { findSession } from './session-store.ts'

export function decide(world: World, id: string, outcome: Outcome, delayMs: number): Acted {
  return world.atomically(() => {
    const { ends, verdict } = visit(outcome)
    if (!verdict) return act(world, id, ends, null)
    // Already submitted and waiting for its verdict: this is it.
    const waiting = findSession(world, id)?.shared.status === 'processing'
    const submitted = waiting ? null : act(world, id, ends, null)
    if (submitted?.kind === 'refused') return submitted
    unschedule(world, id)
    if (delayMs === 0) return act(world, id, verdict, null)
    schedule(world, id, verdict, delayMs)
    const session = findSession(world, id)
    return session ? { kind: 'done', session } : { kind: 'refused', why: 'it does not exist' }
  })
}
