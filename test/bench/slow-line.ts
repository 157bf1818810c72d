/**
 * A bad line: a TCP relay that holds back what goes through it, in both directions, and lets only so
 * much a second go up or down, whatever connection it is on.
 */
import { connect, createServer, type Socket } from 'node:net'
import { openSockets } from '../browser/stack/open-sockets.ts'

export type SlowLine = {
  /** From here on; half of it on the way there, half on the way back. */
  setRoundTrip(ms: number): void
  /** What it carries upwards, from here on. */
  setUpstream(bytesPerSecond: number): void
  /** What it carries downwards, from here on. */
  setDownstream(bytesPerSecond: number): void
  /** Bytes that went up so far, headers and all. */
  carried(): number
  close(): Promise<void>
}

/** What a modem sends at once. */
const PIECE_BYTES = 200

type Waiting = { from: Socket; piece: Buffer; pass(piece: Buffer): void }

/** One direction of the line: what all connections send in it goes one piece after the other. */
class Direction {
  bytesPerSecond = Number.POSITIVE_INFINITY
  carried = 0
  #waiting: Waiting[] = []
  #freeAt = 0
  #isSending = false

  carry(from: Socket, chunk: Buffer, pass: (piece: Buffer) => void): void {
    if (this.bytesPerSecond === Number.POSITIVE_INFINITY) {
      this.carried += chunk.length
      pass(chunk)
      return
    }
    for (let at = 0; at < chunk.length; at += PIECE_BYTES)
      this.#waiting.push({ from, piece: chunk.subarray(at, at + PIECE_BYTES), pass })
    if (!this.#isSending) this.#freeAt = Math.max(this.#freeAt, performance.now())
    this.#send()
  }

  /** What belongs to a connection that is gone is not sent any more. */
  #send(): void {
    if (this.#isSending) return
    const next = this.#next()
    if (!next) return
    this.#isSending = true
    // By the sum of all pieces since the line was idle: a timer that is late makes it no slower.
    this.#freeAt += (next.piece.length / this.bytesPerSecond) * 1000
    setTimeout(
      () => {
        this.carried += next.piece.length
        next.pass(next.piece)
        this.#isSending = false
        this.#send()
      },
      Math.max(0, this.#freeAt - performance.now()),
    )
  }

  #next(): Waiting | undefined {
    this.#waiting = this.#waiting.filter(({ from }) => !from.destroyed)
    return this.#waiting.shift()
  }
}

export async function laySlowLine(listens: number, target: number): Promise<SlowLine> {
  let oneWayMs = 0
  const [up, down] = [new Direction(), new Direction()]
  const { track, serve } = openSockets()

  const relay = (from: Socket, to: Socket, direction: Direction) => {
    const pass = (chunk: Buffer) => {
      if (oneWayMs === 0) to.write(chunk)
      else setTimeout(() => to.writable && to.write(chunk), oneWayMs)
    }
    from.on('data', (chunk) => direction.carry(from, chunk, pass))
    from.once('close', () => setTimeout(() => to.destroy(), oneWayMs))
  }
  const server = createServer((near) => {
    const far = track(connect(target, '127.0.0.1'))
    for (const end of [near, far]) end.setNoDelay()
    relay(track(near), far, up)
    relay(far, near, down)
  })
  const close = await serve(server, listens)
  return {
    setRoundTrip: (ms) => {
      oneWayMs = ms / 2
    },
    setUpstream: (rate) => {
      up.bytesPerSecond = rate
    },
    setDownstream: (rate) => {
      down.bytesPerSecond = rate
    },
    carried: () => up.carried,
    close,
  }
}
