/**
 * Invariant 5: one bad record never blocks the outbox or loses its neighbours, whoever refuses it; and
 * batches follow the line. The ways are made up here: a firewall, a dead line, a slow one.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Failure, problem } from '../../../shared/problem.ts'
import type { ItemAnswer, RecordEnvelope } from '../../../shared/protocol/protocol.ts'
import type { QueuedRecord } from '../../../web/store/queue/queued-record.ts'
import { Line } from '../../../web/sync/push/line.ts'
import { queueKey } from '../../../web/sync/push/outbox.ts'
import { type PushingDevice, type PushOutcome, push } from '../../../web/sync/push/push.ts'
import { waitMs } from '../../../web/sync/push/retry.ts'
import { queuedRecord, row } from '../store/example.ts'
import { outgoing } from './memory-queue.ts'

/** What becomes of a call on its way: how long it takes, and how it ends; null: it gets there. */
type Way = (items: readonly RecordEnvelope[], bytes: number) => { ms: number; end: Failure | null }

/** A device on such a way, with a clock of its own. */
class Field {
  now = 1_000_000
  /** By how much the device's own clock is wrong. */
  clockAhead = 0
  readonly queue: Map<string, QueuedRecord>
  readonly calls: { items: number; bytes: number; ms: number; ok: boolean }[] = []
  readonly line = new Line()
  way: Way
  answer: (item: RecordEnvelope) => ItemAnswer = () => ({ outcome: 'accepted', request: row(1) })

  constructor(records: readonly QueuedRecord[], way: Way) {
    this.queue = new Map(records.map((record) => [queueKey(record), record]))
    this.way = way
  }

  readonly device: PushingDevice = {
    line: this.line,
    alone: (work) => work(),
    random: () => 0.5,
    now: () => this.now + this.clockAhead,
    elapsed: () => this.now,
    sending: () => {},
    mayLeave: async () => true,
    ...outgoing(() => this.queue.values()),
    markSent: async (batch) => batch,
    acknowledge: async (answered) => {
      for (const { queued, keep } of answered) {
        if (keep) this.queue.set(queueKey(queued), keep)
        else this.queue.delete(queueKey(queued))
      }
    },
    send: async (items) => {
      const bytes = JSON.stringify({ items }).length
      const { ms, end } = this.way(items, bytes)
      this.now += ms
      this.calls.push({ items: items.length, bytes, ms, ok: end === null })
      if (end) return end
      const answers = items.map((item) => this.answer(item))
      return { kind: 'answered', answer: { items: answers } }
    },
  }

  /** Runs as the loop does, with its waits, at most `runs` times. */
  async work(runs: number): Promise<PushOutcome> {
    for (let n = 1; ; n++) {
      const outcome = await push(this.device)
      if (outcome.kind !== 'wait' || n === runs) return outcome
      this.now += waitMs(outcome.cause, n, 0.5, outcome.retryAfterMs)
    }
  }
}

const several = (count: number, more: Partial<QueuedRecord> = {}) =>
  Array.from({ length: count }, (_, n) => queuedRecord(n, more))

const ENDS: Record<string, Failure> = {
  'a 500 of the Worker': { kind: 'problem', problem: problem('internal') },
  'a 403 page of a firewall': { kind: 'intercepted', status: 403 },
  'a 413 of a proxy': { kind: 'intercepted', status: 413 },
  'a redirect': { kind: 'intercepted', status: null },
  'a cut line': { kind: 'unreachable' },
}

test.each(Object.entries(ENDS))(
  'Invariant 5: %s for any call with certain records lets all the others through',
  async (_name, end) =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.uniqueArray(fc.nat(59), { maxLength: 4 }),
        async (count, chosen) => {
          const poison = new Set(chosen.filter((n) => n < count).map((n) => queuedRecord(n).text))
          const meets = (items: readonly RecordEnvelope[]) =>
            items.some(({ record }) => poison.has(record))
          const field = new Field(several(count), (items) =>
            meets(items) ? { ms: 200, end } : { ms: 200, end: null },
          )
          await field.work(25)
          const left = [...field.queue.values()].map(({ text }) => text)
          expect(new Set(left)).toEqual(poison)
        },
      ),
      { numRuns: 60 },
    ),
)

