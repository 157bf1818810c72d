/**
 * A record that the ledger has taken, as it was signed: as long as somebody may still start the
 * request, a ticket can be made of it. Its details stay sealed, its notes are not kept. Pure.
 */

import { isStartable } from '../../shared/lifecycle.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { QueuedRecord } from '../sync/outbox.ts'

export type Kept = Pick<QueuedRecord, 'id' | 'edit' | 'text' | 'signature' | 'details'>

/** Null for a deletion: there is nothing to start. */
export function keptOf({ id, edit, text, signature, details, record }: QueuedRecord): Kept | null {
  if (isDeletion(record)) return null
  return { id, edit, text, signature, ...(details !== undefined && { details }) }
}

/** Whether a ticket for it would still lead anywhere. */
export const mayKeep = ({ state }: RequestRow): boolean => isStartable(state)
