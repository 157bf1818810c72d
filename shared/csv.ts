/**
 * Tables as CSV (RFC 4180) that spreadsheets open as they are meant: with no cell that one would run
 * as a formula (OWASP, CSV Injection). The one writer of both sides. Pure.
 */

/** A whole file, marked as UTF-8. Rows of cells; the first are the names of the columns. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map(csvLine).join('')

const BOM = '\uFEFF'

/** One row, for files that are written bit by bit. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** What a spreadsheet would run gets an apostrophe in front. */
function cellOf(text: string): string {
  const safe = STARTS_FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** In full width, too: some spreadsheets read those as the same signs. */
const STARTS_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u
