/**
 * Sends the outbox to the Worker, in batches that follow the line. Pure over what it is handed, so that
 * page, service worker and tests run the same code:
 *
 *   peek ─► may leave? ─► mark sent ─► send ─► acknowledge ─► peek …
 *                                         └─ failed ─► what `classifyFailure` says: wait, stop, or
 *                                            send less, down to one record; one that fails alone lets
 *                                            the others go first, and is set aside once they passed
 *
 * Must: a record leaves only by the Worker's answer for it, and one that cannot be taken never stands in
 * the way of the others, whoever refuses it. One call at a time is the business of `alone`.
 */
import type { Called, Failure } from '../../../shared/problem.ts'
import type { BatchAnswer, ItemAnswer, RecordEnvelope } from '../../../shared/protocol/protocol.ts'
import type { AnsweredRecord } from '../../store/answers.ts'
import type { QueuedRecord } from '../../store/queue/queued-record.ts'
import type { Line } from './line.ts'
import { loadTroubled, nextBatch, type OutgoingQueue, type Passing } from './next-batch.ts'
import { effectOf, envelopeOf, queueKey, weightOf } from './outbox.ts'
import { classifyFailure, problemOf, type WaitCause } from './retry.ts'

export type PushingDevice = OutgoingQueue & {
  line: Line
  /** Returns those that are still there to be sent. */
  markSent(batch: readonly QueuedRecord[]): Promise<readonly QueuedRecord[]>
  acknowledge(answered: readonly AnsweredRecord[]): Promise<void>
  /** False: it is certain that nothing could leave this device now. */
  mayLeave(): Promise<boolean>
  send(items: RecordEnvelope[]): Promise<Sent>
  /** No other tab sends meanwhile. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Epoch ms, by a clock that may be wrong and may be set at any time. */
  now(): number
  /** Ms since some moment of its own; a clock that is set does not move it. */
  elapsed(): number
  /** In [0, 1). */
  random(): number
  /** Told before each batch, for the sync bar. */
  sending(count: number): void
}

export type Sent = Called<BatchAnswer>

type Waiting = { kind: 'wait'; cause: WaitCause; retryAfterMs: number }

export type PushOutcome =
  | { kind: 'emptied' }
  | Waiting
  | Extract<ReturnType<typeof classifyFailure>, { kind: 'stop' }>

/** What one run has met. */
type Run = Passing & {
  /** Keys of records that the Worker put off, or that failed alone: not sent again in this run. */
  over: Set<string>
  /** Whether anything got through. */
  hasPassed: boolean
  /** Calls in a row with a single record that failed. */
  failedInARow: number
  /** Calls in a row that nothing answered. */
  silentInARow: number
  /** Why the last single record failed; how the run ends if nothing at all got through. */
  blocked: Waiting | null
  /** Why records stay behind that others overtook. */
  left: 'later' | 'set_aside' | null
}

export async function push(device: PushingDevice): Promise<PushOutcome> {
  const run: Run = {
    passed: null,
    over: new Set(),
    hasPassed: false,
    failedInARow: 0,
    silentInARow: 0,
    blocked: null,
    left: null,
  }
  for (;;) {
    const end = await device.alone(() => pushBatch(device, run))
    if (end) return end
  }
}

/** Null: there may be more. */
async function pushBatch(device: PushingDevice, run: Run): Promise<PushOutcome | null> {
  const { line } = device
  const next = await chooseBatch(device, run)
  if (next.length === 0) return endOf(run, line.soonest(device.elapsed()))
  // Before marking: a record that was never sent can still be replaced and taken back.
  if (!(await device.mayLeave())) return { kind: 'wait', cause: 'no_network', retryAfterMs: 0 }
  device.sending(next.length)
  const batch = await device.markSent(next)
  if (batch.length === 0) return null
  const now = device.now()
  const sentAt = device.elapsed()
  const sent = await device.send(batch.map((queued) => envelopeOf(queued, now)))
  if (sent.kind !== 'answered') return failed(batch, sent, { device, run })
  line.passed(batch.map(queueKey), device.elapsed() - sentAt)
  run.hasPassed = true
  run.failedInARow = 0
  run.silentInARow = 0
  const answered = pairAnswers(batch, sent.answer.items, run.over)
  if (answered.length < batch.length) run.left ??= 'later'
  await device.acknowledge(answered)
  return null
}

function endOf({ blocked, hasPassed, left }: Run, soonestMs: number | null): PushOutcome {
  if (blocked && !hasPassed) return blocked
  if (left === 'later') return { kind: 'wait', cause: left, retryAfterMs: 0 }
  if (left === null || soonestMs === null) return { kind: 'emptied' }
  return { kind: 'wait', cause: left, retryAfterMs: soonestMs }
}

/**
 * Those that never failed alone; after them the others, one by one and in turn: were it always the
 * oldest, one that never passes would keep what failed only with the line.
 */
async function chooseBatch(device: PushingDevice, run: Run): Promise<QueuedRecord[]> {
  const { line, elapsed } = device
  const isOver = (record: QueuedRecord) => run.over.has(queueKey(record))
  const together = await nextBatch(device, run, {
    limits: line.size,
    mayGo: (record) => !(isOver(record) || line.isTroubled(queueKey(record))),
  })
  if (together.length > 0) return together
  const troubled = await loadTroubled(device, line)
  const isDue = (record: QueuedRecord) =>
    record.obstacle === undefined || line.isDue(queueKey(record), elapsed())
  if (!troubled.every(isDue)) run.left = 'set_aside'
  return troubled
    .filter((one) => !isOver(one) && isDue(one))
    .toSorted((a, b) => line.turnOf(queueKey(a)) - line.turnOf(queueKey(b)))
    .slice(0, 1)
}

async function failed(
  batch: readonly QueuedRecord[],
  failure: Failure,
  { device, run }: { device: PushingDevice; run: Run },
): Promise<PushOutcome | null> {
  const found = classifyFailure(failure)
  if (found.kind !== 'send_less') return found
  const wait: Waiting = { kind: 'wait', cause: found.cause, retryAfterMs: found.retryAfterMs }
  const hasAnswered = failure.kind !== 'unreachable'
  run.silentInARow = hasAnswered ? 0 : run.silentInARow + 1
  const [record] = batch
  if (!record || batch.length > 1) {
    const bytes = batch.reduce((sum, one) => sum + weightOf(one), 0)
    device.line.halve({ items: batch.length, bytes })
    // If something has just got through, the line works: a smaller batch may pass right away.
    return hasAnswered || (run.hasPassed && run.silentInARow === 1) ? null : wait
  }
  if (failure.kind === 'problem' && failure.problem.status === 413) {
    await device.acknowledge([
      { queued: record, keep: { ...record, sent: true, problem: failure.problem } },
    ])
    return null
  }
  const key = queueKey(record)
  run.over.add(key)
  run.failedInARow += 1
  run.left = 'set_aside'
  if (device.line.failedAlone(key, device.elapsed(), device.random()) === 'aside') {
    const keep = { ...record, sent: true, obstacle: problemOf(failure) }
    await device.acknowledge([{ queued: record, keep }])
    // One bad record says nothing about the line. A second call in a row without an answer does, and each
    // such call costs a whole time-out.
    return run.failedInARow > 1 && !hasAnswered ? wait : null
  }
  if (!record.obstacle) run.blocked = wait
  // Was it this record or the line? The next record shows, unless there was no answer at all.
  return run.failedInARow > 1 || !(hasAnswered || run.hasPassed) ? wait : null
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
