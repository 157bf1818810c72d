/**
 * What the list was asked to show: as its address says when it is opened, and from then on as somebody
 * chooses (`list-address.ts` writes it there). A look at one request must not lose it.
 */
import { signal } from '@preact/signals'
import { here } from '../../browser/address.ts'
import { GROUPS, type Group, lookOf } from '../../components/first/phase-words.ts'
import type { Item } from '../../state/request.ts'
import { startCounts } from '../../state/requests.ts'

/** A section, all of them, or across them what is not sent yet. */
export type Filter = 'all' | Group | 'unsent'
export const FILTERS: readonly Filter[] = ['all', ...GROUPS, 'unsent']

/** What an address says. */
export function choiceOf(search: string): { filter: Filter; query: string } {
  const asked = new URLSearchParams(search)
  const filter = FILTERS.find((one) => one === asked.get('show')) ?? 'all'
  return { filter, query: asked.get('q') ?? '' }
}

const opened = choiceOf(here().search)
export const filter = signal<Filter>(opened.filter)
export const query = signal(opened.query)

/** Whether a request is among what was chosen. */
export const isShown = (chosen: Filter) => (item: Item) =>
  chosen === 'all' || (chosen === 'unsent' ? item.unsent : lookOf(item).group === chosen)

/** How many of `among`, which is what was found; until all are read, of all. */
export const countOf = (chosen: Filter, among: readonly Item[]): number =>
  startCounts.value?.[chosen] ?? among.filter(isShown(chosen)).length

/** What `query` found; null while that is not known. */
export const found = signal<readonly Item[] | null>(null)

/** What a row says beside its phase; null until that was fetched (`list-tools.tsx`). */
export const rowNote = signal<((item: Item) => string) | null>(null)

/** Where the list was scrolled to, in CSS pixels. */
export const scrolled = { top: 0 }
