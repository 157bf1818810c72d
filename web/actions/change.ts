/**
 * What can be done to a request: change it, remove it, insist on one's own edit.
 * Each is a record more in the queue, on disk when it says so.
 */
import type { Enrolled } from '../../shared/protocol/protocol.ts'
import {
  type DeletionRecord,
  type DeviceRecord,
  RECORD_VERSION,
} from '../../shared/record/record.ts'
import type { Draft } from '../draft/draft.ts'
import { type DeviceProblem, deviceProblemOf } from '../state/device-problem.ts'
import { discardRefused, enqueue, takeBack } from '../store/queue/queue.ts'
import type { QueuedRecord } from '../store/queue/queued-record.ts'
import { loadOfRequest, loadRow } from '../store/read-requests.ts'
import {
  type CreateOutcome,
  type Known,
  nextEdit,
  type Origin,
  type SaveOutcome,
  saveDraft,
  saveRecord,
} from './create.ts'

async function knownOf(id: string): Promise<Known> {
  const [queued, row] = await Promise.all([loadOfRequest(id), loadRow(id)])
  return { queued, row }
}

export async function changeRequest(
  draft: Draft,
  enrolled: Enrolled,
  { id, keep, draft: drafted }: Omit<Origin, 'known'>,
): Promise<CreateOutcome> {
  try {
    return await saveDraft(draft, enrolled, {
      id,
      keep,
      known: await knownOf(id),
      ...(drafted && { draft: drafted }),
    })
  } catch (error) {
    return { kind: 'not_saved', reason: deviceProblemOf(error) }
  }
}

export type RemoveOutcome =
  /** Nobody had heard of it: `undo` puts it back as it was. */
  | { kind: 'gone'; undo: () => Promise<DeviceProblem | null> }
  /** The deletion is on its way. */
  | SaveOutcome

export async function removeRequest(id: string, { device }: Enrolled): Promise<RemoveOutcome> {
  try {
    const taken = await takeBack(id)
    if (taken) return { kind: 'gone', undo: () => putBack(taken) }
    const edit = nextEdit(await knownOf(id))
    const deletion: DeletionRecord = { v: RECORD_VERSION, id, edit, device, deleted: true }
    return await saveRecord(deletion)
  } catch (error) {
    return { kind: 'not_saved', reason: deviceProblemOf(error) }
  }
}

/** Null when it is done. */
async function failureOf(work: () => Promise<void>): Promise<DeviceProblem | null> {
  try {
    await work()
    return null
  } catch (error) {
    return deviceProblemOf(error)
  }
}

/** Lowest edit first: a higher one would take its place. */
const putBack = (taken: readonly QueuedRecord[]) =>
  failureOf(async () => {
    for (const record of taken) await enqueue(record)
  })

/**
 * The ledger has another record of this edit: the own one once more, one edit above it. Null when it
 * is in the queue, or none is left that could be sent.
 */
export async function sendMine(id: string, { device }: Enrolled): Promise<DeviceProblem | null> {
  try {
    const known = await knownOf(id)
    const mine = known.queued.findLast(({ problem }) => problem?.code === 'conflict')
    if (!mine) return null
    const { details, notes } = mine
    const record: DeviceRecord = { ...mine.record, edit: nextEdit(known), device }
    const parts = { ...(details && { details }), ...(notes && { notes }) }
    const outcome = await saveRecord(record, parts)
    return outcome.kind === 'saved' ? null : outcome.reason
  } catch (error) {
    return deviceProblemOf(error)
  }
}

/** Somebody has read why it was not taken, and lets it go. The ledger stays as it is. */
export const discardChange = (id: string) => failureOf(() => discardRefused(id))
