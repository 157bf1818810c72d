/** The requests of the site as the table has them, always as the replica is. */
import { computed, type ReadonlySignal } from '@preact/signals'
import { route } from '../../router.tsx'
import { fromRow, type Item } from '../../state/request.ts'
import { items, ledger } from '../../state/requests.ts'
import { arrange, countStatuses } from './arrange.ts'
import { active, addressOf, filters, isCut, search } from './choice.ts'
import { NO_FILTERS } from './filter/filters.ts'
import { names } from './names.ts'

/** With those of which nothing is left but that they were there; each once. */
export const all: ReadonlySignal<readonly Item[]> = computed(() => {
  const erased = ledger.value.filter(({ reference }) => reference === '')
  if (erased.length === 0) return items.value
  const here = new Set(items.value.map(({ id }) => id))
  return [...items.value, ...erased.filter(({ id }) => !here.has(id)).map(fromRow)]
})

export const shown: ReadonlySignal<readonly Item[]> = computed(() =>
  arrange(all.value, { filters: filters.value, search: search.value, names }),
)

export const shownIds: ReadonlySignal<readonly string[]> = computed(() =>
  shown.value.map(({ id }) => id),
)

/** Without any filter or search. */
export const totals = computed(() => countStatuses(all.value, { filters: NO_FILTERS, search: '' }))

export const counts = computed(() =>
  isCut.value
    ? countStatuses(all.value, { filters: filters.value, search: search.value })
    : totals.value,
)

/** Where the keyboard is among them; the first where its row is not shown. */
export const activeIndex: ReadonlySignal<number> = computed(() =>
  Math.max(0, active.value === null ? 0 : shownIds.value.indexOf(active.value)),
)

/** Its id: of rows that change their places, each asks whether it is the one. */
export const activeId: ReadonlySignal<string | undefined> = computed(
  () => shownIds.value[activeIndex.value],
)

/** Opens the one before (-1) or after (1) a request, as the table has them; Back leads to the table. */
export function openNeighbour(id: string, step: -1 | 1): void {
  const at = shownIds.value.indexOf(id)
  const next = at < 0 ? undefined : shownIds.value[at + step]
  if (next === undefined) return
  active.value = next
  route(addressOf(next), true)
}

export const find = (id: string): Item | undefined => all.value.find((one) => one.id === id)
