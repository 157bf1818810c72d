/**
 * A cable that understands HTTP: it lies between browser and Worker like `cable.ts`, and can also
 * play tricks on single calls. The next POST about requests takes the oldest trick; all else passes,
 * unless something stands on the way (`in-between.ts`). WebSocket upgrades go through as raw bytes.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type Answer, forward, readBody } from './forward.ts'
import { InBetween } from './in-between.ts'
import { openSockets } from './open-sockets.ts'

type Trick =
  /** The Worker never gets the call. */
  | { kind: 'cut_before' }
  /** The Worker answered, the browser never hears it. */
  | { kind: 'cut_after' }
  /** The Worker gets it twice; the browser hears the first answer. */
  | { kind: 'doubled' }
  | { kind: 'delayed'; ms: number }
  /** It waits until `until` is over, and is cut then. */
  | { kind: 'held'; until: Promise<void> }

export type HttpCable = {
  /** What stands on the way, for as long as it is put there. */
  between: InBetween
  cut(): void
  restore(): void
  play(trick: Trick): void
  /** Forgets tricks that nothing took. */
  forget(): void
  close(): Promise<void>
}

export async function layHttpCable(listens: number, target: number): Promise<HttpCable> {
  const { isCut, track, cut, restore, serve } = openSockets()
  let tricks: Trick[] = []
  const between = new InBetween()

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    const trick = isTricked(request) ? tricks.shift() : undefined
    if (trick?.kind === 'cut_before') return void request.socket.destroy()
    if (trick?.kind === 'held') {
      await trick.until
      return void request.socket.destroy()
    }
    if (trick?.kind === 'delayed') await new Promise((resolve) => setTimeout(resolve, trick.ms))
    await between.carry(request, body)
    // Who called may have given up.
    if (isCut() || request.socket.destroyed) return void request.socket.destroy()
    const own = between.answer(request, body)
    if (own === 'cut') return void request.socket.destroy()
    if (own) return tell(response, own)
    between.rewrite(request)
    const answered = forward(request, body, target)
    if (trick?.kind === 'doubled') void forward(request, body, target).catch(ignoreSecond)
    const answer = await answered
    if (trick?.kind === 'cut_after' || isCut()) return void request.socket.destroy()
    tell(response, answer)
  }

  const server = createServer((request, response) => {
    // Nothing answers at the other end: so it is at this one.
    pass(request, response).catch(() => request.socket.destroy())
  })
  server.on('connection', (socket: Socket) => void track(socket))
  server.on('upgrade', (request: IncomingMessage, near: Duplex, head: Buffer) => {
    const far = track(connect(target, '127.0.0.1'))
    far.write(headOf(request))
    far.write(head)
    near.pipe(far)
    far.pipe(near)
    near.once('error', () => near.destroy())
    near.once('close', () => far.destroy())
    far.once('close', () => near.destroy())
  })
  const close = await serve(server, listens)
  return {
    between,
    cut,
    restore,
    close,
    play: (trick) => tricks.push(trick),
    forget: () => {
      tricks = []
    },
  }
}

const isTricked = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'POST' && url.startsWith('/api/requests')

/** Whether the second of two equal calls fares better or worse is the Worker's affair. */
const ignoreSecond = () => {}

function tell(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers)
  response.end(body)
}

/** The request line and headers as they came. */
function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = [`${method} ${url} HTTP/1.1`]
  for (let i = 0; i < rawHeaders.length; i += 2)
    lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`)
  return `${lines.join('\r\n')}\r\n\r\n`
}
