/** What became different about a request between two looks at it. Pure. */
import type { RequestRow } from '../../../shared/protocol/protocol.ts'

/** In the order in which they are told. */
const TOLD = {
  state: ({ state }) => state,
  pending_action: ({ pending_action }) => pending_action,
  closed: ({ closed }) => closed,
  assignee: ({ assignee }) => assignee,
  attempts: ({ attempts, retried_at }) => [attempts, retried_at],
  attempts_max: ({ attempts_max }) => attempts_max,
  reference: ({ reference }) => reference,
  asked: ({ preset, type, options, verification_flow }) => [
    preset,
    type,
    options,
    verification_flow,
  ],
  details: ({ details }) => details,
  notes: ({ notes }) => notes,
  ticket: ({ opened_at, opened_on, link_revoked_at }) => [opened_at, opened_on, link_revoked_at],
} as const satisfies Record<string, (row: RequestRow) => unknown>

export type ChangedField = keyof typeof TOLD

/** Empty where only something that is not shown is another, as its counter. */
export const changedFields = (before: RequestRow, now: RequestRow): ChangedField[] =>
  (Object.keys(TOLD) as ChangedField[]).filter(
    (field) => JSON.stringify(TOLD[field](before)) !== JSON.stringify(TOLD[field](now)),
  )
