import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { idOf, queuedRecord, row } from './example.ts'
import { importStore, type Store } from './import-store.ts'

let store: Store

beforeEach(async () => {
  const { IDBFactory } = await import('fake-indexeddb')
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  store = await importStore()
})

/** The same database seen by a page that starts now. */
async function restarted(): Promise<Store> {
  vi.resetModules()
  return await importStore()
}

test('Invariant 1: what was queued is there after a restart', async () => {
  await store.enqueue(queuedRecord(1))
  expect(await (await restarted()).loadQueue()).toMatchObject([queuedRecord(1)])
})

test('an id and edit that are there are never overwritten', async () => {
  await store.enqueue(queuedRecord(1))
  await expect(store.enqueue(queuedRecord(1, { text: 'other' }))).rejects.toThrow()
  expect(await store.loadQueue()).toMatchObject([queuedRecord(1)])
})

test('a later edit takes the place of one that nobody has heard of, in the same write', async () => {
  await store.enqueue(queuedRecord(1))
  await store.enqueue(queuedRecord(1, { edit: 2 }))
  expect((await store.loadQueue()).map(({ edit }) => edit)).toEqual([2])
})

test('a later edit takes the place of one that was refused, and of nothing of another request', async () => {
  await store.enqueue(queuedRecord(2))
  await store.enqueue(queuedRecord(1, { sent: true, problem: problem('record_invalid') }))
  await store.enqueue(queuedRecord(1, { edit: 2 }))
  expect((await store.loadQueue()).map(({ edit }) => edit)).toEqual([2, 1])
})

test('an edit that was sent stays beside the later one: both go', async () => {
  await store.enqueue(queuedRecord(1))
  await store.markSent(await store.loadQueue())
  await store.enqueue(queuedRecord(1, { edit: 2 }))
  expect((await store.loadQueue()).map(({ edit }) => edit)).toEqual([1, 2])
})

test('what was taken back since it was loaded is neither marked nor brought back', async () => {
  await store.enqueue(queuedRecord(1))
  await store.enqueue(queuedRecord(2))
  const loaded = await store.loadQueue()
  expect(await store.takeBack(idOf(1))).toMatchObject([queuedRecord(1)])
  expect(await store.markSent(loaded)).toMatchObject([queuedRecord(2)])
  expect(await store.loadQueue()).toMatchObject([queuedRecord(2, { sent: true })])
})

test('nothing is taken back that was sent, or that the ledger knows', async () => {
  await store.enqueue(queuedRecord(1, { sent: true }))
  await store.enqueue(queuedRecord(2, { edit: 2 }))
  await store.saveRow(row(2))
  expect(await store.takeBack(idOf(1))).toBeNull()
  expect(await store.takeBack(idOf(2))).toBeNull()
  expect(await store.loadQueue()).toHaveLength(2)
})

test('letting a refusal go leaves what still waits', async () => {
  await store.enqueue(queuedRecord(1, { sent: true }))
  await store.enqueue(queuedRecord(1, { edit: 2, sent: true, problem: problem('conflict') }))
  await store.discardRefused(idOf(1))
  expect((await store.loadQueue()).map(({ edit }) => edit)).toEqual([1])
})

test('acknowledgement removes, keeps and tells the replica in one transaction', async () => {
  const [done, kept] = [queuedRecord(1), queuedRecord(2)]
  await store.enqueue(done)
  await store.enqueue(kept)
  const reason = problem('conflict')
  await store.acknowledge([
    { queued: done, row: row(1) },
    { queued: kept, keep: { ...kept, problem: reason }, row: row(2) },
  ])
  expect(await store.loadQueue()).toMatchObject([{ id: kept.id, problem: { code: 'conflict' } }])
  expect(await store.loadReplica()).toEqual([row(1), row(2)])
})

test('an answer that comes late keeps nothing that has left the queue meanwhile', async () => {
  await store.enqueue(queuedRecord(1))
  const [queued] = await store.loadQueue()
  if (!queued) throw new Error('not queued')
  await store.acknowledge([{ queued }])
  await store.acknowledge([{ queued, keep: { ...queued, problem: problem('record_invalid') } }])
  expect(await store.loadQueue()).toEqual([])
})

test('answers that overtake each other never bring back an older row', async () => {
  await store.saveRow(row(1, { rev: 9, state: { phase: 'verified', session: 'vs_1' } }))
  await store.applyDelta([row(1, { rev: 4 })], 9, false)
  await store.saveRow(row(1, { rev: 5 }))
  expect((await store.loadReplica())[0]?.rev).toBe(9)
})

