/** Which requests the table shows, in which order. */
import fc from 'fast-check'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import type { LedgerState } from '../../../../shared/lifecycle.ts'
import type { Problem } from '../../../../shared/problem.ts'
import type { RequestRow } from '../../../../shared/protocol/protocol.ts'
import { foldedReference, Reference } from '../../../../shared/record/reference.ts'
import { deskWords, type Status, statusName } from '../../../../web/components/desk-words.ts'
import { arrange, countStatuses } from '../../../../web/desk/table/arrange.ts'
import {
  type Filters,
  NO_FILTERS,
  SORT_KEYS,
  STATUSES,
} from '../../../../web/desk/table/filter/filters.ts'
import { haveWords, speakIn } from '../../../../web/i18n/first/speak.ts'
import { fromRow, type Item } from '../../../../web/state/request.ts'
import { DEVICE, idOf, row } from '../../store/example.ts'

beforeAll(async () => {
  await speakIn('en')
  for (const part of ['guidance', 'desk'] as const) await haveWords(part)
})

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
  // What was redacted has none: its preset is forgotten.
  expect(shown([row(3, { preset: null, reference: '' })], { preset: '' })).toEqual([])
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

test('a request stands where its own word says, and nowhere else', () => {
  const closed = { reason: 'Passport seen', at: 1 }
  const rows = [
    row(1),
    row(2, { closed, state: { phase: 'canceled', session: 'vs_1' } }),
    row(3, { closed }),
    row(4, { pending_action: 'cancel' }),
    row(5, { state: { phase: 'redacted', session: null } }),
  ]
  const found = (status: Status) => shown(rows, { statuses: [status] }).toSorted()
  expect(found('closed')).toEqual(['Order 2', 'Order 3'])
  expect(found('canceled')).toEqual([])
  expect(found('canceling')).toEqual(['Order 4'])
  expect(found('accepted')).toEqual(['Order 1'])
  expect(found('redacted')).toEqual(['Order 5'])
  expect(shown(rows)).toHaveLength(rows.length)
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
  // And so are several, as they stand.
  expect(found('0042 north')).toEqual(['Order10042 north'])
  expect(found('pot 33')).toEqual(['Depot 331'])
  expect(found('north 0042')).toEqual([])
})

const anyReference = fc
  .oneof(
    fc.stringMatching(/^[A-Z][a-z]{0,4} {1,2}[0-9]{1,4}( [a-z]{1,4})?$/),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...'ΣςσßẞẛéE\u0301İi ſK9'), minLength: 1, maxLength: 8 }),
  )
  .map((text) => v.safeParse(Reference, text))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.output)

const anyPart = fc.tuple(anyReference, fc.nat(), fc.nat()).map(([reference, from, length]) => {
  const letters = [...new Intl.Segmenter().segment(reference)].map(({ segment }) => segment)
  const begin = from % letters.length
  return { reference, part: letters.slice(begin, begin + 1 + (length % 9)).join('') }
})

test('any part of a reference finds it, blanks and all, however it is written', () => {
  fc.assert(
    fc.property(anyPart, fc.boolean(), ({ reference, part }, isUpper) => {
      const typed = isUpper ? part.toUpperCase() : part
      expect(shown([row(1, { reference })], {}, typed)).toEqual([reference])
    }),
    {
      examples: [
        [{ reference: 'Site 433', part: 'te 43' }, false],
        [{ reference: 'Site 433', part: 'ite 43' }, true],
      ],
    },
  )
})

test('what the server would find among older requests, the table finds among its own', () => {
  const anyText = fc.oneof(
    anyReference,
    anyPart.map(({ part }) => part),
  )
  const anyPair = fc.oneof(
    fc.tuple(anyReference, anyText),
    fc
      .tuple(anyPart, fc.constantFrom('NFC', 'NFD'), fc.constantFrom('', ' ', '\u200b'))
      .map(
        ([{ reference, part }, form, mark]) => [reference, part.normalize(form) + mark] as const,
      ),
  )
  fc.assert(
    fc.property(anyPair, ([reference, typed]) => {
      const asked = typed.trim()
      fc.pre(asked !== '' && foldedReference(reference).includes(foldedReference(asked)))
      expect(shown([row(1, { reference })], {}, typed)).toEqual([reference])
    }),
  )
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
  const redacted = row(4, { reference: '', state: { phase: 'redacted', session: null } })
  const named = [redacted, row(5, { reference: 'Order 1' })]
  expect(shown(named, { sort: 'reference', isAscending: true })).toEqual(['Order 1', ''])
})

const STATES: readonly LedgerState[] = [
  { phase: 'accepted' },
  { phase: 'open', session: 'vs_1' },
  { phase: 'processing', session: 'vs_1' },
  { phase: 'verified', session: 'vs_1' },
  { phase: 'unverified', session: 'vs_1', last_error: { code: 'abandoned', reason: null } },
  { phase: 'canceled', session: 'vs_1' },
  { phase: 'redacting', session: 'vs_1' },
  { phase: 'redacted', session: null },
]

const anyRow: fc.Arbitrary<RequestRow> = fc
  .record({
    n: fc.nat(999),
    state: fc.constantFrom(...STATES),
    closed: fc.constantFrom(null, { reason: 'Passport seen', at: 1 }),
    pending_action: fc.constantFrom(null, 'cancel', 'close', 'redact'),
    accepted_at: fc.nat(5),
    reference: fc.string({ maxLength: 8 }),
  })
  .map(({ n, ...more }) => row(n, more))

/** As the table has them: also what only this device knows. */
const anyItem = fc.oneof(
  anyRow.map(fromRow),
  anyRow.map((one): Item => ({ ...fromRow(one), row: null, state: { phase: 'queued' } })),
  anyRow.map((one): Item => {
    const problem = { code: 'conflict', request_id: 'r' } as unknown as Problem
    return { ...fromRow(one), row: null, state: { phase: 'refused', problem } }
  }),
)

test('whatever the order, it is the same rows, and turning it round turns what differs', () => {
  fc.assert(
    fc.property(fc.array(anyRow), fc.constantFrom(...SORT_KEYS), (rows, sort) => {
      const items = rows.map(fromRow)
      const arranged = (isAscending: boolean) =>
        arrange(items, { filters: { ...NO_FILTERS, sort, isAscending }, search: '', names })
      const [up, down] = [arranged(true), arranged(false)]
      expect(new Set(up)).toEqual(new Set(items))
      expect(new Set(down)).toEqual(new Set(up))
      const times = (some: typeof up) => some.map((one) => one.row?.accepted_at)
      if (sort === 'accepted') expect(times(up)).toEqual(times(down).toReversed())
    }),
  )
})

test('every request counts once, under the word that its row says, and together they are all', () => {
  fc.assert(
    fc.property(fc.array(anyItem), fc.string({ maxLength: 2 }), (items, search) => {
      const counts = countStatuses(items, { filters: NO_FILTERS, search })
      const under = (statuses: readonly Status[]) =>
        arrange(items, { filters: { ...NO_FILTERS, statuses }, search, names })
      let sum = 0
      for (const status of STATUSES) {
        const some = under([status])
        expect(counts.get(status) ?? 0).toBe(some.length)
        sum += some.length
        if (status === 'unverified') continue
        for (const one of some) expect(deskWords(one)).toBe(statusName(status))
      }
      expect(counts.get('all')).toBe(sum)
      expect(under([])).toHaveLength(sum)
    }),
  )
})
