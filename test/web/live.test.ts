import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Caller } from '../../web/api.ts'
import { makeKeyPair } from '../../web/device-key.ts'
import { startLive } from '../../web/live.ts'

vi.hoisted(() => {
  // `api.ts` asks for its origin when it is loaded.
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
})

const caller: Caller = { pair: await makeKeyPair(), report: null }

class Socket extends EventTarget {
  static readonly opened: { url: string; protocols: string[] }[] = []
  constructor(url: string, protocols: string[]) {
    super()
    Socket.opened.push({ url, protocols })
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  Socket.opened.length = 0
  vi.stubGlobal('WebSocket', Socket)
  vi.stubGlobal('fetch', async () => Response.json({ pass: 'a-pass' }))
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a store that is out of reach for a moment does not end the socket for good', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const answers = [
    Promise.reject(new DOMException('dead', 'UnknownError')),
    Promise.resolve(caller),
  ]
  startLive({
    caller: () => answers.shift() ?? Promise.resolve(null),
    changed: () => {},
    stands: () => {},
  })
  await vi.advanceTimersByTimeAsync(10_000)
  await vi.waitFor(() => expect(Socket.opened).toHaveLength(1))
  expect(Socket.opened[0]?.protocols).toContain('pass.a-pass')
  expect(told).toHaveBeenCalledOnce()
})
