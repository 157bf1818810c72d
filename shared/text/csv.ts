/**
 * Tables as CSV (RFC 4180) that spreadsheets open as they are meant: with no cell that one would run
 * as a formula (OWASP, CSV Injection). The one writer of both sides. Pure.
 *
 * Which separator a spreadsheet expects is its country's setting, and where it expects another one our
 * quotation marks mean nothing: a semicolon inside a cell then begins a cell. A first line `sep=,` would
 * break every program that reads the file, and Excel's reading of UTF-8. So whatever would be a cell in
 * such a reading is marked as one here, and no cell holds a line break.
 */

/** A whole file, marked as UTF-8. Rows of cells; the first are the names of the columns. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map(csvLine).join('')

const BOM = '\uFEFF'

/** One row, for files that are written bit by bit. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** What a spreadsheet would run gets an apostrophe in front. */
function cellOf(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replaceAll(/\p{Cs}/gu, '\ufffd')
  const marked = line.replace(STARTS_FORMULA, "'$&").replaceAll(STARTS_OTHERS, "$&'")
  return /[",']/.test(marked) ? `"${marked.replaceAll('"', '""')}"` : marked
}

/** In full width, too: some spreadsheets read those as the same signs. */
const SIGNS = '=+\\-@＝＋－＠|%'
const STARTS_FORMULA = new RegExp(`^(?=[\\s\\p{Cf}]*[${SIGNS}])`, 'u')

/**
 * A separator of others, before a sign. Also before a quotation mark or the end, where our own closes:
 * it would open a cell that goes on into the next ones.
 */
const STARTS_OTHERS = new RegExp(`[;|](?=[\\s\\p{Cf}]*(?:[${SIGNS}"]|$))`, 'gu')
