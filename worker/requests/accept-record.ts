/** The rules by which the ledger takes a record, or says why not. */
import { problem } from '../../shared/problem.ts'
import type { ItemAnswer } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { Device } from '../devices/devices.ts'
import type { Sql } from '../storage/sql.ts'
import { mayWrite } from './access.ts'
import { addLateMetadata } from './late-metadata.ts'
import {
  completeRequest,
  endCanceled,
  findRequest,
  getRequest,
  insertRequest,
  replaceRequest,
} from './ledger.ts'
import { addAction } from './pending-actions.ts'
import type { Ledger, StoredRequest, VerifiedRecord } from './request-table.ts'
import { findPart, PART_NAMES } from './sealed-parts.ts'
import type { Verification } from './verify-record.ts'

/** A verified record and the device that signed it, whoever brought it. */
type Signed = { verified: VerifiedRecord; signer: Device }

/** Must run inside one transaction per batch: a batch is in the ledger whole, or not at all. */
export const acceptAll = (ledger: Ledger, batch: readonly Verification[]): ItemAnswer[] =>
  batch.map((verification) => answerTo(ledger, verification))

function answerTo(ledger: Ledger, verification: Verification): ItemAnswer {
  switch (verification.kind) {
    case 'later':
      return { outcome: 'later' }
    case 'refused':
      return { outcome: 'refused', problem: verification.problem }
    case 'verified':
      return accept(ledger, verification)
  }
}

function accept(ledger: Ledger, signed: Signed): ItemAnswer {
  const { verified, signer } = signed
  const { id, edit } = verified.record
  const stored = findRequest(ledger, id)
  if (stored && !mayWrite(signer, stored.row)) return notForYou()
  if (stored?.row.state.phase === 'redacting' || stored?.row.state.phase === 'redacted')
    return { outcome: 'gone' }
  if (stored && edit <= stored.row.edit)
    return answerToOlder(verified, withItsNotes(ledger, signed, stored))
  if (isDeletion(verified.record)) return remove(ledger, signed, stored)
  if (stored?.started) return { outcome: 'already_started', request: stored.row }
  if (isPartMissing(ledger, verified))
    return { outcome: 'refused', problem: problem('part_missing') }
  return { outcome: 'accepted', request: write(ledger, signed, stored).row }
}

/** Taken even for an unknown id: an older edit that is still on its way must find it deleted. */
function remove(ledger: Ledger, signed: Signed, stored: StoredRequest | null): ItemAnswer {
  const phase = stored?.row.state.phase
  if (stored && (phase === 'processing' || phase === 'verified'))
    return { outcome: 'already_started', request: stored.row }
  const { id } = write(ledger, signed, stored).row
  if (stored?.started && phase !== 'canceled')
    addAction(ledger, { request: id, kind: 'cancel', by: signed.signer.id, reason: null })
  else endCanceled(ledger, id)
  return { outcome: 'accepted', request: getRequest(ledger, id).row }
}

const write = (
  ledger: Ledger,
  { verified, signer }: Signed,
  stored: StoredRequest | null,
): StoredRequest =>
  stored
    ? replaceRequest(ledger, verified)
    : insertRequest(ledger, verified, {
        device: signer.id,
        createdAt: createdAt(verified.ageMs, signer, ledger.now()),
      })

function answerToOlder({ record, hash }: VerifiedRecord, stored: StoredRequest): ItemAnswer {
  const { row } = stored
  if (record.edit < row.edit) return { outcome: 'superseded', request: row }
  return { outcome: hash === stored.hash ? 'duplicate' : 'conflict', request: row }
}

/** A ticket was quicker than its device, which brings the notes that a ticket never carries. */
function withItsNotes(
  ledger: Ledger,
  { verified, signer }: Signed,
  stored: StoredRequest,
): StoredRequest {
  const { record, parts, ageMs } = verified
  const { row, started, deleted } = stored
  const bringsNotes = !isDeletion(record) && record.notes === row.notes && parts.notes !== undefined
  if (!row.partial || !bringsNotes) return stored
  if (started && !deleted) addLateMetadata(ledger, row.id)
  return completeRequest(ledger, verified, createdAt(ageMs, signer, ledger.now()))
}

/** Says nothing about the request that has this id: it belongs to somebody else. */
const notForYou = (): ItemAnswer => ({
  outcome: 'refused',
  problem: problem('record_invalid', {
    errors: [{ field: 'id', message: 'This id cannot be used.' }],
  }),
})

/** A part may stay behind only where the ledger holds that very one (Keep). */
const isPartMissing = ({ sql }: { sql: Sql }, { record, parts, source }: VerifiedRecord): boolean =>
  PART_NAMES.some(
    (name) =>
      !(source === 'ticket' && name === 'notes') &&
      !isDeletion(record) &&
      record[name] !== null &&
      parts[name] === undefined &&
      findPart({ sql }, record.id, name)?.hash !== record[name],
  )

/** For display only. An age from before the device was enrolled comes from a clock that was set. */
function createdAt(ageMs: number | null, { enrolled_at }: Device, now: number): number | null {
  if (ageMs === null) return null
  const at = now - Math.max(0, Math.round(ageMs))
  return at >= enrolled_at ? at : null
}
