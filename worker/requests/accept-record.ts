/**
 * The rules by which the ledger takes a record, or says why not. In this order:
 *
 *   somebody else's ──► refused, as for an id that cannot be used
 *   erased ──► gone
 *   an edit that is here, or one before it ──► duplicate, conflict or superseded
 *   a deletion ──► accepted, unless Stripe has the person's data already
 *   started ──► already_started
 *   else ──► accepted
 */
import { isErased } from '../../shared/lifecycle.ts'
import { problem } from '../../shared/problem.ts'
import type { ItemAnswer } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { Device } from '../devices/devices.ts'
import type { Sql } from '../storage/sql.ts'
import { mayWrite } from './access.ts'
import { addLateMetadata } from './due/late-metadata.ts'
import { addAction } from './due/pending-actions.ts'
import {
  completeRequest,
  endCanceled,
  findRequest,
  getRequest,
  insertRequest,
  replaceRequest,
} from './ledger.ts'
import type { Ledger, LedgerRow, StoredRequest, VerifiedRecord } from './request-table.ts'
import { findPart, PART_NAMES } from './sealed-parts.ts'
import type { Verification } from './verify-record.ts'

/** A verified record and the device that signed it, whoever brought it. */
type Signed = { verified: VerifiedRecord; signer: Device }

/** The outcomes whose answer holds the request. */
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

const withoutRequest = (answer: LedgerAnswer): Outcome => ({ answer, request: null, isNews: false })

const withRequest = (outcome: WithRequest, request: LedgerRow): Outcome => ({
  answer: { outcome, request },
  request,
  isNews: false,
})

const accepted = (request: LedgerRow): Outcome => ({
  ...withRequest('accepted', request),
  isNews: true,
})

/** Must run inside one transaction per batch: a batch is in the ledger whole, or not at all. */
export const acceptAll = (ledger: Ledger, batch: readonly Verification[]): Taken[] =>
  batch.map((verification) => take(ledger, verification))

function take(ledger: Ledger, verification: Verification): Taken {
  switch (verification.kind) {
    case 'later':
      return { ...withoutRequest({ outcome: 'later' }), signer: null }
    case 'refused': {
      const answer = { outcome: 'refused', problem: verification.problem } as const
      return { ...withoutRequest(answer), signer: null }
    }
    case 'verified':
      return { ...accept(ledger, verification), signer: verification.signer.id }
  }
}

function accept(ledger: Ledger, signed: Signed): Outcome {
  const { verified, signer } = signed
  const { id, edit } = verified.record
  const stored = findRequest(ledger, id)
  if (stored && !mayWrite(signer, stored.row)) return withoutRequest(notForYou())
  if (stored && isErased(stored.row.state))
    return { answer: { outcome: 'gone' }, request: stored.row, isNews: false }
  if (stored && edit <= stored.row.edit) return takeOlder(ledger, signed, stored)
  if (isDeletion(verified.record)) return remove(ledger, signed, stored)
  if (stored?.started) return withRequest('already_started', stored.row)
  if (isPartMissing(ledger, verified))
    return withoutRequest({ outcome: 'refused', problem: problem('part_missing') })
  return accepted(write(ledger, signed, stored).row)
}

/** Taken even for an unknown id: an older edit that is still on its way must find it deleted. */
function remove(ledger: Ledger, signed: Signed, stored: StoredRequest | null): Outcome {
  const phase = stored?.row.state.phase
  if (stored && (phase === 'processing' || phase === 'verified'))
    return withRequest('already_started', stored.row)
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
  const ofSameEdit = hash === stored.hash ? 'duplicate' : 'conflict'
  const outcome = record.edit < stored.row.edit ? 'superseded' : ofSameEdit
  return { ...withRequest(outcome, stored.row), isNews: stored !== before }
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
function isPartMissing({ sql }: { sql: Sql }, { record, parts, source }: VerifiedRecord): boolean {
  if (isDeletion(record)) return false
  return PART_NAMES.some((name) => {
    const hash = record[name]
    if (hash === null || parts[name] !== undefined) return false
    if (source === 'ticket' && name === 'notes') return false
    return findPart({ sql }, record.id, name)?.hash !== hash
  })
}

/** For display only. An age from before the device was enrolled comes from a clock that was set. */
function createdAt(ageMs: number | null, { enrolled_at }: Device, now: number): number | null {
  if (ageMs === null) return null
  const at = now - Math.max(0, Math.round(ageMs))
  return at >= enrolled_at ? at : null
}
