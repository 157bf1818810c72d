/** The audit log as CSV (RFC 4180), made so that a spreadsheet takes no cell for a formula. */
import * as v from 'valibot'
import { type AuditEnd, AuditRow } from '../../shared/protocol/audit.ts'

const COLUMNS = ['seq', 'at', 'code', 'by', 'request', 'session', 'device', 'note'] as const

export const csvHeader = (): string => lineOf([...COLUMNS])

/** `text`: a row as it is stored. Times are written as ISO 8601. */
export function csvRow(text: string): string {
  const { at, ...row } = v.parse(AuditRow, JSON.parse(text))
  const cells = { ...row, at: new Date(at).toISOString() }
  return lineOf(COLUMNS.map((column) => String(cells[column] ?? '')))
}

/** The last line: how many rows came before it, and the head they lead to, as a note. */
export const csvEnd = ({ count, head }: AuditEnd): string =>
  lineOf([String(count), '', 'head', '', '', '', '', head])

const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`

/** What begins like a formula gets an apostrophe in front (OWASP: CSV injection). */
function cellOf(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}
