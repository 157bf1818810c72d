/** The rules by which the ledger takes a record, or says why not. */

import { problem } from '../../shared/problem.ts'
import type { ItemAnswer } from '../../shared/protocol/protocol.ts'
import { isDeletion } from '../../shared/record/is-deletion.ts'
import type { Device } from '../devices/devices.ts'
import { mayWrite } from './access.ts'
import type { LateNotes } from './late-metadata.ts'
import type { Ledger } from './ledger.ts'
import type { Wishes } from './pending-actions.ts'
import type { Examined, Stored } from './request-table.ts'
import type { Examination } from './verify-record.ts'

type Site = { ledger: Ledger; wishes: Wishes; lateNotes: LateNotes; now: number }
type Ground = Site & { signer: Device }

/** Must run inside one transaction per batch: a batch is in the ledger whole, or not at all. */
export const acceptAll = (batch: readonly Examination[], site: Site): ItemAnswer[] =>
  batch.map((examination) => answerTo(examination, site))

function answerTo(examination: Examination, site: Site): ItemAnswer {
  switch (examination.kind) {
    case 'later':
      return { outcome: 'later' }
    case 'refused':
      return { outcome: 'refused', problem: examination.problem }
    case 'sound':
      return accept(examination.examined, { ...site, signer: examination.signer })
  }
}

function accept(examined: Examined, ground: Ground): ItemAnswer {
  const { ledger, signer } = ground
  const { id, edit } = examined.record
  const stored = ledger.find(id)
  if (stored && !mayWrite(signer, stored.row)) return notForYou()
  if (stored?.row.state.phase === 'redacting' || stored?.row.state.phase === 'redacted')
    return { outcome: 'gone' }
  if (stored && edit <= stored.row.edit) return older(examined, completed(examined, stored, ground))
  if (isDeletion(examined.record)) return remove(examined, stored, ground)
  if (stored?.started) return { outcome: 'already_started', request: stored.row }
  if (partMissing(examined, ledger)) return { outcome: 'refused', problem: problem('part_missing') }
  return { outcome: 'accepted', request: write(examined, stored, ground).row }
}

/** Taken even for an unknown id: an older edit that is still on its way must find it deleted. */
function remove(deletion: Examined, stored: Stored | null, ground: Ground): ItemAnswer {
  const { ledger, wishes } = ground
  const phase = stored?.row.state.phase
  if (stored && (phase === 'processing' || phase === 'verified'))
    return { outcome: 'already_started', request: stored.row }
  const { id } = write(deletion, stored, ground).row
  if (stored?.started && phase !== 'canceled')
    wishes.add({ request: id, kind: 'cancel', by: ground.signer.id })
  else ledger.endCanceled(id)
  return { outcome: 'accepted', request: ledger.findSure(id).row }
}

const write = (examined: Examined, stored: Stored | null, { ledger, signer, now }: Ground) =>
  stored
    ? ledger.replace(examined)
    : ledger.insert(examined, {
        device: signer.id,
        acceptedAt: now,
        takenAt: takenAt(examined.ageMs, signer, now),
      })

function older({ record, hash }: Examined, { row, hash: held }: Stored): ItemAnswer {
  if (record.edit < row.edit) return { outcome: 'superseded', request: row }
  return { outcome: hash === held ? 'duplicate' : 'conflict', request: row }
}

/** A ticket was quicker than its device, which brings the notes that a ticket never carries. */
function completed(examined: Examined, stored: Stored, ground: Ground): Stored {
  const { record, parts, ageMs } = examined
  const { row, started, deleted } = stored
  const { ledger, lateNotes, signer, now } = ground
  const brings = !isDeletion(record) && record.notes === row.notes && parts.notes !== undefined
  if (!row.partial || !brings) return stored
  if (started && !deleted) lateNotes.add(row.id)
  return ledger.complete(examined, takenAt(ageMs, signer, now))
}

/** Says nothing about the request that has this id: it belongs to somebody else. */
const notForYou = (): ItemAnswer => ({
  outcome: 'refused',
  problem: problem('record_invalid', {
    errors: [{ field: 'id', message: 'This id cannot be used.' }],
  }),
})

/** A part may stay behind only where the ledger holds that very one (Keep). */
const partMissing = ({ record, parts, carrier }: Examined, ledger: Ledger): boolean =>
  (carrier === 'ticket' ? (['details'] as const) : (['details', 'notes'] as const)).some(
    (name) =>
      !isDeletion(record) &&
      record[name] !== null &&
      parts[name] === undefined &&
      ledger.part(record.id, name)?.hash !== record[name],
  )

/** For display only. An age from before the device was enrolled comes from a clock that was set. */
function takenAt(ageMs: number | null, { enrolled_at }: Device, now: number): number | null {
  if (ageMs === null) return null
  const at = now - Math.max(0, Math.round(ageMs))
  return at >= enrolled_at ? at : null
}
