/** Which files are lists, and what is said of those that are none. */
import { expect, test } from 'vitest'
import { hasHead } from '../../../web/lists/columns.ts'
import { AS_GUESSED, type HowToRead } from '../../../web/lists/how-to-read.ts'
import { readList } from '../../../web/lists/read-list.ts'
import { LIST_MAX_BYTES, LIST_MAX_ROWS } from '../../../web/lists/table.ts'
import { writeXlsx } from '../../../web/lists/write-xlsx.ts'
import { zip } from '../../../web/lists/zip.ts'
import { encode } from './kit/encode.ts'

const text = (some: string) => encode(some, 'utf-8')
const latin = (some: string) => Uint8Array.from(some, (letter) => letter.charCodeAt(0))
const archive = (...names: string[]) => zip(names.map((name) => ({ name, bytes: text('x') })))

async function list(bytes: Uint8Array<ArrayBuffer>, how: Partial<HowToRead> = {}) {
  const read = await readList(bytes, { ...AS_GUESSED, ...how })
  if (read.kind !== 'list') throw new Error(read.code)
  return { ...read, cells: [read.head, ...read.rows].map((row) => row?.cells) }
}

test.each<[string, string, Uint8Array<ArrayBuffer>]>([
  ['no bytes', 'empty', text('')],
  ['blank lines', 'empty', text('\n \r\n;;\n')],
  ['a mark alone', 'empty', text('\ufeff')],
  ['an empty sheet', 'empty', writeXlsx([], 'Sheet')],
  ['names of columns alone', 'no_rows', text('reference;email\n')],
  ['names of columns alone in a sheet', 'no_rows', writeXlsx([['reference']], 'Sheet')],
  ['too many bytes', 'too_large', new Uint8Array(LIST_MAX_BYTES + 1)],
  ['too many rows', 'too_many', text(`reference\n${'x\n'.repeat(LIST_MAX_ROWS + 1)}`)],
  [
    'an old .xls, or an .xlsx with a password',
    'old_or_locked',
    latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  ],
  ['an .xlsb', 'old_or_locked', archive('xl/workbook.bin')],
  ['an .ods', 'other_office', archive('mimetype', 'content.xml')],
  ['a list of Numbers', 'other_office', archive('Index/Document.iwa')],
  ['an archive of pictures', 'not_a_list', archive('a.jpg')],
  ['an .xlsx that was cut', 'damaged', writeXlsx([['a'], ['b']], 'Sheet').slice(0, 400)],
  ['an .xlsx without sheets', 'damaged', archive('xl/workbook.xml')],
  ['a picture', 'not_a_list', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['a JPEG', 'not_a_list', latin('\xff\xd8\xff\xe0\x10JFIF\x01')],
  ['a PDF', 'not_a_list', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
  ['a page that calls itself .xls', 'not_a_list', text('<html><table><tr><td>A')],
  ['a letter', 'not_a_list', text('{\\rtf1\\ansi reference}')],
])('%s: %s', async (_name, code, bytes) => {
  expect(await readList(bytes, AS_GUESSED)).toEqual({ kind: 'no_list', code })
})

test.each([
  ['Export of November\n\nreference,email\nA1,jane@example.com\n', ['Export of November']],
  ['Depot;;\nby: Office;;\n\nReferenz;E-Mail;Notiz\nA1;;x\n', ['Depot', 'by: Office']],
  ['reference,email\nA1,jane@example.com\n', []],
  ['A1,jane@example.com\nA2,\n', []],
])('lines above the names of the columns are no requests: %j', async (file, titles) => {
  const { above, head, rows } = await list(text(file))
  expect(above.map(({ cells }) => cells.join(''))).toEqual(titles)
  if (titles.length > 0) expect(hasHead(head?.cells ?? [])).toBe(true)
  expect(rows.at(-1)?.cells[0]).toMatch(/^A\d$/)
})

test('what stands below ten lines is no name of a column', async () => {
  const { above, rows } = await list(text(`${'x,y\n'.repeat(10)}reference,email\n`))
  expect([above, rows.length]).toEqual([[], 10])
})

test('a list with titles may have as many rows as another', async () => {
  const titles = 'a\nb\nc\nreference,email\n'
  const full = await list(text(titles + 'x,\n'.repeat(LIST_MAX_ROWS)))
  expect(full.rows).toHaveLength(LIST_MAX_ROWS)
  const over = await readList(text(titles + 'x,\n'.repeat(LIST_MAX_ROWS + 1)), AS_GUESSED)
  expect(over).toEqual({ kind: 'no_list', code: 'too_many' })
})

test('the mark with which old programs end a file is none of its rows', async () => {
  const { rows } = await list(text('reference\r\nA1\r\n\x1a'))
  expect(rows.map(({ cells }) => cells)).toEqual([['A1']])
})

test('as many rows as are allowed are read', async () => {
  const { rows } = await list(text(`reference\n${'x\n'.repeat(LIST_MAX_ROWS)}`))
  expect(rows).toHaveLength(LIST_MAX_ROWS)
})

test('Excel’s “Unicode text” and an old code page are read as what they are', async () => {
  const table = 'Referenz\tNotiz\r\nMüller 7\t"Straße ""hinten"""\r\n'
  const cells = [
    ['Referenz', 'Notiz'],
    ['Müller 7', 'Straße "hinten"'],
  ]
  const unicode = await list(encode(`\ufeff${table}`, 'utf-16le'))
  expect(unicode).toMatchObject({ cells, source: { encoding: 'utf-16le', separator: '\t' } })
  expect(await list(encode(table, 'windows-1252'))).toMatchObject({
    cells,
    source: { encoding: 'windows-1252' },
  })
})

test('what somebody chooses goes before what is guessed, right or wrong', async () => {
  const bytes = encode('order;note\nPokój 7;ń', 'windows-1250')
  expect((await list(bytes)).cells[1]).toEqual(['Pokój 7', 'ñ'])
  expect((await list(bytes, { encoding: 'windows-1250' })).cells[1]).toEqual(['Pokój 7', 'ń'])
  expect((await list(bytes, { usual: 'windows-1250' })).cells[1]).toEqual(['Pokój 7', 'ń'])
  expect((await list(bytes, { encoding: 'utf-8' })).cells[1]?.[0]).toBe('Pok\ufffdj 7')
  expect((await list(bytes, { separator: '|' })).cells[0]).toEqual(['order;note'])
})

test('one request without names of columns is a list', async () => {
  expect(await list(text('A-1'))).toMatchObject({ head: { cells: ['A-1'] }, rows: [] })
})
