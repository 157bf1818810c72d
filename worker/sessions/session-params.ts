/**
 * What a session is created with, in two halves: the one kept with a claim, and what is opened of the
 * sealed parts: those very bytes that the claim names, no others.
 * https://docs.stripe.com/api/identity/verification_sessions/create
 */
import * as v from 'valibot'
import { RecordV1 } from '../../shared/record/record.ts'
import { type DetailName, Details, Notes, type PartName } from '../../shared/record/sealed.ts'
import { findPart, PART_NAMES } from '../requests/sealed-parts.ts'
import type { OpenPart } from '../security/sealing.ts'
import type { Sql } from '../storage/sql.ts'

/** Nothing personal in here: it is stored with the claim, so that a second send is the same. */
export const SessionParams = v.looseObject({
  client_reference_id: v.string(),
  return_url: v.string(),
  metadata: v.object({ reference: v.string() }),
})
export type SessionParams = v.InferOutput<typeof SessionParams>

const RELATED = ['related_customer', 'related_customer_account', 'related_person'] as const

/** `text`: the record as the ledger holds it, which was checked when it was taken. */
export function sessionParams(
  text: string,
  to: { reference: string; returnUrl: string },
): SessionParams {
  const record = v.parse(RecordV1, JSON.parse(text))
  const params: SessionParams = {
    client_reference_id: to.reference,
    return_url: to.returnUrl,
    metadata: { reference: record.reference },
  }
  if ('type' in record) {
    params.type = record.type
    if (record.options) params.options = record.options
  } else {
    params.verification_flow = record.verification_flow
  }
  for (const name of RELATED) if (record[name]) params[name] = record[name]
  return params
}

/** The whole, for one send; must never be stored. `leftOut`: details that Stripe refused. */
export function withOpened(
  params: SessionParams,
  { details, notes }: OpenedParts,
  leftOut: readonly DetailName[] = [],
) {
  const sent: Details = { ...details }
  for (const name of leftOut) delete sent[name]
  const provided = providedDetails(sent)
  const metadata = { ...notes?.metadata, ...params.metadata }
  return provided ? { ...params, metadata, provided_details: provided } : { ...params, metadata }
}

/** As Stripe takes them; null where there are none. */
export function providedDetails({ email, phone }: Details) {
  if (!email && !phone) return null
  const provided: { email?: string; phone?: string } = {}
  if (email) provided.email = email
  if (phone) provided.phone = phone
  return provided
}

/** Must not be stored or logged; they live as long as the call to Stripe. */
export type OpenedParts = { details: Details | null; notes: Notes | null }

/** By the hashes of their sealed bytes; null where nothing is to be opened. */
export type NamedParts = { details: string | null; notes: string | null }

/** `unreadable`: rubbish was sealed, or to a key that is not listed any more. */
export async function openParts(
  { sql, openPart }: { sql: Sql; openPart: OpenPart },
  id: string,
  named: NamedParts,
): Promise<{ opened: OpenedParts; unreadable: PartName[] }> {
  /** Null, too, where another part has taken its place. */
  const sealedOf = (name: PartName) => {
    const part = findPart({ sql }, id, name)
    return part && part.hash === named[name] ? part.sealed : null
  }
  const details = sealedOf('details')
  const notes = sealedOf('notes')
  const opened = {
    details:
      details === null ? null : await openPart(details, { id, name: 'details', schema: Details }),
    notes: notes === null ? null : await openPart(notes, { id, name: 'notes', schema: Notes }),
  }
  const unreadable = PART_NAMES.filter((name) => named[name] !== null && opened[name] === null)
  return { opened, unreadable }
}
