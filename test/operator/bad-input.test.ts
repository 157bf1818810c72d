/**
 * What an operator gets wrong: each is said, with how to go on, and leaves everything as it was. Up to the
 * secrets nothing of Cloudflare is touched, so that no Worker has to run here.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../shared/protocol/operator-health.ts'
import { askWith } from '../../worker/operator/ask.ts'
import type { Ran } from '../../worker/operator/run-node.ts'
import type { Options, Surroundings } from '../../worker/operator/setup/run.ts'
import { newRun, readArgs, runSteps, SURROUNDINGS } from '../../worker/operator/setup/setup.ts'
import { isStopped } from '../../worker/operator/stopped.ts'
import { KIT, STRIPE_KEYS } from './kit/operator.ts'
import { StripeByHand } from './kit/stripe-by-hand.ts'

/** Nothing listens there, as at a domain that is new. */
const NEW = 'http://127.0.0.1:9'
const HOOK = `${NEW}/webhooks/stripe`
const DAY_MS = 24 * 60 * 60_000

let stripe: StripeByHand
let base: string
let folder: string
let held: string[]
let asked: { args: string; input: string }[]
let refuses: string
let isLoggedIn: boolean

beforeEach(async () => {
  stripe = new StripeByHand()
  base = await stripe.listen()
  folder = mkdtempSync(path.join(tmpdir(), 'fieldproof-setup-'))
  held = []
  asked = []
  refuses = 'deploy'
  isLoggedIn = true
})

afterEach(() => {
  stripe.close()
  rmSync(folder, { recursive: true })
})

/** Wrangler, answered by hand; what it `refuses` it does not do. */
async function wrangler(args: readonly string[], input = ''): Promise<Ran> {
  const line = args.join(' ')
  asked.push({ args: line, input })
  const said = (code: number, stdout: string, stderr = ''): Ran => ({ code, stdout, stderr })
  if (line.startsWith(refuses)) return said(1, '', 'A request to the Cloudflare API failed.')
  if (line.startsWith('whoami'))
    return said(isLoggedIn ? 0 : 1, JSON.stringify({ loggedIn: isLoggedIn }))
  if (line.startsWith('secret list'))
    return held.length > 0
      ? said(0, JSON.stringify(held.map((name) => ({ name }))))
      : said(1, '', 'This Worker does not exist on your account. [code: 10007]')
  return said(0, '')
}

type Told = { stopped: string; mend: string; lines: string[] }

async function setUp(
  given: Record<string, string>,
  {
    options = {},
    around = {},
  }: { options?: Partial<Options>; around?: Partial<Surroundings> } = {},
): Promise<Told> {
  const lines: string[] = []
  const values = new Map(Object.entries({ PUBLIC_ORIGIN: NEW, ...STRIPE_KEYS, ...KIT, ...given }))
  const ask = {
    ...askWith(values, false),
    say: (line: string) => lines.push(line),
    show: (title: string, body: string) => lines.push(title, body),
  }
  const run = newRun({
    around: {
      ...SURROUNDINGS,
      wrangler,
      sandbox: { STRIPE_API_BASE: base, STRIPE_JS_URL: `${base}/stripe.js` },
      placeFile: path.join(folder, 'operator.json'),
      build: async () => 1,
      ...around,
    },
    options: {
      roll: null,
      finish: false,
      printKit: false,
      changeMode: false,
      built: false,
      ...options,
    },
    given: values,
    ask,
  })
  const failure = await runSteps(run)
  return { stopped: failure?.stopped ?? '', mend: failure?.mend ?? '', lines }
}

/** Nothing was written, deployed, made or taken away. */
function expectNothingDone(endpoints: readonly object[] = []): void {
  expect(asked.filter(({ args }) => !/^(whoami|secret list)/.test(args))).toEqual([])
  expect(stripe.endpoints).toEqual(endpoints)
}

const forbidden = {
  status: 403,
  error: { type: 'invalid_request_error', message: 'not permitted' },
}
const refused = (code?: string) => ({
  status: 401,
  error: {
    type: 'invalid_request_error',
    code,
    message: 'Invalid API Key provided: sk_test_secret',
  },
})

