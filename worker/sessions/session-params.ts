/**
 * What a session is created with, in two halves: the one kept with a claim, and what is opened of the
 * sealed parts: those very bytes that the claim names, no others.
 * https://docs.stripe.com/api/identity/verification_sessions/create
 */
import * as v from 'valibot'
import { RecordV1, type RequestRecord } from '../../shared/record/record.ts'
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

/** `text`: the record as the ledger holds it, which was checked when it was taken. */
export function sessionParams(
  text: string,
  to: { reference: string; returnUrl: string },
): SessionParams {
  const record = v.parse(RecordV1, JSON.parse(text))
  return {
    client_reference_id: to.reference,
    return_url: to.returnUrl,
    metadata: { reference: record.reference },
    ...checkOf(record),
    ...relatedOf(record),
  }
}

const checkOf = (record: RequestRecord) =>
  'type' in record
    ? { type: record.type, ...(record.options ? { options: record.options } : {}) }
    : { verification_flow: record.verification_flow }

const relatedOf = ({
  related_customer,
  related_customer_account,
  related_person,
}: RequestRecord) => ({
  ...(related_customer ? { related_customer } : {}),
  ...(related_customer_account ? { related_customer_account } : {}),
  ...(related_person ? { related_person } : {}),
})

/** The whole, for one send; must never be stored. */
export function withOpened(
  params: SessionParams,
  { details, notes }: OpenedParts,
  leftOut: readonly DetailName[] = [],
) {
  const sent = Object.entries(details ?? {}).filter(
    ([name]) => !leftOut.some((out) => out === name),
  )
  const { email, phone }: Details = Object.fromEntries(sent)
  const provided = { ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
  return {
    ...params,
    metadata: { ...notes?.metadata, ...params.metadata },
    ...(email || phone ? { provided_details: provided } : {}),
  }
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
  const sealedOf = (name: PartName) => {
    const part = named[name] === null ? null : findPart({ sql }, id, name)
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
