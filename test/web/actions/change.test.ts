/** Changing and removing a request: what is in the queue afterwards, and which sealed bytes come along. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { toBase64url } from '../../../shared/text/bytes.ts'
import type { Draft } from '../../../web/draft/draft.ts'
import { DEVICE, idOf, queuedDeletion, queuedRecord, row } from '../store/example.ts'
import { importStore, type Store } from '../store/import-store.ts'

let change: typeof import('../../../web/actions/change.ts')
let store: Store
let enrolled: Enrolled

const createRequest = async (draft: Draft) => {
  const { saveDraft } = await import('../../../web/actions/create.ts')
  const outcome = await saveDraft(draft, enrolled)
  return outcome.kind === 'saved' ? outcome.id : ''
}

beforeEach(async () => {
  const { IDBFactory } = await import('fake-indexeddb')
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  change = await import('../../../web/actions/change.ts')
  store = await importStore()
  const { makeKeyPair } = await import('../../../web/crypto/device-key.ts')
  await store.saveKeyPair(await makeKeyPair())
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const sealing_key = { id: 'k1', public_key: toBase64url(point) }
  enrolled = { device: DEVICE, site: 'demo', role: 'agent', label: 'Phone 7', sealing_key }
})

afterEach(() => vi.restoreAllMocks())

const draft = (more: Partial<Draft> = {}): Draft => ({
  reference: 'Order 1',
  preset: null,
  email: '',
  phone: '',
  note: '',
  asked: { document: {}, idNumber: false },
  ...more,
})

async function onlyQueued() {
  const [queued, ...more] = await store.loadQueue()
  expect(more).toEqual([])
  if (!queued) throw new Error('the queue is empty')
  return queued
}

test('a change is the next edit, signed anew, in the place of what nobody had heard of', async () => {
  const id = await createRequest(draft())
  const first = await onlyQueued()
  const outcome = await change.changeRequest(draft({ reference: 'Order 2' }), enrolled, {
    id,
    keep: [],
  })
  expect(outcome).toEqual({ kind: 'saved', id })
  const second = await onlyQueued()
  expect(second).toMatchObject({ id, edit: 2, record: { edit: 2, reference: 'Order 2' } })
  expect(second.signature).not.toBe(first.signature)
})

test('a part that is kept keeps its hash, and its bytes come along while only the queue has them', async () => {
  const id = await createRequest(draft({ email: 'jenny@example.com', note: 'side door' }))
  const { details, record } = await onlyQueued()
  await change.changeRequest(draft({ note: 'front door' }), enrolled, { id, keep: ['details'] })
  const kept = await onlyQueued()
  expect(kept.details).toBe(details)
  expect('details' in kept.record && kept.record.details).toBe(
    'details' in record && record.details,
  )
  expect('notes' in kept.record && kept.record.notes).not.toBe('notes' in record && record.notes)
})

test('a part that the ledger holds is kept by its hash alone; one that is not kept goes', async () => {
  const hash = 'h'.repeat(43)
  await store.saveRow(row(1, { edit: 4, details: hash, notes: hash }))
  await change.changeRequest(draft(), enrolled, { id: idOf(1), keep: ['details'] })
  const queued = await onlyQueued()
  expect(queued).toMatchObject({ edit: 5, record: { details: hash, notes: null } })
  expect(queued.details).toBeUndefined()
})

test('what nobody had heard of simply goes when it is removed, and comes back as it was', async () => {
  const id = await createRequest(draft())
  const before = await onlyQueued()
  const outcome = await change.removeRequest(id, enrolled)
  expect(await store.loadQueue()).toEqual([])
  if (outcome.kind === 'gone') expect(await outcome.undo()).toBeNull()
  expect(await onlyQueued()).toEqual(before)
})

test('what was sent is removed by a deletion, after the edits that are still on their way', async () => {
  await store.enqueue(queuedRecord(1, { sent: true }))
  expect(await change.removeRequest(idOf(1), enrolled)).toMatchObject({ kind: 'saved' })
  const queue = await store.loadQueue()
  expect(queue.map(({ edit, sent }) => [edit, sent])).toEqual([
    [1, true],
    [2, false],
  ])
  expect(JSON.parse(queue[1]?.text ?? '')).toEqual({
    v: 1,
    id: idOf(1),
    edit: 2,
    device: DEVICE,
    deleted: true,
  })
})

test('a deletion takes the place of a change that was not sent, and of one that was refused', async () => {
  await store.saveRow(row(1))
  await store.enqueue(queuedRecord(1, { edit: 2, sent: true, problem: problem('record_invalid') }))
  await change.removeRequest(idOf(1), enrolled)
  expect(await onlyQueued()).toMatchObject({ edit: 3, record: { deleted: true } })
})

test('insisting sends the same once more, one edit above what the ledger has', async () => {
  await store.saveRow(row(1, { edit: 7 }))
  const mine = { edit: 7, sent: true, problem: problem('conflict'), details: 'c2VhbGVk' }
  await store.enqueue(queuedRecord(1, mine))
  expect(await change.sendMine(idOf(1), enrolled)).toBeNull()
  const queued = await onlyQueued()
  expect(queued).toMatchObject({ edit: 8, details: 'c2VhbGVk', sent: false })
  expect(queued.problem).toBeUndefined()
  expect(JSON.parse(queued.text)).toMatchObject({ edit: 8, reference: 'Order 1' })
})

test('where nothing can be written, each says why and the queue is as it was', async () => {
  await store.saveRow(row(1, { edit: 7 }))
  await store.enqueue(queuedRecord(1, { edit: 7, sent: true, problem: problem('conflict') }))
  const before = await onlyQueued()
  const full = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  })
  const notSaved = { kind: 'not_saved', reason: 'storage_full' }
  const changed = { id: idOf(1), keep: [] }
  expect(await change.changeRequest(draft(), enrolled, changed)).toEqual(notSaved)
  expect(await change.removeRequest(idOf(1), enrolled)).toEqual(notSaved)
  expect(await change.sendMine(idOf(1), enrolled)).toBe('storage_full')
  expect(await change.discardChange(idOf(1))).toBe('storage_full')
  full.mockRestore()
  expect(await onlyQueued()).toEqual(before)
})

test('a change that was refused can be let go; what the ledger has stays', async () => {
  await store.saveRow(row(1, { edit: 7 }))
  await store.enqueue(queuedRecord(1, { edit: 7, sent: true, problem: problem('conflict') }))
  expect(await change.discardChange(idOf(1))).toBeNull()
  expect(await store.loadQueue()).toEqual([])
  expect(await store.loadRow(idOf(1))).toMatchObject({ edit: 7 })
})

test('a deletion can be insisted on, too', async () => {
  await store.saveRow(row(1, { edit: 2 }))
  await store.enqueue(queuedDeletion(1, { sent: true, problem: problem('conflict') }))
  await change.sendMine(idOf(1), enrolled)
  expect(await onlyQueued()).toMatchObject({ edit: 3, record: { deleted: true, edit: 3 } })
})

test('whoever deleted it has the way back before the screens know nothing of it', async () => {
  const { item, readRequests } = await import('../../../web/state/requests.ts')
  vi.doMock('../../../web/state/syncing.ts', () => ({ queueChanged: readRequests }))
  const id = await createRequest(draft())
  const { setDevice } = await import('../../../web/state/device.ts')
  const { removeRequest } = await import('../../../web/actions/requests.ts')
  setDevice({ kind: 'enrolled', enrolled })
  await readRequests()
  expect(await removeRequest(id)).toMatchObject({ kind: 'gone' })
  expect(item(id)).toBeDefined()
  await vi.waitFor(() => expect(item(id)).toBeUndefined())
  vi.doUnmock('../../../web/state/syncing.ts')
})
