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
  /** Told `later`, or failed alone: not again in this run. */
  over: Set<string>
  /** Whether anything got through. */
  hasPassed: boolean
  /** Calls with a single record that failed, without one between them that passed. */
  failedInARow: number
  /** Calls that nothing answered, without one between them that was answered. */
  silentInARow: number
  /** What the last of them says of the way, as long as nothing got through. */
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
  // Must not be marked without need: what was never sent can be replaced and taken back.
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
    // Where something has just passed, the line is there: less of it may pass at once.
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
    // The record's own trouble says nothing of the way; a second silence, each as long as a time-out, does.
    return run.failedInARow > 1 && !hasAnswered ? wait : null
  }
  if (!record.obstacle) run.blocked = wait
  // It was this record, or it is the way: another record tells, unless silence has told already.
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
