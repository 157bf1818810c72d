/**
 * An export of the audit log that somebody kept: is the file whole, and is today's log still the one
 * that it was taken from? Pure over what it is handed.
 */
import * as v from 'valibot'
import {
  AuditEnd,
  type AuditVerified,
  headAfter,
} from '../../../shared/protocol/supervisor/audit.ts'

/** `texts`: the rows exactly as they were hashed. */
type AuditExport = { texts: readonly string[]; end: AuditEnd }

/** Null for what is no export as JSON Lines. */
export function readExport(text: string): AuditExport | null {
  // An editor may have changed the ends of lines; JSON holds none of its own.
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
  const end = v.safeParse(AuditEnd, parsed(lines.at(-1)))
  return end.success ? { texts: lines.slice(0, -1), end: end.output } : null
}

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '')
  } catch {
    return undefined
  }
}

/** Whether its rows lead to the head that it says itself. */
export const isWhole = async ({ texts, end }: AuditExport): Promise<boolean> =>
  texts.length === end.count && (await headAfter(texts)) === end.head

export type AuditVerdict =
  /** Somebody changed the file: it proves nothing. */
  | { kind: 'file_changed' }
  | { kind: 'same'; count: number; since: number }
  | { kind: 'log_changed' }
  /** A row of today's log does not follow from those before it. */
  | { kind: 'log_broken'; at: number }

export function verdictOn({ end }: AuditExport, told: AuditVerified): AuditVerdict {
  if (!told.same) return { kind: 'log_changed' }
  if (told.broken_at !== null) return { kind: 'log_broken', at: told.broken_at }
  return { kind: 'same', count: end.count, since: told.today.count - end.count }
}
