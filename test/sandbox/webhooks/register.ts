// Registers an endpoint by its url, for tests: the same url again changes the one that is there,
// so that a restarted app does not end up with two.

import { mintId, mintSigningSecret } from '../mint.ts'
import { seconds, type World } from '../world.ts'
import { release } from './delivery-store.ts'
import {
  type Endpoint,
  findEndpoint,
  findEndpointByUrl,
  insertEndpoint,
  type Mode,
  saveEndpoint,
} from './endpoint-store.ts'

interface Asked {
  url: string
  secret?: string | undefined
  enabled_events?: string[] | undefined
  mode?: Mode | undefined
}

// `*` leaves out `redacted`, as with Stripe, so everything takes both.
const EVERYTHING = ['*', 'identity.verification_session.redacted']

export function register(world: World, asked: Asked): object {
  const kept = findEndpointByUrl(world, asked.url)
  const endpoint = kept ? changed(kept, asked) : made(world, asked)
  if (kept) saveEndpoint(world, endpoint)
  else insertEndpoint(world, endpoint)
  if (endpoint.mode !== 'hold') release(world, endpoint.fields.id)
  return { ...endpoint.fields, secret: endpoint.secrets[0]?.secret, mode: endpoint.mode }
}

/** A new secret; the old one signs along until it runs out. */
export function roll(world: World, id: string, overlapMs: number): object | null {
  const endpoint = findEndpoint(world, id)
  if (!endpoint) return null
  const now = world.now()
  const secret = mintSigningSecret()
  const secrets = endpoint.secrets
    .map((old) => ({ ...old, until: old.until ?? now + overlapMs }))
    .filter(({ until }) => until > now)
  saveEndpoint(world, { ...endpoint, secrets: [{ secret, until: null }, ...secrets] })
  return { ...endpoint.fields, secret, mode: endpoint.mode }
}

function changed({ fields, secrets, mode }: Endpoint, asked: Asked): Endpoint {
  return {
    fields: {
      ...fields,
      status: 'enabled',
      enabled_events: asked.enabled_events ?? fields.enabled_events,
    },
    secrets: asked.secret ? [{ secret: asked.secret, until: null }] : secrets,
    mode: asked.mode ?? mode,
  }
}

function made(world: World, asked: Asked): Endpoint {
  return {
    fields: {
      id: mintId('we'),
      object: 'webhook_endpoint',
      api_version: null,
      application: null,
      created: seconds(world.now()),
      description: null,
      enabled_events: asked.enabled_events ?? EVERYTHING,
      livemode: false,
      metadata: {},
      status: 'enabled',
      url: asked.url,
    },
    secrets: [{ secret: asked.secret ?? mintSigningSecret(), until: null }],
    mode: asked.mode ?? 'normal',
  }
}
