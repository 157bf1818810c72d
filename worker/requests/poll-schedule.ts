/** When to look at a session again although no bell rang: bells get lost. */
import type { Phase } from '../../shared/lifecycle.ts'

const FIRST_MS = 60_000
const SLOWEST_MS = 6 * 60 * 60_000

/** Doubling from a minute to six hours, these looks at a session nobody finishes take two days. */
const QUICK_REREADS = 16

/** Then the distance doubles from six hours on: the last look is two months later. */
const SLOW_REREADS = 8

/** `rereads`: how many such looks in a row showed nothing new. Null: only a bell moves it. */
export function rereadAfter(phase: Phase, rereads: number, now: number): number | null {
  const soon = now + Math.min(FIRST_MS * 2 ** Math.min(rereads, 20), SLOWEST_MS)
  switch (phase) {
    case 'processing':
    case 'redacting':
      return soon
    case 'open':
    case 'unverified':
      return rereads < QUICK_REREADS ? soon : slowly(rereads - QUICK_REREADS, now)
    // A reviewer may decide otherwise, days later, and that bell can get lost like any other.
    case 'verified':
    case 'canceled':
      return slowly(rereads, now)
    default:
      return null
  }
}

const slowly = (rereads: number, now: number): number | null =>
  rereads < SLOW_REREADS ? now + SLOWEST_MS * 2 ** rereads : null
