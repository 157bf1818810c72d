/**
 * Reads a sheet of a spreadsheet (.xlsx) as rows of text. The archive is unpacked here, up to a bound,
 * and handed to the reader unpacked: left to itself it would unpack what is large in a worker made of
 * text, which the policy of the page forbids. Pure.
 */
import { InvalidSpreadsheetError, readSheet } from 'read-excel-file/browser'
import { isBlank, type Row } from './table.ts'
import { unzip, type ZipFile, zip } from './zip.ts'

/** Unpacked: what ten thousand rows of long notes take in XML, a few times over. */
const UNPACKED_MAX_BYTES = 100 * 1024 * 1024

type Workbook = { sheets: readonly string[]; files: readonly ZipFile[] }

export type Opened =
  | { kind: 'workbook'; workbook: Workbook }
  | { kind: 'damaged' | 'encrypted' | 'too_large' }

export async function openWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Opened> {
  const unzipped = await unzip(bytes, isRead, UNPACKED_MAX_BYTES)
  if (unzipped.kind !== 'files') return unzipped
  const files = unzipped.files.map(withErrorsAsText)
  const book = files.find(({ name }) => name === 'xl/workbook.xml')
  const sheets = book ? sheetsOf(new TextDecoder().decode(book.bytes)) : []
  return sheets.length > 0 ? { kind: 'workbook', workbook: { sheets, files } } : { kind: 'damaged' }
}

/** `sheet` counts from 0. Null where the reader cannot make anything of it. Blank rows are left out. */
export async function readXlsxSheet({ files }: Workbook, sheet: number): Promise<Row[] | null> {
  try {
    const data = await readSheet(new Blob([zip(files)]), sheet + 1, {
      trim: false,
      parseNumber: numberText,
    })
    return data
      .map((cells, i) => ({ line: i + 1, cells: cells.map(cellText), isTorn: false }))
      .filter(({ cells }) => !isBlank(cells))
  } catch (error) {
    if (error instanceof InvalidSpreadsheetError) return null
    throw error
  }
}

const isRead = (name: string): boolean =>
  name.endsWith('.xml.rels') || /^(\[Content_Types\]|xl\/.+)\.xml$/.test(name)

/** The reader leaves out what a formula failed to say; here it is said (`#NAME?`), and so is seen. */
function withErrorsAsText(file: ZipFile): ZipFile {
  if (!file.name.startsWith('xl/worksheets/')) return file
  const xml = new TextDecoder().decode(file.bytes)
  if (!xml.includes(' t="e"')) return file
  const text = xml.replaceAll(/(<c\b[^>]*) t="e"/g, '$1 t="str"')
  return { name: file.name, bytes: new TextEncoder().encode(text) }
}

const sheetsOf = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
    unescaped(name),
  )

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name
      ? (ENTITIES[name] ?? whole)
      : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  )

/** As it was typed where its digits are all there: 4.4207946E11 is 442079460000. */
function numberText(raw: string): string {
  const n = Number(raw)
  return /e/i.test(raw) && Number.isSafeInteger(n) ? String(n) : raw
}

type Cell = string | boolean | object | null

/** A day as the sheet holds it, with the time if there is one. */
function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, '')
  return String(cell)
}
