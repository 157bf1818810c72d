/**
 * The settings of this deployment, read once: by the Worker, and by `setup` before it writes them.
 * What is missing or does not fit together makes the whole Worker refuse to serve: half a
 * configuration is how live data ends in a sandbox. Faults name settings, never their values.
 */
import * as v from 'valibot'
import { SiteName } from '../shared/ids.ts'
import { fromBase64url, utf8 } from '../shared/text/bytes.ts'

export type SealingSecret = { id: string; secret: Uint8Array<ArrayBuffer> }

/** Newest first; never empty. */
export type SealingSecrets = readonly [SealingSecret, ...SealingSecret[]]

export type Configuration = {
  stripeKey: string
  /** May read sensitive results; null: nobody sees them. */
  restrictedKey: string | null
  publishableKey: string
  /** Several while one is rolled; never none. */
  webhookSecrets: string[]
  /** Null: nobody can set up a site. */
  setupCode: string | null
  /** Null: nobody can ask how the deployment is. */
  operatorKey: string | null
  sealing: SealingSecrets
  /** Of links and QRs. */
  publicOrigin: string
  /** Where the app works, too. */
  extraOrigins: readonly string[]
  /** The site that sees what names no site. */
  homeSite: string | null
  /** Where the objects of sites are kept; null: wherever they are made. */
  jurisdiction: Jurisdiction | null
  /** Both null in production. */
  stripeBase: URL | null
  stripeJsUrl: URL | null
}

export const JURISDICTIONS = ['eu', 'us'] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]

export type Configured =
  | { kind: 'configured'; configuration: Configuration }
  | { kind: 'misconfigured'; faults: string[] }

const SEALING_SECRET_BYTES_MIN = 32
const SETUP_CODE_CHARS_MIN = 24
const OPERATOR_KEY_BYTES_MIN = 32

/** Random values of these lengths hold far more kinds of bytes; one that is repeated holds few. */
const KINDS_MIN = 8
const isRepetitive = (value: Iterable<unknown>): boolean => new Set(value).size < KINDS_MIN

/** `env`: settings by name, as Cloudflare hands them over. All that is wrong with them is told at once. */
export function readConfiguration(env: object): Configured {
  const settings = new Settings(env)
  const stripeKey = settings.needed('STRIPE_SECRET_KEY')
  const publishableKey = settings.needed('STRIPE_PUBLISHABLE_KEY')
  const stripeBase = settings.address('STRIPE_API_BASE')
  const stripeJsUrl = settings.address('STRIPE_JS_URL')
  const publicSetting = settings.needed('PUBLIC_ORIGIN')
  const publicOrigin = publicSetting && settings.origin('PUBLIC_ORIGIN', publicSetting)
  const extraOrigins = listOf(settings.text('EXTRA_ORIGINS')).map((one) =>
    settings.origin('EXTRA_ORIGINS', one),
  )
  const webhookSecrets = listOf(settings.slots('STRIPE_WEBHOOK_SECRET'))
  const restrictedKey = settings.text('STRIPE_RESTRICTED_KEY') || null
  const setupCode = settings.text('SETUP_CODE') || null
  const operatorKey = settings.text('OPERATOR_KEY') || null
  const homeSite = settings.text('HOME_SITE') || null
  const jurisdiction = readJurisdiction(settings.text('JURISDICTION'))
  const allowsTestKey = isOn(settings.text('ALLOW_TEST_KEY'))
  const { faults } = settings
  const [newest, ...older] = sealingSecrets(settings.slots('SEALING_KEYS'), faults)

  faults.push(
    ...keyFaults(stripeKey, publishableKey),
    ...secretFaults({ webhookSecrets, setupCode, operatorKey }),
    ...restrictedFaults(restrictedKey, stripeKey),
    ...modeFaults({ stripeKey, stripeBase, stripeJsUrl, allowsTestKey }),
  )
  if (homeSite !== null && !v.is(SiteName, homeSite)) faults.push('HOME_SITE is not a site name.')
  if (jurisdiction === undefined) faults.push(`JURISDICTION must be ${JURISDICTIONS.join(' or ')}.`)
  if (faults.length > 0 || !newest || jurisdiction === undefined)
    return { kind: 'misconfigured', faults }
  return {
    kind: 'configured',
    configuration: {
      stripeKey,
      restrictedKey,
      publishableKey,
      webhookSecrets,
      setupCode,
      operatorKey,
      sealing: [newest, ...older],
      publicOrigin,
      extraOrigins,
      homeSite,
      jurisdiction,
      stripeBase,
      stripeJsUrl,
    },
  }
}

/** The settings as text, and what was found to be wrong with them. */
class Settings {
  readonly faults: string[] = []
  readonly #values: ReadonlyMap<string, unknown>

  constructor(env: object) {
    this.#values = new Map(Object.entries(env))
  }

  /** Empty for one that is not set. */
  text(name: string): string {
    const value = this.#values.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }

  needed(name: string): string {
    if (listOf(this.text(name)).length === 0) this.faults.push(`${name} is not set.`)
    return this.text(name)
  }

  /**
   * What stands in `name` and its slots `name_2`, `name_3` …, as one list: the highest slot is the newest
   * and comes first. A secret that rolls gets a slot more, for none can be read back and added to.
   */
  slots(name: string): string {
    const held = [...this.#values.keys()].flatMap((key) => {
      const n = slotOf(key, name)
      return n === null ? [] : [{ key, n }]
    })
    const list = held.sort((a, b) => b.n - a.n).map(({ key }) => this.text(key))
    const filled = list.filter((value) => listOf(value).length > 0)
    if (filled.length === 0) this.faults.push(`${name} is not set.`)
    return filled.join(',')
  }

