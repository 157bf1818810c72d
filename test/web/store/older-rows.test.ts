/** The bound of a supervisor's replica: what goes, what stays, and that it is said until when it is a part. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { countReads } from './count-reads.ts'
import { idOf, queuedRecord, row } from './example.ts'
import { importStore, type Store } from './import-store.ts'

let store: Store
let older: typeof import('../../../web/store/older-rows.ts')

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  store = await importStore()
  older = await import('../../../web/store/older-rows.ts')
})

/** The higher its number, the later it was accepted. */
const accepted = (n: number, more = {}) => row(n, { accepted_at: 1_000 + n, ...more })
const come = (count: number) =>
  store.applyDelta(
    Array.from({ length: count }, (_, n) => accepted(n)),
    count,
    false,
  )
const numbers = async () =>
  (await store.loadReplica()).map(({ accepted_at }) => accepted_at - 1_000)

test('as long as they are few all stay, and nothing is said', async () => {
  await come(5)
  await older.trimReplica(5)
  expect(await numbers()).toEqual([0, 1, 2, 3, 4])
  expect(await store.loadSetting('partialUntil')).toBeUndefined()
})

test('Invariant 9: the newest stay, and until when others may be missing is noted', async () => {
  await come(8)
  await older.trimReplica(5)
  expect(await numbers()).toEqual([3, 4, 5, 6, 7])
  expect(await store.loadSetting('partialUntil')).toBe(1_002)
  // An older one changed: it is told, and goes again.
  await store.applyDelta([accepted(1, { rev: 99 })], 99, false)
  await older.trimReplica(5)
  expect(await numbers()).toEqual([3, 4, 5, 6, 7])
  expect(await store.loadSetting('partialUntil')).toBe(1_002)
})

test('what waits in the queue, and what was opened here, stays with its row', async () => {
  await come(8)
  await store.enqueue(queuedRecord(0, { edit: 2 }))
  await older.holdOlder(accepted(1))
  await older.trimReplica(5)
  expect(await numbers()).toEqual([0, 1, 3, 4, 5, 6, 7])
  await store.acknowledge([{ queued: queuedRecord(0, { edit: 2 }) }])
  await older.trimReplica(5)
  expect(await numbers()).toEqual([1, 3, 4, 5, 6, 7])
})

test('one that was opened makes room for the fiftieth after it', async () => {
  await come(60)
  for (let n = 0; n < 51; n++) await older.holdOlder(accepted(n))
  await older.trimReplica(1)
  expect(await numbers()).toEqual([...Array.from({ length: 50 }, (_, n) => n + 1), 59])
})

test('another ledger begins anew: nothing of it is missing', async () => {
  await come(8)
  await older.trimReplica(5)
  await store.applyDelta([], 0, true)
  expect(await store.loadSetting('partialUntil')).toBeUndefined()
})

test('screens hear of what went', async () => {
  await come(8)
  const { upTo } = await store.readRequests(0)
  await older.trimReplica(5)
  const { ids, rows } = await store.readRequests(upTo)
  expect([...(ids ?? [])].sort()).toEqual([idOf(0), idOf(1), idOf(2)])
  expect(rows).toEqual([])
})

test('to find that nothing has to go, next to nothing is read', async () => {
  await come(100)
  expect(await countReads(() => older.trimReplica(100))).toBe(1)
})
