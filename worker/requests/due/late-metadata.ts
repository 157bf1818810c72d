/**
 * The table `late_metadata`: requests whose notes came after they were started, for a ticket, which never
 * carries them, was quicker than its device. Stripe still has to be told the metadata in these notes;
 * nobody waits for that, so the alarm does it (`sessions/send-late-metadata.ts`).
 */
import type { Sql } from '../../storage/sql.ts'
import { retryMs } from '../../stripe/failure.ts'
import type { Ledger } from '../request-table.ts'

export type LateMetadata = { request: string; tries: number }

export function addLateMetadata({ sql, now }: Ledger, request: string): void {
  sql.exec(
    'INSERT OR REPLACE INTO late_metadata (request, tries, due_at) VALUES (?, 0, ?)',
    request,
    now(),
  )
}

export const dueLateMetadata = ({ sql, now }: Ledger, limit: number): LateMetadata[] =>
  sql
    .exec('SELECT * FROM late_metadata WHERE due_at <= ? ORDER BY due_at LIMIT ?', now(), limit)
    .map(({ request, tries }) => ({ request: String(request), tries: Number(tries) }))

export function putOffLateMetadata({ sql, now }: Ledger, { request, tries }: LateMetadata): void {
  sql.exec(
    'UPDATE late_metadata SET tries = ?, due_at = ? WHERE request = ?',
    tries + 1,
    now() + retryMs(tries),
    request,
  )
}

export function dropLateMetadata({ sql }: { sql: Sql }, request: string): void {
  sql.exec('DELETE FROM late_metadata WHERE request = ?', request)
}
