/**
 * Tables for spreadsheets, read as spreadsheets do: by comma as they are written, and by semicolon or
 * bar as many countries' settings have it. In no reading may a cell be run as a formula.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvLine, toCsv } from '../../../shared/text/csv.ts'

/**
 * As spreadsheets read: a cell that begins with a quotation mark, blanks before it or not, goes on to the
 * closing one; what follows up to the separator belongs to it; a mark anywhere else is a letter.
 */
function read(text: string, separator: string): string[][] {
  const rows: string[][] = []
  for (let at = 0; at < text.length; ) {
    const cells: string[] = []
    for (;;) {
      const [opening, blanks = ''] = /^([^\S\r\n]*)"/.exec(text.slice(at)) ?? ['']
      let cell = blanks
      at += opening.length
      while (opening !== '' && at < text.length) {
        if (text[at] !== '"') cell += text[at++]
        else if (text[at + 1] === '"') {
          cell += '"'
          at += 2
        } else break
      }
      at += opening === '' ? 0 : 1
      while (at < text.length && !['\r', '\n', separator].includes(text[at] ?? ''))
        cell += text[at++]
      cells.push(cell)
      if (text[at] !== separator) break
      at += 1
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    rows.push(cells)
  }
  return rows
}

const SEPARATORS = [',', ';', '|', '\t'] as const
/** OWASP, CSV Injection; in full width, too, and whatever a program might trim away before it. */
const RUNS = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

const sign = fc.constantFrom(...'=+-@＝＋－＠|%')
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    '"',
    '""',
    "'",
    ',',
    ';',
    '|',
    '\t',
    '\r',
    '\n',
    ' ',
    '\u200b',
    '\u2028',
    '\ud800',
  ),
  fc.constantFrom('=1+1', "=cmd|'/c calc'!A1", 'a', '-5', 'sep=;'),
  sign,
)
const hostile = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
const cell = fc.oneof(fc.string(), hostile)
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
})

const bodyOf = (rows: string[][]) => toCsv(rows).slice(1)
/** What is left of a text without what the writer adds or evens out. */
const bare = (text: string) =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .replaceAll("'", '')

test('it says at once that it is UTF-8', () => {
  expect(toCsv([['a']]).codePointAt(0)).toBe(0xfeff)
})

test.each(SEPARATORS)('read by %j, no cell is run as a formula', (separator) => {
  fc.assert(
    fc.property(table, (rows) => {
      const found = read(bodyOf(rows), separator).flat()
      expect(found.filter((text) => RUNS.test(text)).map((text) => JSON.stringify(text))).toEqual(
        [],
      )
    }),
    { numRuns: 3_000 },
  )
})

test.each(SEPARATORS)('read by %j, there are as many rows as were written', (separator) => {
  fc.assert(
    fc.property(table, (rows) => {
      expect(read(bodyOf(rows), separator)).toHaveLength(rows.length)
    }),
    { numRuns: 1_000 },
  )
})

test('read by comma, every cell is what it was, but for marks and control characters', () => {
  fc.assert(
    fc.property(table, (rows) => {
      expect(read(bodyOf(rows), ',').map((cells) => cells.map(bare))).toEqual(
        rows.map((cells) => cells.map(bare)),
      )
    }),
    { numRuns: 3_000 },
  )
})

test('what was meant for a cell of its own is marked there, too', () => {
  const row = bodyOf([['a', "x;=cmd|'/c calc'!A1;", 'b']])
  expect(read(row, ',')).toEqual([['a', "x;'=cmd|'/c calc'!A1;'", 'b']])
  expect(read(row, ';')[0]?.[1]).toBe("'=cmd|'/c calc'!A1")
  // Its quotation marks would open a cell in a reading by semicolon.
  expect(read(bodyOf([['a', 'x;"=1+1"']]), ';')[0]?.[1]).toMatch(/^'/)
})

test.each([
  'Order 1',
  '12',
  "O'Brien",
  '2026-03-29',
  'ä',
  'Gate 4; left door',
  'a, b',
  'Gate "4"',
  'A|B',
])('%s stays as it is', (text) => {
  expect(read(bodyOf([[text]]), ',')).toEqual([[text]])
  expect(read(csvLine(['x', text]), ',')).toEqual([['x', text]])
})
