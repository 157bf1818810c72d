/**
 * Which requests the list shows: one group or all, and what somebody searches for. Pure, and quick
 * enough for ten thousand of them between two frames.
 */
import type { Item } from '../../state/request.ts'

export type Filter<G extends string> = G | 'all'

/** How many there are of each; `all` is their sum. */
export function countGroups<G extends string>(
  items: readonly Item[],
  groupOf: (item: Item) => G,
): ReadonlyMap<Filter<G>, number> {
  const counts = new Map<Filter<G>, number>([['all', items.length]])
  for (const item of items) {
    const group = groupOf(item)
    counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  return counts
}

/** Lower case and without accents: nobody types those in the rain. */
export const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * Every word must be found somewhere in `textOf`, which is `plain`: the reference, the preset's name,
 * the state.
 */
export function search<T>(
  items: readonly T[],
  query: string,
  textOf: (item: T) => string,
): readonly T[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return items
  return items.filter((item) => {
    const text = textOf(item)
    return words.every((word) => text.includes(word))
  })
}
