/** What the address bar knows is what is on the device, whatever changed between two letters. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KnownRequests } from '../../../../web/extension/background/known-requests.ts'
import { itemsOf } from '../../../../web/state/request.ts'
import type { RequestsRead } from '../../../../web/store/read-requests.ts'
import { rowOf } from './rows.ts'

/** A device's rows with the changes that they came by. It remembers so many changes, as the store does. */
class Rows {
  readonly byId = new Map<string, ReturnType<typeof rowOf>>()
  readonly changes: string[] = []
  /** How many rows each reading took. */
  readonly read: number[] = []
  readonly #kept: number

  constructor(kept = 5) {
    this.#kept = kept
  }

  put(id: string, reference: string) {
    this.changes.push(id)
    this.byId.set(id, rowOf({ id, reference, at: this.changes.length }))
  }
  remove(id: string) {
    this.changes.push(id)
    this.byId.delete(id)
  }

  requests = async (since: number): Promise<RequestsRead> => {
    const upTo = this.changes.length
    const isWhole = since > 0 && upTo - since <= this.#kept
    const ids = isWhole ? new Set(this.changes.slice(since)) : null
    const rows = [...this.byId.values()].filter(({ id }) => ids === null || ids.has(id))
    this.read.push(rows.length)
    return { ids, rows, queue: [], tally: { unsent: 0, refused: 0 }, upTo }
  }
}

const step = fc.oneof(
  fc.record({ put: fc.constantFrom('a', 'b', 'c', 'd'), reference: fc.constantFrom('X', 'Y') }),
  fc.record({ remove: fc.constantFrom('a', 'b', 'c', 'd') }),
  fc.constant('typed' as const),
)

test('after any changes it holds what a reading of everything would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const rows = new Rows()
      const known = new KnownRequests(rows.requests)
      for (const one of [...steps, 'typed' as const])
        if (one === 'typed')
          expect(await known.load()).toEqual(itemsOf([], [...rows.byId.values()]))
        else if ('put' in one) rows.put(one.put, one.reference)
        else rows.remove(one.remove)
    }),
  )
})

test('further letters read what changed, and nothing where nothing did', async () => {
  const rows = new Rows()
  for (const id of ['a', 'b', 'c']) rows.put(id, id)
  const known = new KnownRequests(rows.requests)
  await known.load()
  await known.load()
  rows.put('b', 'other')
  await known.load()
  expect(rows.read).toEqual([3, 0, 1])
})
