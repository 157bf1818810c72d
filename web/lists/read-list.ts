/**
 * A file of somebody else's making as a list: what kind of file it is, how it is written, and its rows;
 * or why it is none. Nothing in it is judged here. Pure.
 */
import { countKnown, hasHead } from './columns.ts'
import { decode, guessEncoding } from './encoding.ts'
import type { HowToRead, ListTable, NoList } from './how-to-read.ts'
import { readCsv } from './read-csv.ts'
import { openWorkbook, readXlsxSheet } from './read-xlsx.ts'
import { LIST_MAX_BYTES, LIST_MAX_ROWS, type Row } from './table.ts'
import { namesIn } from './zip.ts'

export type ReadList = ListTable | NoList

const noList = (code: NoList['code']): NoList => ({ kind: 'no_list', code })

export async function readList(bytes: Uint8Array<ArrayBuffer>, how: HowToRead): Promise<ReadList> {
  if (bytes.length === 0) return noList('empty')
  if (bytes.length > LIST_MAX_BYTES) return noList('too_large')
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return noList('old_or_locked')
  if (starts(bytes, 0x50, 0x4b)) return readArchive(bytes, how.sheet)
  return readText(bytes, how)
}

const starts = (bytes: Uint8Array, ...with_: readonly number[]): boolean =>
  with_.every((byte, i) => bytes[i] === byte)

async function readArchive(bytes: Uint8Array<ArrayBuffer>, wanted: number): Promise<ReadList> {
  const names = namesIn(bytes)
  if (names.length === 0) return noList('damaged')
  if (names.includes('xl/workbook.bin')) return noList('old_or_locked')
  if (names.includes('mimetype') || names.some((name) => /^Index\/.+\.iwa$/.test(name)))
    return noList('other_office')
  if (!names.includes('xl/workbook.xml')) return noList('not_a_list')
  const opened = await openWorkbook(bytes)
  if (opened.kind === 'encrypted') return noList('old_or_locked')
  if (opened.kind !== 'workbook') return noList(opened.kind)
  const { sheets } = opened.workbook
  const sheet = wanted < sheets.length ? wanted : 0
  const rows = await readXlsxSheet(opened.workbook, sheet)
  return rows ? listOf(rows, { kind: 'sheet', sheets, sheet }) : noList('damaged')
}

/** Pictures, documents and programs hold bytes that no text has; a page of the web is text, and no list. */
async function readText(bytes: Uint8Array, how: HowToRead): Promise<ReadList> {
  const encoding = how.encoding ?? guessEncoding(bytes, how.usual)
  const text = encoding === null ? null : decode(bytes, encoding)
  // What was chosen by hand may be wrong, and has to show what it makes of the bytes.
  const decoded =
    text ?? (how.encoding === null ? null : new TextDecoder(how.encoding).decode(bytes))
  const shown = decoded && withoutEnd(decoded)
  if (encoding === null || shown === null) return noList('not_a_list')
  if (how.encoding === null && !isWritten(shown)) return noList('not_a_list')
  if (!/[^\s,;|"\ufeff]/.test(shown)) return noList('empty')
  const { rows, separator } = await readCsv(shown, {
    separator: how.separator,
    countKnown,
    most: HEAD_WITHIN + LIST_MAX_ROWS + 1,
  })
  return listOf(rows, { kind: 'text', encoding, separator })
}

/** CP/M and DOS ended a text with Ctrl+Z, and some exports still do. */
const END_OF_FILE = '\u001a'

const withoutEnd = (text: string): string => (text.endsWith(END_OF_FILE) ? text.slice(0, -1) : text)

const isWritten = (text: string): boolean =>
  !/^\s*(?:<|%PDF-|\{\\rtf)/i.test(text) && !/(?![\s\x7f-\x9f])\p{Cc}/u.test(text)

/** Names of columns that stand lower down are none. */
const HEAD_WITHIN = 10

/** Where the columns are named: two known names in one line are no accident. Else the first line. */
function headOf(rows: readonly Row[]): number {
  const [first] = rows
  if (!first || countKnown(first.cells) > 0) return 0
  const at = rows.slice(0, HEAD_WITHIN).findIndex(({ cells }) => countKnown(cells) > 1)
  return Math.max(0, at)
}

function listOf(all: readonly Row[], source: ListTable['source']): ReadList {
  const at = headOf(all)
  const [above, [head = null, ...rest]] = [all.slice(0, at), all.slice(at)]
  // The list may be on another sheet.
  const isAll = source.kind === 'text' || source.sheets.length === 1
  if (!head && isAll) return noList('empty')
  if (head && rest.length === 0 && isAll && hasHead(head.cells)) return noList('no_rows')
  if (rest.length > LIST_MAX_ROWS) return noList('too_many')
  return { kind: 'list', source, above, head, rows: rest }
}
