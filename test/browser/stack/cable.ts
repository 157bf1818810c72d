/**
 * A cable with a switch: a TCP proxy in front of the app. Cutting it is what a lost signal looks like
 * to page and service worker alike, which a browser's own offline switch does not give.
 */
import { connect, createServer } from 'node:net'
import { openSockets } from './open-sockets.ts'

export type Cable = {
  cut(): void
  restore(): void
  /** Everything that came through it towards the browser. */
  heard(): string
  close(): Promise<void>
}

export async function layCable(listens: number, target: number): Promise<Cable> {
  const { isCut, track, cut, restore, serve } = openSockets()
  const heard: Buffer[] = []
  const server = createServer((from) => {
    track(from)
    if (isCut()) return
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
  const close = await serve(server, listens)
  return { cut, restore, heard: () => Buffer.concat(heard).toString('latin1'), close }
}

/** Asks for answers that can be read on the way. Of the same length, so that nothing else moves. */
const uncompressed = (chunk: Buffer): Buffer =>
  Buffer.from(
    chunk
      .toString('latin1')
      .replace(/^accept-encoding:.*$/im, (line) => 'Accept-Encoding: identity'.padEnd(line.length)),
    'latin1',
  )
