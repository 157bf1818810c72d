/**
 * The requests of this device as the screens see them, read from the store. Whoever changes the store
 * asks for `readRequests`; what is on the screen is never written here directly.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { oneMore } from '../store/coalesce.ts'
import type { QueuedRecord } from '../store/queued-record.ts'
import { loadQueue, loadReplica } from '../store/store.ts'
import { type Item, itemsOf } from './request.ts'

const queuedSignal = signal<readonly QueuedRecord[]>([])
const rows = signal<readonly RequestRow[]>([])

/** What the Worker has not answered for. */
export const queued: ReadonlySignal<readonly QueuedRecord[]> = queuedSignal

/** What the ledger told, with what stands there only as erased. */
export const ledger: ReadonlySignal<readonly RequestRow[]> = rows

/** How many requests of the ledger this device remembers. */
export const replicaSize: ReadonlySignal<number> = computed(() => rows.value.length)

/** How each is shown while more is known here than the ledger has told. */
export const shownAs = signal((item: Item): Item => item)

export const items: ReadonlySignal<readonly Item[]> = computed(() =>
  itemsOf(queuedSignal.value, rows.value).map(shownAs.value),
)

export const item = (id: string): Item | undefined => items.value.find((one) => one.id === id)

/** Reads the store again. Many who ask at once, say for each answer of a long push, cost one read. */
export const readRequests: () => Promise<void> = oneMore(async () => {
  const [queue, replica] = await Promise.all([loadQueue(), loadReplica()])
  queuedSignal.value = queue
  rows.value = asKnown(rows.value, replica)
})

/**
 * The rows that were read, each that did not change as the very object known before: so what was made
 * of it, its item and its line in the list, is still good.
 */
export function asKnown(
  known: readonly RequestRow[],
  read: readonly RequestRow[],
): readonly RequestRow[] {
  if (known.length === 0) return read
  const before = new Map(known.map((row) => [row.id, row]))
  let isSame = known.length === read.length
  const merged = read.map((row, n) => {
    const old = before.get(row.id)
    const kept = old && isAsItWas(old, row) ? old : row
    isSame &&= kept === known[n]
    return kept
  })
  return isSame ? known : merged
}

/** Whatever devices are told of goes with a new `rev`; a pending action is executed beside it. */
const isAsItWas = (old: RequestRow, row: RequestRow): boolean =>
  old.rev === row.rev &&
  old.changed_at === row.changed_at &&
  old.pending_action === row.pending_action
