/** The desk's filters as Stripe's list calls take them: seconds instead of milliseconds, ranges nested. */
import type { ReportFilters, SessionFilters } from '../../shared/protocol/session-calls.ts'
import type { StripeListing } from './reads.ts'

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
