/** When to look at a session again although no bell rang: bells get lost. */
import type { Phase } from '../shared/lifecycle.ts'

const FIRST_MS = 60_000
const SLOWEST_MS = 6 * 60 * 60_000

/** Doubling from a minute, the looks at a session nobody finishes end after about two days. */
const REREADS_OF_ABANDONED_MAX = 16

/** `rereads`: how many looks in a row showed nothing new. Null: only a bell moves it. */
export function rereadAfter(phase: Phase, rereads: number, now: number): number | null {
  const next = now + Math.min(FIRST_MS * 2 ** Math.min(rereads, 20), SLOWEST_MS)
  switch (phase) {
    case 'processing':
    case 'redacting':
      return next
    case 'open':
    case 'unverified':
      return rereads < REREADS_OF_ABANDONED_MAX ? next : null
    default:
      return null
  }
}