test.each<[name: string, given: Record<string, string>, says: RegExp]>([
  ['nothing at all', { STRIPE_SECRET_KEY: '' }, /No Stripe key is set/],
  [
    'a publishable key as the secret one',
    { STRIPE_SECRET_KEY: 'pk_test_x' },
    /this is the publishable key/,
  ],
  ['a webhook secret as the key', { STRIPE_SECRET_KEY: 'whsec_x' }, /this is a webhook secret/],
  ['half a key', { STRIPE_SECRET_KEY: 'sk_te' }, /this is no secret key/],
  ['a key with a space in it', { STRIPE_SECRET_KEY: 'sk_test_a b' }, /this is no secret key/],
  [
    'a live publishable key for a test one',
    { STRIPE_PUBLISHABLE_KEY: 'pk_live_x' },
    /a live key, the secret key a test one/,
  ],
  [
    'a live restricted key for a test one',
    { STRIPE_RESTRICTED_KEY: 'rk_live_x' },
    /a live key, the secret key a test one/,
  ],
  [
    'a secret key as the restricted one',
    { STRIPE_RESTRICTED_KEY: 'sk_test_x' },
    /does not begin with rk_/,
  ],
  ['no publishable key', { STRIPE_PUBLISHABLE_KEY: '' }, /No publishable key/],
  [
    'a live key with the sandbox',
    { STRIPE_SECRET_KEY: 'sk_live_x', STRIPE_PUBLISHABLE_KEY: 'pk_live_x' },
    /is a live key, but STRIPE_API_BASE/,
  ],
  ['an address without TLS', { PUBLIC_ORIGIN: 'http://field.example' }, /must be https/],
  ['an address with a path', { PUBLIC_ORIGIN: 'https://field.example/app' }, /Without a path/],
  ['an address that is none', { PUBLIC_ORIGIN: 'field' }, /begins with https/],
  [
    'another address without TLS',
    { EXTRA_ORIGINS: 'https://a.example, http://b.example' },
    /must be https/,
  ],
  ['a jurisdiction that there is not', { JURISDICTION: 'mars' }, /It is eu or us/],
  ['a site name that is none', { HOME_SITE: 'A B' }, /HOME_SITE/],
  ['a set-up code that is short', { SETUP_CODE: 'short' }, /SETUP_CODE must have 24/],
  ['an operator key that is short', { OPERATOR_KEY: 'short' }, /OPERATOR_KEY must have 32/],
  ['a sealing key that is none', { SEALING_KEYS: 'k1:AAAA' }, /SEALING_KEYS must list/],
])('%s is said, and nothing is done', async (_name, given, says) => {
  const told = await setUp(given)
  expect(told.stopped).toMatch(says)
  expect(told.mend).not.toBe('')
  expectNothingDone()
  for (const value of Object.values(given).filter(
    (one) => one.length > 8 && !one.startsWith('http'),
  ))
    expect(`${told.stopped} ${told.lines.join()}`).not.toContain(value)
})

test.each<[name: string, line: string, how: { status: number; error: object }, says: RegExp]>([
  ['wrong', '/v1', refused(), /Stripe does not know this key/],
  ['expired', '/v1', refused('api_key_expired'), /this key has expired/],
  ['without read', 'GET /v1/identity', forbidden, /lacks “Identity: .* read”/],
  ['without write', 'POST /v1/identity', forbidden, /lacks “Identity: .* write”/],
  [
    'without webhooks',
    '/v1/webhook_endpoints',
    forbidden,
    /lacks “Webhook endpoints, read” and “Webhook endpoints, write”/,
  ],
])('a key that is %s is said, and nothing is done', async (_name, line, how, says) => {
  stripe.refusals.set(line, how)
  const told = await setUp({})
  expect(told.stopped).toMatch(says)
  expect(told.mend).toMatch(/apikeys/)
  expect(JSON.stringify(told)).not.toContain(STRIPE_KEYS.STRIPE_SECRET_KEY)
  expectNothingDone()
})

test('where Stripe does not answer, that is said, and nothing is done', async () => {
  stripe.close()
  const told = await setUp({})
  expect(told.stopped).toMatch(/Stripe could not be asked/)
  expectNothingDone()
}, 20_000)

