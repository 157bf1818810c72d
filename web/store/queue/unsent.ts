/** What each call tells of the queue: how much is unsent, and since when. No first screen needs it. */
import { use } from '../database.ts'

/**
 * How many records wait for an answer, and when the first of them was saved (epoch ms, by a clock that
 * may have been set since: their order is not by it); those that were refused wait for a person and do
 * not count. However long the queue is, one record of it is read.
 */
export const loadUnsent = () =>
  use(async (db): Promise<{ count: number; oldestAt: number | null }> => {
    const tx = db.transaction(['queue', 'tally'])
    const [tally, oldest] = await Promise.all([
      tx.objectStore('tally').get('queue'),
      tx.objectStore('queue').index('turn').openCursor(),
    ])
    return { count: tally?.unsent ?? 0, oldestAt: oldest?.value.savedAt ?? null }
  })
