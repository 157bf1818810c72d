import { expect, test } from 'vitest'
import { problem } from '../../shared/problem.ts'
import { itemsOf } from '../../web/item.ts'
import { queuedRecord, row } from './queue/example.ts'

test('a request that is only queued shows as queued and unsent', () => {
  expect(itemsOf([queuedRecord(1)], [])).toMatchObject([
    { reference: 'Order 1', state: { phase: 'queued' }, unsent: true },
  ])
})

test('a refused one shows its reason and is not counted as unsent', () => {
  const reason = problem('record_invalid')
  expect(itemsOf([queuedRecord(1, { problem: reason })], [])).toMatchObject([
    { state: { phase: 'refused', problem: reason }, unsent: false },
  ])
})

test("a row and a newer edit of it make one item in the ledger's phase", () => {
  const verified = row(1, { state: { phase: 'verified', session: 'vs_1' } })
  const items = itemsOf([queuedRecord(1, { edit: 2 })], [verified])
  expect(items).toHaveLength(1)
  expect(items).toMatchObject([{ state: { phase: 'verified' }, unsent: true }])
})

test('the newest stand first', () => {
  const items = itemsOf([queuedRecord(5)], [row(1), row(9)])
  expect(items.map((item) => item.reference)).toEqual(['Order 9', 'Order 5', 'Order 1'])
})
