/** Filters and search of the list. */
import { expect, test, vi } from 'vitest'
import { plain, prepareSearch, search } from '../../../../web/agent/list/search.ts'
import type { Item } from '../../../../web/state/request.ts'

const item = (reference: string): Item => ({
  id: reference,
  reference,
  preset: null,
  asked: { type: 'document' },
  details: false,
  notes: false,
  state: { phase: 'accepted' },
  unsent: false,
  isRemoving: false,
  isOnlyHere: false,
  refusal: null,
  obstacle: null,
  createdAt: 0,
  changedAt: 0,
  attempts: 0,
  attemptsMax: 3,
  rev: 1,
  closed: null,
  pendingAction: null,
  openedAt: null,
  revokedAt: null,
  row: null,
})

const names = (query: string, among: readonly string[], text = (one: Item) => one.reference) =>
  search(among.map(item), query, (one) => plain(text(one))).map(({ reference }) => reference)

test('no words find everything, in the same order', () => {
  expect(names('  ', ['b', 'a'])).toEqual(['b', 'a'])
})

test('every word must be found, in any order and any case', () => {
  const among = ['Order 1001', 'Order 1002', 'Gate 1001']
  expect(names('ORDER 1001', among)).toEqual(['Order 1001'])
  expect(names('1001 order', among)).toEqual(['Order 1001'])
  expect(names('1001', among)).toEqual(['Order 1001', 'Gate 1001'])
  expect(names('order 9', among)).toEqual([])
})

test('accents need not be typed', () => {
  expect(names('fuhrer', ['Führerschein'])).toEqual(['Führerschein'])
  expect(names('führer', ['Fuhrerschein'])).toEqual(['Fuhrerschein'])
})

test('preset and state are searched like the reference', () => {
  const text = (one: Item) => `${one.reference} Driving licence only Safe at the office`
  expect(names('licence', ['Order 1'], text)).toEqual(['Order 1'])
  expect(names('office order', ['Order 1'], text)).toEqual(['Order 1'])
})

test('ten thousand are searched without a look up', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => item(`Order ${i}`))
  expect(search(many, 'order 9999', ({ reference }) => plain(reference))).toHaveLength(1)
})

test('before the first letter all are put into words, in slices that let the screen through', async () => {
  let ms = 0
  vi.spyOn(performance, 'now').mockImplementation(() => ms)
  const pauses = vi.spyOn(globalThis, 'setTimeout')
  const told: string[] = []
  const sliceMs: number[] = []
  let sliceFrom = 0
  await prepareSearch(
    Array.from({ length: 100 }, (_, n) => item(`Order ${n}`)),
    ({ reference }) => {
      if (pauses.mock.calls.length > sliceMs.length) {
        sliceMs.push(ms - sliceFrom)
        sliceFrom = ms
      }
      ms += 1
      told.push(reference)
      return reference
    },
  )
  vi.restoreAllMocks()
  expect(told).toHaveLength(100)
  expect(sliceMs.length).toBeGreaterThan(10)
  expect(Math.max(...sliceMs)).toBeLessThan(8)
})
