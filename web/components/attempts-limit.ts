/**
 * Whether a request has used up its attempts, or more: links that were given out before the limit was
 * reached can still be used. Pure.
 */
import type { Item } from '../state/request.ts'

/** `reached`: nobody is given a link any more. `over`: more was submitted than is allowed. */
export type Limit = 'reached' | 'over'

export function limitOf({ attempts, attemptsMax, state }: Item): Limit | null {
  if (attempts > attemptsMax) return 'over'
  // With a verdict that stands there is nothing to decide.
  const isWaiting = state.phase === 'open' || state.phase === 'unverified'
  return attempts === attemptsMax && isWaiting ? 'reached' : null
}
