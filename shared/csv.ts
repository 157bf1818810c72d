/**
 * A table as a CSV file (RFC 4180) that spreadsheets open as it is meant: marked as UTF-8, and with no
 * cell that one would run as a formula (OWASP, CSV Injection). Pure.
 */

const BOM = '\uFEFF'

/** Rows of cells; the first are the names of the columns. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  BOM + rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')

/** In full width, too: some spreadsheets read those as the same signs. */
const STARTS_FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u

function cellOf(text: string): string {
  const safe = STARTS_FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
