/**
 * One request as the screens see it: what is still in the queue laid over what the ledger told.
 * Pure; `state.ts` feeds it from the store.
 */
import type { State } from '../shared/lifecycle.ts'
import type { RequestRow } from '../shared/protocol.ts'
import type { RequestRecord } from '../shared/record.ts'
import type { QueuedRecord } from './queue/outbox.ts'

/** What Stripe is asked to check, in the two forms it knows. */
export type Asked =
  | {
      type: 'document' | 'id_number'
      options?: Extract<RequestRecord, { type: string }>['options']
    }
  | { verification_flow: string }

export type Item = {
  id: string
  reference: string
  preset: string | null
  /** There are sealed contact details, a sealed note: this device cannot read them any more. */
  details: boolean
  notes: boolean
  state: State
  /** Something about it waits on this device for the Worker's answer. */
  unsent: boolean
  /** Null where the device's clock made no sense. Epoch ms, display only. */
  takenAt: number | null
  changedAt: number
  attempts: number
  attemptsMax: number
}

/** Newest first. Several queued edits of one request make one item: the newest edit speaks. */
export function itemsOf(queued: readonly QueuedRecord[], rows: readonly RequestRow[]): Item[] {
  const items = new Map(rows.map((row) => [row.id, fromRow(row)]))
  for (const record of queued.toSorted((a, b) => a.edit - b.edit)) {
    items.set(record.id, fromQueue(record, items.get(record.id)))
  }
  return [...items.values()].sort((a, b) => (b.takenAt ?? b.changedAt) - (a.takenAt ?? a.changedAt))
}

const fromRow = (row: RequestRow): Item => ({
  id: row.id,
  reference: row.reference,
  preset: row.preset,
  details: row.details !== null,
  notes: row.notes !== null,
  state: row.state,
  unsent: false,
  takenAt: row.taken_at,
  changedAt: row.changed_at,
  attempts: row.attempts,
  attemptsMax: row.attempts_max,
})

/** A request the ledger holds keeps the ledger's phase while a newer edit of it waits. */
function fromQueue(queued: QueuedRecord, known: Item | undefined): Item {
  const { record } = queued
  const waiting: State = queued.problem
    ? { phase: 'refused', problem: queued.problem }
    : { phase: 'queued' }
  return {
    id: queued.id,
    reference: record.reference,
    preset: record.preset,
    details: record.details !== null,
    notes: record.notes !== null,
    state: known && known.state.phase !== 'refused' ? known.state : waiting,
    unsent: queued.problem === undefined,
    takenAt: known?.takenAt ?? queued.savedAt,
    changedAt: queued.savedAt,
    attempts: known?.attempts ?? 0,
    attemptsMax: known?.attemptsMax ?? 3,
  }
}
