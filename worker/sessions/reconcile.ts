/**
 * Keeps the ledger equal to Stripe's own sessions. An event says only that something happened to a
 * session: what happened must be read from Stripe, so events may arrive twice, late, or in any order.
 * A refresh that fails stays due; nothing here throws for what Stripe does.
 * https://docs.stripe.com/webhooks#best-practices
 */
import { sessionReference } from '../../shared/ids.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { type Arm, commit } from '../requests/commit.ts'
import { putOffRefresh, scheduleNextRefresh } from '../requests/due/refresh-schedule.ts'
import { findRequest } from '../requests/ledger.ts'
import { applyReading, nextReadNo } from '../requests/readings.ts'
import type { Ledger } from '../requests/request-table.ts'
import type { Sql } from '../storage/sql.ts'
import type { Read, SessionRead, StripeSessions } from '../stripe/client.ts'
import { dropEntry, type InboxEntry } from './webhook-inbox.ts'

/** What a refresh needs of its site. */
export type RefreshingSite = Ledger & {
  name: string
  arm: Arm
  stripe: Pick<StripeSessions, 'retrieve'>
}

/** Reads a session again. A session that names another request is left alone. */
export async function refresh(
  site: RefreshingSite,
  request: string,
  session: string,
): Promise<Read> {
  const readNo = nextReadNo(site)
  const read = await site.stripe.retrieve(session)
  if (read.kind === 'read' && isOurs(site, request, read.session))
    await commit(site, () => applyReading(site, request, read.session, readNo))
  return read
}

/** By the session the row holds, or by what cannot be changed at Stripe. */
function isOurs(
  { sql, name }: { sql: Sql; name: string },
  request: string,
  session: SessionRead,
): boolean {
  const row = findRequest({ sql }, request)?.row
  if (!row) return false
  return sessionOf(row) === session.id || session.reference === sessionReference(name, request)
}

/** For an entry of the webhook inbox. It goes when its session was read and no other event came. */
export async function refreshForEvent(site: RefreshingSite, entry: InboxEntry): Promise<void> {
  const read = await refresh(site, entry.request, entry.session)
  // A session that does not exist here was never ours: its event has nothing to tell.
  if (read.kind === 'read' || read.kind === 'missing') dropEntry(site, entry)
}

/** For a request of whose session no webhook came. */
export async function refreshSilent(site: RefreshingSite, request: string): Promise<void> {
  const stored = findRequest(site, request)
  const session = stored ? sessionOf(stored.row) : null
  if (!stored || session === null) return
  scheduleNextRefresh(site, stored)
  const read = await refresh(site, request, session)
  if (read.kind !== 'read') putOffRefresh(site, request)
}
