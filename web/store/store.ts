/**
 * What is done with the device's database. It holds the device's key, what it was enrolled as, the
 * queue, the replica of requests it may see, and a few settings; never a `client_secret`, a session
 * url or an opened detail.
 *
 * Must: a write that resolved is on disk (`durability: 'strict'`), and a write that failed rejects.
 */
import type { Enrolled, Gone, RequestRow } from '../../shared/protocol/protocol.ts'
import { type Settings, STRICT, use } from './database.ts'
import type { QueuedRecord } from './queued-record.ts'
import { keptOf, mayKeep } from './queued-record.ts'

export const loadKeyPair = () => use((db) => db.get('keys', 'device'))
export const loadEnrolled = () => use((db) => db.get('enrolment', 'device'))
export const loadQueue = () => use((db) => db.getAll('queue'))
export const loadReplica = () => use((db) => db.getAll('replica'))
export const loadRow = (id: string) => use((db) => db.get('replica', id))
export const loadSetting = <K extends keyof Settings>(name: K) =>
  use((db) => db.get('settings', name) as Promise<Settings[K] | undefined>)

export const saveKeyPair = (pair: CryptoKeyPair) =>
  use(async (db) => {
    const tx = db.transaction('keys', 'readwrite', STRICT)
    await Promise.all([tx.store.put(pair, 'device'), tx.done])
  })

export const saveEnrolled = (enrolled: Enrolled) =>
  use(async (db) => {
    const tx = db.transaction('enrolment', 'readwrite', STRICT)
    await Promise.all([tx.store.put(enrolled, 'device'), tx.done])
  })

export const saveSetting = <K extends keyof Settings>(name: K, value: Settings[K]) =>
  use(async (db) => {
    const tx = db.transaction('settings', 'readwrite', STRICT)
    await Promise.all([tx.store.put(value, name), tx.done])
  })

export const dropSetting = (name: keyof Settings) =>
  use(async (db) => {
    const tx = db.transaction('settings', 'readwrite', STRICT)
    await Promise.all([tx.store.delete(name), tx.done])
  })

/**
 * Marked before sending: from here on the Worker may have them. Returns those that are there: what
 * a person replaced or took back since it was loaded must not be sent.
 */
export const markSent = (batch: readonly QueuedRecord[]) =>
  use(async (db): Promise<readonly QueuedRecord[]> => {
    if (batch.every(({ sent }) => sent)) return batch
    const tx = db.transaction('queue', 'readwrite', STRICT)
    const found = await Promise.all(batch.map(({ id, edit }) => tx.store.get([id, edit])))
    const there = batch.filter((_, i) => found[i])
    const unmarked = there.filter(({ sent }) => !sent)
    await Promise.all([...unmarked.map((r) => tx.store.put({ ...r, sent: true })), tx.done])
    return there
  })

/**
 * What the Worker's answers did to a batch: one transaction, so that no crash splits it. The answer may
 * be late, and another tab or a person faster: what has left the queue stays out of it.
 */
export const acknowledge = (answered: readonly AnsweredRecord[]) =>
  use(async (db) => {
    const tx = db.transaction(['queue', 'replica', 'kept'], 'readwrite', STRICT)
    const [queue, kept] = [tx.objectStore('queue'), tx.objectStore('kept')]
    const writes = answered.flatMap(({ queued, keep, row }): Promise<unknown>[] => {
      const worth = keep ? null : keptOf(queued)
      const key: [string, number] = [queued.id, queued.edit]
      return [
        keep ? queue.getKey(key).then((found) => found && queue.put(keep)) : queue.delete(key),
        ...(row ? [putIfNewer(tx.objectStore('replica'), row)] : []),
        ...(row && mayKeep(row) && worth ? [kept.put(worth)] : []),
        ...(row && !mayKeep(row) ? [kept.delete(queued.id)] : []),
      ]
    })
    await Promise.all([...writes, tx.done])
  })

/** `keep`: the record as it stays in the queue; without it, it leaves. `row`: the ledger's view. */
export type AnsweredRecord = { queued: QueuedRecord; keep?: QueuedRecord; row?: RequestRow }

/** Rows and the `rev` they brought the replica to, together. */
export const applyDelta = (rows: readonly (RequestRow | Gone)[], rev: number, resync: boolean) =>
  use(async (db) => {
    const tx = db.transaction(['replica', 'kept', 'settings'], 'readwrite', STRICT)
    const [replica, kept] = [tx.objectStore('replica'), tx.objectStore('kept')]
    // Asked before this device was put out, answered after: it must know nothing any more.
    if (await tx.objectStore('settings').get('deviceStatus')) return
    if (resync) await Promise.all([replica.clear(), kept.clear()])
    const writes = rows.flatMap((row): Promise<unknown>[] => [
      'gone' in row ? replica.delete(row.id) : putIfNewer(replica, row),
      ...('gone' in row || !mayKeep(row) ? [kept.delete(row.id)] : []),
    ])
    await Promise.all([...writes, tx.objectStore('settings').put(rev, 'rev'), tx.done])
  })

export const saveRow = (row: RequestRow) =>
  use(async (db) => {
    const tx = db.transaction(['replica', 'kept'], 'readwrite', STRICT)
    const writes = [
      putIfNewer(tx.objectStore('replica'), row),
      ...(mayKeep(row) ? [] : [tx.objectStore('kept').delete(row.id)]),
    ]
    await Promise.all([...writes, tx.done])
  })

export type ReplicaStore = {
  get(id: string): Promise<RequestRow | undefined>
  put(row: RequestRow): Promise<unknown>
}

/** Answers can overtake each other; `rev` tells which is the later. */
export async function putIfNewer(replica: ReplicaStore, row: RequestRow): Promise<void> {
  const known = await replica.get(row.id)
  if (!known || known.rev <= row.rev) await replica.put(row)
}
