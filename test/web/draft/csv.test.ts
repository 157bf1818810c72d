/** CSV as RFC 4180 writes it, and as spreadsheets do. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../../web/draft/csv.ts'

const cells = (text: string) => {
  const csv = readCsv(text)
  return csv.kind === 'read' ? csv.rows.map((row) => row.cells) : csv
}

test.each([
  ['commas', 'a,b\r\n1,2\r\n'],
  ['semicolons', 'a;b\n1;2'],
  ['tabs', 'a\tb\r1\t2\r'],
  ['a byte order mark', '\uFEFFa,b\n1,2'],
  ['Excel’s own line', 'sep=;\r\na;b\r\n1;2'],
  ['quotes', '"a","b"\n"1","2"'],
  ['empty lines', '\n\na,b\n,\n1,2\n\n'],
])('%s', (_name, text) => {
  expect(cells(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('a quoted cell may hold separators, line ends and quotes', () => {
  expect(cells('a,b\n"1,\r\n""x""",2')).toEqual([
    ['a', 'b'],
    ['1,\r\n"x"', '2'],
  ])
})

test('the separator is what the first line has most of outside quotes', () => {
  expect(cells('"a,b,c";d;e\n1;2;3')).toEqual([
    ['a,b,c', 'd', 'e'],
    ['1', '2', '3'],
  ])
})

test('lines are told as an editor counts them', () => {
  const csv = readCsv('a,b\r\n"1\r\n1",2\r\n\r\n3,4\n5,6')
  expect(csv.kind === 'read' && csv.rows.map(({ line }) => line)).toEqual([1, 2, 5, 6])
})

test('a quote that is not closed says where it began', () => {
  expect(cells('a,b\n1,2\n"3,4\n5,6')).toEqual({ kind: 'open_quote', line: 3 })
})

test('a quote where none may stand tears its own row only', () => {
  const csv = readCsv('a,b\n1",2\n"3"x,4\n"5" ,6')
  expect(csv.kind === 'read' && csv.rows.map(({ isTorn }) => isTorn)).toEqual([
    false,
    true,
    true,
    false,
  ])
})

const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', ';', '\t', '"', '\n', '\r\n') })
const written = (text: string) => `"${text.replaceAll('"', '""')}"`

test('whatever was written in quotes is read back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1 }),
      fc.constantFrom(',', ';', '\t'),
      (rows, separator) => {
        const text = rows.map((row) => row.map(written).join(separator)).join('\r\n')
        const full = rows.filter((row) => row.some((one) => one.trim() !== ''))
        expect(cells(`h${separator}h\r\n${text}`)).toEqual([['h', 'h'], ...full])
      },
    ),
  )
})

test('nothing makes it throw or go on for ever', () => {
  fc.assert(fc.property(fc.string(), (text) => void readCsv(text)))
})
