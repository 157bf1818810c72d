/**
 * Walks through one of Stripe's lists for the rows that the caller may see, a bounded part of it per
 * call. `next` is the last row that was read, whether it was shown or not, so that the next call goes on
 * right there. Whose a session is, is told by the reference that nobody can change: `SITE/REQUEST` is
 * that site's; what names no site that exists belongs to the one called `HOME_SITE`.
 */
import { readSessionReference } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import type {
  ReportFilters,
  SessionFilters,
} from '../../shared/protocol/supervisor/session-calls.ts'
import { problemOf, type StripeFailure } from './failure.ts'
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

/** As many rows as `from.limit` says, or fewer where the bounded part of the list holds no more. */
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
    kind: 'walked',
    rows: backwards ? rows.toReversed() : rows,
    next,
    problem,
  })
  for (let page = 0; page < PAGES_MAX; page++) {
    const start: StripeListing = cursor === undefined ? {} : { [cursorName]: cursor }
    const read = await list({ ...listing, ...start, limit: PAGE_ROWS })
    if (read.kind !== 'page') return page === 0 ? read : walked(cursor ?? null, problemOf(read))
    // Stripe tells a page newest first, in whichever direction the list is walked.
    const ordered = backwards ? read.rows.toReversed() : read.rows
    for (const [i, row] of ordered.entries()) {
      cursor = row.id
      if (await maySee(row)) rows.push(row)
      const isLast = i === ordered.length - 1 && !read.hasMore
      if (rows.length === limit) return walked(isLast ? null : cursor)
    }
    if (!read.hasMore) return walked(null)
  }
  return walked(cursor ?? null)
}

/** From ms to Stripe's seconds: no second is left out, and none comes in that lies outside. */
const SECONDS = { gt: Math.floor, gte: Math.ceil, lt: Math.ceil, lte: Math.floor } as const

/** Filters as Stripe takes them, without limit and cursor: those are the walk's. */
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

type Site = {
  name: string
  homeSite: string | null
  /** Whether anybody made the site of this name. */
  siteExists: (name: string) => Promise<boolean>
}

/** `foreign`: it names no site that exists, and this is the site that sees those. */
type Owner = 'own' | 'foreign' | 'others'

/** Whose sessions are, as one site sees them. Made for one call, in which it asks about each site once. */
export class SessionOwners {
  readonly #site: Site
  readonly #asked = new Map<string, Promise<boolean>>()

  constructor(site: Site) {
    this.#site = site
  }

  /** `reference`: the `client_reference_id` of the session. */
  async ownerOf(reference: string | null): Promise<Owner> {
    const { name, homeSite } = this.#site
    const named = readSessionReference(reference)
    if (named?.site === name) return 'own'
    if (homeSite !== name) return 'others'
    return named && (await this.#exists(named.site)) ? 'others' : 'foreign'
  }

  #exists(name: string): Promise<boolean> {
    const asked = this.#asked.get(name) ?? this.#site.siteExists(name)
    this.#asked.set(name, asked)
    return asked
  }
}
