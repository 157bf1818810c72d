/**
 * Takes down many requests at once: seals and signs each, then writes all of them or none. A tab that
 * is killed meanwhile has written nothing, and the same list can be brought in again.
 */
import type { Enrolled } from '../../shared/protocol/protocol.ts'
import type { Draft } from '../draft/draft.ts'
import { type DeviceProblem, deviceProblemOf } from '../state/device-problem.ts'
import { enqueueAll, loadKeyPair } from '../store/store.ts'
import type { QueuedRecord } from '../sync/outbox.ts'
import { sealDraft } from './create.ts'
import { signedRecord } from './save-record.ts'

export type TakeListOutcome =
  | { kind: 'saved'; n: number }
  | { kind: 'stopped' }
  | { kind: 'not_saved'; reason: DeviceProblem }

export type Watch = {
  /** How many are sealed so far. */
  progress(done: number): void
  stop: AbortSignal
}

export async function takeList(
  drafts: readonly Draft[],
  enrolled: Enrolled,
  { progress, stop }: Watch,
): Promise<TakeListOutcome> {
  try {
    const pair = await loadKeyPair()
    if (!pair) return { kind: 'not_saved', reason: 'key_unusable' }
    const records: QueuedRecord[] = []
    for (const draft of drafts) {
      if (stop.aborted) return { kind: 'stopped' }
      const sealed = await sealDraft(draft, enrolled)
      // The list was read with the same schemas.
      if (sealed.kind === 'invalid') throw new Error('a line that was good is none any more')
      records.push(await signedRecord(pair, sealed.record, sealed.parts))
      progress(records.length)
    }
    if (stop.aborted) return { kind: 'stopped' }
    await enqueueAll(records)
    return { kind: 'saved', n: records.length }
  } catch (error) {
    return { kind: 'not_saved', reason: deviceProblemOf(error) }
  }
}