  /** Null for one that is not set, or is at fault. */
  address(name: string): URL | null {
    const value = this.text(name)
    if (!value) return null
    const url = URL.canParse(value) ? new URL(value) : null
    if (url && /^https?:$/.test(url.protocol)) return url
    this.faults.push(`${name} is not an address.`)
    return null
  }

  /** Empty for one that is at fault. */
  origin(name: string, value: string): string {
    const origin = originOf(value)
    if (origin === null) this.faults.push(`${name} must be ${ORIGIN_FORM}.`)
    return origin ?? ''
  }
}

/** Which slot of the secret `name` this setting is: 1 for the name itself; null: it is none. */
export function slotOf(setting: string, name: string): number | null {
  if (setting === name) return 1
  const n = setting.startsWith(`${name}_`) ? setting.slice(name.length + 1) : ''
  return /^([2-9]|[1-9]\d{1,2})$/.test(n) ? Number(n) : null
}

/** The name of a slot. */
export const slotName = (name: string, n: number): string => (n === 1 ? name : `${name}_${n}`)

/** Null: not set. Undefined: set to something else. */
function readJurisdiction(value: string): Jurisdiction | null | undefined {
  return value === '' ? null : JURISDICTIONS.find((one) => one === value)
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

function* restrictedFaults(restricted: string | null, secret: string): Generator<string> {
  if (restricted === null) return
  if (!/^rk_(live|test)_/.test(restricted)) yield 'STRIPE_RESTRICTED_KEY is not a restricted key.'
  else if (isLive(restricted) !== isLive(secret))
    yield 'STRIPE_SECRET_KEY and STRIPE_RESTRICTED_KEY are of different modes.'
}

/** A live key meets no sandbox, and a test key is not taken for production by mistake. */
function* modeFaults({
  stripeKey,
  stripeBase,
  stripeJsUrl,
  allowsTestKey,
}: Pick<Configuration, 'stripeKey' | 'stripeBase' | 'stripeJsUrl'> & {
  allowsTestKey: boolean
}): Generator<string> {
  if (isLive(stripeKey) && (stripeBase || stripeJsUrl))
    yield 'STRIPE_SECRET_KEY is a live key, but STRIPE_API_BASE or STRIPE_JS_URL is set.'
  if (isTest(stripeKey) && !stripeBase && !allowsTestKey)
    yield 'STRIPE_SECRET_KEY is a test key; set ALLOW_TEST_KEY to "true" if that is meant.'
}

/** Every address of this deployment; that of links first. */
export const originsOf = (site: Pick<Configuration, 'publicOrigin' | 'extraOrigins'>): string[] => [
  ...new Set([site.publicOrigin, ...site.extraOrigins]),
]

const ORIGIN_FORM = 'an https origin (http on this machine only), without a path'

/** Everything here hangs on TLS: without it browsers have no keys. On one machine there is no line. */
function originOf(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))
  return url && isSafe && url.href === `${url.origin}/` ? url.origin : null
}

const isLoopback = ({ hostname }: URL) =>
  hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'

function* secretFaults({
  webhookSecrets,
  setupCode,
  operatorKey,
}: Pick<Configuration, 'webhookSecrets' | 'setupCode' | 'operatorKey'>): Generator<string> {
  if (webhookSecrets.some((secret) => !/^whsec_\S+$/.test(secret)))
    yield 'STRIPE_WEBHOOK_SECRET must list secrets that begin with whsec_.'
  if (setupCode !== null && (setupCode.length < SETUP_CODE_CHARS_MIN || isRepetitive(setupCode)))
    yield `SETUP_CODE must have ${SETUP_CODE_CHARS_MIN} characters or more, drawn at random.`
  const isShort = operatorKey !== null && utf8(operatorKey).length < OPERATOR_KEY_BYTES_MIN
  if (operatorKey !== null && (isShort || isRepetitive(operatorKey)))
    yield `OPERATOR_KEY must have ${OPERATOR_KEY_BYTES_MIN} bytes or more, drawn at random.`
}

/** `keyid:base64url,…`; ids are what sealed parts name their key by. */
function sealingSecrets(value: string, faults: string[]): SealingSecret[] {
  const secrets = listOf(value).map((item) => {
    const [id = '', encoded = ''] = item.split(':')
    return { id, secret: fromBase64url(encoded) ?? new Uint8Array() }
  })
  const isRight = ({ id, secret }: SealingSecret) =>
    /^[A-Za-z0-9_-]{1,32}$/.test(id) && secret.length >= SEALING_SECRET_BYTES_MIN
  if (!secrets.every(isRight))
    faults.push('SEALING_KEYS must list keyid:secret, each secret 32 bytes or more as base64url.')
  else if (secrets.some(({ secret }) => isRepetitive(secret)))
    faults.push('SEALING_KEYS holds a secret that repeats itself: draw it at random.')
  else if (new Set(secrets.map(({ id }) => id)).size < secrets.length)
    faults.push('SEALING_KEYS names two secrets alike.')
  return secrets
}
