/**
 * What the desk was asked to show: filters and search from the address, what is chosen, and where the
 * keyboard is. The latter two are kept while the app is open.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { here as address } from '../../browser/address.ts'
import { useLocation as here, route } from '../../router.tsx'
import {
  type Filters,
  isFiltering,
  readFilters,
  readSearch,
  writeFilters,
  writeSearch,
} from './filter/filters.ts'
import { NOTHING, type Selection } from './selection/selection.ts'

/** The one text that decides what is shown: an address of another request does not change it. */
const filterQuery: ReadonlySignal<string> = computed(() =>
  writeFilters(readFilters(here().query).filters),
)

export const filters: ReadonlySignal<Filters> = computed(
  () => readFilters(Object.fromEntries(new URLSearchParams(filterQuery.value))).filters,
)

/** What of the address made no sense. */
export const ignored: ReadonlySignal<readonly string[]> = computed(
  () => readFilters(here().query).ignored,
)

/** What is typed into the search; its address is `filters.ts`'s. */
export const search: ReadonlySignal<string> = computed(() => {
  // The fragment is part of no place that the router tells of, but changes with it.
  here()
  return readSearch(address().hash)
})

export const selection = signal<Selection>(NOTHING)

/** The row that the keyboard is on; null: the first one. */
export const active = signal<string | null>(null)

/** That row shall have the focus as soon as it is drawn. */
export const wantsFocus = signal(false)

/** Where the table was scrolled to, in CSS pixels. */
export const scrolled = { top: 0 }

/** What stands behind the path of the table, and of a request that was opened from it. */
export const viewAddress: ReadonlySignal<string> = computed(
  () => filterQuery.value + writeSearch(search.value),
)

export function setFilters(change: Partial<Filters>): void {
  const query = writeFilters({ ...filters.value, ...change })
  route(address().pathname + query + writeSearch(search.value), true)
}

/** The keyboard goes to the first that is found, unless a request is open. */
export function setSearch(text: string): void {
  if (address().pathname === '/') active.value = null
  route(address().pathname + filterQuery.value + writeSearch(text), true)
}

/** Whether rows may be missing from the table by what it was narrowed to. */
export const isCut: ReadonlySignal<boolean> = computed(
  () => isFiltering(filters.value) || search.value !== '',
)

/** All that is shown, whatever it was narrowed to. */
export const clearView = (): void => route(address().pathname, true)

export const addressOf = (id: string): string => `/requests/${id}${viewAddress.value}`
export const tableAddress = (): string => `/${viewAddress.value}`

/** Puts the keyboard on a row. */
export function moveTo(id: string): void {
  batch(() => {
    active.value = id
    wantsFocus.value = true
  })
}

/** Where `/` puts the focus. */
export const SEARCH_ID = 'desk-search'
