import { expect, test } from 'vitest'
import { problem } from '../../../../shared/problem.ts'
import { effectOf, envelopeOf, keyOf, queueKey } from '../../../../web/sync/push/outbox.ts'
import { idOf, queuedRecord, row } from '../../store/example.ts'

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

test('a key leads back to its record', () => {
  expect(keyOf(queueKey(queuedRecord(7, { edit: 12 })))).toEqual([idOf(7), 12])
})
