/**
 * A record as this device holds it: in the queue until the Worker has answered for it, and after that,
 * for as long as somebody may still start the request, as it was signed, so that a ticket can be made
 * of it. Pure.
 */
import { isStartable } from '../../../shared/lifecycle.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import { isDeletion } from '../../../shared/record/is-deletion.ts'
import type { DeviceRecord } from '../../../shared/record/record.ts'

export type QueuedRecord = {
  id: string
  edit: number
  /** The record as signed: exactly this text travels. `record` is the same, parsed, to show it. */
  text: string
  record: DeviceRecord
  signature: string
  /** Sealed bytes as base64url, where the record names them. */
  details?: string
  notes?: string
  /** Epoch ms of the device's clock, which may be wrong: only its distance to now is ever told. */
  savedAt: number
  /**
   * Its place among those that wait to be sent, as the store gave it when it was queued. Edits of one
   * request that wait together share one. A record with a problem has none.
   */
  turn?: number
  /** Once true, a later edit must not replace it: the Worker may have it. */
  sent: boolean
  /** A ticket of it was shown: whoever holds that may bring it to the Worker. */
  shown?: boolean
  /** Why the Worker did not take it. It stays here, with its reason, until a person acts. */
  problem?: Problem
  /** Why it does not get through although others do. It is tried again by itself. */
  obstacle?: Problem
}

/**
 * Nobody else can know of it, neither by a call nor by a ticket, or the Worker has said why it does
 * not take it: a person may put another in its place, or let it go.
 */
export const isReplaceable = ({ sent, shown, problem }: QueuedRecord): boolean =>
  !(sent || shown) || problem !== undefined

/** What a ticket carries: details stay sealed, notes are not kept. */
export type Kept = Pick<QueuedRecord, 'id' | 'edit' | 'text' | 'signature' | 'details'>

/** Null for a deletion: there is nothing to start. */
export function keptOf({ id, edit, text, signature, details, record }: QueuedRecord): Kept | null {
  if (isDeletion(record)) return null
  return { id, edit, text, signature, ...(details !== undefined && { details }) }
}

/** Whether a ticket for it would still lead anywhere. */
export const mayKeep = ({ state }: RequestRow): boolean => isStartable(state)
