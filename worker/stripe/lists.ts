/**
 * Walks through one of Stripe's lists for the rows that the caller may see, a bounded part of it per
 * call. `next` is the last row that was looked at, whether it was shown or not, so that the next call
 * goes on right there. Whose a session is, is told by the reference that nobody can change:
 * `SITE/REQUEST` is that site's; what names no site that exists belongs to the one called `HOME_SITE`.
 */
import { readSessionReference } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import type { ReportFilters, SessionFilters } from '../../shared/protocol/session-calls.ts'
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

/** No second is left out, and none comes in that lies outside. */
const SECONDS = { gt: Math.floor, gte: Math.ceil, lt: Math.ceil, lte: Math.floor } as const

/** Without limit and cursor: those are the walk's (`walk.ts`). */
export function stripeListing(filters: SessionFilters | ReportFilters): StripeListing {
  const { limit, starting_after, ending_before, created, ...rest } = filters
  const listing: StripeListing =
    created === undefined ? {} : { created: Math.floor(created / 1000) }
  const range: Record<string, number> = {}
  for (const [name, value] of Object.entries(rest)) {
    const bound = /^created\[(\w+)\]$/.exec(name)?.[1]
    if (isBound(bound) && typeof value === 'number') range[bound] = SECONDS[bound](value / 1000)
    else if (typeof value === 'string') listing[name] = value
  }
  return Object.keys(range).length > 0 ? { ...listing, created: range } : listing
}

const isBound = (name: string | undefined): name is keyof typeof SECONDS =>
  name !== undefined && name in SECONDS

type Ports = {
  site: string
  homeSite: string | null
  siteExists: (name: string) => Promise<boolean>
}

export type Whose = 'own' | 'foreign' | 'others'

/** One per call: it asks about each site once. */
export function createSight({ site, homeSite, siteExists }: Ports) {
  const asked = new Map<string, Promise<boolean>>()
  const exists = (name: string): Promise<boolean> => {
    const known = asked.get(name) ?? siteExists(name)
    asked.set(name, known)
    return known
  }
  return async (reference: string | null): Promise<Whose> => {
    const named = readSessionReference(reference)
    if (named?.site === site) return 'own'
    if (homeSite !== site) return 'others'
    return named && (await exists(named.site)) ? 'others' : 'foreign'
  }
}
