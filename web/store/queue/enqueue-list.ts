/** Puts many new requests into the queue at once. */
import { ONCE, use } from '../database.ts'
import { inUse } from './queue.ts'
import type { QueuedRecord } from './queued-record.ts'

/** Handed to the database between two breaths of the screen. */
const AT_ONCE = 100

/** All of them or none: one transaction, on disk when it resolves. */
export const enqueueAll = (records: readonly QueuedRecord[]) =>
  use(
    (db) =>
      inUse(db, async (change) => {
        for (let from = 0; from < records.length; from += AT_ONCE)
          await Promise.all(records.slice(from, from + AT_ONCE).map((one) => change.add(one)))
      }),
    ONCE,
  )
