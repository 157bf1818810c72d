/**
 * A list is read as it was written: rows of any words, in every encoding, with every separator, in the
 * layouts of other people's programs.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENCODINGS, type Encoding, isOlder } from '../../../web/lists/encoding.ts'
import { AS_GUESSED, SEPARATORS } from '../../../web/lists/how-to-read.ts'
import { readList } from '../../../web/lists/read-list.ts'
import { encode, lettersOf } from './kit/encode.ts'

type Layout = {
  encoding: Encoding
  separator: (typeof SEPARATORS)[number]
  lineEnd: '\r\n' | '\n' | '\r'
  /** Which cells are quoted: where they must be, or all of them. */
  quotes: 'needed' | 'all'
  /** As Excel does: what is empty at the end of a row is left out, separators and all. */
  dropsTrailing: boolean
  hasMark: boolean
  hasSepLine: boolean
  blankLines: boolean
  emptyColumn: boolean
  endsWithLineEnd: boolean
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  encoding: fc.constantFrom(...ENCODINGS),
  separator: fc.constantFrom(...SEPARATORS),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  quotes: fc.constantFrom('needed', 'all'),
  dropsTrailing: fc.boolean(),
  hasMark: fc.boolean(),
  hasSepLine: fc.boolean(),
  blankLines: fc.boolean(),
  emptyColumn: fc.boolean(),
  endsWithLineEnd: fc.boolean(),
})

const HEAD = ['reference', 'email', 'phone', 'note']

/** Cells of letters that the encoding has; the first of each row says something. */
function rowsIn(encoding: Encoding): fc.Arbitrary<string[][]> {
  const beyond = isOlder(encoding) ? lettersOf(encoding) : ['é', 'Ж', 'ع', '漢', '😀', '\u00a0']
  const unit = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('a', 'Z', '7', ' ', "'", '@', '+') },
    { weight: 2, arbitrary: fc.constantFrom(',', ';', '\t', '|', '"', '\n') },
    { weight: 2, arbitrary: fc.constantFrom(...beyond) },
  )
  const cell = fc.string({ unit, maxLength: 12 })
  const reference = cell.map((text) => `A${text}`)
  return fc.array(fc.tuple(reference, cell, cell, cell), { minLength: 1, maxLength: 6 })
}

function write(rows: readonly (readonly string[])[], layout: Layout): Uint8Array<ArrayBuffer> {
  const { encoding, separator, lineEnd, quotes } = layout
  const cellOf = (text: string) =>
    quotes === 'all' || /[",;\t|\n]/.test(text) || text !== text.trim()
      ? `"${text.replaceAll('"', '""').replaceAll('\n', lineEnd)}"`
      : text
  const lines = [HEAD, ...rows].map((row) => {
    const all = layout.emptyColumn ? [...row.slice(0, 2), '', ...row.slice(2)] : row
    const last = layout.dropsTrailing ? all.findLastIndex((cell) => cell !== '') : all.length
    return all
      .slice(0, last + 1)
      .map(cellOf)
      .join(separator)
  })
  const sep = layout.hasSepLine ? [`sep=${separator}`] : []
  const spread = layout.blankLines ? lines.flatMap((line) => [line, '']) : lines
  const text = [...sep, ...spread].join(lineEnd) + (layout.endsWithLineEnd ? lineEnd : '')
  // Old code pages have no mark, and what is read without one has to be told by its letters.
  const mark = layout.hasMark || encoding.startsWith('utf-16') ? '\ufeff' : ''
  return encode(isOlder(encoding) ? text : mark + text, encoding)
}

const written = layouts.chain((layout) => rowsIn(layout.encoding).map((rows) => ({ layout, rows })))

test('what is read is what was written', async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ layout, rows }) => {
      // Which old code page it is, letters alone cannot always tell: somebody chooses it.
      const encoding = isOlder(layout.encoding) ? layout.encoding : null
      const list = await readList(write(rows, layout), { ...AS_GUESSED, encoding })
      if (list.kind !== 'list') throw new Error(list.code)
      expect(list.source).toEqual({
        kind: 'text',
        encoding: layout.encoding,
        separator: layout.separator,
      })
      const full = layout.emptyColumn ? [...HEAD.slice(0, 2), '', ...HEAD.slice(2)] : HEAD
      expect(list.head?.cells).toEqual(full)
      const found = list.rows.map(({ cells }) =>
        full.flatMap((name, column) => (name === '' ? [] : [cells[column] ?? ''])),
      )
      expect(found).toEqual(rows)
      expect(list.rows.every(({ isTorn }) => !isTorn)).toBe(true)
    }),
    { numRuns: 1500 },
  )
})
