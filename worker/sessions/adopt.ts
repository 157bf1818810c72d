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
import { RequestRow } from '../../shared/protocol/protocol.ts'
import { Reference } from '../../shared/record/record.ts'
import type { Ledger } from '../requests/ledger.ts'
import { folded, insertRow, sessionOf } from '../requests/request-table.ts'
import type { Audit } from '../storage/audit.ts'
import { readTerms } from '../storage/settings.ts'
import type { Sql } from '../storage/sql.ts'
import { nextRev } from '../storage/sql.ts'
import type { SessionSeen } from '../stripe/reads.ts'

type Adopting = {
  site: {
    name: string
    sql: Sql
    ledger: Ledger
    audit: Audit
    now: () => number
    randomBytes: (length: number) => Uint8Array
  }
  by: string
  readNo: number
}

/** The request as it is then; null where the session cannot be taken. The same again changes nothing. */
export function adopt(seen: SessionSeen, { site, by, readNo }: Adopting): RequestRow | null {
  const { sql, ledger, audit, now, randomBytes } = site
  const known = ledger.findBySession(seen.id)
  if (known) return known.row
  const named = readSessionReference(seen.client_reference_id)
  const request = named?.site === site.name ? named.id : makeRequestId(now(), randomBytes(10))
  const held = ledger.find(request)
  if (held && (sessionOf(held.row) !== null || held.row.state.phase === 'redacted')) return null
  return sql.transaction(() => {
    if (!held) insert(request, seen, { site, by })
    const reading = { ...seen, report: seen.last_verification_report }
    ledger.applyReading(request, reading, readNo)
    audit.note({ code: 'adopted', by, request, session: seen.id })
    return ledger.findSure(request).row
  })
}

/** Edit 0: whatever a device has of this request is newer. Nothing was signed, and no part was sealed. */
function insert(
  id: string,
  seen: SessionSeen,
  { site: { sql, now }, by }: Pick<Adopting, 'site' | 'by'>,
): void {
  const { related_customer, related_customer_account, related_person } = seen
  const reference = referenceOf(seen)
  const options = v.safeParse(RequestRow.entries.options, seen.options)
  insertRow(sql, {
    ...{ id, edit: 0, device: by, record: '', hash: '', signature: '', phase: 'accepted' },
    ...{ reference, folded: folded(reference), verification_flow: seen.verification_flow },
    type: seen.verification_flow === null ? seen.type : null,
    options: options.success && options.output ? JSON.stringify(options.output) : null,
    related: JSON.stringify({ related_customer, related_customer_account, related_person }),
    attempts_max: readTerms(sql).attempts_max,
    ...{ accepted_at: now(), taken_at: seen.created, changed_at: now(), rev: nextRev(sql) },
  })
}

/** What whoever made it called it, if that can be a reference here. */
function referenceOf({ id, metadata, client_reference_id }: SessionSeen): string {
  const named = [metadata?.reference, client_reference_id].map((one) => v.safeParse(Reference, one))
  return named.find((one) => one.success)?.output ?? id
}