test('Invariant 5: what does not get through keeps its reason, and goes once it may', async () => {
  const bad = queuedRecord(2)
  let isOpen = false
  const field = new Field(several(5), (items) =>
    !isOpen && items.some(({ record }) => record === bad.text)
      ? { ms: 100, end: { kind: 'intercepted', status: 403 } }
      : { ms: 100, end: null },
  )
  expect(await field.work(6)).toMatchObject({ kind: 'wait', cause: 'set_aside' })
  expect([...field.queue.values()]).toMatchObject([
    { id: bad.id, obstacle: { code: 'intercepted', status: 403 } },
  ])
  isOpen = true
  field.now += 3_600_000
  expect(await field.work(2)).toEqual({ kind: 'emptied' })
})

test('what is set aside tells when it is tried again', async () => {
  const bad = queuedRecord(0)
  const field = new Field(several(3), (items) =>
    items.some(({ record }) => record === bad.text)
      ? { ms: 100, end: { kind: 'intercepted', status: 403 } }
      : { ms: 100, end: null },
  )
  const aside = await field.work(8)
  if (aside.kind !== 'wait' || aside.cause !== 'set_aside') throw new Error(aside.kind)
  expect(aside.retryAfterMs).toBeGreaterThan(15_000)
  const before = field.calls.length
  field.now += aside.retryAfterMs - 1
  await push(field.device)
  expect(field.calls).toHaveLength(before)
  field.now += 1
  await push(field.device)
  expect(field.calls).toHaveLength(before + 1)
})

test.each([-30, 30])(
  'Invariant 7: a clock that is set by %i days changes nothing about when it is tried again',
  async (days) => {
    const bad = queuedRecord(0)
    const field = new Field(several(3), (items) =>
      items.some(({ record }) => record === bad.text)
        ? { ms: 100, end: { kind: 'intercepted', status: 403 } }
        : { ms: 100, end: null },
    )
    const aside = await field.work(8)
    if (aside.kind !== 'wait') throw new Error(aside.kind)
    const before = field.calls.length
    field.clockAhead = days * 86_400_000
    field.now += aside.retryAfterMs - 1
    expect(await push(field.device)).toMatchObject({ cause: 'set_aside', retryAfterMs: 1 })
    expect(field.calls).toHaveLength(before)
    field.now += 1
    await push(field.device)
    expect(field.calls).toHaveLength(before + 1)
  },
)

test('what is set aside is tried at growing distances, however often something asks', async () => {
  const bad = queuedRecord(0)
  const field = new Field([bad], (items) =>
    items.some(({ record }) => record === bad.text)
      ? { ms: 100, end: { kind: 'intercepted', status: 403 } }
      : { ms: 100, end: null },
  )
  for (let minute = 0; minute < 24 * 60; minute++) {
    const next = queuedRecord(100 + minute)
    field.queue.set(queueKey(next), next)
    await push(field.device)
    field.now += 60_000
  }
  const lone = field.calls.filter(({ ok }) => !ok).length
  expect(lone).toBeGreaterThan(20)
  expect(lone).toBeLessThan(40)
  expect([...field.queue.values()]).toMatchObject([{ id: bad.id }])
})

test('while the Worker is down two calls a run find out, and nothing is blamed for it', async () => {
  const field = new Field(several(20), () => ({
    ms: 50,
    end: { kind: 'problem', problem: problem('internal') },
  }))
  expect(await field.work(1)).toMatchObject({ kind: 'wait', cause: 'worker_down' })
  for (let n = 0; n < 5; n++) {
    const before = field.calls.length
    expect(await field.work(1)).toMatchObject({ kind: 'wait', cause: 'worker_down' })
    expect(field.calls.length - before).toBeLessThanOrEqual(2)
  }
  expect([...field.queue.values()].filter(({ obstacle }) => obstacle)).toEqual([])
  field.way = () => ({ ms: 50, end: null })
  expect(await field.work(1)).toEqual({ kind: 'emptied' })
})

test('the only record there is tells why it waits, not that it was set aside', async () => {
  const field = new Field(several(1), () => ({ ms: 50, end: { kind: 'intercepted', status: 200 } }))
  expect(await field.work(3)).toMatchObject({ kind: 'wait', cause: 'intercepted' })
})

/** So many bytes a second upwards after `latency`; a call beyond its time-out is cut. */
const slow =
  (perSecond: number, latency: number): Way =>
  (_items, bytes) => {
    const ms = latency + ((bytes + HEADERS) / perSecond) * 1000
    const limit = 15_000 + bytes
    return ms > limit ? { ms: limit, end: { kind: 'unreachable' } } : { ms, end: null }
  }
