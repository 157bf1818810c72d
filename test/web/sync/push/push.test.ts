import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ProblemCode, problem } from '../../../../shared/problem.ts'
import type { ItemAnswer, RecordEnvelope } from '../../../../shared/protocol/protocol.ts'
import type { QueuedRecord } from '../../../../web/store/queue/queued-record.ts'
import { Line } from '../../../../web/sync/push/line.ts'
import { queueKey } from '../../../../web/sync/push/outbox.ts'
import { type PushingDevice, push, type Sent } from '../../../../web/sync/push/push.ts'
import { queuedRecord, row } from '../../store/example.ts'
import { outgoing } from '../memory-queue.ts'

/** A queue in memory and a Worker that answers as the script says. */
function world(records: QueuedRecord[], answer: (items: RecordEnvelope[], call: number) => Sent) {
  const queue = new Map(records.map((record) => [queueKey(record), record]))
  const calls: RecordEnvelope[][] = []
  const device: PushingDevice = {
    ...outgoing(() => queue.values()),
    markSent: async (batch) => {
      const there = batch.filter((record) => queue.has(queueKey(record)))
      for (const record of there) queue.set(queueKey(record), { ...record, sent: true })
      return there
    },
    acknowledge: async (answered) => {
      for (const { queued, keep } of answered) {
        if (keep) queue.set(queueKey(queued), keep)
        else queue.delete(queueKey(queued))
      }
    },
    line: new Line(),
    alone: (work) => work(),
    random: () => 0.5,
    mayLeave: async () => true,
    send: async (items) => {
      calls.push(items)
      return answer(items, calls.length)
    },
    now: () => 10_000,
    elapsed: () => 10_000,
    sending: () => {},
  }
  return { queue, calls, device }
}

const accepted: ItemAnswer = { outcome: 'accepted', request: row(1) }
const takeAll = (items: RecordEnvelope[]): Sent => ({
  kind: 'answered',
  answer: { items: items.map(() => accepted) },
})
const failing = (code: ProblemCode, evidence = {}): Sent => ({
  kind: 'problem',
  problem: problem(code, evidence),
})
const several = (count: number) => Array.from({ length: count }, (_, n) => queuedRecord(n))

test('1,000 records take at most sixteen calls and leave the queue empty', async () => {
  const { queue, calls, device } = world(several(1_000), takeAll)
  expect(await push(device)).toEqual({ kind: 'emptied' })
  expect(calls.map((items) => items.length).slice(0, 4)).toEqual([8, 16, 32, 64])
  expect(calls.length).toBeLessThanOrEqual(16)
  expect(queue.size).toBe(0)
})

test('while nothing could leave the device, nothing counts as sent', async () => {
  const { queue, calls, device } = world(several(3), takeAll)
  const outcome = await push({ ...device, mayLeave: async () => false })
  expect(outcome).toMatchObject({ kind: 'wait', cause: 'no_network' })
  expect([...queue.values()].some((record) => record.sent)).toBe(false)
  expect(calls).toEqual([])
})

test('what was taken back while it was on its way out is not sent', async () => {
  const { queue, calls, device } = world(several(2), takeAll)
  const mayLeave = async () => queue.delete(queueKey(queuedRecord(0))) || true
  expect(await push({ ...device, mayLeave })).toEqual({ kind: 'emptied' })
  expect(calls.flat()).toHaveLength(1)
})

test('Invariant 1: no answer: nothing leaves the queue, and all of it is marked as perhaps known', async () => {
  const { queue, device } = world(several(3), () => ({ kind: 'unreachable' }))
  expect(await push(device)).toMatchObject({ kind: 'wait', cause: 'no_network' })
  expect([...queue.values()].map((record) => record.sent)).toEqual([true, true, true])
})

test.each([
  ['throttled', 'throttled'],
  ['worker_older', 'worker_older'],
] as const)('%s: waits as for %s and keeps everything', async (code, cause) => {
  const { queue, device } = world(several(3), () => failing(code, { retry_after: 7 }))
  expect(await push(device)).toEqual({ kind: 'wait', cause, retryAfterMs: 7_000 })
  expect([...queue.values()].map((record) => record.problem)).toEqual(Array(3).fill(undefined))
})

