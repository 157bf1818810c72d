/**
 * What leaves the queue next: in the order in which the store has it, a request's lower edits before its
 * higher ones. Of the queue no more is read than goes into the batch, and what has to be passed by.
 */
import type { Turn } from '../../store/database.ts'
import type { QueuedRecord } from '../../store/queue/queued-record.ts'
import type { Line, Size } from './line.ts'
import { keyOf, queueKey, weightOf } from './outbox.ts'

export type OutgoingQueue = {
  /** Of those that wait at most `count`, in their order, from behind `after` on. */
  loadWaiting(after: Turn | null, count: number): Promise<QueuedRecord[]>
  /** Those of them that are still there. */
  loadQueued(keys: readonly (readonly [id: string, edit: number])[]): Promise<QueuedRecord[]>
}

/** `passed`: all records up to this turn were skipped in this run, so they need not be read again. */
export type Passing = { passed: Turn | null }

/** Within `limits`; records for which `mayGo` is false are skipped. */
export async function nextBatch(
  { loadWaiting }: Pick<OutgoingQueue, 'loadWaiting'>,
  passing: Passing,
  { limits, mayGo }: { limits: Size; mayGo(record: QueuedRecord): boolean },
): Promise<QueuedRecord[]> {
  const batch: QueuedRecord[] = []
  let bytes = 0
  for (let after = passing.passed; ; ) {
    const page = await loadWaiting(after, limits.items)
    for (const record of page) {
      after = turnOf(record)
      if (!mayGo(record)) {
        if (batch.length === 0) passing.passed = after
        continue
      }
      bytes += weightOf(record)
      if (batch.length > 0 && bytes > limits.bytes) return batch
      batch.push(record)
      if (batch.length === limits.items) return batch
    }
    if (page.length < limits.items) return batch
  }
}

function turnOf({ turn, edit }: QueuedRecord): Turn {
  if (turn === undefined) throw new Error('a record that waits has no turn')
  return [turn, edit]
}

/** The records that failed alone while this page was open, as the queue has them now. */
export async function loadTroubled(
  { loadQueued }: Pick<OutgoingQueue, 'loadQueued'>,
  line: Line,
): Promise<QueuedRecord[]> {
  const found = await loadQueued(line.troubled().map(keyOf))
  const waiting = found.filter(({ problem }) => !problem)
  line.keepOnly(new Set(waiting.map(queueKey)))
  return waiting
}
