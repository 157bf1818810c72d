/** What a session is created with, in two halves: the one kept with a claim, and the sealed one. */
import * as v from 'valibot'
import { RecordV1, type RequestRecord } from '../../shared/record/record.ts'
import type { OpenedParts } from './open-parts.ts'

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
export function withOpened(params: SessionParams, { details, notes }: OpenedParts) {
  const { email, phone } = details ?? {}
  const provided = { ...(email ? { email } : {}), ...(phone ? { phone } : {}) }
  return {
    ...params,
    metadata: { ...notes?.metadata, ...params.metadata },
    ...(email || phone ? { provided_details: provided } : {}),
  }
}
