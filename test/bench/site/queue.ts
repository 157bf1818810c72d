/**
 * Queued requests on their way to the ledger. 1,000 of them on a fast line: our push against
 * workbox-background-sync's replay, to the same Worker, over the same line, with the same store in
 * memory. And 100 with long notes on a slow one: how much of that line is used.
 */
import type { Caller } from '../../../web/api/client.ts'
import { Line } from '../../../web/sync/push/line.ts'
import type { PushingDevice } from '../../../web/sync/push/push.ts'
import { importStore } from '../../web/store/import-store.ts'
import type { BenchDevice } from '../device.ts'
import { type Result, seconds, timed } from '../result.ts'
import type { SlowLine } from '../slow-line.ts'

const REQUESTS = 1_000
const ROUND_TRIP_MS = 100
const CALLS_MAX = 16
const TIMES_MIN = 15

const SLOW = { requests: 100, noteChars: 1_500, bytesPerSecond: 4_000, roundTripMs: 600 }
const CALL_MS_MAX = 15_000
const USED_MIN = 0.85

const WHO = 'workbox-background-sync’s replay'
const HOW = 'one run, the same Worker, line and signed records'

export async function benchQueue(device: BenchDevice, line: SlowLine): Promise<Result[]> {
  const { push } = await import('../../../web/sync/push/push.ts')
  const { pushingDevice } = await import('../../../web/sync/bindings.ts')
  const { loadQueue } = await importStore()

  await saveAll(device, 'W')
  const replay = await queueWithWorkbox(device.caller, 'fast')
  line.setRoundTrip(ROUND_TRIP_MS)
  const theirs = await timed(replay)
  line.setRoundTrip(0)
  // The same records wait in our own queue, too; they go before the clock runs.
  await push(pushingDevice(device.caller))

  await saveAll(device, 'F')
  const counted = watchCalls()
  line.setRoundTrip(ROUND_TRIP_MS)
  const ours = await timed(() => push(onNewPage(pushingDevice(device.caller))))
  line.setRoundTrip(0)
  const calls = counted().length
  if ((await loadQueue()).length > 0) throw new Error('the queue did not empty')
  return [
    {
      name: `queue: HTTP calls for ${REQUESTS} requests`,
      unit: 'calls',
      value: calls,
      budget: CALLS_MAX,
    },
    {
      name: `queue: ${REQUESTS} requests at ${ROUND_TRIP_MS} ms, workbox's replay against our push`,
      value: theirs / ours,
      budget: TIMES_MIN,
      at_least: true,
      peer: {
        what: `${REQUESTS} queued requests, ${ROUND_TRIP_MS} ms away, until the ledger has them`,
        who: WHO,
        theirs: seconds(theirs),
        ours: seconds(ours),
        how: HOW,
      },
    },
    ...(await benchSlowLine(device, line)),
  ]
}

async function benchSlowLine({ save, caller }: BenchDevice, line: SlowLine): Promise<Result[]> {
  const { push } = await import('../../../web/sync/push/push.ts')
  const { pushingDevice } = await import('../../../web/sync/bindings.ts')
  const { loadQueue } = await importStore()
  const saveLong = async (prefix: string) => {
    for (let n = 0; n < SLOW.requests; n++) await save(`${prefix}${n}`, 'n'.repeat(SLOW.noteChars))
  }
  await saveLong('S')
  const theirs = await timedOnSlowLine(line, await queueWithWorkbox(caller, 'slow'))
  await push(pushingDevice(caller))

  await saveLong('L')
  const device = onNewPage(pushingDevice(caller))
  const before = line.carried()
  const counted = watchCalls()
  const tookMs = await timedOnSlowLine(line, () => push(device))
  const calls = counted()
  const carried = line.carried() - before
  const left = (await loadQueue()).length
  const sum = (of: readonly Call[]) => of.reduce((bytes, call) => bytes + call.bytes, 0)
  // What was sent in vain is no use of a line.
  const useful = carried * (sum(calls.filter(({ ok }) => ok)) / sum(calls))
  const name = `queue: ${SLOW.requests} long notes at ${SLOW.bytesPerSecond} bytes a second, ${SLOW.roundTripMs} ms`
  return [
    { name: `${name}: left behind`, value: left, budget: 0 },
    {
      name: `${name}: longest call`,
      unit: 'ms',
      value: Math.max(...calls.map(({ ms }) => ms)),
      budget: CALL_MS_MAX,
    },
    {
      name: `${name}: share of the line used, headers counted`,
      value: useful / ((SLOW.bytesPerSecond * tookMs) / 1000),
      budget: USED_MIN,
      at_least: true,
    },
    { name: `${name}: HTTP calls`, unit: 'calls', value: calls.length, budget: null },
    {
      name: `${name}: workbox's replay against our push`,
      value: theirs / tookMs,
      budget: null,
      peer: {
        what: `${SLOW.requests} with notes of ${SLOW.noteChars} characters, at ${SLOW.bytesPerSecond} bytes a second, ${SLOW.roundTripMs} ms away`,
        who: WHO,
        theirs: seconds(theirs),
        ours: seconds(tookMs),
        how: HOW,
      },
    },
  ]
}

