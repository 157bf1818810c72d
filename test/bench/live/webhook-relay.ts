/** Stands between the sandbox's webhooks and the Worker, and sees when each one is sent. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'
import * as v from 'valibot'
import { readSessionReference } from '../../../shared/ids.ts'
import { originOf } from '../../browser/stack/ports.ts'

const Event = v.object({
  type: v.string(),
  data: v.object({ object: v.object({ client_reference_id: v.string() }) }),
})

const PATH = '/webhooks/stripe'

/**
 * Hands each on to the Worker at `app`, and its answer back. `sent` is told of each before it goes on: the
 * request that it names, and what has become of its session.
 */
export async function relayWebhooks(
  ports: { relay: number; app: number },
  sent: (request: string, type: string) => void,
): Promise<{ url: string; server: Server }> {
  const pass = async (request: IncomingMessage): Promise<number> => {
    const body = await buffer(request)
    const { type, data } = v.parse(Event, JSON.parse(body.toString()))
    const named = readSessionReference(data.object.client_reference_id)
    if (named) sent(named.id, type)
    const { 'content-type': contentType = '', 'stripe-signature': signature = '' } = request.headers
    const headers = { 'Content-Type': contentType, 'Stripe-Signature': String(signature) }
    const answered = await fetch(originOf(ports.app) + PATH, { method: 'POST', headers, body })
    await answered.arrayBuffer()
    return answered.status
  }
  const server = createServer((request, response) => {
    // Stripe sends again what was not taken.
    void pass(request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(502).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(ports.relay, '127.0.0.1', resolve))
  return { url: originOf(ports.relay) + PATH, server }
}
