/** Rows of a list: which are drafts, which are doubles, and why others are neither. */
import { expect, test } from 'vitest'
import { PRESETS } from '../../../shared/presets.ts'
import type { SitePreset } from '../../../shared/protocol/settings.ts'
import { FIELD_MESSAGES } from '../../../shared/record/field-messages.ts'
import {
  checkRow,
  checkRows,
  correctionOf,
  type Mended,
  sortRows,
} from '../../../web/lists/check-rows.ts'
import type { Mapping } from '../../../web/lists/columns.ts'

const FLOW: SitePreset = { id: 'gate', name: 'Gate', explains: '', verification_flow: 'vf_gate1' }
const mapping: Mapping = ['phone', 'reference', 'preset', null, 'email', 'note']
const context = { mapping, presets: [...PRESETS, FLOW], country: 'GB', isSheet: false }
const WATCH = { stop: new AbortController().signal, progress: () => {} }
const row = (line: number, ...cells: string[]) => ({ line, cells, isTorn: false })
const check = (cells: string[], mended?: Mended) => checkRow(row(7, ...cells), mended, context)
const reasons = (cells: string[], mended?: Mended) => {
  const checked = check(cells, mended)
  return checked.kind === 'bad' ? checked.reasons : []
}

test('columns as mapped, presets by id or name, short rows as they are', () => {
  const full = check([
    '+44 20 7946 0000',
    ' Order 1 ',
    'DRIVING LICENCE ONLY',
    'x',
    'a@b.example',
    'Bell',
  ])
  expect(full).toMatchObject({
    line: 7,
    kind: 'good',
    draft: { reference: 'Order 1', preset: 'driving-licence', email: 'a@b.example', note: 'Bell' },
  })
  expect(check(['', 'Order 2'])).toMatchObject({ draft: { preset: 'document-selfie', email: '' } })
  expect(check(['', 'Order 3', 'gate'])).toMatchObject({
    draft: { asked: { verification_flow: 'vf_gate1' } },
  })
})

test.each([
  [['', 'Order 1', 'nonsense'], [{ kind: 'preset', name: 'nonsense' }]],
  [
    ['', ''],
    [
      {
        kind: 'field',
        field: 'reference',
        problem: { field: 'reference', message: FIELD_MESSAGES.reference_missing },
        suggestion: null,
      },
    ],
  ],
  [
    ['', 'A', '', '', 'nobody@'],
    [
      {
        kind: 'field',
        field: 'email',
        problem: { field: 'email', message: FIELD_MESSAGES.email },
        suggestion: null,
      },
    ],
  ],
  [['', '1.23E+05'], [{ kind: 'changed', field: 'reference', damage: 'number' }]],
  [
    ['4.42E+11', '01-Mar'],
    [
      { kind: 'changed', field: 'reference', damage: 'date' },
      { kind: 'changed', field: 'phone', damage: 'number' },
    ],
  ],
  [['', 'A', '', '', '', '', '', 'more'], [{ kind: 'cells', n: 8, wanted: 6 }]],
])('%j: %j', (cells, expected) => {
  expect(reasons(cells)).toEqual(expected)
})

test('empty cells beyond the columns are nothing', () => {
  expect(check(['', 'A', '', '', '', '', '', ' ']).kind).toBe('good')
})

test('a torn row, and one of too many cells, is good once somebody has looked', () => {
  const torn = { ...row(3, '', 'Order "5'), isTorn: true }
  expect(checkRow(torn, undefined, context)).toMatchObject({ reasons: [{ kind: 'torn' }] })
  expect(checkRow(torn, {}, context).kind).toBe('good')
  expect(check(['', 'A', '', '', '', '', '', 'more'], {}).kind).toBe('good')
})

test('what is mended by hand is taken, a changed number too', () => {
  expect(reasons(['', '1.23E+05'], { reference: '123456' })).toEqual([])
  expect(reasons(['', '1.23E+05'], { reference: '1.23E+05' })).toEqual([])
  expect(reasons(['', '1.23E+05'], { email: 'a@b.example' })).toHaveLength(1)
  expect(reasons(['', 'A', 'nonsense'], { preset: 'gate' })).toEqual([])
})

test('a shield against formulas is taken off, and nothing else', () => {
  expect(check(["'+44 20 7946 0000", "'=A"])).toMatchObject({
    cells: { phone: '+44 20 7946 0000', reference: '=A' },
  })
  expect(check(['', "'t Hof 7"])).toMatchObject({ cells: { reference: "'t Hof 7" } })
})

test('doubles are told, of what is here and in the same list, whatever the case', async () => {
  const rows = [
    row(2, '', 'DUP-1'),
    row(3, '', 'A'),
    row(4, '', 'a'),
    row(5, '', ''),
    row(6, '', 'Straße'),
    row(7, '', 'STRASSE'),
  ]
  const checked = await checkRows(rows, new Map(), context, WATCH)
  const { good, doubles, bad } = sortRows(checked ?? [], new Map([['dup-1', 'id-1']]))
  expect(good.map(({ line }) => line)).toEqual([3, 6])
  expect(doubles.map(({ row, of }) => [row.line, of])).toEqual([
    [2, { id: 'id-1' }],
    [4, { line: 3 }],
    [7, { line: 6 }],
  ])
  expect(bad.map(({ line }) => line)).toEqual([5])
})

test('ten thousand rows are checked in slices, and can be stopped', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => row(i + 2, '+442079460000', `Order ${i}`))
  const stop = new AbortController()
  const seen: number[] = []
  const progress = (done: number) => {
    seen.push(done)
    if (seen.length === 3) stop.abort()
  }
  expect(await checkRows(rows, new Map(), context, { stop: stop.signal, progress })).toBeNull()
  expect(seen).toEqual(seen.toSorted((one, other) => one - other))
  expect(seen.at(-1)).toBeLessThan(10_000)
})

test.each([
  ['jenny.rosen@gmial.com', 'jenny.rosen@gmail.com'],
  ['jenny.rosen@example.com', null],
  ['', null],
])('an address that may be a slip is good, and what was meant is offered: %j', (email, meant) => {
  const checked = check(['', 'Order 1', '', '', email])
  expect(checked).toMatchObject({ kind: 'good', draft: { email }, meant })
  expect(correctionOf(checked)).toEqual(meant === null ? null : { email: meant })
})

test('what is offered for a row is taken only where it mends all of it', () => {
  const mended = correctionOf(check(['', 'Order 1', '', '', 'jenny.rosen@gmail.com.']))
  expect(mended).toEqual({ email: 'jenny.rosen@gmail.com' })
  expect(check(['', 'Order 1', '', '', 'jenny.rosen@gmail.com.'], mended ?? {}).kind).toBe('good')
  expect(correctionOf(check(['', '', '', '', 'jenny.rosen@gmail.com.']))).toBe(null)
  expect(correctionOf(check(['', 'Order 1', 'nonsense', '', 'jenny@gmail.com.']))).toBe(null)
})
