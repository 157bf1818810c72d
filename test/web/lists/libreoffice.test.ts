/**
 * One sheet, saved by LibreOffice in ten formats, is the same rows ten times. Where LibreOffice is
 * installed it saves them now; what it saved once is kept in `kept/`, and read everywhere.
 * `KEEP_LISTS=1` keeps what it saves now.
 */
import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { PRESETS } from '../../../shared/presets.ts'
import { checkRows, sortRows } from '../../../web/lists/check-rows.ts'
import { guessMapping } from '../../../web/lists/columns.ts'
import { AS_GUESSED, type HowToRead } from '../../../web/lists/how-to-read.ts'
import { readList } from '../../../web/lists/read-list.ts'
import { writeXlsx } from '../../../web/lists/write-xlsx.ts'

const KEPT = path.join(import.meta.dirname, 'kept')
const SOFFICE = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/opt/libreoffice/program/soffice',
].find(existsSync)

/** One of its own, so that nobody's office is in the way. */
const PROFILE = `-env:UserInstallation=file://${mkdtempSync(path.join(tmpdir(), 'office-'))}`

/** Letters that every one of these encodings has. */
const ROWS = [
  ['Auftrag', 'E-Mail', 'Telefon', 'Bemerkung'],
  ['Müller 7', 'jenny.rosen@example.com', '+49 170 1234567', 'Tür hinten; "zweimal" klingeln'],
  ['0042', '', '', ''],
  ['Order, 9', 'name@example.com', '', 'erste Zeile\nzweite Zeile'],
  ['Groß-10', '', '0170 7654321', ''],
]

/** LibreOffice's filter, and its options: separator, quotation mark, encoding as numbers (76 UTF-8, 65535 UTF-16, 1 Windows-1252, 2 Mac Roman). */
const csv = (separator: string, encoding: number, more = '') =>
  `csv:Text - txt - csv (StarCalc):${separator.charCodeAt(0)},34,${encoding},1${more}`

const FORMATS: [file: string, convert: string, expected: object][] = [
  ['comma-utf8.csv', csv(',', 76), { encoding: 'utf-8', separator: ',' }],
  ['semicolon-utf8.csv', csv(';', 76), { encoding: 'utf-8', separator: ';' }],
  ['tab-utf8.csv', csv('\t', 76), { encoding: 'utf-8', separator: '\t' }],
  ['bar-utf8-quoted.csv', csv('|', 76, ',,0,true'), { encoding: 'utf-8', separator: '|' }],
  ['comma-windows1252.csv', csv(',', 1), { encoding: 'windows-1252', separator: ',' }],
  ['semicolon-windows1252.csv', csv(';', 1), { encoding: 'windows-1252', separator: ';' }],
  ['tab-mac.csv', csv('\t', 2), { encoding: 'macintosh', separator: '\t' }],
  ['tab-utf16.csv', csv('\t', 65535), { encoding: 'utf-16le', separator: '\t' }],
  ['excel-2007.xlsx', 'xlsx:Calc MS Excel 2007 XML', { kind: 'sheet' }],
  ['office-open-xml.xlsx', 'xlsx:Calc Office Open XML', { kind: 'sheet' }],
]

/** As people meet them, and no lists to us. */
const OTHERS: [file: string, convert: string, code: string][] = [
  ['list.xls', 'xls:MS Excel 97', 'old_or_locked'],
  ['list.ods', 'ods:calc8', 'other_office'],
  ['page.xls', 'html:HTML (StarCalc)', 'not_a_list'],
]

async function save(file: string, convert: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'list-'))
  const source = path.join(folder, 'list.xlsx')
  writeFileSync(source, writeXlsx(ROWS, 'Aufträge'))
  const out = path.join(folder, 'out')
  const options = [PROFILE, '--headless', '--convert-to', convert, '--outdir', out, source]
  await promisify(execFile)(SOFFICE ?? '', options, { timeout: 60_000 })
  const saved = path.join(out, `list.${convert.split(':')[0]}`)
  const bytes = new Uint8Array(readFileSync(saved))
  if (process.env.KEEP_LISTS) {
    mkdirSync(KEPT, { recursive: true })
    renameSync(saved, path.join(KEPT, file))
  }
  return bytes
}

const WATCH = { stop: new AbortController().signal, progress: () => {} }

async function drafts(bytes: Uint8Array<ArrayBuffer>, how: Partial<HowToRead> = {}) {
  const list = await readList(bytes, { ...AS_GUESSED, ...how })
  if (list.kind !== 'list') throw new Error(list.code)
  const mapping = guessMapping(list.head?.cells ?? [])
  const isSheet = list.source.kind === 'sheet'
  const context = { mapping, presets: PRESETS, country: 'DE', isSheet }
  const rows = await checkRows(list.rows, new Map(), context, WATCH)
  const { good, bad, doubles } = sortRows(rows ?? [], new Map())
  expect([...bad, ...doubles]).toEqual([])
  const cells = good.map(({ draft: { reference, email, phone, note } }) => [
    reference,
    email,
    phone,
    note,
  ])
  return { source: list.source, cells }
}

const EXPECTED = [
  ['Müller 7', 'jenny.rosen@example.com', '+491701234567', 'Tür hinten; "zweimal" klingeln'],
  ['0042', '', '', ''],
  ['Order, 9', 'name@example.com', '', 'erste Zeile\nzweite Zeile'],
  ['Groß-10', '', '+491707654321', ''],
]

const kept = (file: string) => new Uint8Array(readFileSync(path.join(KEPT, file)))

describe('as LibreOffice saved it once', () => {
  test.each(FORMATS)('%s is the same rows', async (file, _convert, source) => {
    const list = await drafts(kept(file))
    expect(list.cells).toEqual(EXPECTED)
    expect(list.source).toMatchObject(source)
  })
  test.each(OTHERS)('%s is no list: %s', async (file, _convert, code) => {
    expect(await readList(kept(file), AS_GUESSED)).toEqual({ kind: 'no_list', code })
  })
})

describe.runIf(SOFFICE)('as LibreOffice saves it now', () => {
  test.each(FORMATS)('%s is the same rows', { timeout: 90_000 }, async (file, convert, source) => {
    const list = await drafts(await save(file, convert))
    expect(list.cells).toEqual(EXPECTED)
    expect(list.source).toMatchObject(source)
  })
  test.each(OTHERS)('%s is no list: %s', { timeout: 90_000 }, async (file, convert, code) => {
    expect(await readList(await save(file, convert), AS_GUESSED)).toEqual({ kind: 'no_list', code })
  })
})
