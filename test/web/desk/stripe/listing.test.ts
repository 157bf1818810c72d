/** Stripe's lists at the desk: what is asked, and what becomes of pages and failures. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { problem } from '../../../../shared/problem.ts'
import {
  ReportFilters,
  SessionFilters,
} from '../../../../shared/protocol/supervisor/session-calls.ts'
import { takeOverWay } from '../../../../web/desk/adopt/take-over.ts'
import { NOTHING_READ, withNewer, withOlder, withRow } from '../../../../web/desk/stripe/listing.ts'
import { ANY_REPORT, ANY_SESSION, queryOf } from '../../../../web/desk/stripe/stripe-query.ts'

const asked = (query: URLSearchParams) => Object.fromEntries(query)

test('every filter of sessions that Stripe has can be asked for, and the Worker takes it', () => {
  const query = queryOf(
    {
      status: 'verified',
      client_reference_id: ' demo/1 ',
      limit: 100,
      related_customer: 'cus_1',
      related_customer_account: 'acct_1',
      created: {
        kind: 'range',
        from: '2026-11-01T10:00:00Z',
        fromOp: 'gt',
        to: '2026-11-02T10:00:00Z',
        toOp: 'lte',
      },
    },
    { starting_after: 'vs_9' },
  )
  expect(asked(query)).toEqual({
    status: 'verified',
    client_reference_id: 'demo/1',
    limit: '100',
    related_customer: 'cus_1',
    related_customer_account: 'acct_1',
    'created[gt]': String(Date.UTC(2026, 10, 1, 10)),
    'created[lte]': String(Date.UTC(2026, 10, 2, 10)),
    starting_after: 'vs_9',
  })
  expect(v.safeParse(SessionFilters, asked(query)).success).toBe(true)
})

test('every filter of reports, too; what is left empty is not asked for', () => {
  const query = queryOf(
    {
      ...ANY_REPORT,
      type: 'id_number',
      verification_session: 'vs_1',
      created: { kind: 'exact', at: '2026-11-01T10:00:00Z' },
    },
    { ending_before: 'vr_1' },
  )
  expect(asked(query)).toEqual({
    type: 'id_number',
    verification_session: 'vs_1',
    limit: '25',
    ending_before: 'vr_1',
    created: String(Date.UTC(2026, 10, 1, 10)),
  })
  expect(v.safeParse(ReportFilters, asked(query)).success).toBe(true)
  expect(asked(queryOf(ANY_SESSION, null))).toEqual({ limit: '25' })
})

test.each(['gte', 'gt'] as const)(
  'a time that is not written yet bounds nothing (%s)',
  (fromOp) => {
    const created = { kind: 'range', from: '', fromOp, to: 'soon', toOp: 'lt' } as const
    expect(asked(queryOf({ ...ANY_SESSION, created }, null))).toEqual({ limit: '25' })
  },
)

const rows = (...ids: string[]) => ids.map((id) => ({ id }))
const page = (ids: string[], next: string | null) => ({ rows: rows(...ids), next, problem: null })

test('older ones come below, newer ones above, none twice', () => {
  const first = withOlder(NOTHING_READ, page(['d', 'c'], 'c'))
  const second = withOlder(first, page(['c', 'b'], 'b'))
  expect(second.rows.map(({ id }) => id)).toEqual(['d', 'c', 'b'])
  const third = withNewer(second, page(['f', 'e', 'd'], 'f'))
  expect(third.rows.map(({ id }) => id)).toEqual(['f', 'e', 'd', 'c', 'b'])
  expect(third.next).toBe('b')
})

test('a list that fails half-way keeps what came, and where to go on', () => {
  const busy = problem('stripe_busy')
  const half = withOlder(NOTHING_READ, { rows: rows('b'), next: 'b', problem: busy })
  expect(half).toEqual({ rows: rows('b'), next: 'b', problem: busy })
  expect(withOlder(half, page(['a'], null))).toEqual({
    rows: rows('b', 'a'),
    next: null,
    problem: null,
  })
})

test('a row that was taken over stands in its place', () => {
  const listing = withOlder(NOTHING_READ, page(['b', 'a'], null))
  const row = { id: 'b', is: 'new' }
  expect(withRow(listing, row).rows).toEqual([row, { id: 'a' }])
})

test('Invariant 2: a session is never taken over by a request that has another', () => {
  const request = 'r'
  expect(takeOverWay(null)).toEqual({ kind: 'adopt' })
  expect(takeOverWay({ request, phase: 'open', differs: [] })).toBeNull()
  expect(takeOverWay({ request, phase: 'open', differs: ['phase'] })).toEqual({
    kind: 'read',
    request,
  })
  expect(takeOverWay({ request, phase: 'open', differs: ['session'] })).toBeNull()
})
