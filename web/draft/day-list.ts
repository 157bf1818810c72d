/**
 * A day's list: a CSV file with one request a line, made into drafts. Every line that cannot be used
 * says why; nothing is saved here. Pure.
 */
import type { FieldProblem } from '../../shared/problem.ts'
import type { SitePreset } from '../../shared/protocol/settings.ts'
import { foldedReference } from '../../shared/record/reference.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { askedBy, checkDraft, type Draft } from './draft.ts'
import { readContactWith } from './read-contact.ts'
import { readPhone } from './read-phone.ts'

export const LIST_MAX_BYTES = 1024 * 1024
export const LIST_MAX_ROWS = 1000

export type Reason =
  | { kind: 'cells'; n: number; wanted: number }
  | { kind: 'torn' }
  | { kind: 'preset'; name: string }
  /** The same reference stands in that line already. */
  | { kind: 'doubled'; line: number }
  | { kind: 'field'; problem: FieldProblem }

export type GoodLine = { line: number; draft: Draft }
export type BadLine = { line: number; reference: string; reasons: Reason[] }

export type DayList =
  | { kind: 'list'; good: GoodLine[]; bad: BadLine[] }
  | { kind: 'unreadable'; why: Unreadable }

export type Unreadable =
  | { kind: 'empty' | 'too_large' | 'too_many' | 'not_text' | 'no_reference' }
  | { kind: 'unknown_column' | 'doubled_column'; name: string }
  | { kind: 'open_quote'; line: number }

const COLUMNS = ['reference', 'preset', 'email', 'phone', 'note'] as const
type Column = (typeof COLUMNS)[number]
const ALSO: Readonly<Record<string, Column>> = { 'e-mail': 'email', notes: 'note' }

/** The first of `presets` is taken where a line names none; `country`: of numbers without +. */
export function readDayList(
  bytes: Uint8Array,
  presets: readonly SitePreset[],
  country: string | null = null,
): DayList {
  const unreadable = (why: Unreadable): DayList => ({ kind: 'unreadable', why })
  if (bytes.length > LIST_MAX_BYTES) return unreadable({ kind: 'too_large' })
  const text = decode(bytes)
  if (text === null) return unreadable({ kind: 'not_text' })
  const csv = readCsv(text)
  if (csv.kind === 'open_quote') return unreadable(csv)
  const [head, ...rows] = csv.rows
  if (!head || rows.length === 0) return unreadable({ kind: 'empty' })
  if (rows.length > LIST_MAX_ROWS) return unreadable({ kind: 'too_many' })
  const columns = columnsOf(head)
  return 'kind' in columns ? unreadable(columns) : sort(rows, columns, presets, country)
}

/** UTF-8, else what older spreadsheets write; null for what holds bytes that no text has. */
function decode(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function columnsOf({ cells }: CsvRow): Column[] | Unreadable {
  const columns: Column[] = []
  for (const cell of cells) {
    const name = cell.trim().toLowerCase()
    const column = ALSO[name] ?? COLUMNS.find((one) => one === name)
    if (!column) return { kind: 'unknown_column', name: cell.trim() }
    if (columns.includes(column)) return { kind: 'doubled_column', name: column }
    columns.push(column)
  }
  return columns.includes('reference') ? columns : { kind: 'no_reference' }
}

function sort(
  rows: readonly CsvRow[],
  columns: readonly Column[],
  presets: readonly SitePreset[],
  country: string | null,
): DayList {
  const good: GoodLine[] = []
  const bad: BadLine[] = []
  const lines = new Map<string, number>()
  for (const row of rows) {
    const { line } = row
    const cell = (column: Column) => row.cells[columns.indexOf(column)]?.trim() ?? ''
    const reference = cell('reference')
    const refuse = (...reasons: Reason[]) => bad.push({ line, reference, reasons })
    const preset = presetCalled(cell('preset'), presets)
    const earlier = lines.get(foldedReference(reference))
    if (row.isTorn) refuse({ kind: 'torn' })
    else if (row.cells.length !== columns.length)
      refuse({ kind: 'cells', n: row.cells.length, wanted: columns.length })
    else if (!preset) refuse({ kind: 'preset', name: cell('preset') })
    else if (earlier !== undefined) refuse({ kind: 'doubled', line: earlier })
    else {
      const typed = { email: cell('email'), phone: cell('phone') }
      const contact = readContactWith(readPhone, typed, country)
      const [asked, note] = [askedBy(preset), cell('note')]
      const draft = { reference, preset: preset.id, asked, ...contact.recorded, note }
      const checked = checkDraft(draft)
      const errors = [...contact.errors, ...(checked.ok ? [] : checked.errors)]
      if (errors.length === 0) {
        good.push({ line, draft })
        lines.set(foldedReference(reference), line)
      } else refuse(...errors.map((problem) => ({ kind: 'field' as const, problem })))
    }
  }
  return { kind: 'list', good, bad }
}

/** By its id or its name, in any case. */
function presetCalled(name: string, presets: readonly SitePreset[]): SitePreset | undefined {
  const wanted = name.toLowerCase()
  if (wanted === '') return presets[0]
  return presets.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)
}
