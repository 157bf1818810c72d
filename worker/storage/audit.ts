/**
 * Writes the audit log (`shared/protocol/audit.ts`). A row and what it tells of must be in one transaction, so
 * the hash is made synchronously; nothing ever updates or deletes a row.
 */
import { createHash } from 'node:crypto'
import {
  AUDIT_START,
  type AuditEntry,
  type AuditRow,
  chained,
} from '../../shared/protocol/audit.ts'
import type { Sql } from './sql.ts'

export type Audit = ReturnType<typeof createAudit>

export const createAudit = (sql: Sql, now: () => number) => ({
  /** Call inside the transaction that does what it tells of. */
  note(entry: AuditEntry): void {
    const [last] = sql.exec('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
    const row: AuditRow = { seq: Number(last?.seq ?? 0) + 1, at: now(), ...entry }
    const text = JSON.stringify(row)
    const hash = createHash('sha256')
      .update(chained(String(last?.hash ?? AUDIT_START), text))
      .digest('base64url')
    sql.exec(
      'INSERT INTO audit (seq, text, hash, request) VALUES (?, ?, ?, ?)',
      ...[row.seq, text, hash, entry.request ?? null],
    )
  },
})
