/** Periods of a report, and the report as a table for spreadsheets. */
import fc from 'fast-check'
import { parse } from 'papaparse'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  type Figures,
  StatisticsFilters,
} from '../../../../shared/protocol/supervisor/statistics.ts'
import { valueWords } from '../../../../web/desk/reports/figure-words.ts'
import { groupsOf } from '../../../../web/desk/reports/groups.ts'
import { FIRST, pickedOf, queryOf } from '../../../../web/desk/reports/period-address.ts'
import { COMPARED } from '../../../../web/desk/reports/period-picker.tsx'
import {
  before,
  between,
  daysOf,
  lastWeeks,
  plusDays,
  SPANS,
  scaleOf,
  startOfWeek,
} from '../../../../web/desk/reports/periods.ts'
import { reportCsv } from '../../../../web/desk/reports/report-csv.ts'

const DAY = 86_400_000
const moments = fc.date({
  min: new Date(2020, 0, 1),
  max: new Date(2035, 0, 1),
  noInvalidDate: true,
})
const firstDays = fc.integer({ min: 1, max: 7 })

test('the newest weeks begin on the first day of the week, hold now, and the Worker takes them', () => {
  fc.assert(
    fc.property(moments, firstDays, (date, firstDay) => {
      const now = date.getTime()
      for (const span of SPANS) {
        if (span === 'custom') continue
        const { edges } = lastWeeks(span, now, firstDay)
        expect(edges.at(-2)).toBeLessThanOrEqual(now)
        expect(edges.at(-1)).toBeGreaterThan(now)
        for (const at of edges) {
          expect(new Date(at).getDay()).toBe(firstDay % 7)
          expect(new Date(at).getHours() + new Date(at).getMinutes()).toBe(0)
        }
        expect(v.is(StatisticsFilters, { edges: edges.join(',') })).toBe(true)
      }
    }),
  )
})

const iso = (at: number) => {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

test('a range of days holds both of them, in weeks that the Worker takes, or is none', () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -3, max: 500 }), firstDays, (date, days, firstDay) => {
      const start = plusDays(date.getTime(), 0)
      const end = plusDays(start, days)
      const period = between(iso(start), iso(end), firstDay)
      if (days < 0 || period === null) {
        // Only what is turned round, or longer than the Worker takes, is none.
        expect(days < 0 || days > 360).toBe(true)
        expect(period).toBeNull()
        return
      }
      expect(daysOf(period)).toEqual([start, end])
      expect(v.is(StatisticsFilters, { edges: period.edges.join(',') })).toBe(true)
      for (const at of period.edges.slice(1, -1)) expect(startOfWeek(at, firstDay)).toBe(at)
    }),
  )
})

test.each([
  ['', ''],
  ['2026-02-30', '2026-03-01'],
  ['2026-03-01', ''],
  ['tomorrow', '2026-03-01'],
])('from %j to %j is no period', (from, to) => {
  expect(between(from, to, 1)).toBeNull()
})

test('the period before is as long, and ends where the other begins', () => {
  fc.assert(
    fc.property(moments, firstDays, (date, firstDay) => {
      const now = lastWeeks('weeks4', date.getTime(), firstDay)
      const then = before(now)
      expect(then.edges).toHaveLength(now.edges.length)
      expect(then.edges.at(-1)).toBe(now.edges[0])
      expect(Math.round(((then.edges.at(-1) ?? 0) - (then.edges[0] ?? 0)) / DAY)).toBe(28)
    }),
  )
})

const figures: Figures = {
  created: 9,
  started: 8,
  verified: 5,
  failed: 2,
  ended: 1,
  reasons: [{ code: 'document_expired', count: 2 }],
  attempts: 7,
  results: 7,
  median: 61_400,
  p90: null,
}

test('two periods are one table, a line for each whole, week, device, preset and reason', () => {
  const statistics = {
    total: figures,
    by_device: [{ device: 'demo.a', figures }],
    by_preset: [{ preset: null, figures }],
    by_week: [{ from: 0, figures }],
    counted_from: null,
  }
  const names = {
    device: (id: string) => `=${id}`,
    preset: (id: string | null) => id ?? 'Custom',
    reason: (code: string | null) => code ?? '',
  }
  const report = (edges: number[]) => ({ period: { edges }, statistics })
  const csv = reportCsv([report([DAY, 8 * DAY]), report([0, DAY])], names)
  const { data } = parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(data.map(({ by }) => by)).toEqual([
    ...['all', 'week', 'device', 'preset', 'reason'],
    ...['all', 'week', 'device', 'preset', 'reason'],
  ])
  expect(data[0]).toMatchObject({ from: '1970-01-02T00:00:00.000Z', median_seconds: '61' })
  expect(data[0]).toMatchObject({ created: '9', p90_seconds: '', submissions_of_verified: '7' })
  expect(data[4]).toMatchObject({ name: 'document_expired', failed: '2', created: '' })
  // No name that a spreadsheet would run.
  expect(data[2]?.name).toBe("'=demo.a")
})

