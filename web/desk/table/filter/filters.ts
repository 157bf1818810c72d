/**
 * What the table shows and in which order, as the address says it, so that a view can be kept and
 * passed on. What is searched for may be about a person: it is in the fragment, which no server is
 * told. Pure.
 */
import type { Status } from '../../../components/desk-words.ts'
import { readDay } from '../../../ui/days.ts'

/** In the order of the table: what somebody must do something about comes first. */
export const STATUSES = [
  ...(['refused', 'unverified', 'queued', 'accepted', 'open', 'processing'] as const),
  ...(['verified', 'closed', 'canceling', 'canceled', 'redacting', 'redacted'] as const),
] as const satisfies readonly Status[]

export const SORT_KEYS = [
  ...(['reference', 'phase', 'preset', 'device', 'accepted', 'changed'] as const),
] as const
export type SortKey = (typeof SORT_KEYS)[number]

export type Filters = {
  /** None: all. */
  statuses: readonly Status[]
  /** Days of this computer, `YYYY-MM-DD`, both included. */
  from: string | null
  to: string | null
  /** Accepted by then, epoch ms. */
  before: number | null
  /** Its author or the one it was handed to. */
  device: string | null
  /** `''`: options of its own. */
  preset: string | null
  /** A `last_error` code. */
  error: string | null
  sort: SortKey
  isAscending: boolean
}

export const NO_FILTERS: Filters = {
  statuses: [],
  from: null,
  to: null,
  before: null,
  device: null,
  preset: null,
  error: null,
  sort: 'accepted',
  isAscending: false,
}

export type Query = Readonly<Record<string, string>>

/** `ignored`: the names in the address that made no sense; the rest still holds. */
export function readFilters(query: Query): { filters: Filters; ignored: readonly string[] } {
  const ignored: string[] = []
  function take<T>(name: string, read: (text: string) => T | null): T | null {
    const text = query[name]
    if (text === undefined) return null
    const value = read(text)
    if (value === null) ignored.push(name)
    return value
  }
  const order = take('sort', orderOf)
  const filters: Filters = {
    statuses: take('status', statusesOf) ?? [],
    from: take('from', readDay),
    to: take('to', readDay),
    before: take('before', timeOf),
    device: take('device', someText),
    preset: take('preset', (text) => (text.length <= 64 ? text : null)),
    error: take('error', someText),
    sort: order?.sort ?? NO_FILTERS.sort,
    isAscending: order?.isAscending ?? NO_FILTERS.isAscending,
  }
  return { filters, ignored }
}

/** The address's query, `''` where nothing is filtered; `readFilters` reads exactly that back. */
export function writeFilters(filters: Filters): string {
  const { statuses, sort, isAscending } = filters
  const query = new URLSearchParams()
  if (statuses.length > 0) query.set('status', statuses.join(','))
  for (const name of ['from', 'to', 'before', 'device', 'preset', 'error'] as const) {
    const value = filters[name]
    if (value !== null) query.set(name, String(value))
  }
  if (sort !== NO_FILTERS.sort || isAscending) query.set('sort', `${isAscending ? '' : '-'}${sort}`)
  const text = query.toString()
  return text && `?${text}`
}

/** Longer than any reference. */
const SEARCH_MAX = 200

/** What a fragment says is searched for; what is no search is none. */
export function readSearch(hash: string): string {
  return (new URLSearchParams(hash.replace(/^#/, '')).get('q') ?? '').slice(0, SEARCH_MAX)
}

/** The fragment, `''` without a search; `readSearch` reads exactly that back. */
export const writeSearch = (search: string): string =>
  search === '' ? '' : `#${new URLSearchParams({ q: search.slice(0, SEARCH_MAX) })}`

/** Whether rows may be missing from the table because of it; the order alone hides nothing. */
export const isFiltering = ({
  statuses,
  from,
  to,
  before,
  device,
  preset,
  error,
}: Filters): boolean =>
  statuses.length > 0 || [from, to, before, device, preset, error].some((value) => value !== null)

const someText = (text: string): string | null =>
  text.length > 0 && text.length <= 64 ? text : null

const timeOf = (text: string): number | null => (/^\d{1,15}$/.test(text) ? Number(text) : null)

const isStatus = (text: string): text is Status => (STATUSES as readonly string[]).includes(text)

/** Each once, in the table's own order; null where one of them is none. */
function statusesOf(text: string): Status[] | null {
  const named = text.split(',')
  return named.every(isStatus) ? STATUSES.filter((status) => named.includes(status)) : null
}

function orderOf(text: string): { sort: SortKey; isAscending: boolean } | null {
  const sort = SORT_KEYS.find((key) => key === text.replace(/^-/, ''))
  return sort ? { sort, isAscending: !text.startsWith('-') } : null
}
