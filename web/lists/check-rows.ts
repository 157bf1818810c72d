/**
 * From a row of a list to a draft: by the columns that are mapped, with what somebody mended by hand, and
 * with every reason why it cannot be used as it is. Nothing is saved here. Pure.
 */
import type { FieldProblem } from '../../shared/problem.ts'
import type { SitePreset } from '../../shared/protocol/settings.ts'
import { foldedReference } from '../../shared/record/reference.ts'
import { askedBy, checkDraft, type Draft } from '../draft/draft.ts'
import type { Read } from '../draft/pasted.ts'
import { readContactWith } from '../draft/read-contact.ts'
import { readEmail } from '../draft/read-email.ts'
import { type PhoneRead, readPhone } from '../draft/read-phone.ts'
import { readReference } from '../draft/read-reference.ts'
import { type Damage, damageOf } from './changed-cell.ts'
import { LIST_FIELDS, type ListField, type Mapping } from './columns.ts'
import { breathe, type Row, SLICE_MS } from './table.ts'

export type Cells = Readonly<Record<ListField, string>>
/** What was typed on the screen, in place of what the file says. */
export type Mended = Partial<Cells>

export type Reason =
  | { kind: 'cells'; n: number; wanted: number }
  | { kind: 'torn' }
  | { kind: 'preset'; name: string }
  | { kind: 'changed'; field: ListField; damage: Damage }
  /** `suggestion`: what may have been meant; nothing takes it by itself. */
  | { kind: 'field'; field: ListField; problem: FieldProblem; suggestion: string | null }

export type CheckedRow = {
  line: number
  cells: Cells
} /** `meant`: what an address in it was probably meant to be; it is saved as it is all the same. */ & (
  | { kind: 'good'; draft: Draft; folded: string; meant: string | null }
  | { kind: 'bad'; reasons: readonly Reason[] }
)

export type CheckContext = {
  mapping: Mapping
  /** The first is taken where a row names none. */
  presets: readonly SitePreset[]
  /** Whose own way of writing a phone number is understood. */
  country: string | null
  isSheet: boolean
}

export function checkRow(row: Row, mended: Mended | undefined, context: CheckContext): CheckedRow {
  const { mapping, presets, country, isSheet } = context
  const cells = cellsOf(row, mended, mapping)
  const reasons: Reason[] = []
  // Somebody who mends a row has looked at all of it.
  if (!mended) {
    const extra = row.cells.slice(mapping.length).some((cell) => cell.trim() !== '')
    if (row.isTorn) reasons.push({ kind: 'torn' })
    else if (extra) reasons.push({ kind: 'cells', n: row.cells.length, wanted: mapping.length })
  }
  for (const field of ['reference', 'email', 'phone'] as const) {
    const damage = mended?.[field] === undefined ? damageOf(cells[field], isSheet) : null
    if (damage) reasons.push({ kind: 'changed', field, damage })
  }
  const preset = presetCalled(cells.preset, presets)
  if (!preset) reasons.push({ kind: 'preset', name: cells.preset })
  const contact = readContactWith(readPhone, cells, country)
  const draft = {
    reference: cells.reference,
    preset: preset?.id ?? null,
    asked: preset ? askedBy(preset) : ({ type: 'id_number' } as const),
    ...contact.recorded,
    note: cells.note,
  }
  const checked = checkDraft(draft)
  const told = new Set(reasons.map((reason) => ('field' in reason ? reason.field : null)))
  for (const problem of [...contact.errors, ...(checked.ok ? [] : checked.errors)]) {
    const field = LIST_FIELDS.find((one) => one === problem.field) ?? 'note'
    if (told.has(field)) continue
    reasons.push({ kind: 'field', field, problem, suggestion: meant(field, cells, country) })
  }
  const { line } = row
  return reasons.length > 0
    ? { line, cells, kind: 'bad', reasons }
    : {
        line,
        cells,
        kind: 'good',
        draft,
        folded: foldedReference(cells.reference),
        meant: meant('email', cells, country),
      }
}

/** What is taken where all that is offered for a row is; null where that would not be all it needs. */
export function correctionOf(row: CheckedRow): Mended | null {
  if (row.kind === 'good') return row.meant === null ? null : { email: row.meant }
  const mended: Partial<Record<ListField, string>> = {}
  for (const reason of row.reasons) {
    if (reason.kind !== 'field' || reason.suggestion === null) return null
    mended[reason.field] = reason.suggestion
  }
  return mended
}

function meant(field: ListField, cells: Cells, country: string | null): string | null {
  if (field === 'reference') return suggestionOf(readReference(cells.reference))
  if (field === 'email') return suggestionOf(readEmail(cells.email))
  return field === 'phone' ? suggestionOf(readPhone(cells.phone, country)) : null
}

const suggestionOf = (read: Read | PhoneRead): string | null =>
  read.kind === 'empty' ? null : read.suggestion

/** All of them, in slices between which the screen lives. Null where it was stopped. */
export async function checkRows(
  rows: readonly Row[],
  mended: ReadonlyMap<number, Mended>,
  context: CheckContext,
  { stop, progress }: { stop: AbortSignal; progress(done: number): void },
): Promise<CheckedRow[] | null> {
  const checked: CheckedRow[] = []
  let since = performance.now()
  for (const row of rows) {
    checked.push(checkRow(row, mended.get(row.line), context))
    if (performance.now() - since < SLICE_MS) continue
    progress(checked.length)
    await breathe()
    if (stop.aborted) return null
    since = performance.now()
  }
  return checked
}

/** A cell that a spreadsheet, or our own export, kept from being a formula begins with an apostrophe. */
const SHIELD = /^'(?=[=+\-@＝＋－＠|%])/

function cellsOf(row: Row, mended: Mended | undefined, mapping: Mapping): Cells {
  const of = (field: ListField): string => {
    const typed = mended?.[field]
    if (typed !== undefined) return typed
    const column = mapping.indexOf(field)
    return column === -1 ? '' : (row.cells[column] ?? '').trim().replace(SHIELD, '')
  }
  return {
    reference: of('reference'),
    preset: of('preset'),
    email: of('email'),
    phone: of('phone'),
    note: of('note'),
  }
}

/** By its id or its name, in any case. */
function presetCalled(name: string, presets: readonly SitePreset[]): SitePreset | undefined {
  const wanted = name.trim().toLowerCase()
  if (wanted === '') return presets[0]
  return presets.find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  )
}

export type GoodRow = Extract<CheckedRow, { kind: 'good' }>
export type BadRow = Extract<CheckedRow, { kind: 'bad' }>
/** `id`: of a request that is here; else a line of the same list. */
export type Double = { row: GoodRow; of: { id: string } | { line: number } }

type Sorted = { good: GoodRow[]; doubles: Double[]; bad: BadRow[] }

/** `known`: requests that are here, by their folded reference. */
export function sortRows(rows: readonly CheckedRow[], known: ReadonlyMap<string, string>): Sorted {
  const sorted: Sorted = { good: [], doubles: [], bad: [] }
  const lines = new Map<string, number>()
  for (const row of rows) {
    if (row.kind === 'bad') {
      sorted.bad.push(row)
      continue
    }
    const id = known.get(row.folded)
    const line = lines.get(row.folded)
    if (id !== undefined) sorted.doubles.push({ row, of: { id } })
    else if (line !== undefined) sorted.doubles.push({ row, of: { line } })
    else sorted.good.push(row)
    if (line === undefined) lines.set(row.folded, row.line)
  }
  return sorted
}
