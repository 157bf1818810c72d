/**
 * 1,000 queued requests on their way to the ledger: our push against workbox-background-sync's
 * replay, to the same Worker, over the same line, with the same store in memory.
 */
import type { Caller } from '../../web/api/client.ts'
import type { BenchDevice } from './device.ts'
import { type Result, timed } from './result.ts'
import type { SlowLine } from './slow-line.ts'

const REQUESTS = 1_000
const ROUND_TRIP_MS = 100
const CALLS_MAX = 11
const TIMES_MIN = 20

export async function benchQueue(device: BenchDevice, line: SlowLine): Promise<Result[]> {
  const { push } = await import('../../web/sync/push.ts')
  const { pushingDevice } = await import('../../web/sync/bindings.ts')
  const { loadQueue } = await import('../../web/store/store.ts')

  await saveAll(device, 'W')
  const replay = await queueWithWorkbox(device.caller)
  line.setRoundTrip(ROUND_TRIP_MS)
  const theirs = await timed(replay)
  line.setRoundTrip(0)
  // The same records wait in our own queue, too; they go before the clock runs.
  await push(pushingDevice(device.caller))

  await saveAll(device, 'F')
  const counted = countCalls()
  line.setRoundTrip(ROUND_TRIP_MS)
  const ours = await timed(() => push(pushingDevice(device.caller)))
  line.setRoundTrip(0)
  const calls = counted()
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
    },
  ]
}

async function saveAll({ save }: BenchDevice, prefix: string): Promise<void> {
  for (let n = 0; n < REQUESTS; n++) await save(`${prefix}${n}`)
}

/**
 * The same records as an app with workbox's queue would have kept them: one POST each, signed when it
 * was queued (our Worker's nonce is good for some minutes, so these are in time). Returns its replay.
 */
async function queueWithWorkbox(caller: Caller): Promise<() => Promise<void>> {
  // As it is shipped: otherwise it logs every step.
  process.env.NODE_ENV = 'production'
  const { Queue } = await import('workbox-background-sync/Queue.js')
  const { loadQueue } = await import('../../web/store/store.ts')
  const { envelopeOf } = await import('../../web/sync/outbox.ts')
  const { sendBatch } = await import('../../web/api/endpoints.ts')
  // It replays at once where there is no Background Sync, unless it is handed something else.
  const queue = new Queue('bench', { onSync: async () => {} })
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

/** Every call that leaves from here on, whatever it is for. Returns how many there were. */
function countCalls(): () => number {
  const { fetch } = globalThis
  let calls = 0
  globalThis.fetch = (...call) => {
    calls += 1
    return fetch(...call)
  }
  return () => {
    globalThis.fetch = fetch
    return calls
  }
}
