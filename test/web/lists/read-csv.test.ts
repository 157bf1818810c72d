/** Lists that are text, as spreadsheets and people write them. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { SEPARATORS, type Separator } from '../../../web/lists/how-to-read.ts'
import { readCsv } from '../../../web/lists/read-csv.ts'

const read = (text: string, separator: Separator | null = null) =>
  readCsv(text, { separator, countKnown: () => 0, most: Infinity })
const cells = async (text: string) => (await read(text)).rows.map((row) => row.cells)

test.each([
  ['commas', 'a,b\r\n1,2\r\n'],
  ['semicolons', 'a;b\n1;2'],
  ['tabs', 'a\tb\r1\t2\r'],
  ['bars', 'a|b\n1|2'],
  ['a byte order mark', '\uFEFFa,b\n1,2'],
  ['Excel’s own line', 'sep=;\r\na;b\r\n1;2'],
  ['Excel’s own line, quoted', '"sep=;"\r\na;b\r\n1;2'],
  ['quotes', '"a","b"\n"1","2"'],
  ['empty lines', '\n\na,b\n,\n1,2\n\n'],
  ['line ends of several kinds', 'a,b\r\n\r1,2\n\r\n'],
])('%s', async (_name, text) => {
  expect(await cells(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('a quoted cell may hold separators, line ends and quotes', async () => {
  expect(await cells('a,b\n"1,\r\n""x""",2')).toEqual([
    ['a', 'b'],
    ['1,\n"x"', '2'],
  ])
})

test('a quotation mark inside a cell that is not quoted is one', async () => {
  expect(await cells('a,b\nPipe 5",2\nJohn "Jack" 7,3')).toEqual([
    ['a', 'b'],
    ['Pipe 5"', '2'],
    ['John "Jack" 7', '3'],
  ])
})

test('the separator is what makes columns that are known, else the most columns', async () => {
  expect(await cells('"a,b,c";d;e\n1;2;3')).toEqual([
    ['a,b,c', 'd', 'e'],
    ['1', '2', '3'],
  ])
  const countKnown = (head: readonly string[]) => head.filter((one) => one === 'order').length
  const text = 'order;note, if any, of the day\n1;x'
  expect((await readCsv(text, { separator: null, countKnown, most: 9 })).separator).toBe(';')
  expect((await read(text)).separator).toBe(',')
  expect((await read(text, '|')).rows[0]?.cells).toEqual(['order;note, if any, of the day'])
})

test('what Excel’s own line names goes before what is guessed', async () => {
  expect(await cells('sep=|\na,b,c|d\n1|2')).toEqual([
    ['a,b,c', 'd'],
    ['1', '2'],
  ])
})

test('rows that a spreadsheet cut short stay as short as they are', async () => {
  expect(await cells('reference,email,phone\r\nA\r\nB,b@x.example\r\n')).toEqual([
    ['reference', 'email', 'phone'],
    ['A'],
    ['B', 'b@x.example'],
  ])
})

test('lines are told as an editor counts them', async () => {
  const { rows } = await read('sep=,\na,b\r\n"1\r\n1",2\r\n\r\n3,4\n5,6')
  expect(rows.map(({ line }) => line)).toEqual([2, 3, 6, 7])
})

test.each([
  ['one that is never closed', 'a,b\n1,2\n"3,4\n5,6\n7,8', [3]],
  ['one too many', 'a,b\n1,2\n"3"x,4\n5,6\n7,8', [3]],
  ['two lines of it', 'a,b\n1,2\n"3"x,4\n"5"x,6\n7,8', [3, 4]],
  ['one that a later quote would close', 'a,b\n1,2\n"3"x,4\n"5" ,6\n"7",8', [3]],
  ['the rest of a torn cell', 'a,b\n1,2\n"3 "x" y\n5",6\n7,8', [3, 4]],
  ['the last line', 'a,b\n1,2\n3,4\n5,6\n"7,8', [5]],
])('a quotation mark out of place tears its own line only: %s', async (_name, text, torn) => {
  const { rows } = await read(text)
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5])
  expect(rows.filter(({ isTorn }) => isTorn).map(({ line }) => line)).toEqual(torn)
  expect(rows[1]?.cells).toEqual(['1', '2'])
})

const cell = fc.string({
  unit: fc.constantFrom('a', '1', ' ', ',', ';', '\t', '|', '"', '\n', '\r\n'),
})
const written = (text: string) => `"${text.replaceAll('"', '""')}"`

test('whatever was written in quotes is read back, on its own line', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1 }),
      fc.constantFrom(...SEPARATORS),
      fc.constantFrom('\r\n', '\n', '\r'),
      async (rows, separator, end) => {
        const text = rows.map((row) => row.map(written).join(separator)).join(end)
        const full = rows
          .map((row) => row.map((one) => one.replaceAll('\r\n', '\n')))
          .filter((row) => row.some((one) => one.trim() !== ''))
        const { rows: found } = await read(`h${separator}h${end}${text}`)
        expect(found.map((row) => row.cells)).toEqual([['h', 'h'], ...full])
        for (const { line, cells } of found) {
          const lines = `h${separator}h${end}${text}`.split(/\r\n?|\n/)
          const [first = ''] = (cells[0] ?? '').split('\n')
          expect(lines[line - 1]).toContain(first.replaceAll('"', '""'))
        }
      },
    ),
  )
})

test('however often it lets the screen breathe, the lines are the same', async () => {
  const text = 'a,b\n"1\n1",2\n\n"3"x,4\n5,6\n"7 ""8""",9\n10,11'
  const { rows } = await read(text)
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
  const slow = await read(text)
  clock.mockRestore()
  expect(slow.rows).toEqual(rows)
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 6, 7, 8])
})

test('nothing makes it throw, or go on for ever, or lose a line without a word', async () => {
  const unit = fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ü')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 40 }), async (text) => {
      const { rows } = await read(text, ',')
      const letters = (some: string) => some.match(/[aü]/g)?.length ?? 0
      expect(letters(rows.flatMap((row) => row.cells).join(''))).toBe(letters(text))
    }),
    { numRuns: 1000 },
  )
})

test('ten thousand rows leave pauses in which a screen can be painted', async () => {
  const text = `a,b,c\n${'"order 1,2",some text of a usual length,0123456789\n'.repeat(60_000)}`
  let pauses = 0
  const clock = setInterval(() => pauses++, 1)
  const { rows } = await read(text, ',')
  clearInterval(clock)
  expect(rows).toHaveLength(60_001)
  expect(pauses).toBeGreaterThan(1)
  expect(
    (await readCsv(text, { separator: ',', countKnown: () => 0, most: 11 })).rows,
  ).toHaveLength(11)
})
