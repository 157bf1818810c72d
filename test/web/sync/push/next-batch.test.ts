/** Which records leave together, and that no more of the queue is read for it. */
import { expect, test } from 'vitest'
import { problem } from '../../../../shared/problem.ts'
import type { Turn } from '../../../../web/store/database.ts'
import type { QueuedRecord } from '../../../../web/store/queue/queued-record.ts'
import { LARGEST_BATCH, type Size } from '../../../../web/sync/push/line.ts'
import * as next from '../../../../web/sync/push/next-batch.ts'
import { envelopeOf, queueKey } from '../../../../web/sync/push/outbox.ts'
import { queuedRecord } from '../../store/example.ts'
import { outgoing } from '../memory-queue.ts'

const ANY = () => true

const nextBatch = (
  queue: readonly QueuedRecord[],
  limits: Size,
  mayGo: (record: QueuedRecord) => boolean,
) =>
  next
    .nextBatch(
      outgoing(() => queue),
      { passed: null },
      { limits, mayGo },
    )
    .then(withoutTurns)

const withoutTurns = (records: readonly QueuedRecord[]) =>
  records.map(({ turn: _, ...record }) => record)

test('the oldest go first, a lower edit before a higher one', async () => {
  const second = queuedRecord(1, { edit: 2, savedAt: 50 })
  const first = queuedRecord(1, { edit: 1, savedAt: 50 })
  const oldest = queuedRecord(2, { savedAt: 10 })
  const batch = await nextBatch([second, first, oldest], LARGEST_BATCH, ANY)
  expect(batch).toEqual([oldest, first, second])
})

test('Invariant 5: a record with a problem stays behind and holds nobody up', async () => {
  const refused = queuedRecord(1, { problem: problem('record_invalid') })
  const fine = queuedRecord(2)
  expect(await nextBatch([refused, fine], LARGEST_BATCH, ANY)).toEqual([fine])
})

test('a record told to come later is skipped for this run only', async () => {
  const [a, b] = [queuedRecord(1), queuedRecord(2)]
  expect(await nextBatch([a, b], LARGEST_BATCH, (one) => queueKey(one) !== queueKey(a))).toEqual([
    b,
  ])
  expect(await nextBatch([a, b], LARGEST_BATCH, ANY)).toEqual([a, b])
})

test('a batch keeps within 100 records', async () => {
  const many = Array.from({ length: 250 }, (_, n) => queuedRecord(n))
  expect(await nextBatch(many, LARGEST_BATCH, ANY)).toHaveLength(100)
})

test('a batch keeps within the bytes that the Worker takes, as they really travel', async () => {
  const heavy = Array.from({ length: 100 }, (_, n) =>
    queuedRecord(n, { details: 'd'.repeat(8_000), notes: 'n'.repeat(8_000) }),
  )
  const batch = await nextBatch(heavy, LARGEST_BATCH, ANY)
  expect(batch.length).toBeGreaterThan(1)
  const body = JSON.stringify({ items: batch.map((queued) => envelopeOf(queued, 0)) })
  expect(body.length).toBeLessThan(256 * 1024)
})

test('a text that JSON makes twice as long counts as long as it travels', async () => {
  const quotes = Array.from({ length: 100 }, (_, n) =>
    queuedRecord(n, { text: JSON.stringify({ quoted: '"'.repeat(1_000) }) }),
  )
  const batch = await nextBatch(quotes, { items: 100, bytes: 240 * 1024 }, ANY)
  expect(batch.length).toBeGreaterThan(1)
  const body = JSON.stringify({ items: batch.map((queued) => envelopeOf(queued, 0)) })
  expect(body.length).toBeLessThan(256 * 1024)
})

test('a record heavier than a whole batch still goes, alone', async () => {
  const heavy = queuedRecord(1, { details: 'd'.repeat(300_000) })
  expect(await nextBatch([heavy, queuedRecord(2)], LARGEST_BATCH, ANY)).toEqual([heavy])
})

/** Whatever is passed by at the head of the queue is passed once in a run. */
test('what was passed by is not read again in the same run', async () => {
  const queue = Array.from({ length: 40 }, (_, n) => queuedRecord(n))
  const memory = outgoing(() => queue)
  const asked: (Turn | null)[] = []
  const loadWaiting = (after: Turn | null, count: number) => {
    asked.push(after)
    return memory.loadWaiting(after, count)
  }
  const passing = { passed: null }
  const choice = {
    limits: { items: 10, bytes: 100_000 },
    mayGo: ({ savedAt }: QueuedRecord) => savedAt >= 1_015,
  }
  const first = await next.nextBatch({ loadWaiting }, passing, choice)
  expect(first.map(({ savedAt }) => savedAt)).toEqual(
    Array.from({ length: 10 }, (_, n) => 1_015 + n),
  )
  asked.length = 0
  await next.nextBatch({ loadWaiting }, passing, choice)
  expect(asked[0]).toEqual([1_014, 1])
})
