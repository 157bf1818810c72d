/**
 * What the Worker's answers do to the queue and to the replica.
 *
 * Must: a write that resolved is on disk (`durability: 'strict'`), and a write that failed rejects.
 */
import type { Gone, RequestRow } from '../../shared/protocol/protocol.ts'
import { noteChange } from './changes.ts'
import { STRICT, use } from './database.ts'
import { changeQueue } from './queue/change-queue.ts'
import type { QueuedRecord } from './queue/queued-record.ts'
import { keptOf, mayKeep } from './queue/queued-record.ts'

/**
 * Marked before sending: from here on the Worker may have them. Returns those that are there: what
 * a person replaced or took back since it was loaded must not be sent.
 */
export const markSent = (batch: readonly QueuedRecord[]) =>
  use(async (db): Promise<readonly QueuedRecord[]> => {
    if (batch.every(({ sent }) => sent)) return batch
    return changeQueue(db, [], async (change) => {
      const found = await Promise.all(batch.map(({ id, edit }) => change.queue.get([id, edit])))
      const unmarked = found.filter((record) => record && !record.sent)
      await Promise.all(
        unmarked.map((record) => record && change.put(record, { ...record, sent: true })),
      )
      return batch.filter((_, i) => found[i])
    })
  })

/** `keep`: the record as it stays in the queue; without it, it leaves. `row`: the ledger's view. */
export type AnsweredRecord = { queued: QueuedRecord; keep?: QueuedRecord; row?: RequestRow }

/**
 * What the Worker's answers did to a batch: one transaction, so that no crash splits it. The answer may
 * be late, and another tab or a person faster: what has left the queue stays out of it.
 */
export const acknowledge = (answered: readonly AnsweredRecord[]) =>
  use((db) =>
    changeQueue(db, ['replica', 'kept'], async (change) => {
      const [replica, kept] = [change.store('replica'), change.store('kept')]
      const found = await Promise.all(
        answered.map(({ queued: { id, edit } }) => change.queue.get([id, edit])),
      )
      const writes = answered.flatMap(({ queued, keep, row }, i): Promise<unknown>[] => {
        change.touch(queued.id)
        const there = found[i]
        const worth = keep ? null : keptOf(queued)
        return [
          ...(there ? [keep ? change.put(there, keep) : change.remove(there)] : []),
          ...(row ? [putIfNewer(replica, row)] : []),
          ...(row && mayKeep(row) && worth ? [kept.put(worth)] : []),
          ...(row && !mayKeep(row) ? [kept.delete(queued.id)] : []),
        ]
      })
      await Promise.all(writes)
    }),
  )

/** Rows and the `rev` they brought the replica to, together. */
export const applyDelta = (rows: readonly (RequestRow | Gone)[], rev: number, resync: boolean) =>
  use(async (db) => {
    const stores = ['replica', 'kept', 'settings', 'changes'] as const
    const tx = db.transaction(stores, 'readwrite', STRICT)
    const [replica, kept] = [tx.objectStore('replica'), tx.objectStore('kept')]
    // Asked before this device was put out, answered after: it must know nothing any more.
    if (await tx.objectStore('settings').get('deviceStatus')) return
    if (resync)
      await Promise.all([
        replica.clear(),
        kept.clear(),
        tx.objectStore('settings').delete('partialUntil'),
      ])
    const writes = rows.flatMap((row): Promise<unknown>[] => [
      'gone' in row ? replica.delete(row.id) : putIfNewer(replica, row),
      ...('gone' in row || !mayKeep(row) ? [kept.delete(row.id)] : []),
    ])
    const ids = resync ? null : rows.map(({ id }) => id)
    await Promise.all([
      ...writes,
      noteChange(tx.objectStore('changes'), ids),
      tx.objectStore('settings').put(rev, 'rev'),
      tx.done,
    ])
  })

export const saveRow = (row: RequestRow) =>
  use(async (db) => {
    const tx = db.transaction(['replica', 'kept', 'changes'], 'readwrite', STRICT)
    await Promise.all([
      putIfNewer(tx.objectStore('replica'), row),
      ...(mayKeep(row) ? [] : [tx.objectStore('kept').delete(row.id)]),
      noteChange(tx.objectStore('changes'), [row.id]),
      tx.done,
    ])
  })

type ReplicaStore = {
  get(id: string): Promise<RequestRow | undefined>
  put(row: RequestRow): Promise<unknown>
}

/** Answers can overtake each other; `rev` tells which is the later. */
export async function putIfNewer(replica: ReplicaStore, row: RequestRow): Promise<void> {
  const known = await replica.get(row.id)
  if (!known || known.rev <= row.rev) await replica.put(row)
}
