/** Spreadsheets: read as rows of text, and written so that nothing in them is changed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWorkbook, readXlsxSheet } from '../../../web/lists/read-xlsx.ts'
import { writeXlsx } from '../../../web/lists/write-xlsx.ts'
import { unzip, zip } from '../../../web/lists/zip.ts'

async function read(bytes: Uint8Array<ArrayBuffer>, sheet = 0) {
  const opened = await openWorkbook(bytes)
  if (opened.kind !== 'workbook') throw new Error(opened.kind)
  return { sheets: opened.workbook.sheets, rows: await readXlsxSheet(opened.workbook, sheet) }
}

const unit = fc.constantFrom(
  'a',
  '1',
  ' ',
  '=',
  '"',
  '<',
  '&',
  "'",
  '_x0041_',
  'ü',
  '漢',
  '😀',
  '\n',
)
const cell = fc.string({ unit, minLength: 1 }).filter((text) => text.trim() !== '')

test('what was written is read back, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
      async (rows) => {
        const { rows: found } = await read(writeXlsx(rows, 'Sheet'))
        expect(found?.map(({ cells }) => cells)).toEqual(rows)
      },
    ),
    { numRuns: 50 },
  )
})

test('a sheet has its name, and lines as the spreadsheet counts them', async () => {
  const { sheets, rows } = await read(
    writeXlsx(
      [
        ['a', 'b'],
        ['', ''],
        ['', '2'],
      ],
      'Öffnen & <mehr>',
    ),
  )
  expect(sheets).toEqual(['Öffnen & <mehr>'])
  expect(rows).toEqual([
    { line: 1, cells: ['a', 'b'], isTorn: false },
    { line: 3, cells: ['', '2'], isTorn: false },
  ])
})

/** The cells of a sheet as another program writes them. */
async function withCells(xml: string): Promise<Uint8Array<ArrayBuffer>> {
  const unzipped = await unzip(writeXlsx([['x']], 'Sheet'), () => true, 100_000)
  if (unzipped.kind !== 'files') throw new Error(unzipped.kind)
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  return zip(
    unzipped.files.map((file) => {
      const text = new TextDecoder().decode(file.bytes)
      if (file.name.endsWith('sheet1.xml'))
        return {
          ...file,
          bytes: bytesOf(
            text.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${xml}</sheetData>`),
          ),
        }
      if (file.name.endsWith('styles.xml'))
        return {
          ...file,
          bytes: bytesOf(
            text.replace(
              '<xf numFmtId="49" applyNumberFormat="1"/>',
              '<xf numFmtId="16" applyNumberFormat="1"/>',
            ),
          ),
        }
      return file
    }),
  )
}

test.each([
  ['a number', '<c r="A1"><v>1001</v></c>', '1001'],
  ['a number that lost nothing', '<c r="A1"><v>4.4207946E11</v></c>', '442079460000'],
  [
    'a number that lost digits',
    '<c r="A1"><v>1.2345678901234568E+19</v></c>',
    '1.2345678901234568E+19',
  ],
  ['a day', '<c r="A1" s="1"><v>46082</v></c>', '2026-03-01'],
  ['a day with a time', '<c r="A1" s="1"><v>46082.5</v></c>', '2026-03-01T12:00:00'],
  ['a truth', '<c r="A1" t="b"><v>1</v></c>', 'true'],
  ['what a formula says', '<c r="A1" t="str"><f>B1</f><v>Order 1</v></c>', 'Order 1'],
  ['what a formula fails to say', '<c r="A1" s="2" t="e"><f>+44 20</f><v>#NAME?</v></c>', '#NAME?'],
])('%s', async (_name, xml, expected) => {
  const { rows } = await read(await withCells(`<row r="1">${xml}</row>`))
  expect(rows?.[0]?.cells).toEqual([expected])
})

test('an archive without a sheet, or a sheet that is none, is damaged', async () => {
  expect(await openWorkbook(zip([]))).toEqual({ kind: 'damaged' })
  const { rows } = await read(await withCells('<row r="1"><c r="A1" s="9999"><v>1</v></c></row>'))
  expect(rows).toBeNull()
})

test('ten thousand rows are read', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [
    `Order ${i}`,
    'name@example.com',
    '+442079460000',
    'Side door',
  ])
  const bytes = writeXlsx(rows, 'Sheet')
  expect(bytes.length).toBeGreaterThan(1_000_000)
  const started = performance.now()
  const { rows: found } = await read(bytes)
  console.log('ms', performance.now() - started)
  expect(found?.at(-1)?.cells).toEqual(rows.at(-1))
})
