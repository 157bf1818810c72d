import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { itemsOf } from '../../../web/state/request.ts'
import { queuedDeletion, queuedRecord, row } from '../store/example.ts'

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

test('those of one second keep their places when the ledger has each a little earlier or later', () => {
  const near = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(near, (shifts) => {
      const waiting = shifts.map((_, n) => queuedRecord(n, { savedAt: 5_000 + n }))
      const told = shifts.map((shift, n) => row(n, { created_at: 5_000 + n + shift }))
      expect(itemsOf([], told).map(({ id }) => id)).toEqual(
        itemsOf(waiting, []).map(({ id }) => id),
      )
    }),
  )
})

test('a deletion that waits shows on what is known, as something unsent', () => {
  const open = row(1, { state: { phase: 'open', session: 'vs_1' } })
  expect(itemsOf([queuedDeletion(1)], [open])).toMatchObject([
    { reference: 'Order 1', state: { phase: 'open' }, unsent: true, isRemoving: true },
  ])
})

test('a deletion that came too late keeps its reason on the item', () => {
  const reason = problem('already_started')
  const verified = row(1, { state: { phase: 'verified', session: 'vs_1' } })
  const kept = queuedDeletion(1, { sent: true, problem: reason })
  expect(itemsOf([kept], [verified])).toMatchObject([
    {
      state: { phase: 'verified' },
      unsent: false,
      isRemoving: false,
      refusal: { problem: reason, isDeletion: true },
    },
  ])
})

test('what was deleted before the ledger knew of it is not shown, unless that was refused', () => {
  const canceled = row(1, { reference: '', state: { phase: 'canceled', session: null } })
  expect(itemsOf([], [canceled])).toEqual([])
  expect(itemsOf([queuedDeletion(2)], [])).toEqual([])
  expect(itemsOf([queuedDeletion(3, { problem: problem('conflict') })], [])).toHaveLength(1)
})

test('only what nobody has heard of can be taken back', () => {
  const onlyHere = (...items: Parameters<typeof itemsOf>) => itemsOf(...items)[0]?.isOnlyHere
  expect(onlyHere([queuedRecord(1)], [])).toBe(true)
  expect(onlyHere([queuedRecord(1, { sent: true })], [])).toBe(false)
  expect(onlyHere([queuedRecord(1, { edit: 2 })], [row(1)])).toBe(false)
})

test('what a ticket was shown of cannot be taken back: its holder may have brought it', () => {
  const items = itemsOf([queuedRecord(1, { shown: true })], [])
  expect(items).toMatchObject([{ reference: 'Order 1', isOnlyHere: false, shown: true }])
  const changed = [queuedRecord(2, { shown: true }), queuedRecord(2, { edit: 2 })]
  expect(itemsOf(changed, [])).toMatchObject([
    { reference: 'Order 2', isOnlyHere: false, shown: true },
  ])
})