/** In ms; the line is as fast as before afterwards. */
async function timedOnSlowLine(line: SlowLine, work: () => Promise<unknown>): Promise<number> {
  line.setRoundTrip(SLOW.roundTripMs)
  line.setUpstream(SLOW.bytesPerSecond)
  const ms = await timed(work)
  line.setUpstream(Number.POSITIVE_INFINITY)
  line.setRoundTrip(0)
  return ms
}

/** What an earlier page learned of its line is nothing to one that begins. */
const onNewPage = (device: PushingDevice): PushingDevice => ({ ...device, line: new Line() })

async function saveAll({ save }: BenchDevice, prefix: string): Promise<void> {
  for (let n = 0; n < REQUESTS; n++) await save(`${prefix}${n}`)
}

/**
 * The same records as an app with workbox's queue would have kept them: one POST each, signed when it
 * was queued (our Worker's nonce is good for some minutes, so these are in time). `name`: no other queue's.
 * Returns its replay.
 */
async function queueWithWorkbox(caller: Caller, name: string): Promise<() => Promise<void>> {
  // As it is shipped: otherwise it logs every step.
  process.env.NODE_ENV = 'production'
  const { Queue } = await import('workbox-background-sync/Queue.js')
  const { loadQueue } = await importStore()
  const { envelopeOf } = await import('../../../web/sync/push/outbox.ts')
  const { sendBatch } = await import('../../../web/api/endpoints.ts')
  // It replays at once where there is no Background Sync, unless it is handed something else.
  const queue = new Queue(name, { onSync: async () => {} })
  const { fetch } = globalThis
  const answer = new Response('{}', { status: 503 })
  // The app's own call, caught where it would leave.
  const captured: Request[] = []
  globalThis.fetch = async (input, init) => {
    captured.push(new Request(input, { ...init, signal: null }))
    return answer.clone()
  }
  for (const queued of await loadQueue()) await sendBatch(caller, [envelopeOf(queued, Date.now())])
  globalThis.fetch = fetch
  for (const request of captured) await queue.pushRequest({ request })
  return async () => {
    const refused: number[] = []
    globalThis.fetch = async (...call) => {
      const answered = await fetch(...call)
      if (!answered.ok) refused.push(answered.status)
      // Workbox leaves the body unread; so does this, but its line must be free for the next call.
      await answered.arrayBuffer()
      return answered
    }
    await queue.replayRequests()
    globalThis.fetch = fetch
    if (refused.length > 0) throw new Error(`${refused.length} were refused: ${refused[0]}`)
  }
}

type Call = { ms: number; ok: boolean; bytes: number }

/** Every call that leaves from here on, whatever it is for. Returns what they came to. */
function watchCalls(): () => Call[] {
  const { fetch } = globalThis
  const calls: Call[] = []
  globalThis.fetch = async (input, init) => {
    const call = { ms: 0, ok: false, bytes: String(init?.body ?? '').length }
    calls.push(call)
    const begun = performance.now()
    try {
      const answer = await fetch(input, init)
      call.ok = answer.ok
      return answer
    } finally {
      call.ms = performance.now() - begun
    }
  }
  return () => {
    globalThis.fetch = fetch
    return calls
  }
}
