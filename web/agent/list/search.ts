/** What somebody searches for: quick enough for ten thousand requests between two frames. */

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

/** Between two pauses, in ms: a letter that is typed meanwhile still comes to the screen in its frame. */
const SLICE_MS = 6

/**
 * Has all of them put into words once, while somebody only thinks of what to type: the first letter is
 * answered as quickly as the others.
 */
export async function prepareSearch<T>(
  items: readonly T[],
  textOf: (item: T) => string,
): Promise<void> {
  let since = performance.now()
  for (const item of items) {
    textOf(item)
    if (performance.now() - since < SLICE_MS) continue
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}
