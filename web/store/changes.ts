/**
 * Of which requests the queue or the replica changed: noted with each change, in its own write, so that
 * no screen, and no other tab, has to read all of them anew.
 */
import { type Change, LIST_START, type ListStart, use } from './database.ts'

/** A page that missed more changes than this reads everything again. */
const KEPT = 300
/** One change of more requests than this is one of any. */
const NAMED_MAX = 500

type ChangeStore = {
  add(change: Change): Promise<number>
  delete(range: IDBKeyRange): Promise<unknown>
  clear(): Promise<unknown>
}

/** `ids` null: of any. Then no id is left of what was noted before: a kiosk's visitor leaves none behind. */
export async function noteChange(
  changes: ChangeStore,
  ids: readonly string[] | null,
): Promise<void> {
  if (ids?.length === 0) return
  const named = ids && ids.length <= NAMED_MAX ? ids : null
  if (named === null) await changes.clear()
  const n = await changes.add({ ids: named })
  await changes.delete(IDBKeyRange.upperBound(n - KEPT))
}

/**
 * How a list of many requests starts, so that the next page can draw it before it has read them all. Where
 * anything changed since that was read, or all was erased, nothing is noted.
 */
export const noteListStart = (start: ListStart) =>
  use(async (db): Promise<void> => {
    const tx = db.transaction('changes', 'readwrite')
    const last = await tx.store.openKeyCursor(null, 'prev')
    if (last?.key === start.upTo) await tx.store.put({ n: LIST_START, ...start })
    await tx.done
  })
