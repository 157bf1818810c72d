/**
 * What is read whole comes in pages: each row once, in the store's order, wherever a page ends, also
 * between two edits of one request.
 */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import { PAGE } from '../../../web/store/read-requests.ts'
import { queuedRecord, row } from './example.ts'
import { importStore } from './import-store.ts'

test.each([0, 1, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE, 2 * PAGE + 1])(
  'reads %i rows and as many edits, each once',
  async (count) => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    vi.resetModules()
    const store = await importStore()
    const numbers = Array.from({ length: count }, (_, n) => n)
    const told = numbers.map((n) => row(n))
    // Of each request two edits.
    const waiting = numbers.map((n) => ({ ...queuedRecord(n >> 1), edit: n % 2 }))
    await store.applyDelta(told.toReversed(), 7, false)
    await store.enqueueAll(waiting)
    const { rows, queue } = await store.readRequests(0)
    expect(rows.map(({ id }) => id)).toEqual(told.map(({ id }) => id))
    expect(queue.map(({ id, edit }) => [id, edit])).toEqual(
      waiting.map(({ id, edit }) => [id, edit]),
    )
  },
)
