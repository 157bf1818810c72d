/**
 * The tables `webhook_inbox` and `webhook_events`: Stripe's events are noted here and answered at once;
 * the alarm then reads the session that each is about (`reconcile.ts`). One entry per session, however
 * many events name it. Stripe may deliver an event more than once: the second one changes nothing.
 */
import type { Enqueued } from '../env.ts'
import { type Arm, commit } from '../requests/commit.ts'
import { findBySession, findRequest } from '../requests/ledger.ts'
import type { Ledger } from '../requests/request-table.ts'
import type { Sql } from '../storage/sql.ts'
import { retryMs } from '../stripe/failure.ts'

/** `events`: how many named this session, so that one that comes during the read is not lost. */
export type InboxEntry = { session: string; request: string; events: number; tries: number }

/** Stripe repeats an event for three days. */
const EVENT_LIFE_MS = 4 * 24 * 60 * 60_000

/** Of those that are too old, forgotten with each event: more than come, so that none waits for many. */
const FORGOTTEN_AT_ONCE = 100

/** Notes an event for the alarm. `unknown`: there is no request here that it could be about. */
export async function enqueue(
  site: Ledger & { arm: Arm },
  { request, session, event }: { request: string; session: string; event: string },
): Promise<Enqueued> {
  if (!findRequest(site, request)) return 'unknown'
  await commit(site, () => note(site, { request, session, event }))
  return 'queued'
}

/** For a session that names no site: it is somebody's only if this site adopted it. */
export async function enqueueAdopted(
  site: Ledger & { arm: Arm },
  { session, event }: { session: string; event: string },
): Promise<Enqueued> {
  const adopted = findBySession(site, session)
  return adopted ? enqueue(site, { request: adopted.row.id, session, event }) : 'unknown'
}

function note(
  { sql, now }: Ledger,
  { request, session, event }: { request: string; session: string; event: string },
): void {
  sql.exec(
    `DELETE FROM webhook_events WHERE id IN (
       SELECT id FROM webhook_events WHERE received_at < ? ORDER BY received_at LIMIT ?)`,
    now() - EVENT_LIFE_MS,
    FORGOTTEN_AT_ONCE,
  )
  const isNew =
    sql.exec(
      'INSERT OR IGNORE INTO webhook_events (id, received_at) VALUES (?, ?) RETURNING id',
      event,
      now(),
    ).length > 0
  if (!isNew) return
  sql.exec(
    `INSERT INTO webhook_inbox (session, request, events, since, tries, due_at)
     VALUES (?, ?, 1, ?, 0, ?)
     ON CONFLICT (session)
     DO UPDATE SET events = events + 1, tries = 0, due_at = excluded.due_at`,
    session,
    request,
    now(),
    now(),
  )
}

/** Since when the oldest entry waits, and when the last event came; each null where there is none. */
export function inboxTimes({ sql }: { sql: Sql }): { since: number | null; event: number | null } {
  // They are appended, so the first row is the oldest.
  const [waits] = sql.exec(
    'SELECT since FROM webhook_inbox WHERE rowid = (SELECT MIN(rowid) FROM webhook_inbox)',
  )
  const [last] = sql.exec('SELECT MAX(received_at) AS event FROM webhook_events')
  const timeOf = (value: unknown) => (typeof value === 'number' ? value : null)
  return { since: timeOf(waits?.since), event: timeOf(last?.event) }
}

export const dueEntries = ({ sql, now }: Ledger, limit: number): InboxEntry[] =>
  sql
    .exec('SELECT * FROM webhook_inbox WHERE due_at <= ? ORDER BY due_at LIMIT ?', now(), limit)
    .map(({ session, request, events, tries }) => ({
      session: String(session),
      request: String(request),
      events: Number(events),
      tries: Number(tries),
    }))

/** Only if no other event came meanwhile. */
export function putOffEntry({ sql, now }: Ledger, { session, events, tries }: InboxEntry): void {
  sql.exec(
    'UPDATE webhook_inbox SET tries = ?, due_at = ? WHERE session = ? AND events = ?',
    tries + 1,
    now() + retryMs(tries),
    session,
    events,
  )
}

/** Only if no other event came meanwhile. */
export function dropEntry({ sql }: { sql: Sql }, { session, events }: InboxEntry): void {
  sql.exec('DELETE FROM webhook_inbox WHERE session = ? AND events = ?', session, events)
}
