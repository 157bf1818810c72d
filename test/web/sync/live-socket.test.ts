import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LIVE_CROWDED } from '../../../shared/protocol/live.ts'
import type { Caller } from '../../../web/api/client.ts'
import { makeKeyPair } from '../../../web/crypto/device-key.ts'
import { startLive } from '../../../web/sync/live-socket.ts'

vi.hoisted(() => {
  // `api/client.ts` asks for its origin when it is loaded.
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
})

const caller: Caller = { pair: await makeKeyPair(), report: null }

class Socket extends EventTarget {
  static readonly OPEN = 1
  static readonly opened: Socket[] = []
  readonly protocols: string[]
  readonly said: string[] = []
  readyState = 0
  onopen = () => {}
  onmessage = (_: { data: string }) => {}
  onclose = (_: { code: number }) => {}

  constructor(_url: string, protocols: string[]) {
    super()
    this.protocols = protocols
    Socket.opened.push(this)
  }
  send(text: string) {
    this.said.push(text)
  }
  close(code = 1006) {
    this.readyState = 3
    this.onclose({ code })
  }
  /** As the other end does it. */
  open() {
    this.readyState = 1
    this.onopen()
  }
  hear(data: string) {
    const message = Object.assign(new Event('message'), { data })
    this.dispatchEvent(message)
    this.onmessage(message)
  }
}

/** A device that listens, and its socket before it opens. */
async function listening() {
  const options = {
    /** Asked for whenever it connects. */
    caller: vi.fn(async () => caller),
    changed: vi.fn<() => void>(),
    stands: vi.fn<(isOpen: boolean) => void>(),
  }
  startLive(options)
  const socket = await vi.waitFor(() => {
    const [first] = Socket.opened
    if (!first) throw new Error('no socket yet')
    return first
  })
  return { ...options, socket }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
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

test('when the socket opens, what changed while nobody listened is asked for', async () => {
  const { socket, changed, stands } = await listening()
  expect(changed).not.toHaveBeenCalled()
  socket.open()
  expect(changed).toHaveBeenCalledOnce()
  expect(stands.mock.calls).toEqual([[true]])
})

test('a frame says that something changed; an answer to a ping and nonsense do not', async () => {
  const { socket, changed } = await listening()
  socket.open()
  for (const heard of ['pong', '{}', '{"rev":"7"}']) socket.hear(heard)
  expect(changed).toHaveBeenCalledTimes(1)
  socket.hear('{"rev":7}')
  expect(changed).toHaveBeenCalledTimes(2)
})

test('a line on which the ping is answered stays open', async () => {
  const { socket, stands } = await listening()
  socket.open()
  await vi.advanceTimersByTimeAsync(25_000)
  expect(socket.said).toEqual(['ping'])
  socket.hear('pong')
  await vi.advanceTimersByTimeAsync(24_000)
  expect(socket.readyState).toBe(1)
  expect(stands.mock.calls).toEqual([[true]])
})

test('a line on which nothing comes back within ten seconds of a ping is closed', async () => {
  const { socket, stands } = await listening()
  socket.open()
  await vi.advanceTimersByTimeAsync(34_000)
  expect(socket.readyState).toBe(1)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(socket.readyState).toBe(3)
  expect(stands.mock.calls).toEqual([[true], [false]])
})

test('there is one socket at a time, however often somebody asks', async () => {
  const live = startLive({ caller: async () => caller, changed: () => {}, stands: () => {} })
  live.retry()
  live.retry()
  await vi.waitFor(() => expect(Socket.opened).toHaveLength(1))
  Socket.opened[0]?.open()
  live.retry()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(Socket.opened).toHaveLength(1)
})

/** Keys and signatures take their own time, which no fake clock hurries. */
const SLOW_MACHINE = { timeout: 10_000 }

test('a socket that stood is made good soon, however many tries it took to open', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  let refusals = 3
  vi.stubGlobal('fetch', async () =>
    refusals-- > 0 ? new Response(null, { status: 503 }) : Response.json({ pass: 'a-pass' }),
  )
  startLive({ caller: async () => caller, changed: () => {}, stands: () => {} })
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1_000)
    expect(Socket.opened).toHaveLength(1)
  }, SLOW_MACHINE)
  const [socket] = Socket.opened
  socket?.open()
  socket?.close()
  await vi.advanceTimersByTimeAsync(2_500)
  await vi.waitFor(() => expect(Socket.opened).toHaveLength(2), SLOW_MACHINE)
})

test('a tab whose socket gave way to those of other tabs does not take one back at once', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  const { socket, stands, caller: asked } = await listening()
  socket.open()
  socket.close(LIVE_CROWDED)
  expect(stands.mock.calls).toEqual([[true], [false]])
  await vi.advanceTimersByTimeAsync(149_000)
  expect(asked).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked).toHaveBeenCalledTimes(2)
})
