/** What Stripe says to the keys of this deployment, and where it sends events; for `GET /operator/health`. */
import type { EndpointHealth, KeyState } from '../../shared/protocol/operator-health.ts'
import { orFailure, type StripeClient } from './client.ts'
import type { StripeFailure } from './failure.ts'

const stateOf = (failure: StripeFailure): KeyState => {
  if (failure.kind === 'key_refused') return 'refused'
  return failure.kind === 'missing' || failure.kind === 'rejected' ? 'works' : 'unreachable'
}

/** Asks for one session: whoever may not do that can do nothing here. */
export async function keyState({ identity }: StripeClient): Promise<KeyState> {
  const asked = await orFailure(() => identity.verificationSessions.list({ limit: 1 }))
  return 'kind' in asked ? stateOf(asked) : 'works'
}

/** Those that send to this address; null where the key may not ask. */
export async function endpointsTo(
  { webhookEndpoints }: StripeClient,
  origin: string,
): Promise<EndpointHealth[] | null> {
  const asked = await orFailure(() => webhookEndpoints.list({ limit: 100 }))
  if ('kind' in asked) return null
  return asked.data
    .filter(({ url }) => url === `${origin}/webhooks/stripe`)
    .map(({ id, status, enabled_events: events }) => ({
      id,
      enabled: status === 'enabled',
      events,
    }))
}
