// Carries the post: for each endpoint one delivery at a time, in order, each endpoint by itself so
// that a dead one delays no other. A failed delivery waits its turn again and blocks nothing.

import { seconds, type World } from '../world.ts'
import {
  type Delivery,
  markDelivered,
  markFailed,
  nextDeliveries,
  nextDelivery,
  pendingFor,
} from './delivery-store.ts'
import { type Endpoint, findEndpoint } from './endpoint-store.ts'
import { signatureHeader } from './sign.ts'

const TIMEOUT_MS = 10_000

// Endpoints with a carrier on the way.
const busy = new Set<string>()

/** When there is next something to carry, leaving out who is being carried to already. */
export function nextPostAt(world: World): number | null {
  const times = nextDeliveries(world)
    .filter(({ endpoint }) => !busy.has(endpoint))
    .map(({ at }) => at)
  return times.length > 0 ? Math.min(...times) : null
}

/** Starts a carrier for every endpoint with post; settles when all are back. */
export async function deliverDue(world: World): Promise<void> {
  const due = nextDeliveries(world).filter(
    ({ endpoint, at }) => at <= world.now() && !busy.has(endpoint),
  )
  await Promise.all(due.map(({ endpoint }) => carry(world, endpoint)))
}

async function carry(world: World, id: string): Promise<void> {
  busy.add(id)
  try {
    for (;;) {
      const endpoint = findEndpoint(world, id)
      const delivery = endpoint && nextDelivery(world, endpoint)
      if (!delivery) return
      if (await send(world, endpoint, delivery)) markDelivered(world, delivery)
      else markFailed(world, delivery)
    }
  } finally {
    busy.delete(id)
    world.wake()
  }
}

async function send(world: World, endpoint: Endpoint, delivery: Delivery): Promise<boolean> {
  const body = eventBody(world, delivery.event)
  if (body === null) return true
  const now = world.now()
  const secrets = endpoint.secrets.filter(({ until }) => until === null || until > now)
  const signature = await signatureHeader(
    secrets.map(({ secret }) => secret),
    body,
    seconds(Date.now()),
  )
  try {
    const response = await fetch(endpoint.fields.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signature,
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    // Nobody listening, or too slow: the same as a refusal, it is tried again.
    return false
  }
}

/** Null when a reset has emptied the events meanwhile. */
function eventBody(world: World, id: string): string | null {
  const row = world.sql
    .exec<{ body: string }>('SELECT body FROM event WHERE id = ?', id)
    .toArray()[0]
  if (!row) return null
  return JSON.stringify(
    { ...JSON.parse(row.body), pending_webhooks: pendingFor(world, id) },
    null,
    2,
  )
}
