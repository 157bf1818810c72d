/** What stays on the device so that a ticket can be made of it, and when it goes. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { idOf, queuedDeletion, queuedRecord, row } from './example.ts'
import { importStore, type Store } from './import-store.ts'

let store: Store
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.resetModules()
  store = await importStore()
})

const ID = idOf(1)
const sealed = { details: 'ZGV0YWlscw', notes: 'bm90ZXM' }

async function accept(queued = queuedRecord(1, sealed), state = row(1).state) {
  await store.enqueue(queued)
  await store.acknowledge([{ queued, row: row(1, { state, rev: 5 }) }])
}

test('a record that was accepted is kept as it was signed, without its notes', async () => {
  const queued = queuedRecord(1, sealed)
  await accept(queued)
  expect(await store.loadQueue()).toEqual([])
  const { id, edit, text, signature, details } = queued
  expect(await store.loadKept(ID)).toEqual({ id, edit, text, signature, details })
})

test('a record that was refused stays in the queue and nowhere else', async () => {
  const queued = queuedRecord(1)
  await store.enqueue(queued)
  await store.acknowledge([{ queued, keep: { ...queued, sent: true }, row: row(1) }])
  expect(await store.loadKept(ID)).toBeUndefined()
})

test('nothing is kept of a deletion, or of what nobody can start any more', async () => {
  await accept(queuedDeletion(1), { phase: 'canceled', session: null })
  await accept(queuedRecord(1), { phase: 'verified', session: 'vs_1' })
  expect(await store.loadKept(ID)).toBeUndefined()
})

test.each([
  ['its verdict comes with the changes', () => store.applyDelta([verified()], 6, false)],
  ['its verdict comes by an answer', () => store.saveRow(verified())],
  ['it may not be seen any more', () => store.applyDelta([{ id: ID, gone: true }], 6, false)],
  ['the ledger is another one', () => store.applyDelta([], 0, true)],
])('it goes when %s', async (_when, happens) => {
  await accept()
  await happens()
  expect(await store.loadKept(ID)).toBeUndefined()
})

const verified = () => row(1, { rev: 6, state: { phase: 'verified', session: 'vs_1' } })

test('it stays while another try is possible', async () => {
  await accept()
  const last_error = { code: 'document_expired', reason: null }
  await store.saveRow(row(1, { rev: 6, state: { phase: 'unverified', session: 'vs', last_error } }))
  expect(await store.loadKept(ID)).toMatchObject({ edit: 1 })
})

test('what was shown as a ticket is neither replaced by a later edit nor taken back', async () => {
  await store.enqueue(queuedRecord(1))
  await store.markShown(ID, 1)
  expect(await store.takeBack(ID)).toBeNull()
  await store.enqueue(queuedRecord(1, { edit: 2 }))
  expect((await store.loadQueue()).map(({ edit, shown }) => [edit, shown])).toEqual([
    [1, true],
    [2, undefined],
  ])
})
