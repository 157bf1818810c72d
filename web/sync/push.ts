/**
 * Sends the outbox to the Worker. Pure over what it is handed, so that page, service worker and
 * tests run the same code:
 *
 *   peek ─► may leave? ─► mark sent ─► send ─► acknowledge ─► peek …
 *                                         └─ failed ─► what `classifyFailure` says
 *
 * Must: a record leaves only by the Worker's answer for it, and one that cannot be taken never
 * stands in the way of the others. One push at a time is the caller's business (`withPushLock`).
 */
import type { Called, Failure } from '../../shared/problem.ts'
import type { BatchAnswer, ItemAnswer, RecordEnvelope } from '../../shared/protocol/protocol.ts'
import type { QueuedRecord } from '../store/queued-record.ts'
import type { AnsweredRecord } from '../store/store.ts'
import { BATCH_LIMITS, effectOf, envelopeOf, nextBatch, queueKey } from './outbox.ts'
import { classifyFailure, type WaitCause } from './retry.ts'

export type PushingDevice = {
  load(): Promise<QueuedRecord[]>
  /** Returns those that are still there to be sent. */
  markSent(batch: readonly QueuedRecord[]): Promise<readonly QueuedRecord[]>
  acknowledge(answered: readonly AnsweredRecord[]): Promise<void>
  /** False: it is certain that nothing could leave this device now. */
  mayLeave(): Promise<boolean>
  send(items: RecordEnvelope[]): Promise<Sent>
  now(): number
  /** Told before each batch, for the sync bar. */
  sending(count: number): void
}

export type Sent = Called<BatchAnswer>

export type PushOutcome =
  | { kind: 'emptied' }
  | { kind: 'wait'; cause: WaitCause; retryAfterMs: number }
  | Extract<ReturnType<typeof classifyFailure>, { kind: 'stop' }>

export async function push(device: PushingDevice): Promise<PushOutcome> {
  const later = new Set<string>()
  let items = BATCH_LIMITS.items
  for (;;) {
    const next = nextBatch(await device.load(), { ...BATCH_LIMITS, items }, later)
    if (next.length === 0) {
      return later.size > 0
        ? { kind: 'wait', cause: 'later', retryAfterMs: 0 }
        : { kind: 'emptied' }
    }
    // Must not be marked without need: what was never sent can be replaced and taken back.
    if (!(await device.mayLeave())) return { kind: 'wait', cause: 'no_network', retryAfterMs: 0 }
    device.sending(next.length)
    const batch = await device.markSent(next)
    if (batch.length === 0) continue
    const sent = await device.send(batch.map((queued) => envelopeOf(queued, device.now())))
    if (sent.kind === 'answered') {
      await device.acknowledge(pairAnswers(batch, sent.answer.items, later))
      continue
    }
    const failed = classifyFailure(sent)
    if (failed.kind !== 'halve') return failed
    if (batch.length === 1) await device.acknowledge(keepTooLarge(batch, sent))
    items = Math.max(1, Math.floor(batch.length / 2))
  }
}

/** Pairs each record with its answer; notes in `later` those that must not be sent again now. */
export function pairAnswers(
  batch: readonly QueuedRecord[],
  answers: readonly ItemAnswer[],
  later: Set<string>,
): AnsweredRecord[] {
  return batch.flatMap((queued, i): AnsweredRecord[] => {
    const answer = answers[i]
    // An answer that is missing says nothing; it is asked for again, but not in this run.
    if (!answer) {
      later.add(queueKey(queued))
      return []
    }
    const row = 'request' in answer ? { row: answer.request } : {}
    const result = effectOf(answer)
    if (result.kind === 'done') return [{ queued, ...row }]
    if (result.kind === 'keep')
      return [{ queued, keep: { ...queued, problem: result.problem }, ...row }]
    later.add(queueKey(queued))
    return []
  })
}

/** A single record over the limit would block the queue for ever: it stays, with that reason. */
const keepTooLarge = (batch: readonly QueuedRecord[], sent: Failure): AnsweredRecord[] =>
  batch.flatMap((queued) =>
    sent.kind === 'problem'
      ? [{ queued, keep: { ...queued, sent: true, problem: sent.problem } }]
      : [],
  )
