/**
 * Empties the queue into the Worker. Pure over what it is handed, so that page, service worker and
 * tests run the same code:
 *
 *   peek ─► may leave? ─► mark sent ─► send ─► settle ─► peek …
 *                                         └─ failed ─► what `remedy` says
 *
 * Must: a record leaves only by the Worker's answer for it, and one that cannot be taken never
 * stands in the way of the others. One drain at a time is the caller's business (`oneAtATime`).
 */
import type { Called, Failure } from '../../shared/problem.ts'
import type { BatchAnswer, Carried, ItemAnswer } from '../../shared/protocol/protocol.ts'
import type { QueuedRecord } from '../store/queued-record.ts'
import type { Settled } from '../store/store.ts'
import { BATCH_LIMITS, carry, nextBatch, queueKey, settlement } from './outbox.ts'
import { type Cause, remedy } from './retry.ts'

export type Ports = {
  load(): Promise<QueuedRecord[]>
  /** Returns those that are still there to be sent. */
  markSent(batch: readonly QueuedRecord[]): Promise<readonly QueuedRecord[]>
  settle(settled: readonly Settled[]): Promise<void>
  /** False: it is certain that nothing could leave this device now. */
  mayLeave(): Promise<boolean>
  send(items: Carried[]): Promise<Sent>
  now(): number
  /** Told before each batch, for the sync bar. */
  sending(count: number): void
}

export type Sent = Called<BatchAnswer>

export type DrainOutcome =
  | { kind: 'emptied' }
  | { kind: 'wait'; cause: Cause; retryAfterMs: number }
  | Extract<ReturnType<typeof remedy>, { kind: 'stop' }>

export async function drain(ports: Ports): Promise<DrainOutcome> {
  const later = new Set<string>()
  let items = BATCH_LIMITS.items
  for (;;) {
    const next = nextBatch(await ports.load(), { ...BATCH_LIMITS, items }, later)
    if (next.length === 0) {
      return later.size > 0
        ? { kind: 'wait', cause: 'later', retryAfterMs: 0 }
        : { kind: 'emptied' }
    }
    // Must not be marked without need: what was never sent can be replaced and taken back.
    if (!(await ports.mayLeave())) return { kind: 'wait', cause: 'no_network', retryAfterMs: 0 }
    ports.sending(next.length)
    const batch = await ports.markSent(next)
    if (batch.length === 0) continue
    const sent = await ports.send(batch.map((queued) => carry(queued, ports.now())))
    if (sent.kind === 'answered') {
      await ports.settle(settleBatch(batch, sent.answer.items, later))
      continue
    }
    const remedied = remedy(sent)
    if (remedied.kind !== 'halve') return remedied
    if (batch.length === 1) await ports.settle(keepTooLarge(batch, sent))
    items = Math.max(1, Math.floor(batch.length / 2))
  }
}

/** Pairs each record with its answer; notes in `later` those that must not be sent again now. */
export function settleBatch(
  batch: readonly QueuedRecord[],
  answers: readonly ItemAnswer[],
  later: Set<string>,
): Settled[] {
  return batch.flatMap((queued, i): Settled[] => {
    const answer = answers[i]
    // An answer that is missing settles nothing; it is asked for again, but not in this run.
    if (!answer) {
      later.add(queueKey(queued))
      return []
    }
    const row = 'request' in answer ? { row: answer.request } : {}
    const result = settlement(answer)
    if (result.kind === 'done') return [{ queued, ...row }]
    if (result.kind === 'keep')
      return [{ queued, keep: { ...queued, problem: result.problem }, ...row }]
    later.add(queueKey(queued))
    return []
  })
}

/** A single record over the limit would block the queue for ever: it stays, with that reason. */
const keepTooLarge = (batch: readonly QueuedRecord[], sent: Failure): Settled[] =>
  batch.flatMap((queued) =>
    sent.kind === 'problem'
      ? [{ queued, keep: { ...queued, sent: true, problem: sent.problem } }]
      : [],
  )
