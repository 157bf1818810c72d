import { expect, test } from 'vitest'
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import { itemsOf } from '../../../web/state/request.ts'
import { asKnown } from '../../../web/state/requests.ts'
import { row } from '../store/example.ts'

/** As they come out of the store: equal, and never the same objects. */
const read = (rows: readonly RequestRow[]): RequestRow[] => structuredClone([...rows])

test('a row that did not change stays the object it was, and so does its item', () => {
  const known = [row(1), row(2), row(3)]
  const changed = { ...row(2), rev: row(2).rev + 1, attempts: 1 }
  const rows = asKnown(known, read([row(1), changed, row(3), row(4)]))
  expect(rows).toEqual([row(1), changed, row(3), row(4)])
  expect([rows[0], rows[2]].map((one, n) => one === known[n * 2])).toEqual([true, true])
  expect(rows[1]).not.toBe(known[1])
  const before = new Set(itemsOf([], known))
  expect(itemsOf([], rows).filter((item) => before.has(item))).toHaveLength(2)
})

test.each<[string, Partial<RequestRow>]>([
  ['a pending action', { pending_action: 'cancel' }],
  ['a later time of change', { changed_at: 99 }],
  ['a lower rev, after the ledger was restored', { rev: 0 }],
])('%s makes it another row', (_, change) => {
  const changed = { ...row(1), ...change }
  expect(asKnown([row(1)], read([changed]))).toEqual([changed])
})

test('nothing new is the very list that was known; one fewer is not', () => {
  const known = [row(1), row(2)]
  expect(asKnown(known, read(known))).toBe(known)
  expect(asKnown(known, read([row(1)]))).toEqual([row(1)])
  expect(asKnown(known, [])).toEqual([])
})
