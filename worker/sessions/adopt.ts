/**
 * A session that Stripe has and the ledger does not becomes a request:
 *
 *   its reference names a request of this site ──► under that id
 *   it names nothing (at HOME_SITE) ──► under a new id; only its own id leads back to it
 *
 * A request that has another session, or was erased, takes none.
 */
import * as v from 'valibot'
import { makeRequestId, readSessionReference } from '../../shared/ids.ts'
import { sessionOf } from '../../shared/protocol/ledger-state.ts'
import { foldedReference, Reference } from '../../shared/record/reference.ts'
import { type Arm, commit } from '../requests/commit.ts'
import { findBySession, findRequest, getRequest } from '../requests/ledger.ts'
import { applyReading } from '../requests/readings.ts'
import { insertRow, type Ledger, LedgerRow } from '../requests/request-table.ts'
import { noteAudit } from '../storage/audit.ts'
import { readTerms } from '../storage/settings.ts'
import { nextRev } from '../storage/sql.ts'
import type { SessionSummary } from '../stripe/reads.ts'

type AdoptingSite = Ledger & {
  name: string
  arm: Arm
  randomBytes: (length: number) => Uint8Array
}

/**
 * The request as it is then; null where the session cannot be taken. The same again changes nothing.
 * `by`: the device that asked. `readNo`: taken before the session was read.
 */
export async function adopt(
  site: AdoptingSite,
  session: SessionSummary,
  { by, readNo }: { by: string; readNo: number },
): Promise<LedgerRow | null> {
  const known = findBySession(site, session.id)
  if (known) return known.row
  const named = readSessionReference(session.client_reference_id)
  const request =
    named?.site === site.name ? named.id : makeRequestId(site.now(), site.randomBytes(10))
  const held = findRequest(site, request)
  if (held && (sessionOf(held.row) !== null || held.row.state.phase === 'redacted')) return null
  return commit(site, () => {
    if (!held) insert(site, request, session, by)
    const reading = { ...session, report: session.last_verification_report }
    applyReading(site, request, reading, readNo)
    noteAudit(site, { code: 'adopted', by, request, session: session.id })
    return getRequest(site, request).row
  })
}

/** Edit 0: whatever a device has of this request is newer. Nothing was signed, and no part was sealed. */
function insert(ledger: Ledger, id: string, session: SessionSummary, by: string): void {
  const { sql, now } = ledger
  const { verification_flow } = session
  const { related_customer, related_customer_account, related_person } = session
  const reference = referenceOf(session)
  const options = v.safeParse(LedgerRow.entries.options, session.options)
  insertRow(ledger, {
    id,
    edit: 0,
    device: by,
    record: '',
    hash: '',
    signature: '',
    phase: 'accepted',
    reference,
    reference_folded: foldedReference(reference),
    verification_flow,
    type: verification_flow === null ? session.type : null,
    options: options.success && options.output ? JSON.stringify(options.output) : null,
    related: JSON.stringify({ related_customer, related_customer_account, related_person }),
    attempts_max: readTerms(sql).attempts_max,
    accepted_at: now(),
    created_at: session.created,
    changed_at: now(),
    rev: nextRev(sql),
  })
}

/** What whoever made it called it, if that can be a reference here. */
function referenceOf({ id, metadata, client_reference_id }: SessionSummary): string {
  const named = [metadata?.reference, client_reference_id].map((one) => v.safeParse(Reference, one))
  return named.find((one) => one.success)?.output ?? id
}
