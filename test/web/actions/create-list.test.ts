/** Many requests at once: all of them are saved, or none. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { toBase64url } from '../../../shared/text/bytes.ts'
import type { Draft } from '../../../web/draft/draft.ts'
import { DEVICE, queuedRecord } from '../store/example.ts'
import { importStore, type Store } from '../store/import-store.ts'

let store: Store
let createList: typeof import('../../../web/actions/create-list.ts').createList
let enqueueAll: typeof import('../../../web/store/queue/enqueue-list.ts').enqueueAll
let enrolled: Enrolled

beforeEach(async () => {
  const { IDBFactory } = await import('fake-indexeddb')
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  store = await importStore()
  createList = (await import('../../../web/actions/create-list.ts')).createList
  enqueueAll = (await import('../../../web/store/queue/enqueue-list.ts')).enqueueAll
  const { makeKeyPair } = await import('../../../web/crypto/device-key.ts')
  await store.saveKeyPair(await makeKeyPair())
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const sealing_key = { id: 'k1', public_key: toBase64url(point) }
  enrolled = { device: DEVICE, site: 'demo', role: 'agent', label: 'Phone 7', sealing_key }
})

const EMAIL = 'jenny.rosen@example.com'
const drafts = (n: number): Draft[] =>
  Array.from({ length: n }, (_, i) => ({
    reference: `Order ${i}`,
    preset: null,
    email: EMAIL,
    phone: '',
    note: '',
    asked: { document: {}, idNumber: false },
  }))

const watch = (
  progress: (done: number) => unknown = () => {},
  stop = new AbortController().signal,
) => ({
  progress,
  stop,
})

test('each is a request of its own, signed, with its details sealed', async () => {
  const seen: number[] = []
  const outcome = await createList(
    drafts(3),
    enrolled,
    watch((done) => seen.push(done)),
  )
  expect(outcome).toEqual({ kind: 'saved', n: 3 })
  expect(seen.at(-1)).toBe(3)
  const queue = await store.loadQueue()
  expect(new Set(queue.map(({ id }) => id)).size).toBe(3)
  expect(queue.every(({ details, sent }) => details !== undefined && !sent)).toBe(true)
  expect(JSON.stringify(queue)).not.toContain(EMAIL)
})

test('stopped in the middle, nothing of it is written', async () => {
  const stop = new AbortController()
  const seen: number[] = []
  const progress = (done: number) => {
    seen.push(done)
    stop.abort()
  }
  expect(await createList(drafts(300), enrolled, watch(progress, stop.signal))).toEqual({
    kind: 'stopped',
  })
  expect(seen).toHaveLength(1)
  expect(seen[0]).toBeLessThan(300)
  expect(await store.loadQueue()).toEqual([])
})

test('stopped when all are sealed, nothing of it is written either', async () => {
  const stop = new AbortController()
  const progress = (done: number) => done === 3 && stop.abort()
  expect(await createList(drafts(3), enrolled, watch(progress, stop.signal))).toEqual({
    kind: 'stopped',
  })
  expect(await store.loadQueue()).toEqual([])
})

test('where one cannot be written, none is', async () => {
  await store.enqueue(queuedRecord(1))
  const many = Array.from({ length: 250 }, (_, i) => queuedRecord(i + 2))
  await expect(enqueueAll([...many, queuedRecord(1)])).rejects.toThrow()
  expect(await store.loadQueue()).toMatchObject([queuedRecord(1)])
  await enqueueAll(many)
  expect(await store.loadQueue()).toHaveLength(251)
})

test('they are read from the store, newest first, in the order that the list had', async () => {
  await createList(drafts(30), enrolled, watch())
  const { itemsOf } = await import('../../../web/state/request.ts')
  const references = itemsOf(await store.loadQueue(), []).map(({ reference }) => reference)
  expect(references).toEqual(
    drafts(30)
      .map(({ reference }) => reference)
      .reverse(),
  )
})