const HEADERS = 1_200

test('a hundred long notes at 4,000 bytes a second all arrive, no call over 15 s, the line well used', async () => {
  const field = new Field(several(100, { notes: 'n'.repeat(2_100) }), slow(4_000, 600))
  const began = field.now
  expect(await field.work(1)).toEqual({ kind: 'emptied' })
  expect(field.calls.every(({ ok }) => ok)).toBe(true)
  expect(Math.max(...field.calls.map(({ ms }) => ms))).toBeLessThanOrEqual(15_000)
  const bytes = field.calls.reduce((sum, call) => sum + call.bytes + HEADERS, 0)
  expect(bytes / 4_000 / ((field.now - began) / 1000)).toBeGreaterThanOrEqual(0.85)
})

test('whatever the line carries and however long the notes, in the end all arrive', () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1_100, max: 2_000_000 }),
      fc.integer({ min: 20, max: 4_000 }),
      fc.integer({ min: 1, max: 150 }),
      fc.integer({ min: 0, max: 8_000 }),
      async (perSecond, latency, count, notes) => {
        const field = new Field(
          several(count, { notes: 'n'.repeat(notes) }),
          slow(perSecond, latency),
        )
        expect(await field.work(30)).toEqual({ kind: 'emptied' })
      },
    ),
    { numRuns: 60 },
  ))

test('Invariant 5: what failed while nothing passed takes turns, so that none of it waits for ever', async () =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.values(ENDS)),
      fc.integer({ min: 2, max: 12 }),
      fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 40 }),
      async (end, count, chosen, runs) => {
        const poison = new Set(chosen.filter((n) => n < count).map((n) => queuedRecord(n).text))
        const field = new Field(several(count), () => ({ ms: 200, end }))
        await field.work(runs)
        field.way = (items) => {
          const meets = items.some(({ record }) => poison.has(record))
          return { ms: 200, end: meets ? end : null }
        }
        await field.work(40)
        expect(new Set([...field.queue.values()].map(({ text }) => text))).toEqual(poison)
      },
    ),
    { numRuns: 100 },
  ))

test('Invariant 5: one that is told to come later, and one that is always cut, keep no third away', async () => {
  const field = new Field(several(3), () => ({ ms: 100, end: null }))
  const [later, cut] = [queuedRecord(0).text, queuedRecord(1).text]
  field.way = (items) => {
    const meets = items.some(({ record }) => record === cut)
    return { ms: 100, end: meets ? { kind: 'unreachable' } : null }
  }
  field.answer = ({ record }) =>
    record === later ? { outcome: 'later' } : { outcome: 'accepted', request: row(1) }
  await field.work(12)
  expect([...field.queue.values()].map(({ text }) => text)).toEqual([later, cut])
})

test('where all that is left was set aside and nothing answers, a second silence ends the run', async () => {
  const bad = new Set([0, 1, 2, 3, 4, 5].map((n) => queuedRecord(n).text))
  const field = new Field(several(8), (items) =>
    items.some(({ record }) => bad.has(record))
      ? { ms: 100, end: { kind: 'intercepted', status: 403 } }
      : { ms: 100, end: null },
  )
  expect(await field.work(8)).toMatchObject({ kind: 'wait', cause: 'set_aside' })
  expect([...field.queue.values()].map(({ obstacle }) => obstacle?.code)).toEqual(
    Array(6).fill('intercepted'),
  )
  field.way = () => ({ ms: 15_000, end: { kind: 'unreachable' } })
  field.now += 3_600_000
  const before = field.calls.length
  expect(await field.work(1)).toMatchObject({ kind: 'wait', cause: 'no_network' })
  expect(field.calls.length - before).toBe(2)
})

test('of a record that a person deleted the line keeps nothing', async () => {
  const field = new Field(several(2), () => ({
    ms: 100,
    end: { kind: 'intercepted', status: 403 },
  }))
  await field.work(4)
  const key = queueKey(queuedRecord(0))
  expect(field.line.isTroubled(key)).toBe(true)
  field.queue.delete(key)
  await field.work(1)
  expect(field.line.isTroubled(key)).toBe(false)
  expect(field.line.isTroubled(queueKey(queuedRecord(1)))).toBe(true)
})
