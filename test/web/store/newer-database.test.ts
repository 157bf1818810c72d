/**
 * Invariant 8: an app that meets a newer database (after a rollback) says so in its own words, can
 * take what is unsent out of it, and writes nothing.
 */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { deviceProblemOf } from '../../../web/state/device-problem.ts'
import { readRecoveryFile } from '../../../web/sync/recovery-file.ts'
import { makeDatabase1, QUEUED } from './database-1.ts'
import { importStore } from './import-store.ts'

vi.hoisted(() => {
  // `api/client.ts` asks for its origin when it is loaded.
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
})

const NAME = 'fieldproof-device'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

function open(version?: number, upgrade = (_tx: IDBTransaction) => {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, version)
    opening.onupgradeneeded = () => opening.transaction && upgrade(opening.transaction)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

/** Version 2 notes a colour on each record, and holds one in a form of its own. */
async function makeNewer(queueOf = (tx: IDBTransaction) => tx.objectStore('queue')) {
  await makeDatabase1()
  const db = await open(2, (tx) => {
    const queue = queueOf(tx)
    queue.put({ ...QUEUED, colour: 'green', sent: false })
    queue.put({ id: 'another', edit: 1, packed: new Uint8Array(3) })
  })
  db.close()
}

async function everything(): Promise<unknown> {
  const db = await open()
  const stores = [...db.objectStoreNames]
  const contents = await Promise.all(
    stores.map(
      (name) =>
        new Promise((resolve) => {
          const reading = db.transaction(name).objectStore(name).getAll()
          reading.onsuccess = () => resolve(reading.result)
        }),
    ),
  )
  db.close()
  return { version: db.version, stores, contents }
}

test('it has its own name, and is not taken for a browser that keeps nothing', async () => {
  await makeNewer()
  const { loadQueue } = await importStore()
  const failed = await loadQueue().catch((error: unknown) => error)
  expect(deviceProblemOf(failed)).toBe('newer_version')
})

test('what is unsent becomes a recovery file, and nothing there is another than before', async () => {
  await makeNewer()
  const before = await everything()
  const { newerRecoveryFile } = await import('../../../web/actions/recovery.ts')
  const saved = await newerRecoveryFile()
  expect(saved).toMatchObject({ n: 1, unreadable: 1 })
  const file = readRecoveryFile((await saved?.file.text()) ?? '')
  expect(file?.device).toBe('demo.0123456789abcdef')
  expect(file?.items).toMatchObject([
    { record: QUEUED.text, signature: QUEUED.signature, details: QUEUED.details },
  ])
  expect(await everything()).toEqual(before)
})

test('the newer app is not kept waiting for its next step', async () => {
  await makeNewer()
  const { newerRecoveryFile } = await import('../../../web/actions/recovery.ts')
  await newerRecoveryFile()
  const db = await open(3)
  expect(db.version).toBe(3)
  db.close()
})

test('where a newer app keeps its queue elsewhere, there is nothing to offer', async () => {
  await makeNewer((tx) => {
    tx.db.deleteObjectStore('queue')
    return tx.db.createObjectStore('outbox', { keyPath: ['id', 'edit'] })
  })
  const { newerRecoveryFile } = await import('../../../web/actions/recovery.ts')
  expect(await newerRecoveryFile()).toBeNull()
})

test('where there is no database, none is made', async () => {
  const { newerRecoveryFile } = await import('../../../web/actions/recovery.ts')
  expect(await newerRecoveryFile()).toBeNull()
  expect(await indexedDB.databases()).toEqual([])
})
