/**
 * The requests of this device as the screens see them, read from the store. Whoever changes the store
 * asks for `readRequests`, which reads what changed; what is on the screen is never written here directly.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { coalesce } from '../store/coalesce.ts'
import * as store from '../store/read-requests.ts'
import { byAge, byId, type Item, itemsOf, type Named } from './request.ts'

const rows = signal<readonly RequestRow[]>([])
const read = signal<readonly Item[]>([])
const readById = new Map<string, Item>()
const tally = signal({ unsent: 0, refused: 0 })

/** How much of the queue waits for the Worker, and how much for a person. */
export const counted: ReadonlySignal<{ unsent: number; refused: number }> = tally

/** What the ledger told, with what stands there only as erased. */
export const ledger: ReadonlySignal<readonly RequestRow[]> = rows

/**
 * By each filter of the list, how many requests there are, while only the rows with which it starts are
 * read; null: all are.
 */
export const startCounts = signal<Readonly<Record<string, number>> | null>(null)

/** How many drafts the list will show above, until they are read: it keeps their place. */
export const draftsToCome = signal(0)

/** Reads how the list starts, where that is known, so that it can be drawn before all is read. */
export async function readListStart(): Promise<void> {
  const start = await store.readListStart()
  // Another tab may have had all of it read meanwhile.
  if (!start || upTo) return
  batch(() => {
    startCounts.value = start.counts
    tally.value = start.tally
    read.value = itemsOf(start.queue, start.rows)
  })
}

/** How each is shown while more is known here than the ledger has told. */
export const shownAs = signal<((item: Item) => Item) | null>(null)

export const items: ReadonlySignal<readonly Item[]> = computed(() =>
  shownAs.value ? read.value.map(shownAs.value) : read.value,
)

export const item = (id: string): Item | undefined => items.value.find((one) => one.id === id)

/** The newest change that was read; 0 until everything was read once. */
let upTo = 0

export { upTo as readUpTo }

/** Reads what changed since. Many who ask at once, say for each answer of a long push, cost one read. */
export const readRequests: () => Promise<void> = coalesce(async () => {
  const { ids, queue, rows: told, ...found } = await store.readRequests(upTo)
  upTo = found.upTo
  batch(() => {
    tally.value = found.tally
    startCounts.value = null
    if (ids?.size === 0) return
    const come = itemsOf(queue, told)
    const gone = [...(ids ?? readById.keys())].map((id) => ({ id }))
    const goneItems = gone.flatMap(({ id }) => readById.get(id) ?? [])
    for (const { id } of gone) readById.delete(id)
    for (const one of come) readById.set(one.id, one)
    rows.value = ids ? inPlace(rows.value, gone, told, byId) : told
    read.value = ids ? inPlace(read.value, goneItems, come, byAge) : come
  })
})

/**
 * The sorted list `known` without `gone` and with `come`, still sorted. There are many and few change, so
 * each place is found by halving, and the same list is returned where nothing changed.
 */
function inPlace<O extends Named, T extends O>(
  known: readonly T[],
  gone: readonly O[],
  come: readonly T[],
  order: (a: O, b: O) => number,
): readonly T[] {
  let now: T[] | undefined
  const change = (...places: [at: number, gone: number, ...T[]]) => {
    now ??= [...known]
    now.splice(...places)
  }
  const placeOf = (one: O): number => {
    const all = now ?? known
    let from = 0
    for (let to = all.length; from < to; ) {
      const middle = (from + to) >> 1
      if (order(all[middle] as T, one) < 0) from = middle + 1
      else to = middle
    }
    return from
  }
  for (const one of gone) {
    const at = placeOf(one)
    if ((now ?? known)[at]?.id === one.id) change(at, 1)
  }
  for (const one of come) change(placeOf(one), 0, one)
  return now ?? known
}
