/** The figures of a site. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RequestRow } from '../../../../shared/protocol/protocol.ts'
import {
  outcomeOf,
  perDay,
  reasonsOf,
  scaleOf,
  since,
  timesOf,
} from '../../../../web/desk/insight/figures.ts'
import { UNTOUCHED } from '../../store/example.ts'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
const NOON = new Date(2026, 10, 21, 12).getTime()

const row = (phase: string, more: object = {}): RequestRow =>
  ({
    ...UNTOUCHED,
    closed: null,
    state: {
      phase,
      session: 'vs_1',
      ...(phase === 'unverified' && { last_error: { code: 'document_expired', reason: null } }),
    },
    accepted_at: NOON,
    created_at: NOON,
    verdict_at: null,
    ...more,
  }) as unknown as RequestRow

test.each([
  ['verified', 'verified'],
  ['unverified', 'failed'],
  ['accepted', 'waiting'],
  ['open', 'waiting'],
  ['processing', 'waiting'],
  ['canceled', null],
  ['redacting', null],
  ['redacted', null],
])('%s counts as %s', (phase, wanted) => {
  expect(outcomeOf(row(phase))).toBe(wanted)
})

test('what was handled otherwise waits for nobody, but a verdict counts all the same', () => {
  const closed = { reason: 'in person', at: NOON }
  expect(outcomeOf(row('open', { closed }))).toBeNull()
  expect(outcomeOf(row('verified', { closed }))).toBe('verified')
})

test('each is counted on the day it was accepted, from its first to its last moment', () => {
  const midnight = new Date(2026, 10, 21).getTime()
  const rows = [
    row('verified', { accepted_at: midnight }),
    row('unverified', { accepted_at: midnight - 1 }),
    row('open', { accepted_at: NOON }),
    row('verified', { accepted_at: new Date(2026, 10, 19).getTime() - 1 }),
  ]
  const days = perDay(rows, 3, NOON)
  expect(days.map(({ at, ...counts }) => [new Date(at).getDate(), counts])).toEqual([
    [19, { verified: 0, failed: 0, waiting: 0 }],
    [20, { verified: 0, failed: 1, waiting: 0 }],
    [21, { verified: 1, failed: 0, waiting: 1 }],
  ])
  expect(since(rows, days[0]?.at ?? 0)).toHaveLength(3)
})

test('nothing is counted twice or lost within the days', () => {
  const rows = fc.array(fc.integer({ min: 0, max: 40 * DAY }), { maxLength: 60 })
  fc.assert(
    fc.property(rows, (ages) => {
      const all = ages.map((age) => row('verified', { accepted_at: NOON - age }))
      const days = perDay(all, 30, NOON)
      const counted = days.reduce((sum, { verified }) => sum + verified, 0)
      expect(counted).toBe(since(all, days[0]?.at ?? 0).length)
    }),
  )
})

const verdictAfter = (ms: number, more: object = {}) =>
  row('verified', { verdict_at: NOON + ms, ...more })

test('median and nine of ten are by nearest rank, and stand in their places', () => {
  const times = timesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => verdictAfter(n * MINUTE)))
  expect(times).toMatchObject({ count: 10, median: 5 * MINUTE, most: 9 * MINUTE })
  expect(timesOf([verdictAfter(7)])).toMatchObject({ count: 1, median: 7, most: 7 })
  expect(timesOf([row('open')])).toBeNull()
})

test('an unknown time of creation counts from the acceptance, a negative length as none', () => {
  const unknown = verdictAfter(0, { created_at: null, accepted_at: NOON - HOUR })
  expect(timesOf([unknown])).toMatchObject({ median: HOUR })
  expect(timesOf([verdictAfter(-HOUR)])).toMatchObject({ median: 0 })
})

test('every verdict is in one length of time', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 9 * DAY }), { minLength: 1 })
  fc.assert(
    fc.property(lengths, (all) => {
      const times = timesOf(all.map((ms) => verdictAfter(ms)))
      expect(times?.spread.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
      expect(times?.spread[0]?.count).toBe(all.filter((ms) => ms < 5 * MINUTE).length)
    }),
  )
})

test('reasons are told the most frequent first, of those that failed as it stands', () => {
  const failed = (code: string) =>
    row('unverified', { state: { phase: 'unverified', session: 's', last_error: { code } } })
  expect(reasonsOf([failed('b'), failed('a'), failed('b'), row('verified')])).toEqual([
    { code: 'b', count: 2 },
    { code: 'a', count: 1 },
  ])
})

test.each([
  [0, 4],
  [4, 4],
  [5, 8],
  [97, 100],
])('a scale for %i goes to %i', (most, top) => {
  expect(scaleOf(most)).toBe(top)
})
