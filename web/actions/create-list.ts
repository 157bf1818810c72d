/**
 * Creates many requests at once: seals and signs each, then writes all of them or none. A tab that is
 * killed meanwhile has written nothing, and the same list can be brought in again.
 */
import type { Enrolled } from '../../shared/protocol/protocol.ts'
import type { Draft } from '../draft/draft.ts'
import { breathe, SLICE_MS } from '../lists/table.ts'
import { type DeviceProblem, deviceProblemOf } from '../state/device-problem.ts'
import { enqueueAll } from '../store/queue/enqueue-list.ts'
import type { QueuedRecord } from '../store/queue/queued-record.ts'
import { loadKeyPair } from '../store/store.ts'
import { newRequestId, sealDraft, signedRecord } from './create.ts'

export type CreateListOutcome =
  | { kind: 'saved'; n: number }
  /** Nothing was written; so for `not_saved`. */
  | { kind: 'stopped' }
  | { kind: 'not_saved'; reason: DeviceProblem }

export type Watch = {
  /** How many are sealed so far, every now and then; all of them when they begin to be written. */
  progress(done: number): void
  /** Heard until the writing begins. */
  stop: AbortSignal
}

export async function createList(
  drafts: readonly Draft[],
  enrolled: Enrolled,
  { progress, stop }: Watch,
): Promise<CreateListOutcome> {
  try {
    const pair = await loadKeyPair()
    if (!pair) return { kind: 'not_saved', reason: 'key_unusable' }
    const records: QueuedRecord[] = []
    let since = performance.now()
    // Those of one millisecond are told apart by chance: sorted, the requests stay in the list's order.
    const ids = drafts.map(newRequestId).sort()
    for (const [n, draft] of drafts.entries()) {
      const origin = { id: ids[n] ?? newRequestId(), known: null, keep: [] }
      const sealed = await sealDraft(draft, enrolled, origin)
      // The list was read with the same schemas.
      if (sealed.kind === 'invalid') throw new Error('a line that was good is none any more')
      records.push(await signedRecord(pair, sealed.record, sealed.parts))
      if (performance.now() - since < SLICE_MS) continue
      progress(records.length)
      await breathe()
      if (stop.aborted) return { kind: 'stopped' }
      since = performance.now()
    }
    progress(records.length)
    await breathe()
    if (stop.aborted) return { kind: 'stopped' }
    await enqueueAll(records)
    return { kind: 'saved', n: records.length }
  } catch (error) {
    return { kind: 'not_saved', reason: deviceProblemOf(error) }
  }
}