test('Invariant 8: what an older Worker could not read is taken by the next one that can', async () => {
  const { queue, calls, device } = world(several(3), (items, call) =>
    call === 1 ? failing('worker_older', { retry_after: 300 }) : takeAll(items),
  )
  expect(await push(device)).toMatchObject({ kind: 'wait', cause: 'worker_older' })
  expect(queue.size).toBe(3)
  expect(await push(device)).toEqual({ kind: 'emptied' })
  expect(calls[1]).toEqual(calls[0])
})

test.each(['device_revoked', 'proof_refused', 'protocol_unsupported'] as const)(
  '%s: stops and keeps everything',
  async (code) => {
    const { queue, device } = world(several(3), () => failing(code))
    expect(await push(device)).toMatchObject({ kind: 'stop', problem: { code } })
    expect(queue.size).toBe(3)
  },
)

test('Invariant 5: one bad item keeps its reason and never blocks its neighbours', async () => {
  const bad: ItemAnswer = { outcome: 'refused', problem: problem('record_invalid') }
  const { queue, device } = world(several(5), (items) => ({
    kind: 'answered',
    answer: { items: items.map((_, i) => (i === 2 ? bad : accepted)) },
  }))
  expect(await push(device)).toEqual({ kind: 'emptied' })
  expect([...queue.values()]).toMatchObject([
    { id: queuedRecord(2).id, problem: { code: 'record_invalid' } },
  ])
})

test('a batch that is too heavy is halved until it passes', async () => {
  const { queue, calls, device } = world(several(8), (items) =>
    items.length > 2 ? failing('body_too_large') : takeAll(items),
  )
  expect(await push(device)).toEqual({ kind: 'emptied' })
  expect(calls.map((items) => items.length)).toEqual([8, 4, 2, 4, 2, 4, 2, 2])
  expect(queue.size).toBe(0)
})

test('Invariant 5: one record that is too heavy by itself stays with that reason, the others go', async () => {
  const heavy = queuedRecord(0, { text: 'x'.repeat(10) })
  const { queue, device } = world([heavy, queuedRecord(1), queuedRecord(2)], (items) =>
    items.some((item) => item.record === heavy.text) ? failing('body_too_large') : takeAll(items),
  )
  expect(await push(device)).toEqual({ kind: 'emptied' })
  expect([...queue.values()]).toMatchObject([{ id: heavy.id, problem: { code: 'body_too_large' } }])
})

test('later: waits, and is not asked again in the same run', async () => {
  const { queue, calls, device } = world(several(2), (items) => ({
    kind: 'answered',
    answer: { items: items.map(() => ({ outcome: 'later' as const })) },
  }))
  expect(await push(device)).toMatchObject({ kind: 'wait', cause: 'later' })
  expect(calls).toHaveLength(1)
  expect(queue.size).toBe(2)
})

test('Invariant 1: an answer with too few items acknowledges only what it names', async () => {
  const { queue, device } = world(several(3), () => ({
    kind: 'answered',
    answer: { items: [accepted] },
  }))
  expect(await push(device)).toMatchObject({ kind: 'wait', cause: 'later' })
  expect(queue.size).toBe(2)
})

test('Invariant 1: whatever the Worker and the network do, a record leaves only by an answer for it', async () => {
  const outcome = fc.constantFrom('accepted', 'duplicate', 'refused', 'later', 'lost', 'gone')
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      fc.array(
        fc.record({
          cut: fc.boolean(),
          outcomes: fc.array(outcome, { minLength: 30, maxLength: 30 }),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      async (count, script) => {
        const answered = new Set<string>()
        const records = several(count)
        const { queue, device } = world(records, (items, call) => {
          const step = script[(call - 1) % script.length]
          if (!step || step.cut) return { kind: 'unreachable' }
          const answers = items.map((item, i): ItemAnswer | null => {
            const said = step.outcomes[i] ?? 'accepted'
            if (said === 'lost') return null
            if (said === 'refused')
              return { outcome: 'refused', problem: problem('record_invalid') }
            if (said === 'later') return { outcome: 'later' }
            answered.add(item.record)
            return said === 'gone'
              ? { outcome: 'gone' }
              : { outcome: said as 'accepted', request: row(1) }
          })
          const end = answers.indexOf(null)
          const told = (end < 0 ? answers : answers.slice(0, end)) as ItemAnswer[]
          for (const item of items.slice(told.length)) answered.delete(item.record)
          return { kind: 'answered', answer: { items: told } }
        })
        await push(device)
        const left = new Set([...queue.values()].map((record) => record.text))
        for (const record of records) expect(left.has(record.text)).toBe(!answered.has(record.text))
      },
    ),
  )
})
