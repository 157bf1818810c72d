/** Queue entries to test with: whole, valid, and told apart by a number. */
import type { RequestRow } from '../../../shared/protocol/protocol.ts'
import { fromRow, type Item } from '../../../web/state/request.ts'
import type { QueuedRecord } from '../../../web/store/queue/queued-record.ts'

export const DEVICE = 'demo.0123456789abcdef'

export const idOf = (n: number): string =>
  `01890000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

export function queuedDeletion(n: number, more: Partial<QueuedRecord> = {}): QueuedRecord {
  const edit = more.edit ?? 2
  const record = { v: 1 as const, id: idOf(n), edit, device: DEVICE, deleted: true as const }
  return { ...queuedRecord(n), edit, record, text: JSON.stringify(record), ...more }
}

export function queuedRecord(n: number, more: Partial<QueuedRecord> = {}): QueuedRecord {
  const edit = more.edit ?? 1
  const record = {
    v: 1 as const,
    id: idOf(n),
    edit,
    device: DEVICE,
    reference: `Order ${n}`,
    preset: 'document',
    type: 'document' as const,
    details: null,
    notes: null,
  }
  return {
    id: record.id,
    edit,
    text: JSON.stringify(record),
    record,
    signature: 's'.repeat(86),
    savedAt: 1_000 + n,
    sent: false,
    ...more,
  }
}

/** What a row holds that nobody has started, changed or decided on. */
export const UNTOUCHED = {
  partial: false,
  assignee: null,
  related_customer: null,
  related_customer_account: null,
  related_person: null,
  pending_action: null,
  closed: null,
  opened_at: null,
  retried_at: null,
  opened_on: 0,
  link: null,
  link_revoked_at: null,
  refused_details: [] as RequestRow['refused_details'],
  started_at: null,
  verdict_at: null,
  phase_at: 0,
} as const

export const row = (n: number, more: Partial<RequestRow> = {}): RequestRow => ({
  id: idOf(n),
  rev: n,
  edit: 1,
  device: DEVICE,
  reference: `Order ${n}`,
  preset: 'document',
  type: 'document',
  options: null,
  verification_flow: null,
  details: null,
  notes: null,
  state: { phase: 'accepted' },
  attempts: 0,
  attempts_max: 3,
  accepted_at: 5_000,
  created_at: 1_000 + n,
  changed_at: 5_000,
  ...UNTOUCHED,
  ...more,
})

/** As screens see one that the ledger told of. */
export const itemIn = (state: Item['state'], more: Partial<Item> = {}): Item => ({
  ...fromRow(row(1)),
  state,
  ...more,
})
