/** What a subject is told of the request that their ticket opens. */
import type { RequestRow } from '../../shared/protocol/protocol.ts'
import type { TicketState } from '../../shared/protocol/ticket-state.ts'
import { readSettings } from '../storage/settings.ts'
import type { Sql } from '../storage/sql.ts'

/** Where nothing is said, Stripe takes each of them. */
const DOCUMENTS = ['driving_license', 'id_card', 'passport']

export function ticketState(row: RequestRow, sql: Sql): TicketState {
  const { id, state, attempts, attempts_max } = row
  const { brand, privacy_notice, alternative, languages } = readSettings(sql).settings
  return {
    ...{ request: id, state, attempts_left: Math.max(0, attempts_max - attempts) },
    ...{ asked: askedBy(row), brand, privacy_notice, alternative, languages },
  }
}

function askedBy({ type, options, verification_flow }: RequestRow): TicketState['asked'] {
  const document = type === 'document' ? (options?.document ?? {}) : null
  return {
    documents: document ? (document.allowed_types ?? DOCUMENTS) : [],
    selfie: document?.require_matching_selfie ?? false,
    id_number: type === 'id_number' || (document?.require_id_number ?? false),
    flow: verification_flow !== null,
  }
}
