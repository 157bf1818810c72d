import { expect, test } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { LARGEST_BATCH } from '../../../web/sync/line.ts'
import { effectOf, envelopeOf, nextBatch, queueKey } from '../../../web/sync/outbox.ts'
import { queuedRecord, row } from '../store/example.ts'

const ANY = () => true

test('the oldest go first, a lower edit before a higher one', () => {
  const second = queuedRecord(1, { edit: 2, savedAt: 50 })
  const first = queuedRecord(1, { edit: 1, savedAt: 50 })
  const oldest = queuedRecord(2, { savedAt: 10 })
  const batch = nextBatch([second, first, oldest], LARGEST_BATCH, ANY)
  expect(batch).toEqual([oldest, first, second])
})

test('Invariant 5: a record with a problem stays behind and holds nobody up', () => {
  const refused = queuedRecord(1, { problem: problem('record_invalid') })
  const fine = queuedRecord(2)
  expect(nextBatch([refused, fine], LARGEST_BATCH, ANY)).toEqual([fine])
})

test('a record told to come later is skipped for this run only', () => {
  const [a, b] = [queuedRecord(1), queuedRecord(2)]
  expect(nextBatch([a, b], LARGEST_BATCH, (one) => queueKey(one) !== queueKey(a))).toEqual([b])
  expect(nextBatch([a, b], LARGEST_BATCH, ANY)).toEqual([a, b])
})

test('a batch keeps within 100 records', () => {
  const many = Array.from({ length: 250 }, (_, n) => queuedRecord(n))
  expect(nextBatch(many, LARGEST_BATCH, ANY)).toHaveLength(100)
})

test('a batch keeps within the bytes that the Worker takes, as they really travel', () => {
  const heavy = Array.from({ length: 100 }, (_, n) =>
    queuedRecord(n, { details: 'd'.repeat(8_000), notes: 'n'.repeat(8_000) }),
  )
  const batch = nextBatch(heavy, LARGEST_BATCH, ANY)
  expect(batch.length).toBeGreaterThan(1)
  const body = JSON.stringify({ items: batch.map((queued) => envelopeOf(queued, 0)) })
  expect(body.length).toBeLessThan(256 * 1024)
})

test('a text that JSON makes twice as long counts as long as it travels', () => {
  const quotes = Array.from({ length: 100 }, (_, n) =>
    queuedRecord(n, { text: JSON.stringify({ quoted: '"'.repeat(1_000) }) }),
  )
  const batch = nextBatch(quotes, { items: 100, bytes: 240 * 1024 }, ANY)
  expect(batch.length).toBeGreaterThan(1)
  const body = JSON.stringify({ items: batch.map((queued) => envelopeOf(queued, 0)) })
  expect(body.length).toBeLessThan(256 * 1024)
})

test('a record heavier than a whole batch still goes, alone', () => {
  const heavy = queuedRecord(1, { details: 'd'.repeat(300_000) })
  expect(nextBatch([heavy, queuedRecord(2)], LARGEST_BATCH, ANY)).toEqual([heavy])
})

test.each(['accepted', 'duplicate', 'superseded'] as const)(
  '%s takes the record off the outbox',
  (outcome) => {
    expect(effectOf({ outcome, request: row(1) })).toEqual({ kind: 'done' })
  },
)

test('gone takes the record off the outbox', () => {
  expect(effectOf({ outcome: 'gone' })).toEqual({ kind: 'done' })
})

test.each(['already_started', 'conflict'] as const)('%s stays with its reason', (outcome) => {
  const kept = effectOf({ outcome, request: row(1) })
  expect(kept).toMatchObject({ kind: 'keep', problem: { code: outcome } })
})

test('a refusal stays with the reason that the Worker gave', () => {
  const reason = problem('record_invalid', { errors: [{ field: 'options', message: 'no' }] })
  expect(effectOf({ outcome: 'refused', problem: reason })).toEqual({
    kind: 'keep',
    problem: reason,
  })
})

test('Invariant 7: the age that travels is a distance: a clock that jumped back counts as none', () => {
  expect(envelopeOf(queuedRecord(1, { savedAt: 1_000 }), 61_000).age_ms).toBe(60_000)
  expect(envelopeOf(queuedRecord(1, { savedAt: 90_000 }), 1_000).age_ms).toBe(0)
})

test('the text travels as it was signed, byte for byte', () => {
  const queued = queuedRecord(1, { text: '{ "v":1,  "odd":"spacing" }' })
  expect(envelopeOf(queued, 0).record).toBe('{ "v":1,  "odd":"spacing" }')
})
