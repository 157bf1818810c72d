/** What somebody searches for. Pure, and quick enough for ten thousand requests between two frames. */
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
