/** What each call tells of the queue: how much is unsent, and since when. No first screen needs it. */
import { use } from './database.ts'

/**
 * How many records wait for an answer, and when the oldest of them was saved (epoch ms); those that
 * were refused wait for a person and do not count. However long the queue is, it is not read.
 */
export const loadUnsent = () =>
  use(async (db): Promise<{ count: number; oldestAt: number | null }> => {
    const { store } = db.transaction('queue')
    const [all, refused, oldest] = await Promise.all([
      store.count(),
      store.index('refused').count(),
      store.index('savedAt').openCursor(),
    ])
    let cursor = oldest
    while (cursor?.value.problem) cursor = await cursor.continue()
    return { count: all - refused, oldestAt: cursor?.value.savedAt ?? null }
  })
