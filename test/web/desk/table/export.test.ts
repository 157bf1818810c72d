/** The table as a file for spreadsheets. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from '../../../../shared/csv.ts'

/** RFC 4180, read strictly. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  let at = 0
  while (at < text.length) {
    const cells: string[] = []
    for (;;) {
      const [whole, quoted, plain = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(
        text.slice(at),
      ) ?? ['']
      cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
      at += whole.length
      if (text[at] !== ',') break
      at += 1
    }
    expect(text.slice(at, at + 2)).toBe('\r\n')
    at += 2
    rows.push(cells)
  }
  return rows
}

const dangerous = fc
  .tuple(
    fc.constantFrom('', ' ', '\t', '\r', '\u200b'),
    fc.constantFrom(...'=+-@＝＋－＠'),
    fc.string(),
  )
  .map((parts) => parts.join(''))
const cell = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), dangerous)
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 })

test('it says at once that it is UTF-8', () => {
  expect(toCsv([['a']]).codePointAt(0)).toBe(0xfeff)
})

test('every cell is read back as it was, but for a mark against formulas', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const read = parse(toCsv(rows).slice(1))
      expect(read.map((cells) => cells.length)).toEqual(rows.map((cells) => cells.length))
      for (const [y, cells] of rows.entries())
        for (const [x, text] of cells.entries()) expect([text, `'${text}`]).toContain(read[y]?.[x])
    }),
  )
})

test('no cell can be run as a formula, whatever stands before its sign', () => {
  fc.assert(
    fc.property(dangerous, (text) => {
      expect(parse(toCsv([[text]]).slice(1))).toEqual([[`'${text}`]])
    }),
  )
})

test.each(['Order 1', '12', "O'Brien", '2026-03-29', 'ä'])('%s stays as it is', (text) => {
  expect(parse(toCsv([[text]]).slice(1))).toEqual([[text]])
})
