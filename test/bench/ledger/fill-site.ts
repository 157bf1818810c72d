/**
 * A site with as many requests as somebody likes, written past the Worker: what it would be like after
 * months. The newest of them are in every phase; the older ones are verified.
 */
import type { Sql } from '../../../worker/storage/sql.ts'

/** A minute apart, so that no days of retention have passed for those that are not verified. */
const APART_MS = 60_000
const YOUNG = 40_000

const PHASES = ['unverified', 'unverified', 'canceled', 'open', 'accepted', 'redacted']
const PHASE = `CASE WHEN i % 10 < 4 OR total - i > ${YOUNG} THEN 'verified'
  ELSE json_extract('${JSON.stringify(PHASES)}', '$[' || (i % 10 - 4) || ']') END`

/** As `makeRequestId` makes them, the oldest first. */
const ID = "printf('%08x-%04x-7000-8000-%012x', at >> 16, at & 65535, i)"

type Filling = { total: number; devices: readonly string[]; now: number }

/** Statements that need no more than `values`, in this order. */
export function fill(sql: Sql, { total, devices, now }: Filling): void {
  const values = [total, now, JSON.stringify(devices)] as const
  const rows = `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1),
    timed AS (SELECT i, ?1 AS total, ?2 - (?1 - i + 1) * ${APART_MS} AS at,
      json_extract(?3, '$[' || (i % json_array_length(?3)) || ']') AS device FROM n),
    made AS (SELECT *, ${ID} AS id, ${PHASE} AS phase, 'Order ' || (100000 + i) AS reference FROM timed)`
  sql.transaction(() => {
    sql.exec(
      `${rows} INSERT INTO requests (id, rev, edit, device, record, hash, signature, reference,
         reference_folded, preset, type, related, phase, session, error_code, attempts_max,
         accepted_at, created_at, changed_at, started_at, verdict_at)
       SELECT id, i, 1, device, '{"v":1}', 'hash' || i, 'signature', reference, lower(reference),
         'preset ' || (i % 7), 'document', '{}', phase,
         CASE WHEN phase <> 'accepted' THEN 'vs_filled' || i END,
         CASE WHEN phase = 'unverified' THEN 'document_expired' END,
         3, at, at, at, at, CASE WHEN phase IN ('verified', 'unverified') THEN at + 1000 END
       FROM made`,
      ...values,
    )
    sql.exec(
      `${rows} INSERT INTO access_grants (request, device, imported, ended, rev, accepted_at)
       SELECT id, json_extract(?3, '$[0]'), 0, 0, i, at FROM made WHERE i % 20 = 7`,
      ...values,
    )
    sql.exec(`${rows} INSERT INTO reports SELECT id, 'vr_' || i FROM made`, ...values)
    sql.exec(
      `${rows} INSERT INTO sealed_parts SELECT id, 'details', 'hash', 'sealed' FROM made`,
      ...values,
    )
    sql.exec(
      `${rows} INSERT INTO audit (seq, text, hash, request)
       SELECT i + (SELECT MAX(seq) FROM audit),
         json_object('seq', i, 'at', at, 'code', 'started', 'by', device, 'request', id), 'x', id
       FROM made`,
      ...values,
    )
    sql.exec(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 16)
       INSERT OR IGNORE INTO reference_grams (gram, accepted_at, request)
       SELECT substr(reference_folded, i, 3), accepted_at, id FROM requests CROSS JOIN n
       ON i <= length(reference_folded) - 2`,
    )
    sql.exec('UPDATE site SET rev = MAX(rev, ?)', total)
  })
}
