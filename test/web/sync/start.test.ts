import { expect, test } from 'vitest'
import { type ProblemCode, problem } from '../../../shared/problem.ts'
import type { ItemAnswer, RequestRow } from '../../../shared/protocol/protocol.ts'
import type { QueuedRecord } from '../../../web/store/queue/queued-record.ts'
import { Line } from '../../../web/sync/push/line.ts'
import type { Sent } from '../../../web/sync/push/push.ts'
import { type StartingDevice, startRequest } from '../../../web/sync/start.ts'
import { idOf, queuedDeletion, queuedRecord, row } from '../store/example.ts'
import { outgoing } from './memory-queue.ts'

const started = (shown: RequestRow) => ({
  request: shown,
  client_secret: 'vs_1_secret_1',
  url: 'https://verify.stripe.test/start/1',
})

/** A device that holds these, and a Worker that takes everything or says `sent`. */
function holding(queue: QueuedRecord[], { sent, known }: { sent?: Sent; known?: RequestRow } = {}) {
  const calls: string[] = []
  const saved: RequestRow[] = []
  const accepted: ItemAnswer = { outcome: 'accepted', request: row(1) }
  const taken = (items: number): Sent => ({
    kind: 'answered',
    answer: { items: Array.from({ length: items }, () => accepted), started: started(row(1)) },
  })
  const device: StartingDevice = {
    ...outgoing(() => queue),
    loadOfRequest: async (id) => queue.filter((record) => record.id === id),
    markSent: async (batch) => batch,
    acknowledge: async (answered) => {
      for (const { queued, keep } of answered) {
        const i = queue.findIndex(({ id, edit }) => id === queued.id && edit === queued.edit)
        queue.splice(i, 1, ...(keep ? [keep] : []))
      }
    },
    mayLeave: async () => true,
    send: async (items) => {
      calls.push(`send ${items.length}`)
      return sent ?? taken(items.length)
    },
    sendAndStart: async () => {
      calls.push('send and start')
      return sent ?? taken(1)
    },
    start: async () => {
      calls.push('start')
      return { kind: 'answered', answer: started(row(1)) }
    },
    loadRow: async () => known,
    saveRow: async (answered) => {
      saved.push(answered)
    },
    line: new Line(),
    alone: (work) => work(),
    random: () => 0.5,
    now: () => 10_000,
    elapsed: () => 10_000,
    sending: () => {},
  }
  return { device, calls, saved }
}

const kept = (code: ProblemCode, edit: number) =>
  queuedRecord(1, { edit, sent: true, problem: problem(code) })

test('what a start was answered is on the device at once, without waiting for a pull', async () => {
  const { device, saved } = holding([], { known: row(1) })
  await startRequest(device, idOf(1))
  expect(saved).toEqual([started(row(1)).request])
})

test('a request in the queue is taken and started in one call', async () => {
  const { device, calls } = holding([queuedRecord(1)])
  expect(await startRequest(device, idOf(1))).toMatchObject({ kind: 'answered' })
  expect(calls).toEqual(['send and start'])
})

test('with two edits waiting, both go before it is started', async () => {
  const { device, calls } = holding([queuedRecord(1), queuedRecord(1, { edit: 2 })])
  expect(await startRequest(device, idOf(1))).toMatchObject({ kind: 'answered' })
  expect(calls).toEqual(['send 2', 'start'])
})

test.each<[Sent, object]>([
  [{ kind: 'unreachable' }, { kind: 'unreachable' }],
  [{ kind: 'problem', problem: problem('throttled') }, { problem: { code: 'throttled' } }],
  [{ kind: 'problem', problem: problem('internal') }, { problem: { code: 'internal' } }],
  [{ kind: 'problem', problem: problem('worker_older') }, { problem: { code: 'worker_older' } }],
  [
    { kind: 'problem', problem: problem('device_revoked') },
    { problem: { code: 'device_revoked' } },
  ],
])('an older edit is not started while a newer one cannot be sent: %o', async (sent, said) => {
  const { device, calls } = holding([queuedRecord(1), queuedRecord(1, { edit: 2 })], { sent })
  expect(await startRequest(device, idOf(1))).toMatchObject(said)
  expect(calls[0]).toBe('send 2')
  expect(calls.filter((made) => !made.startsWith('send '))).toEqual([])
})

test('an edit that came too late does not stand in the way of the session there is', async () => {
  const { device, calls } = holding([kept('already_started', 2)])
  expect(await startRequest(device, idOf(1))).toMatchObject({ kind: 'answered' })
  expect(calls).toEqual(['start'])
})

test('a refused edit does not stand in the way of a later one that was taken', async () => {
  const known = row(1, { edit: 2 })
  const { device, calls } = holding([kept('record_invalid', 1)], { known })
  expect(await startRequest(device, idOf(1))).toMatchObject({ kind: 'answered' })
  expect(calls).toEqual(['start'])
})

test('what was written last and refused must be put right first', async () => {
  const { device, calls } = holding([kept('record_invalid', 2)], { known: row(1) })
  expect(await startRequest(device, idOf(1))).toMatchObject({ problem: { code: 'record_invalid' } })
  expect(calls).toEqual([])
})

test('what is about to be deleted is not started', async () => {
  const { device, calls } = holding([queuedRecord(1, { sent: true }), queuedDeletion(1)])
  expect(await startRequest(device, idOf(1))).toMatchObject({ problem: { code: 'not_startable' } })
  expect(calls).toEqual([])
})

test('a deletion that came too late does not stand in the way', async () => {
  const kept = queuedDeletion(1, { sent: true, problem: problem('already_started') })
  const { device, calls } = holding([kept])
  expect(await startRequest(device, idOf(1))).toMatchObject({ kind: 'answered' })
  expect(calls).toEqual(['start'])
})

test('a conflict over the edit that the ledger has is shown, and nothing is started', async () => {
  const known = row(1, { edit: 2 })
  const { device, calls } = holding([kept('conflict', 2)], { known })
  expect(await startRequest(device, idOf(1))).toMatchObject({
    kind: 'problem',
    problem: { code: 'conflict' },
  })
  expect(calls).toEqual([])
})

test.each<[string, QueuedRecord[], string[]]>([
  ['what the ledger has', [], ['start']],
  ['what is in the queue', [queuedRecord(1)], ['send and start']],
  ['two edits', [queuedRecord(1), queuedRecord(1, { edit: 2 })], ['send 2', 'start']],
])('a start of %s waits until no push runs', async (_name, queue, expected) => {
  const { device, calls } = holding(queue)
  const pushed = Promise.withResolvers<void>()
  const alone: StartingDevice['alone'] = (work) => pushed.promise.then(work)
  const outcome = startRequest({ ...device, alone }, idOf(1))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(calls).toEqual([])
  pushed.resolve()
  expect(await outcome).toMatchObject({ kind: 'answered' })
  expect(calls).toEqual(expected)
})
