/**
 * Stripe as an operator needs it: what a key may do, the webhook endpoints of a deployment, and whether
 * an event comes back. The second file that imports the SDK. Failures are values; no key is in any of them.
 */
import Stripe from 'stripe'
import { PROBE_KEY } from '../../shared/protocol/operator-health.ts'

/** Stripe, by one key. */
export type StripeByKey = Stripe

/** `base`: where the sandbox is; null for Stripe itself. */
export const operatorStripe = (key: string, base: URL | null): StripeByKey =>
  new Stripe(key, {
    maxNetworkRetries: 1,
    timeout: 15_000,
    telemetry: false,
    ...(base && {
      protocol: base.protocol === 'http:' ? 'http' : 'https',
      host: base.hostname,
      port: base.port || (base.protocol === 'http:' ? 80 : 443),
    }),
  })

/** `live` and `test` as the key itself says; null: it is no secret or restricted key. */
export function modeOf(key: string): 'live' | 'test' | null {
  const [, mode] = /^(?:sk|rk|pk)_(live|test)_\w+$/.exec(key) ?? []
  return mode === 'live' || mode === 'test' ? mode : null
}

export type KeyFailure =
  /** Stripe does not know it. */
  | { kind: 'wrong' }
  | { kind: 'expired' }
  /** Permissions as the Dashboard names them. */
  | { kind: 'lacks'; permissions: string[] }
  | { kind: 'unreachable'; why: string }

type Permission = readonly [string, (stripe: Stripe) => Promise<unknown>]

/** What each call needs; those that would change something name what does not exist. */
const READ: Permission = [
  'Identity: verification sessions and reports, read',
  ({ identity }) => identity.verificationSessions.list({ limit: 1 }),
]
const WRITE: Permission = [
  'Identity: verification sessions and reports, write',
  ({ identity }) => identity.verificationSessions.cancel('vs_fieldproof_nothing'),
]
const ENDPOINTS_READ: Permission = [
  'Webhook endpoints, read',
  ({ webhookEndpoints }) => webhookEndpoints.list({ limit: 1 }),
]
const ENDPOINTS_WRITE: Permission = [
  'Webhook endpoints, write',
  ({ webhookEndpoints }) =>
    webhookEndpoints.update('we_fieldproof_nothing', { description: 'nothing' }),
]

const NEEDED = {
  read: [READ],
  worker: [READ, WRITE],
  setup: [READ, WRITE, ENDPOINTS_READ, ENDPOINTS_WRITE],
} as const satisfies Record<string, readonly Permission[]>

/** Null: it may do all that it is for. */
export async function tryKey(stripe: Stripe, use: keyof typeof NEEDED): Promise<KeyFailure | null> {
  const permissions: string[] = []
  for (const [permission, call] of NEEDED[use]) {
    const failure = await failureOf(() => call(stripe))
    if (failure === 'forbidden') permissions.push(permission)
    else if (failure) return failure
  }
  return permissions.length > 0 ? { kind: 'lacks', permissions } : null
}

async function failureOf(
  call: () => Promise<unknown>,
): Promise<Exclude<KeyFailure, { kind: 'lacks' }> | 'forbidden' | null> {
  try {
    await call()
    return null
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    if (error.code === 'api_key_expired') return { kind: 'expired' }
    if (error.statusCode === 401) return { kind: 'wrong' }
    if (error.statusCode === 403) return 'forbidden'
    // What does not exist was looked for, so the key may look for it.
    if (error.statusCode === 404 || error.statusCode === 400) return null
    return { kind: 'unreachable', why: whyOf(error) }
  }
}

/** In Stripe's words, cut before anything that looks like a key. */
export const whyOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\b(sk|rk|whsec)_\S+/g, '$1_…')

const ABOUT = 'identity.verification_session.'

/** All that Stripe tells of sessions; `*` would leave out the last one. */
export const EVENTS = [
  `${ABOUT}created`,
  `${ABOUT}requires_input`,
  `${ABOUT}processing`,
  `${ABOUT}verified`,
  `${ABOUT}canceled`,
  `${ABOUT}redacted`,
] as const

export const endpointUrl = (origin: string): string => `${origin}/webhooks/stripe`

/** Which slot holds its secret, and whether that was written: kept with the endpoint at Stripe. */
const SLOT_KEY = 'fieldproof_slot'
const WRITTEN_KEY = 'fieldproof_written'

export type Endpoint = {
  id: string
  /** Epoch ms. */
  created: number
  enabled: boolean
  events: string[]
  /** Null: it was made by hand. */
  slot: string | null
  written: boolean
}

/** Those of this address, oldest first. */
export async function endpointsAt(stripe: Stripe, origin: string): Promise<Endpoint[]> {
  const found: Endpoint[] = []
  for await (const endpoint of stripe.webhookEndpoints.list({ limit: 100 }))
    if (endpoint.url === endpointUrl(origin)) found.push(endpointOf(endpoint))
  return found.sort((a, b) => a.created - b.created || a.id.localeCompare(b.id))
}

/** Of the six, those that an endpoint with these does not send; `*` is not quite all. */
export const missingEvents = (events: readonly string[]): string[] =>
  EVENTS.filter(
    (event) => !events.includes(event) && !(events.includes('*') && !event.endsWith('.redacted')),
  )

const endpointOf = (endpoint: Stripe.WebhookEndpoint): Endpoint => ({
  id: endpoint.id,
  created: endpoint.created * 1000,
  enabled: endpoint.status === 'enabled',
  events: endpoint.enabled_events,
  slot: endpoint.metadata[SLOT_KEY] ?? null,
  written: endpoint.metadata[WRITTEN_KEY] === 'yes',
})

/** `slot`: where its secret will be kept. Stripe tells that secret here, and never again. */
export async function createEndpoint(
  stripe: Stripe,
  origin: string,
  slot: string,
): Promise<{ id: string; secret: string }> {
  const made = await stripe.webhookEndpoints.create({
    url: endpointUrl(origin),
    enabled_events: [...EVENTS],
    description: 'Fieldproof',
    metadata: { [SLOT_KEY]: slot },
  })
  if (!made.secret) throw new Error('Stripe made an endpoint and told no secret.')
  return { id: made.id, secret: made.secret }
}

export async function markWritten(stripe: Stripe, id: string): Promise<void> {
  await stripe.webhookEndpoints.update(id, { metadata: { [WRITTEN_KEY]: 'yes' } })
}

/** On, and with the six events. Its secret stays. */
export async function mendEndpoint(stripe: Stripe, id: string): Promise<void> {
  await stripe.webhookEndpoints.update(id, { disabled: false, enabled_events: [...EVENTS] })
}

export async function deleteEndpoint(stripe: Stripe, id: string): Promise<void> {
  await stripe.webhookEndpoints.del(id)
}

/** Whether thin events, which the Worker cannot use, are sent to this address. Null: Stripe does not say. */
export async function hasThinEndpoint(stripe: Stripe, origin: string): Promise<boolean | null> {
  try {
    for await (const one of stripe.v2.core.eventDestinations.list({
      include: ['webhook_endpoint.url'],
    }))
      if (one.webhook_endpoint?.url === endpointUrl(origin) && one.event_payload === 'thin')
        return true
    return false
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return null
    throw error
  }
}

/** Makes a session and cancels it, so that two events go out. For test keys only. */
export async function sendProbe({ identity }: Stripe, probe: string): Promise<string> {
  const { id } = await identity.verificationSessions.create({
    type: 'document',
    metadata: { [PROBE_KEY]: probe },
  })
  await identity.verificationSessions.cancel(id)
  return id
}
