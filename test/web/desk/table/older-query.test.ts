/** What the server is asked for older requests is what its own schema takes, and what the table was narrowed to. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { RequestFilters } from '../../../../shared/protocol/request-list.ts'
import { type Filters, readFilters } from '../../../../web/desk/table/filter/filters.ts'
import { olderQuery } from '../../../../web/desk/table/older-query.ts'
import { startOfDay } from '../../../../web/ui/days.ts'

const UNTIL = 1_795_000_000_000
const ask = (change: Partial<Filters>, search = '', after: string | null = null) =>
  olderQuery({ filters: { ...readFilters({}).filters, ...change }, search, until: UNTIL, after })

const asFilters = (query: URLSearchParams | null) =>
  query &&
  v.parse(RequestFilters, {
    ...Object.fromEntries(query),
    ...(query.has('phase') && { phase: query.getAll('phase') }),
  })

test('nothing chosen: all that is older', () => {
  expect(asFilters(ask({}))).toEqual({ 'accepted[lte]': UNTIL })
})

test('everything chosen', () => {
  const after = '01890000-0000-7000-8000-000000000002'
  const all = ask(
    {
      statuses: ['verified', 'queued'],
      from: '2026-01-02',
      to: '2026-02-03',
      device: 'demo.0123456789abcdef',
      preset: 'document',
      error: 'document_expired',
    },
    ' Order 7 ',
    after,
  )
  expect(asFilters(all)).toEqual({
    phase: ['verified'],
    reference: 'Order 7',
    'accepted[gte]': startOfDay('2026-01-02'),
    'accepted[lte]': startOfDay('2026-02-04') - 1,
    device: 'demo.0123456789abcdef',
    preset: 'document',
    last_error: 'document_expired',
    starting_after: after,
  })
})

test('days that end after what is here are cut there: the rest is on this computer', () => {
  expect(asFilters(ask({ to: '2030-01-01' }))).toEqual({ 'accepted[lte]': UNTIL })
})

test('a moment ends it as a day does, and where that is later than what is here, no later', () => {
  expect(asFilters(ask({ before: UNTIL - 7 }))).toEqual({ 'accepted[lte]': UNTIL - 7 })
  expect(asFilters(ask({ before: UNTIL + 7 }))).toEqual({ 'accepted[lte]': UNTIL })
})

test('what only this device has is not asked for', () => {
  expect(ask({ statuses: ['queued', 'refused'] })).toBeNull()
})

test('what is a mark beside the phase is asked for by the phases that it can stand beside', () => {
  const phasesOf = (statuses: Filters['statuses']) => ask({ statuses })?.getAll('phase')
  expect(phasesOf(['closed'])).toEqual(['accepted', 'open', 'unverified', 'canceled'])
  expect(phasesOf(['canceling', 'verified'])).toEqual([
    'accepted',
    'open',
    'verified',
    'unverified',
  ])
})
