// Puts an answer on the wire with Stripe's headers.

import { STRIPE_VERSION } from '../stripe-version.ts'
import type { Answer } from './answer.ts'

interface Context {
  request: Request
  requestId: string
  original: string | undefined
}

export function respond({ status, body }: Answer, { request, requestId, original }: Context) {
  const headers = new Headers({
    'content-type': 'application/json',
    'cache-control': 'no-cache, no-store',
    'request-id': requestId,
    'stripe-version': request.headers.get('stripe-version') ?? STRIPE_VERSION,
  })
  const account = request.headers.get('stripe-account')
  if (account !== null) headers.set('stripe-account', account)
  const key = request.headers.get('idempotency-key')
  if (key !== null) headers.set('idempotency-key', key)
  if (original !== undefined) {
    headers.set('idempotent-replayed', 'true')
    headers.set('original-request', original)
  }
  if (status === 429) headers.set('stripe-rate-limited-reason', 'endpoint-rate')
  return new Response(JSON.stringify(body, null, 2), { status, headers })
}

/**
 * A Worker cannot close its socket before the headers, so a cut answer begins and then breaks off:
 * the caller has no answer and cannot know what was done. The first byte must be on its way before
 * the break, or wrangler's proxy makes a tidy 500 of it.
 */
export function cutResponse(): Response {
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode('{'))
      await new Promise((done) => setTimeout(done, UNTIL_CUT_MS))
      controller.error(new Error('cut on demand'))
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}

const UNTIL_CUT_MS = 20
