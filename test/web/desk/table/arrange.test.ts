/** Which requests the table shows, in which order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LedgerState } from '../../../../shared/lifecycle.ts'
import type { RequestRow } from '../../../../shared/protocol/protocol.ts'
import { arrange, countPhases } from '../../../../web/desk/table/arrange.ts'
import {
  type Filters,
  NO_FILTERS,
  PHASES,
  SORT_KEYS,
} from '../../../../web/desk/table/filter/filters.ts'
import { fromRow } from '../../../../web/state/request.ts'
import { DEVICE, idOf, row } from '../../store/example.ts'

const OTHER = 'demo.fedcba9876543210'
const names = { device: (id: string | null) => id ?? '', preset: (id: string | null) => id ?? '' }

const shown = (rows: readonly RequestRow[], filters: Partial<Filters> = {}, search = '') =>
  arrange(rows.map(fromRow), { filters: { ...NO_FILTERS, ...filters }, search, names }).map(
    ({ reference }) => reference,
  )

const at = (n: number, accepted: Date) => row(n, { accepted_at: accepted.getTime() })

test('days count as they are here, both ends included', () => {
  const rows = [
    at(1, new Date(2026, 2, 28, 23, 59, 59, 999)),
    at(2, new Date(2026, 2, 29, 0, 0)),
    at(3, new Date(2026, 2, 29, 23, 59, 59, 999)),
    at(4, new Date(2026, 2, 30, 0, 0)),
  ]
  const day = { from: '2026-03-29', to: '2026-03-29' }
  expect(shown(rows, day)).toEqual(['Order 3', 'Order 2'])
})

test('a device finds what it created and what was handed to it', () => {
  const rows = [row(1), row(2, { device: OTHER }), row(3, { device: OTHER, assignee: DEVICE })]
  expect(shown(rows, { device: DEVICE }).toSorted()).toEqual(['Order 1', 'Order 3'])
})

test('options of its own are a preset of no name', () => {
  expect(shown([row(1), row(2, { preset: null })], { preset: '' })).toEqual(['Order 2'])
})

test('a reason is found on what failed for it', () => {
  const failed = (code: string): LedgerState => ({
    phase: 'unverified',
    session: 'vs_1',
    last_error: { code, reason: null },
  })
  const rows = [
    row(1, { state: failed('document_expired') }),
    row(2, { state: failed('abandoned') }),
  ]
  expect(shown(rows, { error: 'abandoned' })).toEqual(['Order 2'])
})

test('what is erased is shown only to whoever asks for it', () => {
  const rows = [row(1), row(2, { state: { phase: 'redacted', session: null } })]
  expect(shown(rows)).toEqual(['Order 1'])
  expect(shown(rows, { phases: ['redacted'] })).toEqual(['Order 2'])
})

test('of several words each begins one, so that whoever selects all that match selects what they meant', () => {
  const named = ['Depot 319', 'Depot 331', 'Depot 3-31', 'Depot31', 'Order10042 north']
  const rows = named.map((reference, n) => row(n, { reference }))
  const found = (search: string) => shown(rows, {}, search).toSorted()
  expect(found('depot 31')).toEqual(['Depot 3-31', 'Depot 319', 'Depot31'])
  expect(found('nor order 100')).toEqual(['Order10042 north'])
  // One word alone is looked for anywhere: the last digits are what somebody remembers.
  expect(found('31')).toEqual(['Depot 3-31', 'Depot 319', 'Depot 331', 'Depot31'])
  expect(found('0042')).toEqual(['Order10042 north'])
  expect(found('0042 north')).toEqual([])
})

test('the beginnings of its own words find every reference, in any order', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$|^[0-9]{1,6}$/)
  const some = fc.array(fc.tuple(word, fc.nat(6)), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(some, fc.boolean(), (words, isReversed) => {
      const reference = words.map(([one]) => one).join(' ')
      const typed = words.map(([one, n]) => one.slice(0, n + 1))
      const search = (isReversed ? typed.toReversed() : typed).join('  ')
      expect(shown([row(1, { reference })], {}, search)).toEqual([reference])
    }),
  )
})

test('a search needs every word, in any case and without accents, or the id', () => {
  const rows = [row(1, { reference: 'Größe Nº 12' }), row(2, { reference: 'Große 9' })]
  expect(shown(rows, {}, 'große 10')).toEqual([])
  expect(shown(rows, {}, ' 9 GROß')).toEqual(['Große 9'])
  expect(shown(rows, {}, 'grö 12')).toEqual(['Größe Nº 12'])
  expect(shown(rows, {}, idOf(2))).toEqual(['Große 9'])
})

test('numbers in references are put in order as numbers', () => {
  const rows = ['Order 10', 'Order 9', 'order 100'].map((reference, n) => row(n, { reference }))
  expect(shown(rows, { sort: 'reference', isAscending: true })).toEqual([
    'Order 9',
    'Order 10',
    'order 100',
  ])
})

const anyRow = fc
  .tuple(
    fc.nat(999),
    fc.constantFrom<LedgerState>(
      { phase: 'accepted' },
      { phase: 'verified', session: 'vs_1' },
      { phase: 'redacted', session: null },
    ),
    fc.nat(5),
    fc.string({ maxLength: 8 }),
  )
  .map(([n, state, accepted_at, reference]) => row(n, { state, accepted_at, reference }))

test('whatever the order, it is the same rows, and turning it round turns what differs', () => {
  fc.assert(
    fc.property(fc.array(anyRow), fc.constantFrom(...SORT_KEYS), (rows, sort) => {
      const items = rows.map(fromRow)
      const arranged = (isAscending: boolean) =>
        arrange(items, { filters: { ...NO_FILTERS, sort, isAscending }, search: '', names })
      const [up, down] = [arranged(true), arranged(false)]
      expect(new Set(up)).toEqual(new Set(items.filter((one) => one.state.phase !== 'redacted')))
      expect(new Set(down)).toEqual(new Set(up))
      const keys = (one: (typeof up)[number]) => [one.state.phase, one.row?.accepted_at]
      if (sort === 'accepted')
        expect(up.map(keys).map(([, time]) => time)).toEqual(
          down
            .map(keys)
            .map(([, time]) => time)
            .toReversed(),
        )
    }),
  )
})

test('the counts are what choosing that phase shows, of what is searched for', () => {
  fc.assert(
    fc.property(fc.array(anyRow), fc.string({ maxLength: 2 }), (rows, search) => {
      const counts = countPhases(rows.map(fromRow), { filters: NO_FILTERS, search })
      for (const phase of PHASES)
        expect(counts.get(phase) ?? 0).toBe(shown(rows, { phases: [phase] }, search).length)
      expect(counts.get('all')).toBe(shown(rows, {}, search).length)
    }),
  )
})
