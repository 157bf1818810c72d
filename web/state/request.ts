/**
 * One request as the screens see it: what is still in the queue laid over what the ledger told.
 * Pure; `requests.ts` feeds it from the store.
 */
import type { State } from '../../shared/lifecycle.ts'
import type { Problem } from '../../shared/problem.ts'
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { RequestRecord } from '../../shared/record/record.ts'
import type { QueuedRecord } from '../store/queue/queued-record.ts'

/** What Stripe is asked to check, in the two forms it knows. */
export type Asked =
  | {
      type: 'document' | 'id_number'
      options?: Extract<RequestRecord, { type: string }>['options']
    }
  | { verification_flow: string }

/** A record of it that the Worker did not take: it stays here, with its reason, until somebody acts. */
export type Refusal = { problem: Problem; isDeletion: boolean }

export type Item = {
  id: string
  reference: string
  preset: string | null
  asked: Asked
  /** There are sealed contact details, a sealed note: this device cannot read them any more. */
  details: boolean
  notes: boolean
  state: State
  /** Something about it waits on this device for the Worker's answer. */
  unsent: boolean
  /** That something is its deletion. */
  isRemoving: boolean
  /** Nobody but this device can know of it: it can be taken back without a word. */
  isOnlyHere: boolean
  /** A link of it was shown or sent from here while it waits: whoever has that may have opened it. */
  shown?: boolean | undefined
  refusal: Refusal | null
  /** Why what waits does not get through although others do. */
  obstacle: Problem | null
  /** Null where the device's clock made no sense. Epoch ms, display only. */
  createdAt: number | null
  changedAt: number
  attempts: number
  attemptsMax: number
  /** The ledger's counter, for calls that must not overtake a change; null while it knows nothing. */
  rev: number | null
  /** Resolved manually: a mark beside the phase. */
  closed: RequestRow['closed']
  /** Asked for, and executed as soon as it is known whether a session exists. */
  pendingAction: RequestRow['pending_action']
  /** When its ticket was first opened on another phone. */
  openedAt: number | null
  /** When its tickets were last revoked. */
  revokedAt: number | null
  /** All that the ledger told of it; null while it knows nothing. */
  row: RequestRow | null
}

/**
 * Newest first. Several queued edits of one request make one item: the newest edit speaks, which of each
 * request comes last, as the store has them.
 */
export function itemsOf(queued: readonly QueuedRecord[], rows: readonly RequestRow[]): Item[] {
  const items = new Map(rows.map((row) => [row.id, fromRow(row)]))
  for (const record of queued) items.set(record.id, fromQueue(record, items.get(record.id)))
  // What was deleted before the ledger knew anything of it has nothing to show.
  return [...items.values()].filter(({ reference, refusal }) => reference || refusal).sort(byAge)
}

/**
 * Newest first; of one second by their ids, which hold the time of their making: what a list brought stays
 * in its order, although the ledger has each a few milliseconds earlier or later than this device.
 */
export const byAge = (a: Item, b: Item): number => secondOf(b) - secondOf(a) || byId(b, a)

const secondOf = (item: Item): number => Math.floor((item.createdAt ?? item.changedAt) / 1000)

export type Named = { id: string }
/** As the store has them. */
export const byId = (a: Named, b: Named): number => (a.id < b.id ? -1 : Number(a.id > b.id))

/**
 * As the ledger told it, with nothing of it in the queue. Field by field: a spread inside is copied much
 * more slowly, and there are ten thousand.
 */
export const fromRow = (row: RequestRow): Item => ({
  id: row.id,
  reference: row.reference,
  preset: row.preset,
  details: row.details !== null,
  notes: row.notes !== null,
  asked: askedOfRow(row),
  state: row.state,
  unsent: false,
  isRemoving: false,
  isOnlyHere: false,
  refusal: null,
  obstacle: null,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  attempts: row.attempts,
  attemptsMax: row.attempts_max,
  rev: row.rev,
  closed: row.closed,
  pendingAction: row.pending_action,
  openedAt: row.opened_at,
  revokedAt: row.link_revoked_at,
  row,
})

/** A request the ledger holds keeps the ledger's phase while a newer edit of it waits. */
function fromQueue(queued: QueuedRecord, known: Item | undefined): Item {
  const { record, problem } = queued
  const waiting: State = problem ? { phase: 'refused', problem } : { phase: 'queued' }
  return {
    ...UNKNOWN,
    ...known,
    id: queued.id,
    // A deletion says nothing but that: the rest stays as it was known.
    ...(!isDeletion(record) && {
      reference: record.reference,
      preset: record.preset,
      details: record.details !== null,
      notes: record.notes !== null,
      asked: askedOf(record),
    }),
    state: known && known.state.phase !== 'refused' ? known.state : waiting,
    unsent: !problem,
    isRemoving: isDeletion(record) && !problem,
    isOnlyHere: !queued.sent && !queued.shown && (known?.isOnlyHere ?? true),
    shown: queued.shown || known?.shown,
    refusal: problem ? { problem, isDeletion: isDeletion(record) } : null,
    obstacle: problem ? null : (queued.obstacle ?? null),
    createdAt: known?.createdAt ?? queued.savedAt,
    changedAt: queued.savedAt,
  }
}

/** What holds of a request until the ledger tells otherwise. */
const UNKNOWN = {
  reference: '',
  preset: null,
  asked: { type: 'document' as const },
  details: false,
  notes: false,
  attempts: 0,
  attemptsMax: 3,
  rev: null,
  closed: null,
  pendingAction: null,
  openedAt: null,
  revokedAt: null,
  row: null,
}

const askedOf = (record: RequestRecord): Asked =>
  'type' in record
    ? { type: record.type, ...(record.options && { options: record.options }) }
    : { verification_flow: record.verification_flow }

function askedOfRow({ verification_flow, type, options }: RequestRow): Asked {
  if (verification_flow) return { verification_flow }
  const document = options?.document
  return {
    type: type === 'id_number' ? type : 'document',
    ...(document && { options: { document } }),
  }
}
