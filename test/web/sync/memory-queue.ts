/** The order of a queue in memory, as the store in IndexedDB has it: by when each was saved. */
import type { Turn } from '../../../web/store/database.ts'
import type { QueuedRecord } from '../../../web/store/queue/queued-record.ts'
import type { OutgoingQueue } from '../../../web/sync/push/next-batch.ts'
import { queueKey } from '../../../web/sync/push/outbox.ts'

export const outgoing = (all: () => Iterable<QueuedRecord>): OutgoingQueue => ({
  loadWaiting: async (after, count) =>
    [...all()]
      .filter(({ problem }) => !problem)
      .map((record) => ({ ...record, turn: record.turn ?? record.savedAt }))
      .toSorted((a, b) => compare([a.turn, a.edit], [b.turn, b.edit]))
      .filter(({ turn, edit }) => !after || compare([turn, edit], after) > 0)
      .slice(0, count),
  loadQueued: async (keys) => {
    const wanted = new Set(keys.map(([id, edit]) => queueKey({ id, edit })))
    return [...all()].filter((record) => wanted.has(queueKey(record)))
  },
})

const compare = (a: Turn, b: Turn): number => a[0] - b[0] || a[1] - b[1]
