import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import type { Caller } from '../../../web/api/client.ts'
import { makeKeyPair } from '../../../web/crypto/device-key.ts'
import { loadQueue } from '../../../web/store/queue/outgoing.ts'
import { enqueue } from '../../../web/store/queue/queue.ts'
import { loadReplica } from '../../../web/store/read-requests.ts'
import { startSync } from '../../../web/sync/browser.ts'
import type { Activity } from '../../../web/sync/loop.ts'
import { queuedRecord, row } from '../store/example.ts'

vi.hoisted(() => {
  // `api/client.ts` asks for its origin when it is loaded.
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
})

const caller: Caller = { pair: await makeKeyPair(), report: null }

/** A Worker by path; what it does not know is silence. */
let worker: Record<string, () => Response | Promise<Response>>
let calls: string[]
let shown: Activity[]
let ran: { reached: boolean; changed: boolean }[]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  calls = []
  shown = []
  ran = []
  const request = (_: string, ...rest: unknown[]) => (rest.at(-1) as () => unknown)()
  vi.stubGlobal('navigator', { locks: { request, query: async () => ({ held: [] }) } })
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    const path = `${method} ${new URL(url).pathname}`
    calls.push(path)
    const answer = worker[path]
    if (!answer) throw new TypeError('no network')
    return answer()
  })
})

afterEach(() => {
  vi.useRealTimers()
})

let mayFetch = true

const nothingNew = () => Response.json({ requests: [], rev: 0, more: false, resync: false })

const loop = (role: Role = 'agent') =>
  startSync({
    caller: async () => ({ caller, role }),
    mayFetch: async () => mayFetch,
    pollMs: () => 15_000,
    show: (activity) => shown.push(activity),
    ran: async (result) => {
      ran.push(result)
    },
    broke: (error) => {
      throw error
    },
  })

test('a kiosk that nobody stands before still hears from its site, or that there is no network', async () => {
  const settings = { version: 0, settings: DEFAULT_SETTINGS }
  worker = { 'GET /api/settings': () => Response.json(settings) }
  await loop('kiosk').wake()
  expect(calls).toEqual(['GET /api/settings'])
  worker = {}
  await loop('kiosk').wake()
  worker = {
    'GET /api/settings': () => Response.json(problem('device_revoked'), { status: 403 }),
  }
  await loop('kiosk').wake()
  expect(ran.map(({ reached }) => reached)).toEqual([true, false, true])
  expect(shown.at(-1)).toMatchObject({ kind: 'stopped', problem: { code: 'device_revoked' } })
})

test('without network it waits, shows why and until when, and tries again by itself', async () => {
  worker = {}
  await enqueue(queuedRecord(100))
  await loop().wake()
  expect(shown.at(-1)).toMatchObject({ kind: 'waiting', cause: 'no_network' })
  expect(ran).toEqual([{ reached: false, changed: true }])

  worker = {
    'POST /api/requests': () =>
      Response.json({ items: [{ outcome: 'accepted', request: row(100) }] }),
    'GET /api/requests': nothingNew,
  }
  await vi.advanceTimersByTimeAsync(2_000)
  await vi.waitFor(() => expect(shown.at(-1)).toEqual({ kind: 'idle' }))
  expect(await loadQueue()).toEqual([])
  expect(await loadReplica()).toMatchObject([{ id: row(100).id }])
})

test('a revoked device stops, says so, and keeps its queue', async () => {
  worker = { 'POST /api/requests': () => Response.json(problem('device_revoked'), { status: 403 }) }
  await enqueue(queuedRecord(200))
  await loop().wake()
  expect(shown.at(-1)).toMatchObject({ kind: 'stopped', problem: { code: 'device_revoked' } })
  expect(await loadQueue()).toHaveLength(1)
})

test('Invariant 8: an app newer than its Worker keeps its queue, waits, and sends it later', async () => {
  const older = problem('worker_older', { retry_after: 300 })
  worker = { 'POST /api/requests': () => Response.json(older, { status: 503 }) }
  await enqueue(queuedRecord(250))
  await loop().wake()
  expect(shown.at(-1)).toMatchObject({ kind: 'waiting', cause: 'worker_older' })
  expect(calls).toEqual(['POST /api/requests'])
  expect(await loadQueue()).toMatchObject([
    { id: queuedRecord(200).id },
    { id: queuedRecord(250).id },
  ])
  expect((await loadQueue()).filter((record) => record.problem)).toEqual([])

  await vi.advanceTimersByTimeAsync(299_000)
  expect(calls).toHaveLength(1)
  const accepted = [200, 250].map((n) => ({ outcome: 'accepted', request: row(n) }))
  worker = {
    'POST /api/requests': () => Response.json({ items: accepted }),
    'GET /api/requests': nothingNew,
  }
  await vi.advanceTimersByTimeAsync(1_000)
  await vi.waitFor(() => expect(shown.at(-1)).toEqual({ kind: 'idle' }))
  expect(await loadQueue()).toEqual([])
})

test('many wakes during a run make one run more, begun after them', async () => {
  let release: (response: Response) => void = () => {}
  worker = {
    'POST /api/requests': () =>
      Response.json({ items: [{ outcome: 'accepted', request: row(200) }] }),
    'GET /api/requests': () => new Promise((resolve) => (release = resolve)),
  }
  const { wake } = loop()
  const first = wake()
  const others = [wake(), wake(), wake()]
  await vi.waitFor(() => expect(calls.filter((c) => c.startsWith('GET'))).toHaveLength(1))
  release(nothingNew())
  await first
  await vi.waitFor(() => expect(calls.filter((c) => c.startsWith('GET'))).toHaveLength(2))
  release(nothingNew())
  await Promise.all(others)
  expect(calls.filter((c) => c.startsWith('GET'))).toHaveLength(2)
})

test('while what it knew must stay erased it sends, and fetches no request', async () => {
  mayFetch = false
  worker = {
    'POST /api/requests': () =>
      Response.json({ items: [{ outcome: 'accepted', request: row(300) }] }),
    'GET /api/requests': nothingNew,
    'GET /api/settings': () => Response.json({ version: 0, settings: DEFAULT_SETTINGS }),
  }
  await enqueue(queuedRecord(300))
  await loop().wake()
  expect(calls).toEqual(['POST /api/requests', 'GET /api/settings'])
  expect(shown.at(-1)).toEqual({ kind: 'idle' })
})

test.each(['device_wiping', 'device_revoked'] as const)(
  'with nothing to send, and what it knew erased, it still hears %s, and that there is no network',
  async (code) => {
    mayFetch = false
    worker = { 'GET /api/settings': () => Response.json(problem(code), { status: 403 }) }
    await loop('agent').wake()
    expect(calls).toEqual(['GET /api/settings'])
    expect(shown.at(-1)).toMatchObject({ kind: 'stopped', problem: { code } })
    worker = {}
    await loop('agent').wake()
    expect(ran.map(({ reached }) => reached)).toEqual([true, false])
  },
)