test('nobody logged in at Cloudflare is said first', async () => {
  isLoggedIn = false
  expect((await setUp({})).stopped).toMatch(/Nobody is logged in/)
  expect(asked.map(({ args }) => args)).toEqual(['whoami --json'])
  expect(stripe.calls).toEqual([])
})

async function serving<T>(
  answer: (origin: string) => Promise<T>,
  body: string,
  status = 200,
): Promise<T> {
  const server = createServer((_, to) => {
    to.writeHead(status, { 'Content-Type': 'text/html' })
    to.end(body)
  })
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0)
    }),
  )
  try {
    return await answer(`http://127.0.0.1:${port}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

test('an address that serves something else is left alone', async () => {
  const told = await serving((origin) => setUp({ PUBLIC_ORIGIN: origin }), '<h1>A shop</h1>')
  expect(told.stopped).toMatch(/serves something else already \(200, text\/html\)/)
  expectNothingDone()
})

test('a Fieldproof of another account is left alone', async () => {
  const body = JSON.stringify({ ok: true, build: 'b', protocol: 1 })
  const told = await serving((origin) => setUp({ PUBLIC_ORIGIN: origin }), body)
  expect(told.stopped).toMatch(/of another Cloudflare account/)
  expectNothingDone()
})

test('a Worker that is set up and answers with an error is no stranger', async () => {
  held = ['SETUP_CODE', 'SEALING_KEYS', 'OPERATOR_KEY']
  const told = await serving((origin) => setUp({ PUBLIC_ORIGIN: origin }), 'error code: 1101', 500)
  expect(told.stopped).toMatch(/could not be built/)
})

test('two endpoints at one address are named, and neither is touched', async () => {
  const both = [stripe.add(HOOK), stripe.add(HOOK)]
  const told = await setUp({})
  expect(told.stopped).toMatch(/2 webhook endpoints .*we_1, we_2/)
  expectNothingDone(both)
})

test('an endpoint made by hand, whose secret is set, is mended and kept', async () => {
  held = ['STRIPE_WEBHOOK_SECRET', ...Object.keys({ ...KIT, ...STRIPE_KEYS })]
  stripe.add(HOOK, { status: 'disabled', enabled_events: ['*'] })
  stripe.add('https://other.example/webhooks/stripe')
  const { lines } = await setUp({})
  expect(lines.join('\n')).toMatch(
    /Mended the webhook endpoint we_1: it was off, and it did not send .*redacted/,
  )
  expect(stripe.endpoints).toMatchObject([
    {
      id: 'we_1',
      status: 'enabled',
      enabled_events: expect.arrayContaining(['identity.verification_session.redacted']),
    },
    { id: 'we_2', enabled_events: ['*', 'identity.verification_session.redacted'] },
  ])
})

test('an endpoint whose secret nobody knows gives way to a new one, after that one’s is written', async () => {
  stripe.add(HOOK)
  await setUp({})
  expect(stripe.endpoints).toMatchObject([
    {
      id: 'we_2',
      metadata: { fieldproof_slot: 'STRIPE_WEBHOOK_SECRET', fieldproof_written: 'yes' },
    },
  ])
  const bulk = asked.findIndex(({ args }) => args === 'secret bulk')
  expect(JSON.parse(asked[bulk]?.input ?? '')).toMatchObject({
    STRIPE_WEBHOOK_SECRET: 'whsec_made2',
  })
  expect(stripe.calls.indexOf('DELETE /v1/webhook_endpoints/we_1')).toBe(stripe.calls.length - 1)
})

test('where Cloudflare refuses the secrets, the endpoint made for them goes again', async () => {
  refuses = 'secret bulk'
  const told = await setUp({})
  expect(told.stopped).toMatch(/Cloudflare did not write the secrets/)
  expect(JSON.stringify(told)).not.toContain(KIT.SEALING_KEYS)
  expect(stripe.endpoints).toEqual([])
})

test('rolling makes a second endpoint and a slot; it is finished a day later, not before', async () => {
  held = ['STRIPE_WEBHOOK_SECRET', ...Object.keys({ ...KIT, ...STRIPE_KEYS })]
  stripe.add(HOOK, {
    metadata: { fieldproof_slot: 'STRIPE_WEBHOOK_SECRET', fieldproof_written: 'yes' },
  })
  await setUp({}, { options: { roll: 'webhook' } })
  expect(stripe.endpoints).toMatchObject([
    { id: 'we_1' },
    {
      id: 'we_2',
      metadata: { fieldproof_slot: 'STRIPE_WEBHOOK_SECRET_2', fieldproof_written: 'yes' },
    },
  ])
  held.push('STRIPE_WEBHOOK_SECRET_2')
  expect((await setUp({}, { options: { roll: 'webhook' } })).stopped).toMatch(/rolled before/)
  const early = await setUp({}, { options: { finish: true } })
  expect([early.stopped, stripe.endpoints.length]).toEqual([
    expect.stringContaining('old: events'),
    2,
  ])
  asked = []
  const finished = await setUp(
    {},
    { options: { finish: true }, around: { now: () => Date.now() + DAY_MS + 60_000 } },
  )
  expect(finished.stopped).toBe('')
  expect(stripe.endpoints).toMatchObject([{ id: 'we_2' }])
  expect(asked.at(-1)).toEqual({ args: 'secret bulk', input: '{"STRIPE_WEBHOOK_SECRET":null}' })
})

test('nothing is finished that was not begun', async () => {
  held = ['STRIPE_WEBHOOK_SECRET']
  stripe.add(HOOK)
  expect((await setUp({}, { options: { finish: true } })).stopped).toMatch(
    /nothing is being rolled/,
  )
  expect(stripe.endpoints).toHaveLength(1)
})

test('a sealing key that is rolled gets a slot, and is on a kit before it is written', async () => {
  held = ['STRIPE_WEBHOOK_SECRET', ...Object.keys({ ...KIT, ...STRIPE_KEYS })]
  stripe.add(HOOK)
  const { lines } = await setUp({}, { options: { roll: 'sealing' } })
  const { input = '{}' } = asked.find(({ args }) => args === 'secret bulk') ?? {}
  const made = String(JSON.parse(input).SEALING_KEYS_2)
  expect(made).toMatch(/^k\d{8}-2:[\w-]{43}$/)
  expect(JSON.parse(input)).not.toHaveProperty('SEALING_KEYS')
  const kit = lines[lines.indexOf('Recovery kit') + 1] ?? ''
  expect(kit).toContain(`SEALING_KEYS_2=${made}`)
  expect(kit).not.toContain(KIT.SETUP_CODE)
})

test('without a terminal nothing is made unasked; at a deployment that exists, no sealing key ever', async () => {
  const none = { SEALING_KEYS: '', SETUP_CODE: '', OPERATOR_KEY: '' }
  expect((await setUp(none)).mend).toMatch(/--print-kit/)
  held = ['STRIPE_SECRET_KEY']
  const told = await setUp(none, { options: { printKit: true } })
  expect([told.stopped, told.mend]).toEqual([
    expect.stringContaining('SEALING_KEYS'),
    expect.stringContaining('recovery kit'),
  ])
  expectNothingDone()
})

test('what is set is never made anew', async () => {
  held = [
    'SEALING_KEYS_3',
    'SETUP_CODE',
    'OPERATOR_KEY',
    'STRIPE_SECRET_KEY',
    'STRIPE_WEBHOOK_SECRET',
  ]
  stripe.add(HOOK)
  const none = { SEALING_KEYS: '', SETUP_CODE: '', OPERATOR_KEY: '' }
  await setUp(none)
  const { input = '{}' } = asked.find(({ args }) => args === 'secret bulk') ?? {}
  expect(Object.keys(JSON.parse(input)).sort()).toEqual([
    'PUBLIC_ORIGIN',
    'STRIPE_API_BASE',
    'STRIPE_JS_URL',
    'STRIPE_PUBLISHABLE_KEY',
    'STRIPE_SECRET_KEY',
  ])
})

/** A deployment that answers as `health` says. */
async function deployed<T>(health: object, use: (origin: string) => Promise<T>): Promise<T> {
  const answers: Record<string, object> = {
    '/healthz': { ok: true, build: 'b', protocol: 1 },
    '/api/config': {
      publishable_key: 'pk_live_x',
      sandbox: false,
      stripe_js_url: null,
      origins: [],
      protocol: 1,
      protocol_floor: 1,
      brand: { name: 'x' },
    },
    '/operator/health': health,
  }
  const server = createServer((request, to) => {
    const body = answers[(request.url ?? '').split('?')[0] ?? '']
    to.writeHead(body ? 200 : 404, { 'Content-Type': 'application/json' })
    to.end(JSON.stringify(body ?? {}))
  })
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0)
    }),
  )
  try {
    return await use(`http://127.0.0.1:${port}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const SITE_HEALTH = {
  site: 'main',
  reported_at: 1,
  due_at: null,
  inbox_since: null,
  pending_since: null,
  refused_since: null,
  event_at: null,
  devices: 1,
  unsent_devices: 0,
  unsent: 0,
  lost_keys: [],
}
const HEALTH = {
  now: 1,
  build: 'b',
  protocol: 1,
  ledger: 1,
  mode: 'test',
  sandbox: true,
  origins: [],
  jurisdiction: 'eu',
  stripe: { secret: 'works', restricted: null, endpoints: [] },
  probe: null,
  fingerprints: {},
  sites: [SITE_HEALTH],
}

test('from live to test keys takes a word more', async () => {
  held = ['SEALING_KEYS', 'SETUP_CODE', 'OPERATOR_KEY', 'STRIPE_WEBHOOK_SECRET']
  await deployed(HEALTH, async (PUBLIC_ORIGIN) => {
    const told = await setUp({ PUBLIC_ORIGIN })
    expect(told.stopped).toMatch(/has live keys, and test ones were given/)
    expectNothingDone()
    expect((await setUp({ PUBLIC_ORIGIN }, { options: { changeMode: true } })).stopped).not.toMatch(
      /were given/,
    )
  })
})

test('another jurisdiction than the one of the sites is refused before anything is written', async () => {
  held = ['SEALING_KEYS', 'SETUP_CODE', 'OPERATOR_KEY', 'STRIPE_WEBHOOK_SECRET']
  await deployed(HEALTH, async (PUBLIC_ORIGIN) => {
    stripe.add(`${PUBLIC_ORIGIN}/webhooks/stripe`)
    const told = await setUp(
      { PUBLIC_ORIGIN, JURISDICTION: 'us' },
      { options: { changeMode: true } },
    )
    expect(told.stopped).toMatch(/kept in eu, not in us/)
    expect(asked.filter(({ args }) => args === 'secret bulk')).toEqual([])
  })
})

test('what the deployment has already, by its fingerprint, is not written again', async () => {
  held = ['SEALING_KEYS', 'SETUP_CODE', 'OPERATOR_KEY', 'STRIPE_WEBHOOK_SECRET']
  const same = { STRIPE_SECRET_KEY: STRIPE_KEYS.STRIPE_SECRET_KEY, STRIPE_API_BASE: base }
  const fingerprints = Object.fromEntries(
    await Promise.all(
      Object.entries(same).map(
        async ([name, value]) => [name, await fingerprint(KIT.OPERATOR_KEY, name, value)] as const,
      ),
    ),
  )
  await deployed({ ...HEALTH, fingerprints }, async (PUBLIC_ORIGIN) => {
    stripe.add(`${PUBLIC_ORIGIN}/webhooks/stripe`)
    await setUp({ PUBLIC_ORIGIN }, { options: { changeMode: true } })
  })
  const { input = '{}' } = asked.find(({ args }) => args === 'secret bulk') ?? {}
  expect(Object.keys(JSON.parse(input)).sort()).toEqual([
    'PUBLIC_ORIGIN',
    'STRIPE_JS_URL',
    'STRIPE_PUBLISHABLE_KEY',
  ])
})

test.each([['--roll', 'everything'], ['--STRIPE_SECRET_KEY', 'sk_live_x'], ['--secret=sk_live_x']])(
  'the flags %s %s are refused: a secret is in none',
  (...args) => {
    expect(isStopped(readArgs(args.filter((one): one is string => typeof one === 'string')))).toBe(
      true,
    )
  },
)
