/** Many requests at once: all of them are saved, or none. */
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { toBase64url } from '../../../shared/bytes.ts'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import type { Draft } from '../../../web/draft/draft.ts'
import { DEVICE, queuedRecord } from '../store/example.ts'

let store: typeof import('../../../web/store/store.ts') &
  typeof import('../../../web/store/queue.ts')
let createList: typeof import('../../../web/actions/create.ts').createList
let enrolled: Enrolled

beforeEach(async () => {
  const { IDBFactory } = await import('fake-indexeddb')
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  store = {
    ...(await import('../../../web/store/store.ts')),
    ...(await import('../../../web/store/queue.ts')),
  }
  createList = (await import('../../../web/actions/create.ts')).createList
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

const watch = (progress = (_done: number) => {}, stop = new AbortController().signal) => ({
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
  expect(seen).toEqual([1, 2, 3])
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
    if (done === 2) stop.abort()
  }
  expect(await createList(drafts(4), enrolled, watch(progress, stop.signal))).toEqual({
    kind: 'stopped',
  })
  expect(seen).toEqual([1, 2])
  expect(await store.loadQueue()).toEqual([])
})

test('where one cannot be written, none is', async () => {
  await store.enqueue(queuedRecord(1))
  await expect(store.enqueueAll([queuedRecord(2), queuedRecord(1)])).rejects.toThrow()
  expect(await store.loadQueue()).toEqual([queuedRecord(1)])
})
