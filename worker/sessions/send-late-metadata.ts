/**
 * Tells Stripe the metadata of notes that came after the start, while it lets a session be changed.
 * Told again after a crash, the same keys get the same values: once or twice is the same.
 */
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { Notes } from '../../shared/record/sealed.ts'
import { commit } from '../requests/commit.ts'
import { dropLateMetadata, type LateMetadata } from '../requests/due/late-metadata.ts'
import { findRequest } from '../requests/ledger.ts'
import { applyReading, nextReadNo } from '../requests/readings.ts'
import { findPart } from '../requests/sealed-parts.ts'
import type { OpenPart } from '../security/sealing.ts'
import type { Sql } from '../storage/sql.ts'
import type { StripeSessions } from '../stripe/client.ts'
import { findClaim } from './claims.ts'
import { type RefreshingSite, refresh } from './reconcile.ts'

/** What it takes to tell Stripe. */
export type SendingSite = RefreshingSite & {
  openPart: OpenPart
  stripe: Pick<StripeSessions, 'update' | 'retrieve'>
}

/** What cannot be told yet stays in its table. */
export async function sendLateMetadata(
  site: SendingSite,
  { request }: LateMetadata,
): Promise<void> {
  if (await isTold(site, request)) dropLateMetadata(site, request)
}

/** Told, or nothing that could be told. False: perhaps later. */
async function isTold(site: SendingSite, request: string): Promise<boolean> {
  if (findClaim(site, request)) return false
  const stored = findRequest(site, request)
  const session = stored ? sessionOf(stored.row) : null
  if (isProcessing(site, request)) return false
  // Not started after all: whoever starts it next has the notes at hand.
  if (session === null) return true
  const part = findPart(site, request, 'notes')
  const notes =
    part && (await site.openPart(part.sealed, { id: request, name: 'notes', schema: Notes }))
  if (!notes?.metadata) return true
  // Refused, it is asked once more: the verdict may have come between the refusal and the reading after it.
  for (let asked = 0; asked < 2; asked++) {
    const readNo = nextReadNo(site)
    const updated = await site.stripe.update(session, { metadata: notes.metadata })
    if (updated.kind === 'read')
      await commit(site, () => applyReading(site, request, updated.session, readNo))
    if (updated.kind === 'read' || updated.kind === 'missing') return true
    if (updated.kind !== 'rejected') return false
    const read = await refresh(site, request, session)
    if (read.kind === 'missing') return true
    if (read.kind !== 'read' || isProcessing(site, request)) return false
  }
  return true
}

/** Stripe lets nothing be changed until it has come to its verdict. */
const isProcessing = ({ sql }: { sql: Sql }, request: string): boolean =>
  findRequest({ sql }, request)?.row.state.phase === 'processing'
