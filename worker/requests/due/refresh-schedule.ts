/**
 * When to read a session again although no webhook came, because webhooks get lost: ever more rarely as
 * long as nothing changes, soon again after each change.
 */
import type { Phase } from '../../../shared/lifecycle.ts'
import { RETRY_SLOWEST_MS } from '../../stripe/failure.ts'
import { findRequest } from '../ledger.ts'
import { type Ledger, type StoredRequest, updateRequest } from '../request-table.ts'

const FIRST_MS = 60_000
const SLOWEST_MS = 6 * 60 * 60_000

/** Doubling from a minute to six hours, these refreshes of a session nobody finishes take two days. */
const QUICK_REFRESHES = 16

/** Then the distance doubles from six hours on: the last refresh is two months later. */
const SLOW_REFRESHES = 8

/** `refreshes`: how many in a row showed nothing new. Epoch ms; null: only a webhook moves it. */
function refreshAfter(phase: Phase, refreshes: number, now: number): number | null {
  const soon = now + Math.min(FIRST_MS * 2 ** Math.min(refreshes, 20), SLOWEST_MS)
  switch (phase) {
    case 'processing':
    case 'redacting':
      return soon
    case 'open':
    case 'unverified':
      return refreshes < QUICK_REFRESHES ? soon : slowly(refreshes - QUICK_REFRESHES, now)
    // A reviewer may decide otherwise, days later, and that webhook can get lost like any other.
    case 'verified':
    case 'canceled':
      return slowly(refreshes, now)
    default:
      return null
  }
}

const slowly = (refreshes: number, now: number): number | null =>
  refreshes < SLOW_REFRESHES ? now + SLOWEST_MS * 2 ** refreshes : null

/** The columns of a request that something new is known of. */
export const freshSchedule = (phase: Phase, now: number) => ({
  refreshes: 0,
  refresh_at: refreshAfter(phase, 0, now),
})

/** Somebody holds a new secret: what they do with it is soon worth a refresh. */
export function expectNews({ sql, now }: Ledger, id: string): void {
  const stored = findRequest({ sql }, id)
  if (stored) updateRequest({ sql }, id, freshSchedule(stored.row.state.phase, now()))
}

/** Requests whose session is to be refreshed although no webhook came. */
export const dueRefreshes = ({ sql, now }: Ledger, limit: number): string[] =>
  sql
    .exec(
      `SELECT id FROM requests WHERE refresh_at <= ? AND session IS NOT NULL
       ORDER BY refresh_at LIMIT ?`,
      now(),
      limit,
    )
    .map(({ id }) => String(id))

/** What could not be read now is read again by then; a row that nobody can read waits, too. */
export function putOffRefresh({ sql, now }: Ledger, id: string): void {
  updateRequest({ sql }, id, { refresh_at: now() + RETRY_SLOWEST_MS })
}

/** This refresh may show nothing new, like those before it: the next one is further off. */
export function scheduleNextRefresh({ sql, now }: Ledger, { row, refreshes }: StoredRequest): void {
  updateRequest({ sql }, row.id, {
    refreshes: refreshes + 1,
    refresh_at: refreshAfter(row.state.phase, refreshes + 1, now()),
  })
}
