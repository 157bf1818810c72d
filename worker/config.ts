/**
 * The settings of this deployment, read once, and the bindings that Cloudflare hands to the Worker.
 * What is missing or does not fit together makes the whole Worker refuse to serve: half a
 * configuration is how live data ends in a sandbox. Faults name settings, never their values.
 */
import * as v from 'valibot'
import { fromBase64url } from '../shared/bytes.ts'
import { SiteName } from '../shared/ids.ts'

export type SealingSecret = { id: string; secret: Uint8Array<ArrayBuffer> }

/** Newest first; never empty. */
export type SealingSecrets = readonly [SealingSecret, ...SealingSecret[]]

export type Configuration = {
  stripeKey: string
  /** May read sensitive results; null: nobody sees them. */
  restrictedKey: string | null
  publishableKey: string
  /** Several while one is rolled; none: webhooks are refused. */
  webhookSecrets: string[]
  /** Null: nobody can set up a site. */
  setupCode: string | null
  sealing: SealingSecrets
  publicOrigin: string
  /** The site that sees what names no site. */
  homeSite: string | null
  /** Both null in production. */
  stripeBase: URL | null
  stripeJsUrl: URL | null
}

export type Configured =
  | { kind: 'configured'; configuration: Configuration }
  | { kind: 'misconfigured'; faults: string[] }

const SEALING_SECRET_BYTES_MIN = 32

/** `env`: settings by name, as Cloudflare hands them over. */
export function readConfiguration(env: object): Configured {
  const settings = new Map<string, unknown>(Object.entries(env))
  const faults: string[] = []
  const setting = (name: string): string => {
    const value = settings.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const needed = (name: string): string => {
    if (!setting(name)) faults.push(`${name} is not set.`)
    return setting(name)
  }
  const address = (name: string): URL | null => {
    const value = setting(name)
    if (!value) return null
    if (!URL.canParse(value)) faults.push(`${name} is not an address.`)
    return URL.canParse(value) ? new URL(value) : null
  }

  const stripeKey = needed('STRIPE_SECRET_KEY')
  const restrictedKey = setting('STRIPE_RESTRICTED_KEY') || null
  const homeSite = setting('HOME_SITE') || null
  const publishableKey = needed('STRIPE_PUBLISHABLE_KEY')
  const stripeBase = address('STRIPE_API_BASE')
  const stripeJsUrl = address('STRIPE_JS_URL')
  needed('PUBLIC_ORIGIN')
  const publicOrigin = address('PUBLIC_ORIGIN')?.origin ?? ''
  needed('SEALING_KEYS')
  const [newest, ...older] = sealingSecrets(setting('SEALING_KEYS'), faults)

  faults.push(...keyFaults(stripeKey, publishableKey))
  if (restrictedKey !== null) faults.push(...restrictedFaults(restrictedKey, stripeKey))
  if (homeSite !== null && !v.is(SiteName, homeSite)) faults.push('HOME_SITE is not a site name.')
  if (isLive(stripeKey) && (stripeBase || stripeJsUrl))
    faults.push('STRIPE_SECRET_KEY is a live key, but STRIPE_API_BASE or STRIPE_JS_URL is set.')
  if (isTest(stripeKey) && !stripeBase && !isOn(setting('ALLOW_TEST_KEY')))
    faults.push('STRIPE_SECRET_KEY is a test key; set ALLOW_TEST_KEY to "true" if that is meant.')
  if (faults.length > 0 || !newest) return { kind: 'misconfigured', faults }
  return {
    kind: 'configured',
    configuration: {
      stripeKey,
      restrictedKey,
      publishableKey,
      webhookSecrets: listOf(setting('STRIPE_WEBHOOK_SECRET')),
      setupCode: setting('SETUP_CODE') || null,
      sealing: [newest, ...older],
      publicOrigin,
      homeSite,
      stripeBase,
      stripeJsUrl,
    },
  }
}

const isLive = (key: string) => /^[a-z]+_live_/.test(key)
const isTest = (key: string) => /^[a-z]+_test_/.test(key)
const isOn = (value: string) => value === 'true' || value === '1'

const listOf = (value: string): string[] =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

function* keyFaults(secret: string, publishable: string): Generator<string> {
  if (secret && !/^(sk|rk)_(live|test)_/.test(secret))
    yield 'STRIPE_SECRET_KEY is not a secret or restricted key.'
  if (publishable && !/^pk_(live|test)_/.test(publishable))
    yield 'STRIPE_PUBLISHABLE_KEY is not a publishable key.'
  if (secret && publishable && isLive(secret) !== isLive(publishable))
    yield 'STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY are of different modes.'
}

function* restrictedFaults(restricted: string, secret: string): Generator<string> {
  if (!/^rk_(live|test)_/.test(restricted)) yield 'STRIPE_RESTRICTED_KEY is not a restricted key.'
  else if (isLive(restricted) !== isLive(secret))
    yield 'STRIPE_SECRET_KEY and STRIPE_RESTRICTED_KEY are of different modes.'
}

/** `keyid:base64url,…`; ids are what sealed parts name their key by. */
function sealingSecrets(value: string, faults: string[]): SealingSecret[] {
  return listOf(value).flatMap((item) => {
    const [id = '', encoded = ''] = item.split(':')
    const secret = fromBase64url(encoded)
    if (/^[A-Za-z0-9_-]{1,32}$/.test(id) && secret && secret.length >= SEALING_SECRET_BYTES_MIN)
      return [{ id, secret }]
    faults.push('SEALING_KEYS must list keyid:secret, each secret 32 bytes or more as base64url.')
    return []
  })
}

/** An event of Stripe about a session of this request. What happened has to be read from Stripe. */
export type SessionEvent = { site: string; request: string; session: string; event: string }

/** What a site did with an event. `unknown`: there is nothing here that it could be about. */
export type Enqueued = 'queued' | 'unknown' | 'no_site'

/** What the edge may ask of a site's object beside handing it a call; `Site` implements it. */
export interface SiteRpc extends Rpc.DurableObjectBranded {
  fetch(request: Request): Promise<Response>
  exists(): boolean
  enqueue(event: Omit<SessionEvent, 'site'>): Promise<Enqueued>
  /** For a session that names no site: it is known only where it was adopted. */
  enqueueAdopted(event: Pick<SessionEvent, 'session' | 'event'>): Promise<Enqueued>
}

/** What Cloudflare hands to this Worker; settings come as text of any kind. */
export type Env = {
  SITES: DurableObjectNamespace<SiteRpc>
  ASSETS: Fetcher
  VERSION?: WorkerVersionMetadata
}
