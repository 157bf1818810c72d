/**
 * Requests that people would call by the same reference: two agents who were sent to one address, or one
 * who saved twice.
 */
import { computed, type ReadonlySignal } from '@preact/signals'
import { foldedOf } from '../../../draft/read-reference.ts'
import type { Item } from '../../../state/request.ts'
import { items } from '../../../state/requests.ts'

/** How many have each reference; one that is being deleted has none any more. Pure. */
export function countReferences(all: readonly Item[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of all) {
    const folded = item.isRemoving ? '' : foldedOf(item)
    if (folded !== '') counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  return counts
}

const counts: ReadonlySignal<ReadonlyMap<string, number>> = computed(() =>
  countReferences(items.value),
)

/** How many requests have the reference of this one, itself among them. */
export const sharing = (item: Item): number => counts.value.get(foldedOf(item)) ?? 1
