/**
 * The audit log (`shared/protocol/supervisor/audit.ts`). A row and what it tells of must be in one transaction,
 * so the hash is made synchronously; nothing ever updates or deletes a row. It is read a page at a
 * time, and its chain of hashes can be followed again.
 */
import { createHash } from 'node:crypto'
import {
  AUDIT_START,
  type AuditEnd,
  type AuditEntry,
  type AuditRow,
  chained,
} from '../../shared/protocol/supervisor/audit.ts'
import type { Sql } from './sql.ts'

const PAGE_ROWS = 1000

/** Appends a row. Call it inside the transaction that does what the entry tells of. */
export function noteAudit({ sql, now }: { sql: Sql; now: () => number }, entry: AuditEntry): void {
  const { count, head } = auditEnd(sql)
  const row: AuditRow = { seq: count + 1, at: now(), ...entry }
  const text = JSON.stringify(row)
  sql.exec(
    'INSERT INTO audit (seq, text, hash, request) VALUES (?, ?, ?, ?)',
    row.seq,
    text,
    hashAfter(head, text),
    entry.request ?? null,
  )
}

const hashAfter = (head: string, text: string): string =>
  createHash('sha256').update(chained(head, text)).digest('base64url')

/** Where the log ends today. */
export function auditEnd(sql: Sql): AuditEnd {
  const [last] = sql.exec('SELECT seq, hash FROM audit WHERE seq = (SELECT MAX(seq) FROM audit)')
  return { count: Number(last?.seq ?? 0), head: String(last?.hash ?? AUDIT_START) }
}

/** `text` is what is hashed, exactly. */
type LoggedRow = { seq: number; text: string; hash: string }

/** Rows in order, up to and with number `count`. What is written meanwhile is not among them. */
export function* auditPages(sql: Sql, count: number): Generator<LoggedRow[]> {
  for (let after = 0; after < count; ) {
    const page = sql
      .exec(
        'SELECT seq, text, hash FROM audit WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?',
        after,
        count,
        PAGE_ROWS,
      )
      .map(({ seq, text, hash }) => ({ seq: Number(seq), text: String(text), hash: String(hash) }))
    if (page.length === 0) return
    yield page
    after = page.at(-1)?.seq ?? count
  }
}

type Followed = {
  /** The head after `count` rows, by what the rows say today; null where there are not so many. */
  head: string | null
  /** The first row whose hash does not follow from what comes before it; null: all do. */
  brokenAt: number | null
}

/** Hashes the whole log again, and remembers the head after `count` rows. */
export function followAudit(sql: Sql, count: number): Followed {
  let rows = 0
  let head = AUDIT_START
  let brokenAt: number | null = null
  let headAtCount: string | null = count === 0 ? AUDIT_START : null
  for (const page of auditPages(sql, auditEnd(sql).count))
    for (const { seq, text, hash } of page) {
      rows += 1
      head = hashAfter(head, text)
      if (brokenAt === null && (head !== hash || seq !== rows)) brokenAt = seq
      if (rows === count) headAtCount = head
    }
  return { head: headAtCount, brokenAt }
}
