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
import type { Ledger, LedgerRow, StoredRequest, VerifiedRecord } from './request-table.ts'
import { findPart, PART_NAMES } from './sealed-parts.ts'
import type { Verification } from './verify-record.ts'

/** A verified record and the device that signed it, whoever brought it. */
type Signed = { verified: VerifiedRecord; signer: Device }

/** The outcomes that tell the request. */
type WithRequest = Extract<ItemAnswer, { request: unknown }>['outcome']

/** The answer to an item, before a device is told of the request. */
export type LedgerAnswer =
  | Exclude<ItemAnswer, { request: unknown }>
  | { outcome: WithRequest; request: LedgerRow }

type Outcome = {
  answer: LedgerAnswer
  /** The request as it is then; null where there is none that the signer has a say in. */
  request: LedgerRow | null
  /** It brought something that the ledger did not have. */
  isNews: boolean
}

/** What became of one record. `signer`: the device that signed it; null where none of the site's did. */
export type Taken = Outcome & { signer: string | null }

const without = (answer: LedgerAnswer): Outcome => ({ answer, request: null, isNews: false })

/** Must run inside one transaction per batch: a batch is in the ledger whole, or not at all. */
export const acceptAll = (ledger: Ledger, batch: readonly Verification[]): Taken[] =>
  batch.map((verification) => take(ledger, verification))

function take(ledger: Ledger, verification: Verification): Taken {
  switch (verification.kind) {
    case 'later':
      return { ...without({ outcome: 'later' }), signer: null }
    case 'refused':
      return {
        ...without({ outcome: 'refused', problem: verification.problem }),
        signer: null,
      }
    case 'verified':
      return { ...accept(ledger, verification), signer: verification.signer.id }
  }
}

function accept(ledger: Ledger, signed: Signed): Outcome {
  const { verified, signer } = signed
  const { id, edit } = verified.record
  const stored = findRequest(ledger, id)
  if (stored && !mayWrite(signer, stored.row)) return without(notForYou())
  if (stored?.row.state.phase === 'redacting' || stored?.row.state.phase === 'redacted')
    return { answer: { outcome: 'gone' }, request: stored.row, isNews: false }
  if (stored && edit <= stored.row.edit) return takeOlder(ledger, signed, stored)
  if (isDeletion(verified.record)) return remove(ledger, signed, stored)
  if (stored?.started) return told('already_started', stored.row)
  if (isPartMissing(ledger, verified))
    return without({ outcome: 'refused', problem: problem('part_missing') })
  return accepted(write(ledger, signed, stored).row)
}

const told = (outcome: WithRequest, request: LedgerRow): Outcome => ({
  answer: { outcome, request },
  request,
  isNews: false,
})

const accepted = (request: LedgerRow): Outcome => ({ ...told('accepted', request), isNews: true })

/** Taken even for an unknown id: an older edit that is still on its way must find it deleted. */
function remove(ledger: Ledger, signed: Signed, stored: StoredRequest | null): Outcome {
  const phase = stored?.row.state.phase
  if (stored && (phase === 'processing' || phase === 'verified'))
    return told('already_started', stored.row)
  const { id } = write(ledger, signed, stored).row
  if (stored?.started && phase !== 'canceled')
    addAction(ledger, { request: id, kind: 'cancel', by: signed.signer.id, reason: null })
  else endCanceled(ledger, id)
  return accepted(getRequest(ledger, id).row)
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

/** Of an edit that the ledger has, or of one before it. */
function takeOlder(ledger: Ledger, signed: Signed, before: StoredRequest): Outcome {
  const { record, hash } = signed.verified
  const stored = withItsNotes(ledger, signed, before)
  const outcome =
    record.edit < stored.row.edit ? 'superseded' : hash === stored.hash ? 'duplicate' : 'conflict'
  return { ...told(outcome, stored.row), isNews: stored !== before }
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
export const notForYou = (): LedgerAnswer => ({
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
