/** A line with a delay: a TCP relay that holds back what goes through it, in both directions. */
import { connect, createServer, type Socket } from 'node:net'
import { openSockets } from '../browser/stack/open-sockets.ts'

export type SlowLine = {
  /** From here on; half of it on the way there, half on the way back. */
  setRoundTrip(ms: number): void
  close(): Promise<void>
}

export async function laySlowLine(listens: number, target: number): Promise<SlowLine> {
  let oneWayMs = 0
  const { track, serve } = openSockets()
  const relay = (from: Socket, to: Socket) => {
    from.on('data', (chunk) => {
      if (oneWayMs === 0) to.write(chunk)
      else setTimeout(() => to.writable && to.write(chunk), oneWayMs)
    })
    from.once('close', () => setTimeout(() => to.destroy(), oneWayMs))
  }
  const server = createServer((near) => {
    const far = track(connect(target, '127.0.0.1'))
    for (const end of [near, far]) end.setNoDelay()
    relay(track(near), far)
    relay(far, near)
  })
  const close = await serve(server, listens)
  return {
    setRoundTrip: (ms) => {
      oneWayMs = ms / 2
    },
    close,
  }
}
