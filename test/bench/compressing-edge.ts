/**
 * What Cloudflare's edge does on its own between a Worker and a browser, and `wrangler dev` does not: it packs
 * what is text (developers.cloudflare.com/speed/optimization/content/compression). An HTTP relay on this
 * machine, with gzip as it comes.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createGzip } from 'node:zlib'
import { openSockets } from '../browser/stack/open-sockets.ts'

export type CompressingEdge = {
  /** From here on; without it everything goes through as it is. */
  setCompressing(on: boolean): void
  close(): Promise<void>
}

/** Of the content types that it packs, those that the app has. */
const PACKED = /^(?:text\/(?:html|css|javascript|plain)|application\/(?:json|manifest\+json))\b/

export async function openCompressingEdge(
  listens: number,
  target: number,
): Promise<CompressingEdge> {
  let isCompressing = true
  const { track, serve } = openSockets()
  const server = createServer((asked, answer) => {
    const { method, url: path, headers } = asked
    const onward = request({ host: '127.0.0.1', port: target, method, path, headers }, (found) =>
      pass(found, answer, isCompressing && accepts(asked)),
    )
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  })
  server.on('connection', track)
  const close = await serve(server, listens)
  return {
    setCompressing: (on) => {
      isCompressing = on
    },
    close,
  }
}

const accepts = ({ headers }: IncomingMessage): boolean =>
  /\bgzip\b/.test(String(headers['accept-encoding']))

function pass(found: IncomingMessage, answer: ServerResponse, mayPack: boolean): void {
  const { statusCode = 502, headers } = found
  if (!mayPack || !PACKED.test(headers['content-type'] ?? '') || headers['content-encoding']) {
    answer.writeHead(statusCode, headers)
    found.pipe(answer)
    return
  }
  const { 'content-length': _, ...others } = headers
  answer.writeHead(statusCode, { ...others, 'content-encoding': 'gzip', vary: 'accept-encoding' })
  found.pipe(createGzip()).pipe(answer)
}