test('a resync forgets the replica and starts from nothing, the queue stays', async () => {
  await store.enqueue(queuedRecord(3))
  await store.applyDelta([row(1)], 40, false)
  await store.applyDelta([], 0, true)
  expect(await store.loadReplica()).toEqual([])
  expect(await store.loadSetting('rev')).toBe(0)
  expect(await store.loadQueue()).toHaveLength(1)
})

test('a device key comes back able to sign and still not exportable', async () => {
  const { makeKeyPair, provesItself } = await import('../../../web/crypto/device-key.ts')
  await store.saveKeyPair(await makeKeyPair())
  const pair = await (await restarted()).loadKeyPair()
  expect(await provesItself(pair)).toBe(true)
  if (pair) await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow()
})

test('Invariant 1: a connection that died is dropped and opened anew, and the write is on disk', async () => {
  await store.enqueue(queuedRecord(1))
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
  transaction.mockImplementationOnce(() => {
    throw new DOMException('The database connection is closing.', 'InvalidStateError')
  })
  await store.enqueue(queuedRecord(2))
  expect(await (await restarted()).loadQueue()).toHaveLength(2)
})

test('Invariant 1: a failed write is never taken for a saved one', async () => {
  await store.loadQueue()
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  })
  await expect(store.enqueue(queuedRecord(1))).rejects.toThrow('full')
  expect(await store.loadQueue()).toEqual([])
})

test('a tab with the database open does not stand in the way of a newer version', async () => {
  await store.enqueue(queuedRecord(1))
  const upgraded = await new Promise<number>((resolve, reject) => {
    const request = indexedDB.open('fieldproof-device', 99)
    request.onsuccess = () => resolve(request.result.version)
    request.onerror = () => reject(request.error)
    setTimeout(() => reject(new Error('blocked')), 1_000)
  })
  expect(upgraded).toBe(99)
})

test('what waits is counted, refused records aside; the first of them by its turn, whatever the clock said', async () => {
  expect(await store.loadUnsent()).toEqual({ count: 0, oldestAt: null })
  const refused = queuedRecord(1, { problem: problem('conflict') })
  for (const record of [refused, queuedRecord(3), queuedRecord(2)]) await store.enqueue(record)
  expect(await store.loadUnsent()).toEqual({ count: 2, oldestAt: queuedRecord(3).savedAt })
})

test('Invariant 7: a later edit waits behind the earlier one, though the clock was set back between', async () => {
  await store.enqueue(queuedRecord(1, { sent: true, savedAt: 900 }))
  await store.enqueue(queuedRecord(2, { savedAt: 800 }))
  await store.enqueue(queuedRecord(1, { edit: 2, savedAt: 100 }))
  const waiting = await store.loadWaiting(null, 10)
  expect(waiting.map(({ id, edit }) => [id, edit])).toEqual([
    [idOf(1), 1],
    [idOf(1), 2],
    [idOf(2), 1],
  ])
})

test('where one of a list cannot be stored, none is', async () => {
  const many = Array.from({ length: 150 }, (_, n) => queuedRecord(n))
  const unclonable = { ...queuedRecord(150), record: (() => {}) as never }
  await expect(store.enqueueAll([...many, unclonable])).rejects.toThrow()
  expect(await store.loadQueue()).toEqual([])
  expect(await store.loadUnsent()).toEqual({ count: 0, oldestAt: null })
})

test('a record that is refused, and mended, is counted as it is now', async () => {
  await store.enqueue(queuedRecord(1))
  const queued = queuedRecord(1)
  await store.acknowledge([{ queued, keep: { ...queued, problem: problem('conflict') } }])
  expect(await store.loadUnsent()).toEqual({ count: 0, oldestAt: null })
  await store.enqueue(queuedRecord(1, { edit: 2 }))
  expect(await store.loadUnsent()).toEqual({ count: 1, oldestAt: queued.savedAt })
})

test('a record that cannot be stored takes nothing with it: what it would have replaced stays', async () => {
  await store.enqueue(queuedRecord(1))
  const unclonable = { ...queuedRecord(1, { edit: 2 }), record: (() => {}) as never }
  await expect(store.enqueue(unclonable)).rejects.toThrow()
  expect(await store.loadQueue()).toMatchObject([queuedRecord(1)])
})
