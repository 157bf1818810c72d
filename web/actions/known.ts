/** What this device knows of one request, and what a change of it starts from. Pure. */

import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { RequestRecord } from '../../shared/record/record.ts'
import type { PartName } from '../../shared/record/sealed.ts'
import type { Related } from '../draft/metadata.ts'
import type { QueuedRecord } from '../sync/outbox.ts'

/** `queued`: lowest edit first. */
export type Known = { queued: readonly QueuedRecord[]; row: RequestRow | undefined }

export const nextEdit = ({ queued, row }: Known): number =>
  1 + Math.max(row?.edit ?? 0, ...queued.map(({ edit }) => edit))

/**
 * A sealed part as it stays (Keep). Its bytes come along where the queue has them; where it has not,
 * the ledger has.
 */
export function keptPart(
  { queued, row }: Known,
  part: PartName,
): { hash: string | null; sealed?: string } {
  const newest = queued.map(requestOf).findLast((record) => record !== null)
  const hash = newest ? newest[part] : (row?.[part] ?? null)
  const holder = queued.find((one) => one[part] && requestOf(one)?.[part] === hash)
  return { hash, ...(holder?.[part] && { sealed: holder[part] }) }
}

/** What a request belongs to at Stripe, as it was last known: a change that says nothing of it keeps it. */
export function keptRelated({ queued, row }: Known): Related {
  const newest = queued.map(requestOf).findLast((record) => record !== null)
  const { related_customer, related_customer_account, related_person } = newest ?? row ?? {}
  return {
    ...(related_customer && { related_customer }),
    ...(related_customer_account && { related_customer_account }),
    ...(related_person && { related_person }),
  }
}

const requestOf = ({ record }: QueuedRecord): RequestRecord | null =>
  isDeletion(record) ? null : record
