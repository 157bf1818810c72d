/**
 * The live socket: hears that something changed within a second, and says so to the sync loop. It
 * carries no data and nothing relies on it: while it is down, the loop polls.
 *
 *   pass ─► open ─► frames … ─► closed ─► wait ─► pass …
 */
import * as v from 'valibot'
import {
  LIVE_CROWDED,
  LIVE_PING,
  LIVE_PROTOCOL,
  LiveFrame,
  passProtocol,
} from '../../shared/protocol/live.ts'
import type { Caller } from '../api/client.ts'
import { fetchLivePass } from '../api/endpoints.ts'
import { apiOrigin } from '../api/origin.ts'
import { type WaitCause, waitMs } from './push/retry.ts'

/** Phone networks drop silent lines after about a minute, without a word to either end. */
const PING_MS = 25_000
const PONG_WITHIN_MS = 10_000

type LiveOptions = {
  /** Null while this device is not enrolled, or may not listen. */
  caller(): Promise<Caller | null>
  /** Something changed in the ledger. */
  changed(): void
  /** Whether the socket stands: polling may rest. */
  stands(isOpen: boolean): void
}

/** Call once. `retry` ends a wait: the network may be back. */
export function startLive(options: LiveOptions): { retry(): void } {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let connecting = false

  async function connect(): Promise<void> {
    if (connecting) return
    connecting = true
    clearTimeout(timer)
    const pass = await fetchPass().catch((error: unknown) => {
      // The store can be out of reach for a moment (iOS ends its connections); it comes back.
      console.error('live', error)
      return null
    })
    if (pass === null) closed()
    else listen(pass)
  }

  async function fetchPass(): Promise<string | null> {
    const caller = await options.caller()
    const called = caller && (await fetchLivePass(caller))
    return called?.kind === 'answered' ? called.answer.pass : null
  }

  function listen(pass: string): void {
    const url = `${apiOrigin().replace(/^http/, 'ws')}/api/live`
    const socket = new WebSocket(url, [LIVE_PROTOCOL, passProtocol(pass)])
    const stopPinging = keepAlive(socket)
    socket.onopen = () => {
      failures = 0
      options.stands(true)
      // What changed while nobody listened.
      options.changed()
    }
    socket.onmessage = ({ data }) => {
      if (v.is(v.pipe(v.string(), v.parseJson(), LiveFrame), data)) options.changed()
    }
    socket.onclose = ({ code }) => {
      stopPinging()
      options.stands(false)
      // Other tabs have the lines that this device may hold: taking one back would go round for ever.
      closed(code === LIVE_CROWDED ? 'later' : 'worker_down')
    }
  }

  function closed(cause: WaitCause = 'worker_down'): void {
    connecting = false
    failures += 1
    timer = setTimeout(connect, waitMs(cause, failures, Math.random()))
  }

  void connect()
  return {
    retry: () => {
      failures = 0
      void connect()
    },
  }
}

/** Closes a line on which nothing comes back. Returns how to stop. */
function keepAlive(socket: WebSocket): () => void {
  let overdue: ReturnType<typeof setTimeout> | undefined
  socket.addEventListener('message', () => clearTimeout(overdue))
  const pinging = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return
    socket.send(LIVE_PING)
    clearTimeout(overdue)
    overdue = setTimeout(() => socket.close(), PONG_WITHIN_MS)
  }, PING_MS)
  return () => {
    clearInterval(pinging)
    clearTimeout(overdue)
  }
}
