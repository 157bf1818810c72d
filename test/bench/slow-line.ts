/**
 * A bad line: a TCP relay that holds back what goes through it, in both directions, and lets only so
 * much a second go up, whatever connection it is on.
 */
import { connect, createServer, type Socket } from 'node:net'
import { openSockets } from '../browser/stack/open-sockets.ts'

export type SlowLine = {
  /** From here on; half of it on the way there, half on the way back. */
  setRoundTrip(ms: number): void
  /** What it carries upwards, from here on. */
  setUpstream(bytesPerSecond: number): void
  /** Bytes that went up so far, headers and all. */
  carried(): number
  close(): Promise<void>
}

/** What a modem sends at once. */
const PIECE_BYTES = 200

export async function laySlowLine(listens: number, target: number): Promise<SlowLine> {
  let oneWayMs = 0
  let bytesPerSecond = Number.POSITIVE_INFINITY
  let carried = 0
  let waiting: { from: Socket; piece: Buffer; pass(piece: Buffer): void }[] = []
  let freeAt = 0
  let isSending = false
  const { track, serve } = openSockets()

  /** One piece after the other; what belongs to a connection that is gone is not sent any more. */
  function send(): void {
    if (isSending) return
    waiting = waiting.filter(({ from }) => !from.destroyed)
    const next = waiting.shift()
    if (!next) return
    isSending = true
    // By the sum of all pieces since the line was idle: a timer that is late makes it no slower.
    freeAt += (next.piece.length / bytesPerSecond) * 1000
    setTimeout(() => {
      carried += next.piece.length
      next.pass(next.piece)
      isSending = false
      send()
    }, freeAt - performance.now())
  }

  function goUp(from: Socket, chunk: Buffer, pass: (piece: Buffer) => void): void {
    if (bytesPerSecond === Number.POSITIVE_INFINITY) {
      carried += chunk.length
      pass(chunk)
      return
    }
    for (let at = 0; at < chunk.length; at += PIECE_BYTES)
      waiting.push({ from, piece: chunk.subarray(at, at + PIECE_BYTES), pass })
    if (!isSending) freeAt = Math.max(freeAt, performance.now())
    send()
  }

  const relay = (from: Socket, to: Socket, goesUp: boolean) => {
    const pass = (chunk: Buffer) => {
      if (oneWayMs === 0) to.write(chunk)
      else setTimeout(() => to.writable && to.write(chunk), oneWayMs)
    }
    from.on('data', (chunk) => {
      if (goesUp) goUp(from, chunk, pass)
      else pass(chunk)
    })
    from.once('close', () => setTimeout(() => to.destroy(), oneWayMs))
  }
  const server = createServer((near) => {
    const far = track(connect(target, '127.0.0.1'))
    for (const end of [near, far]) end.setNoDelay()
    relay(track(near), far, true)
    relay(far, near, false)
  })
  const close = await serve(server, listens)
  return {
    setRoundTrip: (ms) => {
      oneWayMs = ms / 2
    },
    setUpstream: (rate) => {
      bytesPerSecond = rate
    },
    carried: () => carried,
    close,
  }
}
