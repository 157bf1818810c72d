/**
 * Invariant 8: a newer app opens every older database and outbox, an older one keeps its hands off a
 * newer database. One frozen fixture per released version; the step to a later version is made up here.
 */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import * as v from 'valibot'
import { beforeEach, expect, test, vi } from 'vitest'
import { RequestRow } from '../../../shared/protocol/protocol.ts'
import { provesItself } from '../../../web/crypto/device-key.ts'
import { itemsOf } from '../../../web/state/request.ts'
import type { Database, Step, Upgrade } from '../../../web/store/database.ts'
import { LARGEST_BATCH } from '../../../web/sync/push/line.ts'
import { nextBatch } from '../../../web/sync/push/next-batch.ts'
import { envelopeOf } from '../../../web/sync/push/outbox.ts'
import { DRAFT, makeDatabase1, QUEUED } from './database-1.ts'
import { importStore } from './import-store.ts'

const NAME = 'fieldproof-device'

/** What a later version might do: a new store, and every row rewritten. */
async function makeVersion2(db: Database, tx: Upgrade): Promise<void> {
  ;(db as unknown as IDBDatabase).createObjectStore('colours')
  const replica = tx.objectStore('replica')
  for (const row of await replica.getAll()) await replica.put({ ...row, reference: 'rewritten' })
}

/** The modules of an app that starts now, over whatever database there is. */
async function startApp() {
  vi.resetModules()
  const database = await import('../../../web/store/database.ts')
  const store = await importStore()
  const laterSteps: readonly Step[] = [...database.STEPS, makeVersion2]
  return { ...store, openDatabase: database.openDatabase, laterSteps }
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

test.each([[1, makeDatabase1]])('Invariant 8: version %i opens, whole', async (_version, make) => {
  await make()
  const app = await startApp()

  const [queue, replica] = [await app.loadQueue(), await app.loadReplica()]
  expect(await provesItself(await app.loadKeyPair())).toBe(true)
  expect(await app.loadEnrolled()).toMatchObject({ device: 'demo.0123456789abcdef' })
  expect(await app.loadSetting('rev')).toBe(7)
  expect(replica.every((row) => v.is(RequestRow, row))).toBe(true)

  const [next] = await nextBatch(
    app,
    { passed: null },
    { limits: LARGEST_BATCH, mayGo: () => true },
  )
  if (!next) throw new Error('the queue of the older app is gone')
  expect(await (await import('../../../web/store/queue/unsent.ts')).loadUnsent()).toEqual({
    count: 1,
    oldestAt: QUEUED.savedAt,
  })
  expect(envelopeOf(next, QUEUED.savedAt + 5)).toEqual({
    record: QUEUED.text,
    signature: QUEUED.signature,
    details: QUEUED.details,
    age_ms: 5,
  })
  expect(itemsOf(queue, replica).map(({ state }) => state.phase)).toEqual(['unverified', 'queued'])
})

test('an empty browser gets what an app of version 1 made', async () => {
  await makeDatabase1()
  const made = await shapeOf()
  vi.stubGlobal('indexedDB', new IDBFactory())
  await (await startApp()).openDatabase()
  expect(await shapeOf()).toEqual(made)
})

test('Invariant 8: a newer app takes the step from version 1 and loses nothing', async () => {
  await makeDatabase1()
  const app = await startApp()
  const db = await app.openDatabase(app.laterSteps)
  expect(db.version).toBe(2)
  expect([...db.objectStoreNames]).toContain('colours')
  expect(await app.loadQueue()).toMatchObject([QUEUED])
  expect(await (await import('../../../web/store/drafts.ts')).loadDrafts()).toEqual([DRAFT])
  expect(await app.loadReplica()).toMatchObject([{ reference: 'rewritten' }])
})

test('Invariant 8: a step that fails leaves the older database as it was', async () => {
  await makeDatabase1()
  const before = await shapeOf()
  const app = await startApp()
  const broken: Step = async (db, tx) => {
    await makeVersion2(db, tx)
    throw new Error('a bug in a step')
  }
  await expect(app.openDatabase([...app.laterSteps.slice(0, 1), broken])).rejects.toThrow(
    'a bug in a step',
  )
  expect(await shapeOf()).toEqual(before)
  expect((await (await startApp()).loadReplica()).map(({ reference }) => reference)).toEqual([
    'Order 1002',
  ])
})

test('Invariant 8: an older app keeps its hands off a newer database', async () => {
  await makeDatabase1()
  const newer = await startApp()
  ;(await newer.openDatabase(newer.laterSteps)).close()
  const before = await shapeOf()

  const older = await startApp()
  await expect(older.loadQueue()).rejects.toMatchObject({ name: 'VersionError' })
  await expect(older.saveSetting('rev', 9)).rejects.toMatchObject({ name: 'VersionError' })
  expect(await shapeOf()).toEqual(before)
})

test('Invariant 8: a tab of the older app stands aside for the step, and does not come back', async () => {
  await makeDatabase1()
  const older = await startApp()
  expect(await older.loadSetting('rev')).toBe(7)

  const newer = await startApp()
  expect((await newer.openDatabase(newer.laterSteps)).version).toBe(2)
  await expect(older.saveSetting('rev', 9)).rejects.toMatchObject({ name: 'VersionError' })
  expect(await newer.loadSetting('rev')).toBe(7)
})

/** Version, stores, keys and indexes of the database as it is. */
async function shapeOf() {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(NAME)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const names = [...db.objectStoreNames]
  const tx = db.transaction(names)
  const stores = names.map((name) => {
    const store = tx.objectStore(name)
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath])
    return { name, keyPath: store.keyPath, indexes }
  })
  db.close()
  return { version: db.version, stores }
}
