/** A list of Stripe's as far as it was read, newest first, and where to go on. Pure. */
import type { Problem } from '../../../shared/problem.ts'

export type Listing<T> = {
  rows: readonly T[]
  /** What to start after for older ones; null: there are none. */
  next: string | null
  /** Stripe failed on the way, or the call did: the rows still stand. */
  problem: Problem | null
}

export const NOTHING_READ = { rows: [], next: null, problem: null } as const

type Page<T> = { rows: readonly T[]; next: string | null; problem: Problem | null }

const merged = <T extends { id: string }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
]

export const withOlder = <T extends { id: string }>(
  { rows }: Listing<T>,
  page: Page<T>,
): Listing<T> => ({ ...page, rows: merged([...rows, ...page.rows]) })

/** Where it goes on with older ones stays as it was. */
export const withNewer = <T extends { id: string }>(
  { rows, next }: Listing<T>,
  page: Page<T>,
): Listing<T> => ({ rows: merged([...page.rows, ...rows]), next, problem: page.problem })

export const withRow = <T extends { id: string }>(listing: Listing<T>, row: T): Listing<T> => ({
  ...listing,
  rows: listing.rows.map((one) => (one.id === row.id ? row : one)),
})
