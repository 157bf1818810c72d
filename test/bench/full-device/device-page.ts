/**
 * What runs in the page of `full-device.ts`: the app's own store, push and start over the browser's own
 * IndexedDB, and a Worker that answers at once.
 */
import {
  type ItemAnswer,
  PAGE_MAX_ROWS,
  type RecordEnvelope,
} from '../../../shared/protocol/protocol.ts'
import { readRequests } from '../../../web/state/requests.ts'
import { acknowledge, applyDelta, markSent, saveRow } from '../../../web/store/answers.ts'
import { enqueueAll } from '../../../web/store/queue/enqueue-list.ts'
import { loadQueued, loadWaiting } from '../../../web/store/queue/outgoing.ts'
import { enqueue } from '../../../web/store/queue/queue.ts'
import type { QueuedRecord } from '../../../web/store/queue/queued-record.ts'
import { loadUnsent } from '../../../web/store/queue/unsent.ts'
import { loadOfRequest, loadRow } from '../../../web/store/read-requests.ts'
import { Line } from '../../../web/sync/push/line.ts'
import { type PushingDevice, push, type Sent } from '../../../web/sync/push/push.ts'
import { startRequest } from '../../../web/sync/start.ts'
import { queuedRecord, row } from '../../web/store/example.ts'

const BATCH = 8

const numberOf = ({ record }: RecordEnvelope): number =>
  Number.parseInt(JSON.parse(record).id.slice(-12), 16)

const took = (item: RecordEnvelope): ItemAnswer => ({
  outcome: 'accepted',
  request: row(numberOf(item)),
})

/** Takes one batch, and then has no time. */
function device(): PushingDevice {
  let calls = 0
  return {
    loadWaiting,
    loadQueued,
    markSent,
    acknowledge,
    line: new Line(),
    alone: (work) => work(),
    mayLeave: async () => calls === 0,
    send: async (items): Promise<Sent> => {
      calls++
      return { kind: 'answered', answer: { items: items.map(took) } }
    },
    now: Date.now,
    elapsed: () => calls * 10_000,
    random: Math.random,
    sending: () => {},
  }
}

const started = (n: number) => ({
  request: row(n),
  client_secret: 'secret',
  url: 'https://verify.example/1',
})

export type Deed = 'save' | 'batch' | 'start' | 'report'

let next = 100_000

const DEEDS: Record<Deed, () => Promise<unknown>> = {
  save: () => enqueue(queuedRecord(next++)).then(readRequests),
  batch: () => push(device()).then(readRequests),
  start: () =>
    startRequest(
      {
        ...device(),
        loadOfRequest,
        loadRow,
        saveRow,
        start: async () => ({ kind: 'unreachable' }),
        sendAndStart: async (item): Promise<Sent> => ({
          kind: 'answered',
          answer: { items: [took(item)], started: started(numberOf(item)) },
        }),
      },
      queuedRecord(next - 1).id,
    ).then(readRequests),
  report: loadUnsent,
}

let prepared: readonly QueuedRecord[] = []

/** What a list was made into, before it is written. */
function prepare(count: number): void {
  prepared = Array.from({ length: count }, (_, n) => queuedRecord(n))
}

const write = (): Promise<void> => enqueueAll(prepared).then(readRequests)

/** All of them, batch by batch, as on a good line. */
async function sendAll(): Promise<void> {
  const line = { ...device(), line: new Line(), mayLeave: async () => true, elapsed: () => 0 }
  await push(line)
  await readRequests()
}

/** So many in the queue and in the replica. */
async function fill(count: number): Promise<void> {
  prepare(count)
  await write()
  for (let from = 0; from < count; from += PAGE_MAX_ROWS) {
    const length = Math.min(PAGE_MAX_ROWS, count - from)
    const page = Array.from({ length }, (_, n) => row(count + from + n))
    await applyDelta(page, 1, false)
  }
  await readRequests()
}

/** In ms. What was sent is saved anew before the clock runs: there are always as many. */
async function measure(deed: Deed): Promise<number> {
  if (deed === 'batch') await enqueueAll(Array.from({ length: BATCH }, () => queuedRecord(next++)))
  if (deed === 'start') await enqueue(queuedRecord(next++))
  await readRequests()
  const begun = performance.now()
  await DEEDS[deed]()
  return performance.now() - begun
}

export type Bench = {
  fill(count: number): Promise<void>
  measure(deed: Deed): Promise<number>
  prepare(count: number): void
  write(): Promise<void>
  sendAll(): Promise<void>
}
const bench: Bench = { fill, measure, prepare, write, sendAll }
Object.assign(globalThis, { bench })
