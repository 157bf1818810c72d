/** What the table shows, as the address says it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Filters,
  isFiltering,
  NO_FILTERS,
  readFilters,
  readSearch,
  SORT_KEYS,
  STATUSES,
  writeFilters,
  writeSearch,
} from '../../../../../web/desk/table/filter/filters.ts'
import { dayAt, startOfDay } from '../../../../../web/ui/days.ts'

const text = fc.string({ minLength: 1, maxLength: 64 })
const day = fc
  .date({ min: new Date(1990, 0, 1), max: new Date(2199, 11, 31), noInvalidDate: true })
  .map((date) => dayAt(date.getTime()))
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  statuses: fc.subarray([...STATUSES]),
  from: fc.option(day),
  to: fc.option(day),
  before: fc.option(fc.nat(4_000_000_000_000)),
  device: fc.option(text),
  preset: fc.option(fc.string({ maxLength: 64 })),
  error: fc.option(text),
  sort: fc.constantFrom(...SORT_KEYS),
  isAscending: fc.boolean(),
})

const queryOf = (address: string) => Object.fromEntries(new URLSearchParams(address))

test('whatever is filtered for is read back from the address as it was', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      expect(readFilters(queryOf(writeFilters(filters)))).toEqual({ filters, ignored: [] })
    }),
  )
})

test('whatever is searched for is read back from the fragment, and never from what a server is told', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (search) => {
      const address = new URL(`https://desk.test/${writeSearch(search)}`)
      expect(readSearch(address.hash)).toBe(search)
      expect(address.search).toBe('')
      expect(address.pathname).toBe('/')
    }),
  )
  expect(writeSearch('')).toBe('')
})

test('a fragment that is no search searches for nothing', () => {
  for (const hash of ['', '#', '#main', '#q', '#q=', '#p=Order']) expect(readSearch(hash)).toBe('')
  expect(readSearch(`#q=${'a'.repeat(10_000)}`)).toHaveLength(200)
})

test('without filters the address stays clean', () => {
  expect(writeFilters(NO_FILTERS)).toBe('')
  expect(isFiltering(NO_FILTERS)).toBe(false)
})

test.each([
  ['status', 'verified,lost'],
  ['status', ''],
  ['from', '2026-02-30'],
  ['to', 'yesterday'],
  ['sort', '-colour'],
  ['device', ''],
  ['error', 'x'.repeat(65)],
])('%s=%s makes no sense: it is named, and the rest still holds', (name, nonsense) => {
  const { filters, ignored } = readFilters({ preset: 'document', [name]: nonsense })
  expect(filters).toEqual({ ...NO_FILTERS, preset: 'document' })
  expect(ignored).toEqual([name])
})

test('no address whatever can break the table', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), (query) => {
      const { filters } = readFilters(query)
      expect(readFilters(queryOf(writeFilters(filters))).filters).toEqual(filters)
    }),
  )
})

test('a day begins where the one before ends', () => {
  fc.assert(
    fc.property(day, (one) => {
      expect(dayAt(startOfDay(one, 1) - 1)).toBe(one)
      expect(dayAt(startOfDay(one))).toBe(one)
    }),
  )
})
