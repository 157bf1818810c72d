/** Puts many new requests into the queue at once. */
import { ONCE, use } from './database.ts'
import { inUse } from './queue.ts'
import type { QueuedRecord } from './queued-record.ts'

/** Handed to the database between two breaths of the screen. */
const AT_ONCE = 100

/** All of them or none: one transaction, on disk when it resolves. */
export const enqueueAll = (records: readonly QueuedRecord[]) =>
  use(async (db) => {
    const { queue, done } = await inUse(db)
    // Whatever fails below fails here as well, where it is waited for.
    done.catch(() => {})
    for (let from = 0; from < records.length; from += AT_ONCE)
      await Promise.all(records.slice(from, from + AT_ONCE).map((record) => queue.add(record)))
    await done
  }, ONCE)
