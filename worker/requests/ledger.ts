/**
 * The site's requests: found, taken, replaced, ended, erased. Every change gets the next `rev`, so that a
 * device can ask for what it has not seen (`delta.ts`). Who may do what is decided elsewhere
 * (`accept-record.ts`, `security/permissions.ts`); the next phase is always what `advance` says.
 */
import { advance } from '../../shared/lifecycle.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import { readTerms } from '../storage/settings.ts'
import { nextRev, type Sql } from '../storage/sql.ts'
import { dropLateMetadata } from './due/late-metadata.ts'
import {
  changeRequest,
  insertRow,
  type Ledger,
  REQUEST_COLUMNS,
  readStored,
  recordColumns,
  type StoredRequest,
  stateColumns,
  updateRequest,
  type VerifiedRecord,
} from './request-table.ts'
import { dropParts, findPart, putPart, putPartsOf } from './sealed-parts.ts'
import { forgetPhones } from './short-links.ts'

/** Null for an id that the ledger does not know. */
export function findRequest({ sql }: { sql: Sql }, id: string): StoredRequest | null {
  const [row] = sql.exec(`SELECT ${REQUEST_COLUMNS} FROM requests WHERE id = ?`, id)
  return row ? readStored(row) : null
}

/** Throws where `findRequest` would give null: for ids that must be there. */
export function getRequest({ sql }: { sql: Sql }, id: string): StoredRequest {
  const stored = findRequest({ sql }, id)
  if (!stored) throw new Error('a request that must be in the ledger is not there')
  return stored
}

/** Null for a session that no request here has. */
export function findBySession({ sql }: { sql: Sql }, session: string): StoredRequest | null {
  const [row] = sql.exec(`SELECT ${REQUEST_COLUMNS} FROM requests WHERE session = ?`, session)
  return row ? readStored(row) : null
}

/** `device`: the author. `createdAt`: by the author's clock, epoch ms; null where that cannot be told. */
export function insertRequest(
  ledger: Ledger,
  verified: VerifiedRecord,
  { device, createdAt }: { device: string; createdAt: number | null },
): StoredRequest {
  const { id } = verified.record
  const acceptedAt = ledger.now()
  insertRow(ledger, {
    id,
    device,
    phase: 'accepted',
    reference: '',
    attempts_max: readTerms(ledger.sql).attempts_max,
    accepted_at: acceptedAt,
    created_at: createdAt,
    ...recordColumns(verified),
    rev: nextRev(ledger.sql),
    changed_at: acceptedAt,
  })
  takeParts(ledger, verified)
  return getRequest(ledger, id)
}

/** Author, time of creation and time of acceptance stay the first edit's. */
export function replaceRequest(ledger: Ledger, verified: VerifiedRecord): StoredRequest {
  const { id } = verified.record
  const { row, deleted, decided } = getRequest(ledger, id)
  const isRevived = deleted && !decided && !isDeletion(verified.record)
  changeRequest(ledger, id, {
    ...recordColumns(verified),
    ...(isRevived ? stateColumns(advance(row.state, { kind: 'revived' })) : {}),
  })
  takeParts(ledger, verified)
  return getRequest(ledger, id)
}

/** The notes that a ticket left behind have come, with this edit or one before it that has the same. */
export function completeRequest(
  ledger: Ledger,
  verified: VerifiedRecord,
  createdAt: number | null,
): StoredRequest {
  const { record, parts } = verified
  const { id } = record
  const { row } = getRequest(ledger, id)
  // Nothing but the notes: the details of an older edit must not take the place of newer ones.
  if (row.notes !== null && parts.notes !== undefined)
    putPart(ledger, id, { name: 'notes', hash: row.notes, sealed: parts.notes })
  changeRequest(ledger, id, { created_at: row.created_at ?? createdAt, partial: 0 })
  return getRequest(ledger, id)
}

function takeParts({ sql }: { sql: Sql }, verified: VerifiedRecord): void {
  const { record } = verified
  if (isDeletion(record)) return
  putPartsOf({ sql }, verified)
  const lacksNotes = record.notes !== null && findPart({ sql }, record.id, 'notes') === null
  updateRequest({ sql }, record.id, { partial: Number(lacksNotes) })
}

/** Deleted or canceled, and nothing is left at Stripe that could go on: so what was sealed goes. */
export function endCanceled(ledger: Ledger, id: string): void {
  ledger.sql.transaction(() => {
    dropParts(ledger, id)
    const state = advance(getRequest(ledger, id).row.state, { kind: 'deleted' })
    changeRequest(ledger, id, { ...stateColumns(state), details: null, notes: null, partial: 0 })
  })
}

/** Without a session nothing has to be waited for; with one, a reading left its tombstone already. */
export function eraseRequest(ledger: Ledger, id: string): void {
  ledger.sql.transaction(() => {
    const state = advance(getRequest(ledger, id).row.state, { kind: 'erased' })
    changeRequest(ledger, id, stateColumns(state))
    if (state.phase === 'redacted') leaveTombstone(ledger, id)
  })
}

/**
 * What stays of an erased request: its ids, its phase and its times, and the hash of its link, so that
 * whoever comes by it reads that all is erased. Redaction cannot be undone, so nothing of what was asked
 * for outlives it here.
 */
export function leaveTombstone({ sql }: { sql: Sql }, id: string): void {
  dropParts({ sql }, id)
  dropLateMetadata({ sql }, id)
  forgetPhones({ sql }, id)
  sql.exec('UPDATE phase_history SET code = NULL WHERE request = ?', id)
  updateRequest({ sql }, id, {
    record: '',
    hash: '',
    signature: '',
    reference: '',
    reference_folded: '',
    preset: null,
    type: null,
    options: null,
    related: null,
    verification_flow: null,
    details: null,
    notes: null,
    refused_details: '[]',
    partial: 0,
    closed_reason: null,
    closed_at: null,
  })
}
