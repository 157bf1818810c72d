/** What is looked for in the audit log, in the address and as the Worker is asked. */
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { AUDIT_CODES, AuditFilters } from '../../../../shared/protocol/supervisor/audit.ts'
import {
  ACTORS,
  ANYTHING,
  addressOf,
  askedOf,
  filterOf,
  isAskable,
  requestsNamed,
} from '../../../../web/desk/audit/audit-query.ts'

const day = fc.constantFrom('', '2026-03-29', '2026-10-25', '2027-01-01')
const filters = fc.record({
  device: fc.constantFrom('', 'demo.0123456789abcdef'),
  role: fc.constantFrom('' as const, ...ACTORS),
  request: fc.constantFrom('', '01890000-0000-7000-8000-000000000001'),
  code: fc.constantFrom('' as const, ...AUDIT_CODES),
  from: day,
  to: day,
})

test('an address brings back what was looked for, and the Worker takes it', () => {
  fc.assert(
    fc.property(
      filters,
      fc.option(fc.integer({ min: 1, max: 1e9 }), { nil: null }),
      (filter, before) => {
        const query = Object.fromEntries(new URL(addressOf(filter), 'https://x.test').searchParams)
        expect(filterOf(query)).toEqual(filter)
        const asked = Object.fromEntries(askedOf(filter, before))
        expect(v.safeParse(AuditFilters, asked).issues).toBeUndefined()
        expect(asked.before).toBe(before === null ? undefined : String(before))
      },
    ),
  )
})

test('a day is all of it by the clock here', () => {
  const asked = askedOf({ ...ANYTHING, from: '2026-03-29', to: '2026-03-29' }, null)
  expect(Number(asked.get('from'))).toBe(new Date(2026, 2, 29).getTime())
  expect(Number(asked.get('to'))).toBe(new Date(2026, 2, 30).getTime() - 1)
})

test('what an address cannot mean is left out', () => {
  expect(filterOf({ role: 'boss', code: 'lost', from: 'now', more: 'x' })).toEqual(ANYTHING)
  expect(addressOf(ANYTHING)).toBe('/audit')
})

test.each(['2026-02-31', '2026-13-01', '0026-01-01'])(
  '%s is no day, so it filters nothing that its field cannot show',
  (day) => {
    expect(filterOf({ from: day, to: day })).toEqual(ANYTHING)
  },
)

const straße = { id: '01890000-0000-7000-8000-000000000001', reference: 'Straße 7' }

test.each(['STRASSE 7', 'straße  7', 'Straße\u00a07', straße.id, '00000001', '8000-000000000001'])(
  'a request is found by %s',
  (typed) => {
    expect(requestsNamed(typed, [straße])).toEqual([straße.id])
  },
)

test('an id that this desk does not hold is looked for all the same, another text is not', () => {
  const id = '01890000-0000-7000-8000-000000000002'
  expect(requestsNamed(id, [])).toEqual([id])
  expect(requestsNamed('Straße 7', [])).toEqual([])
  expect(requestsNamed('0000001', [straße])).toEqual([])
})

test('what is not one request is never asked for, nor taken for one of several', () => {
  const other = { id: '01890000-0000-7000-8000-000000000003', reference: 'strasse 7' }
  expect(requestsNamed('Straße 7', [straße, other])).toEqual([straße.id, other.id])
  expect(isAskable({ ...ANYTHING, request: 'Straße 7' })).toBe(false)
  expect(isAskable({ ...ANYTHING, request: straße.id })).toBe(true)
  expect(isAskable(ANYTHING)).toBe(true)
})
