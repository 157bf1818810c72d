/**
 * Walks through one of Stripe's lists for the rows that the caller may see, a bounded part of it per
 * call. `next` is the last row that was looked at, whether it was shown or not, so that the next call
 * goes on right there.
 */
import type { Problem } from '../../shared/problem.ts'
import type { StripeFailure } from './client.ts'
import { problemOf } from './failure.ts'
import type { StripeListing, StripePage } from './reads.ts'

const PAGES_MAX = 5
const PAGE_ROWS = 100
const LIMIT = 25

export type Walk<T> = {
  list: (listing: StripeListing) => Promise<StripePage<T>>
  listing: StripeListing
  from: {
    limit?: number | undefined
    starting_after?: string | undefined
    ending_before?: string | undefined
  }
  maySee: (row: T) => Promise<boolean>
}

/** `problem`: Stripe failed on the way; the rows before that still stand. */
export type Walked<T> =
  | { kind: 'walked'; rows: T[]; next: string | null; problem: Problem | null }
  | StripeFailure

export async function walk<T extends { id: string }>({
  list,
  listing,
  from,
  maySee,
}: Walk<T>): Promise<Walked<T>> {
  const backwards = from.ending_before !== undefined
  const cursorName = backwards ? 'ending_before' : 'starting_after'
  const { limit = LIMIT } = from
  let cursor = from[cursorName]
  const rows: T[] = []
  const walked = (next: string | null, problem: Problem | null = null): Walked<T> => ({
    ...{ kind: 'walked', rows: backwards ? rows.toReversed() : rows, next, problem },
  })
  for (let page = 0; page < PAGES_MAX; page++) {
    const at: StripeListing = cursor === undefined ? {} : { [cursorName]: cursor }
    const got = await list({ ...listing, ...at, limit: PAGE_ROWS })
    if (got.kind !== 'page') return page === 0 ? got : walked(cursor ?? null, problemOf(got))
    // Stripe tells a page newest first, whichever way it is gone through.
    const ordered = backwards ? got.rows.toReversed() : got.rows
    for (const [i, row] of ordered.entries()) {
      cursor = row.id
      if (await maySee(row)) rows.push(row)
      const isLast = i === ordered.length - 1 && !got.hasMore
      if (rows.length === limit) return walked(isLast ? null : cursor)
    }
    if (!got.hasMore) return walked(null)
  }
  return walked(cursor ?? null)
}
