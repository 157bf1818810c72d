/**
 * What the desk was asked to show: filters from the address, a search that stays out of it, what is
 * chosen, and where the keyboard is. Kept while the app is open.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import { useLocation as here, route } from '../../router.tsx'
import { type Filters, readFilters, writeFilters } from './filters.ts'
import { NOTHING, type Selection } from './selection.ts'

/** The one text that decides what is shown: an address of another request does not change it. */
export const filterQuery: ReadonlySignal<string> = computed(() =>
  writeFilters(readFilters(here().query).filters),
)

export const filters: ReadonlySignal<Filters> = computed(
  () => readFilters(Object.fromEntries(new URLSearchParams(filterQuery.value))).filters,
)

/** What of the address made no sense. */
export const ignored: ReadonlySignal<readonly string[]> = computed(
  () => readFilters(here().query).ignored,
)

/** Never in the address: what is typed here may be about a person. */
export const search = signal('')

export const selection = signal<Selection>(NOTHING)

/** The row that the keyboard is on; null: the first one. */
export const active = signal<string | null>(null)

/** That row shall have the focus as soon as it is drawn. */
export const wantsFocus = signal(false)

/** Where the table was scrolled to, in CSS pixels. */
export const scrolled = { top: 0 }

export function setFilters(change: Partial<Filters>): void {
  route(location.pathname + writeFilters({ ...filters.value, ...change }), true)
}

export const addressOf = (id: string): string => `/requests/${id}${filterQuery.value}`
export const tableAddress = (): string => `/${filterQuery.value}`

/** Puts the keyboard on a row. */
export function moveTo(id: string): void {
  batch(() => {
    active.value = id
    wantsFocus.value = true
  })
}

/** Where `/` puts the focus. */
export const SEARCH_ID = 'desk-search'
