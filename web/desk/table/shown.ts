/** The requests of the site as the table has them, always as the replica is. */
import { computed, type ReadonlySignal } from '@preact/signals'
import { route } from '../../router.tsx'
import { fromRow, type Item } from '../../state/request.ts'
import { items, ledger } from '../../state/requests.ts'
import { arrange, countPhases } from './arrange.ts'
import { active, addressOf, filters, search } from './choice.ts'
import { names } from './names.ts'

/** With those of which nothing is left but that they were there. */
export const all: ReadonlySignal<readonly Item[]> = computed(() => [
  ...items.value,
  ...ledger.value.filter(({ reference }) => reference === '').map(fromRow),
])

const isOfErased = computed(() =>
  filters.value.phases.some((phase) => phase === 'redacting' || phase === 'redacted'),
)

/** How many there would be without filters; what is erased counts only where it is looked for. */
export const total: ReadonlySignal<number> = computed(() =>
  isOfErased.value ? all.value.length : items.value.length,
)

export const shown: ReadonlySignal<readonly Item[]> = computed(() =>
  arrange(all.value, { filters: filters.value, search: search.value, names }),
)

export const shownIds: ReadonlySignal<readonly string[]> = computed(() =>
  shown.value.map(({ id }) => id),
)

export const counts = computed(() =>
  countPhases(all.value, { filters: filters.value, search: search.value }),
)

/** Where the keyboard is among them; the first where its row is not shown. */
export const activeIndex: ReadonlySignal<number> = computed(() =>
  Math.max(0, active.value === null ? 0 : shownIds.value.indexOf(active.value)),
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