test('by device, each period sums up to its whole, whoever created in which', () => {
  const rows = fc.uniqueArray(
    fc.record({
      device: fc.constantFrom('demo.a', 'demo.b', 'demo.c', 'demo.d'),
      figures: fc.nat(99).map((created) => ({ ...figures, created })),
    }),
    { selector: ({ device }) => device },
  )
  const sum = (all: readonly (Figures | null)[]) =>
    all.reduce((total, one) => total + (one?.created ?? 0), 0)
  fc.assert(
    fc.property(rows, fc.option(rows), (now, then) => {
      const groups = groupsOf(now, then ?? undefined, ({ device }) => device)
      expect(sum(groups.map((one) => one.figures))).toBe(sum(now.map((one) => one.figures)))
      expect(sum(groups.map((one) => one.earlier))).toBe(
        sum((then ?? []).map((one) => one.figures)),
      )
      expect(groups.slice(0, now.length).map(({ key }) => key)).toEqual(
        now.map(({ device }) => device),
      )
      for (const { earlier } of groups) expect(earlier === null).toBe(then === null)
    }),
  )
})

test('how long it took is one figure: shown as it is exported', () => {
  const names = { device: String, preset: String, reason: String }
  const csvOf = (median: number) => {
    const total = { ...figures, median, reasons: [] }
    const statistics = { total, by_device: [], by_preset: [], by_week: [], counted_from: null }
    const csv = reportCsv([{ period: { edges: [0, DAY] }, statistics }], names)
    return parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true }).data[0]
  }
  fc.assert(
    fc.property(fc.nat(59_000), (ms) => {
      const shown = valueWords({ ...figures, median: ms }, 'median')
      expect(shown).toBe(`${csvOf(ms)?.median_seconds}s`)
      // What took any time did not take none.
      expect(shown === '0s').toBe(ms === 0)
    }),
  )
  expect(valueWords({ ...figures, median: 90_700 }, 'median')).toBe('1m 31s')
  expect(valueWords({ ...figures, median: 2 * DAY + 3_600_000 }, 'median')).toBe('2d 1h')
  expect(csvOf(90_700)?.median_seconds).toBe('91')
})

test('each request counts in one column alone', () => {
  const csv = reportCsv(
    [
      {
        period: { edges: [0, DAY] },
        statistics: {
          total: { ...figures, reasons: [] },
          by_device: [],
          by_preset: [],
          by_week: [],
          counted_from: null,
        },
      },
    ],
    { device: String, preset: String, reason: String },
  )
  const [row = {}] = parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
  }).data
  const outcomes = [
    'verified',
    'failed',
    'not_started_or_in_progress',
    'cancelled_resolved_or_redacted',
  ]
  expect(outcomes.reduce((sum, name) => sum + Number(row[name]), 0)).toBe(Number(row.created))
})

test('what was picked stands in the address, and comes back from it', () => {
  const days = fc.record({
    from: fc.constantFrom('', '2026-11-01'),
    to: fc.constantFrom('', '2026-11-26'),
  })
  const picked = fc.record({
    span: fc.constantFrom(...SPANS),
    days,
    compared: fc.constantFrom(...COMPARED),
    other: days,
  })
  fc.assert(
    fc.property(picked, (one) => {
      expect(pickedOf(Object.fromEntries(new URLSearchParams(queryOf(one))))).toEqual(one)
    }),
  )
  expect(pickedOf({ span: 'decade', compare: 'dreams' })).toEqual(FIRST)
})

test('a scale counts in steps that people count in, and holds what it must', () => {
  expect([0, 1, 4, 5, 9, 49, 130, 1999].map(scaleOf)).toEqual([4, 4, 4, 8, 12, 60, 200, 2000])
  fc.assert(
    fc.property(fc.nat(5_000_000), (most) => {
      const top = scaleOf(most)
      expect(top).toBeGreaterThanOrEqual(Math.max(most, 1))
      // No more than half of it stays empty, once there is enough to show.
      if (most > 4) expect(top).toBeLessThanOrEqual(2 * most)
      expect(String(top / 4)).toMatch(/^(1|2|3|5|15|25)0*$/)
    }),
  )
})
