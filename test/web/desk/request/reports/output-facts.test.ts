/** What was read beside what was verified: nothing is left out, and a difference is told as one. */
import fc from 'fast-check'
import type * as v from 'valibot'
import { expect, test } from 'vitest'
import type { RequestOutputs } from '../../../../../shared/protocol/supervisor/report-calls.ts'
import {
  compare,
  comparisonsOf,
  FIELDS,
  type Texts,
} from '../../../../../web/desk/request/reports/output-facts.ts'

const texts: fc.Arbitrary<Texts> = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), fc.string({ minLength: 1, maxLength: 12 })))
  .map((pairs) => new Map(pairs))

const OUTPUTS: v.InferOutput<typeof RequestOutputs> = {
  outputs: null,
  document: null,
  id_number: null,
  email: null,
  phone: null,
  provided_details: null,
  unavailable: [],
}

test('every value of either side stands in its row, and each field has one', () => {
  fc.assert(
    fc.property(texts, texts, (read, verified) => {
      const rows = compare(read, verified)
      expect(new Set(rows.map(({ field }) => field)).size).toBe(rows.length)
      for (const [field, text] of read)
        expect(rows.find((row) => row.field === field)?.read).toBe(text)
      for (const [field, text] of verified)
        expect(rows.find((row) => row.field === field)?.verified).toBe(text)
      for (const row of rows)
        expect(row.agrees === null).toBe(row.read === null || row.verified === null)
    }),
  )
})

test.each([
  ['Jenny', 'JENNY', true],
  ['Main  St.', 'Main St.', true],
  ['Jos\u00e9', 'Jose\u0301', true],
  ['José', 'Jose', false],
  ['Rosen', 'Rosén', false],
  ['P-4711', 'P4711', false],
])('%s beside %s: agrees %s', (read, verified, agrees) => {
  const [row] = compare(new Map([['last_name', read]]), new Map([['last_name', verified]]))
  expect(row?.agrees).toBe(agrees)
})

test('what nobody verified has nothing to agree with', () => {
  const told = { ...OUTPUTS, document: { first_name: 'Jenny', number: 'P-1' } }
  const [only, ...others] = comparisonsOf(told)
  expect(others).toEqual([])
  expect(only?.rows.map(({ agrees }) => agrees)).toEqual([null, null])
})

test('an ID number without a document is compared with what was verified', () => {
  const dob = { day: 1, month: 2, year: 1990 }
  const told = {
    ...OUTPUTS,
    outputs: { first_name: 'Jenny', dob: { ...dob, year: 1991 } },
    id_number: { first_name: 'Jenny', dob },
  }
  const [only, ...others] = comparisonsOf(told)
  expect(others).toEqual([])
  expect(only?.kind).toBe('id_number')
  expect(only?.rows.map(({ field, agrees }) => [field, agrees])).toEqual([
    ['first_name', true],
    ['dob', false],
  ])
})

test('what was provided stands beside what was confirmed, and only there', () => {
  const told = {
    ...OUTPUTS,
    outputs: { first_name: 'Jenny', email: 'jenny@example.com' },
    email: 'jenny@example.com',
    provided_details: { email: 'jenny.rosen@example.com' },
  }
  expect(comparisonsOf(told)).toEqual([
    {
      kind: 'document',
      rows: [{ field: 'first_name', read: null, verified: 'Jenny', agrees: null }],
    },
    {
      kind: 'provided',
      rows: [
        {
          field: 'email',
          read: 'jenny.rosen@example.com',
          verified: 'jenny@example.com',
          agrees: false,
        },
      ],
    },
  ])
})
