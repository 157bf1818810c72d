/** What is taken off a device for good, and what is not. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { DEVICE, queuedRecord, row } from './example.ts'
import { importStore, type Store } from './import-store.ts'

let store: Store
let enqueueAll: typeof import('../../../web/store/queue/enqueue-list.ts').enqueueAll
let erase: typeof import('../../../web/store/erase.ts')

const enrolled = { device: DEVICE } as Enrolled
const refused = (n: number) =>
  queuedRecord(n, { sent: true, problem: problem('record_signature_refused') })

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  store = await importStore()
  enqueueAll = (await import('../../../web/store/queue/enqueue-list.ts')).enqueueAll
  erase = await import('../../../web/store/erase.ts')
  await store.saveEnrolled(enrolled)
  const queued = queuedRecord(1)
  await store.enqueue(queued)
  await store.acknowledge([{ queued, row: row(1) }])
  await store.saveSetting('rev', 7)
})

test('what it knew of its site goes, what it owes and who it is stay, and why is noted', async () => {
  await store.enqueue(queuedRecord(2))
  await erase.forgetSite(DEVICE, 'wiping')
  expect(await store.loadReplica()).toEqual([])
  expect(await store.loadKept(queuedRecord(1).id)).toBeUndefined()
  expect(await store.loadSetting('rev')).toBeUndefined()
  expect(await store.loadSetting('deviceStatus')).toBe('wiping')
  expect(await store.loadQueue()).toMatchObject([queuedRecord(2)])
  expect(await store.loadEnrolled()).toEqual(enrolled)
})

test.each(['wiping', 'revoked'] as const)('Invariant 1: once %s, nothing is saved', async (how) => {
  await erase.forgetSite(DEVICE, how)
  await expect(store.enqueue(queuedRecord(2))).rejects.toThrow()
  await expect(enqueueAll([queuedRecord(2)])).rejects.toThrow()
  expect(await store.loadQueue()).toEqual([])
})

test('an answer that was on its way when the site was forgotten is not laid down', async () => {
  await erase.forgetSite(DEVICE, 'revoked')
  await store.applyDelta([row(5)], 9, false)
  expect(await store.loadReplica()).toEqual([])
  expect(await store.loadSetting('rev')).toBeUndefined()
})

test('refused records are counted as they go, and still are the same number later', async () => {
  for (const n of [2, 3]) await store.enqueue(refused(n))
  await erase.forgetSite(DEVICE, 'wiping')
  const queued = queuedRecord(4)
  await store.acknowledge([{ queued, row: row(4) }])
  expect(await erase.clearOutbox()).toBe(2)
  expect([await store.loadQueue(), await store.loadReplica()]).toEqual([[], []])
  expect(await store.loadKept(queued.id)).toBeUndefined()
  await erase.forgetSite(DEVICE, 'wiping')
  expect(await erase.clearOutbox()).toBe(2)
})

test('Invariant 1: a record that has no answer yet is not taken, nor any beside it', async () => {
  await store.enqueue(refused(2))
  await store.enqueue(queuedRecord(3, { sent: true }))
  await erase.forgetSite(DEVICE, 'wiping')
  expect(await erase.clearOutbox()).toBeNull()
  expect(await store.loadQueue()).toHaveLength(2)
})

test('the end takes everything, but not of the device that this browser is by now', async () => {
  await store.enqueue(refused(2))
  const another = 'demo.fedcba9876543210'
  await erase.eraseDevice(another)
  expect(await store.loadEnrolled()).toEqual(enrolled)
  expect(await store.loadQueue()).toHaveLength(1)
  await erase.eraseDevice(DEVICE)
  expect(await store.loadEnrolled()).toBeUndefined()
  expect([await store.loadQueue(), await store.loadReplica()]).toEqual([[], []])
  expect(await store.loadSetting('rev')).toBeUndefined()
})

test('a run that comes after the end does not put out the browser that is enrolled by then', async () => {
  await erase.forgetSite('demo.fedcba9876543210', 'revoked')
  expect(await store.loadSetting('deviceStatus')).toBeUndefined()
  expect(await store.loadReplica()).toHaveLength(1)
  await erase.eraseDevice(DEVICE)
  await erase.forgetSite(DEVICE, 'revoked')
  expect(await store.loadSetting('deviceStatus')).toBeUndefined()
})
