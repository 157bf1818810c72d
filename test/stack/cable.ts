/**
 * A cable with a switch: a TCP proxy in front of the app. Cutting it is what a lost signal looks like
 * to page and service worker alike, which a browser's own offline switch does not give.
 */
import { connect, createServer, type Socket } from 'node:net'

export type Cable = {
  cut(): void
  restore(): void
  /** Everything that came through it towards the browser. */
  heard(): string
  close(): Promise<void>
}

export function layCable(listens: number, target: number): Promise<Cable> {
  const open = new Set<Socket>()
  const heard: Buffer[] = []
  let isCut = false
  const server = createServer((from) => {
    if (isCut) {
      from.destroy()
      return
    }
    track(from)
    from.once('data', (first) => {
      const to = track(connect(target, '127.0.0.1'))
      to.write(uncompressed(first))
      from.on('data', (chunk) => to.write(uncompressed(chunk)))
      to.pipe(from)
      to.on('data', (chunk) => heard.push(chunk))
      from.once('close', () => to.destroy())
      to.once('close', () => from.destroy())
    })
  })
  function track(socket: Socket): Socket {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    // A socket that breaks is what this is for; its close is enough.
    socket.on('error', () => socket.destroy())
    return socket
  }
  const cut = () => {
    isCut = true
    for (const socket of open) socket.destroy()
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(listens, '127.0.0.1', () =>
      resolve({
        cut,
        restore: () => {
          isCut = false
        },
        heard: () => Buffer.concat(heard).toString('latin1'),
        close: () => {
          cut()
          return new Promise((closed) => server.close(() => closed()))
        },
      }),
    )
  })
}

/** Asks for answers that can be read on the way. Of the same length, so that nothing else moves. */
const uncompressed = (chunk: Buffer): Buffer =>
  Buffer.from(
    chunk
      .toString('latin1')
      .replace(/^accept-encoding:.*$/im, (line) => 'Accept-Encoding: identity'.padEnd(line.length)),
    'latin1',
  )
