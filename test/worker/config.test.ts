/** A deployment that is not set up right serves nothing, and says which setting is at fault. */
import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { toBase64url } from '../../shared/text/bytes.ts'
import { readConfiguration } from '../../worker/config.ts'
import { handoverPage } from '../../worker/edge/headers.ts'
import worker from '../../worker/index.ts'
import { send } from './kit/device.ts'

const secretOf = (bytes: number[]) => toBase64url(Uint8Array.from(bytes))
const SECRET = secretOf(Array.from({ length: 32 }, (_, i) => i))
const LIVE = {
  STRIPE_SECRET_KEY: 'sk_live_fieldproof',
  STRIPE_PUBLISHABLE_KEY: 'pk_live_fieldproof',
  SEALING_KEYS: `k1:${SECRET}`,
  PUBLIC_ORIGIN: 'https://field.example',
  STRIPE_WEBHOOK_SECRET: 'whsec_fieldproof',
}
const { STRIPE_WEBHOOK_SECRET: _webhook, ...WITHOUT_WEBHOOK } = LIVE
const TEST = {
  ...LIVE,
  STRIPE_SECRET_KEY: 'sk_test_fieldproof',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_fieldproof',
}
const SANDBOX = 'http://127.0.0.1:12111'

test.each<[string, Record<string, string>]>([
  ['live keys', LIVE],
  ['test keys that are meant', { ...TEST, ALLOW_TEST_KEY: 'true' }],
  ['test keys and a sandbox', { ...TEST, STRIPE_API_BASE: SANDBOX }],
  ['an origin on this machine', { ...LIVE, PUBLIC_ORIGIN: 'http://127.0.0.1:8787' }],
  ['an origin on this machine by its name', { ...LIVE, PUBLIC_ORIGIN: 'http://localhost:8787' }],
  ['an origin with a slash at its end', { ...LIVE, PUBLIC_ORIGIN: 'https://field.example/' }],
  ['more origins', { ...LIVE, EXTRA_ORIGINS: 'https://a.example, http://localhost:8787/,' }],
  ['two webhook secrets', { ...LIVE, STRIPE_WEBHOOK_SECRET: 'whsec_new, whsec_old' }],
  [
    'a webhook secret in a slot alone',
    { ...WITHOUT_WEBHOOK, STRIPE_WEBHOOK_SECRET_2: 'whsec_two' },
  ],
  ['an operator key of 32 bytes', { ...LIVE, OPERATOR_KEY: 'kT3vRz8qLm2nXc7bWd5fGh9jkT3vRz8q' }],
  ['a jurisdiction', { ...LIVE, JURISDICTION: 'eu' }],
  ['a set-up code of 24 characters', { ...LIVE, SETUP_CODE: 'kT3vRz8qLm2nXc7bWd5fGh9j' }],
])('serves with %s', (_name, settings) => {
  expect(readConfiguration(settings).kind).toBe('configured')
})

test.each<[string, Record<string, string>, string]>([
  ['a live key with a sandbox', { ...LIVE, STRIPE_API_BASE: SANDBOX }, 'STRIPE_SECRET_KEY'],
  ['a live key with a sandbox script', { ...LIVE, STRIPE_JS_URL: SANDBOX }, 'STRIPE_SECRET_KEY'],
  ['a test key in production', TEST, 'STRIPE_SECRET_KEY'],
  ['a test key not quite allowed', { ...TEST, ALLOW_TEST_KEY: 'no' }, 'STRIPE_SECRET_KEY'],
  ['keys of two modes', { ...LIVE, STRIPE_PUBLISHABLE_KEY: 'pk_test_x' }, 'STRIPE_PUBLISHABLE_KEY'],
  ['a publishable key as secret', { ...LIVE, STRIPE_SECRET_KEY: 'pk_live_x' }, 'STRIPE_SECRET_KEY'],
  [
    'an operator key of 31 bytes',
    { ...LIVE, OPERATOR_KEY: 'kT3vRz8qLm2nXc7bWd5fGh9jkT3vRz8' },
    'OPERATOR_KEY',
  ],
  [
    'an operator key that repeats itself',
    { ...LIVE, OPERATOR_KEY: 'ab'.repeat(20) },
    'OPERATOR_KEY',
  ],
  ['another jurisdiction', { ...LIVE, JURISDICTION: 'EU' }, 'JURISDICTION'],
  ['a bad secret in a slot', { ...LIVE, STRIPE_WEBHOOK_SECRET_3: 'none' }, 'STRIPE_WEBHOOK_SECRET'],
  ['a sealing key twice', { ...LIVE, SEALING_KEYS_2: `k1:${SECRET}` }, 'SEALING_KEYS'],
  ['no sealing keys', { ...LIVE, SEALING_KEYS: '' }, 'SEALING_KEYS'],
  ['a short sealing key', { ...LIVE, SEALING_KEYS: 'k1:AAAA' }, 'SEALING_KEYS'],
  ['no origin', { ...LIVE, PUBLIC_ORIGIN: '' }, 'PUBLIC_ORIGIN'],
  [
    'another origin that is none',
    { ...LIVE, EXTRA_ORIGINS: 'https://a.example, b' },
    'EXTRA_ORIGINS',
  ],
  ['another origin without TLS', { ...LIVE, EXTRA_ORIGINS: 'http://a.example' }, 'EXTRA_ORIGINS'],
  [
    'another origin with a path',
    { ...LIVE, EXTRA_ORIGINS: 'https://a.example/app' },
    'EXTRA_ORIGINS',
  ],
  ['an origin that is none', { ...LIVE, PUBLIC_ORIGIN: 'field' }, 'PUBLIC_ORIGIN'],
  ['an address without an origin', { ...LIVE, PUBLIC_ORIGIN: 'foo:bar' }, 'PUBLIC_ORIGIN'],
  ['an origin without TLS', { ...LIVE, PUBLIC_ORIGIN: 'http://field.example' }, 'PUBLIC_ORIGIN'],
  [
    'a host that only begins like one',
    { ...LIVE, PUBLIC_ORIGIN: 'http://localhost.evil' },
    'PUBLIC_ORIGIN',
  ],
  [
    'an origin with a path',
    { ...LIVE, PUBLIC_ORIGIN: 'https://field.example/app' },
    'PUBLIC_ORIGIN',
  ],
  [
    'an origin with a query',
    { ...LIVE, PUBLIC_ORIGIN: 'https://field.example/?a' },
    'PUBLIC_ORIGIN',
  ],
  [
    'an origin with a name in it',
    { ...LIVE, PUBLIC_ORIGIN: 'https://me:pw@field.example' },
    'PUBLIC_ORIGIN',
  ],
  ['a sandbox of no web address', { ...TEST, STRIPE_API_BASE: 'foo:bar' }, 'STRIPE_API_BASE'],
  [
    'a script of no web address',
    { ...TEST, STRIPE_API_BASE: SANDBOX, STRIPE_JS_URL: 'data:x' },
    'STRIPE_JS_URL',
  ],
  [
    'a sealing key of zeros',
    { ...LIVE, SEALING_KEYS: `k1:${secretOf(Array(32).fill(0))}` },
    'SEALING_KEYS',
  ],
  [
    'a sealing key of one letter',
    { ...LIVE, SEALING_KEYS: `k1:${'B'.repeat(44)}` },
    'SEALING_KEYS',
  ],
  [
    'a weak key among good ones',
    { ...LIVE, SEALING_KEYS: `k1:${SECRET},k2:${'A'.repeat(43)}` },
    'SEALING_KEYS',
  ],
  [
    'two sealing keys of one name',
    {
      ...LIVE,
      SEALING_KEYS: `k1:${SECRET},k1:${secretOf(Array.from({ length: 32 }, (_, i) => i + 1))}`,
    },
    'SEALING_KEYS',
  ],
  ['a set-up code of one character', { ...LIVE, SETUP_CODE: '1' }, 'SETUP_CODE'],
  [
    'a set-up code of 23 characters',
    { ...LIVE, SETUP_CODE: 'kT3vRz8qLm2nXc7bWd5fGh9' },
    'SETUP_CODE',
  ],
  [
    'a set-up code of one character 24 times',
    { ...LIVE, SETUP_CODE: 'x'.repeat(24) },
    'SETUP_CODE',
  ],
  ['no webhook secret', { ...LIVE, STRIPE_WEBHOOK_SECRET: '' }, 'STRIPE_WEBHOOK_SECRET'],
  [
    'only commas for webhook secrets',
    { ...LIVE, STRIPE_WEBHOOK_SECRET: ' , ' },
    'STRIPE_WEBHOOK_SECRET',
  ],
  [
    'a webhook secret of another kind',
    { ...LIVE, STRIPE_WEBHOOK_SECRET: 'whsec_new, sk_live_x' },
    'STRIPE_WEBHOOK_SECRET',
  ],
  ['nothing at all', {}, 'STRIPE_PUBLISHABLE_KEY'],
])('refuses %s, naming the setting and no value', (_name, settings, named) => {
  const read = readConfiguration(settings)
  const faults = read.kind === 'misconfigured' ? read.faults.join(' ') : ''
  expect(faults).toContain(named)
  for (const value of Object.values(settings)) if (value) expect(faults).not.toContain(value)
})

test('sealing keys are listed newest first', () => {
  const read = readConfiguration({ ...LIVE, SEALING_KEYS: `k2:${SECRET},k1:${SECRET}` })
  const ids = read.kind === 'configured' ? read.configuration.sealing.map(({ id }) => id) : []
  expect(ids).toEqual(['k2', 'k1'])
})

test('a misconfigured Worker answers every call 503, and healthz says why', async () => {
  const broken = { ...env, STRIPE_SECRET_KEY: 'sk_live_hidden' }
  const call = async (path: string, method = 'GET') => {
    const request = new Request<unknown, IncomingRequestCfProperties>(`https://x.example${path}`, {
      method,
    })
    const answered = await worker.fetch(request, broken, createExecutionContext())
    const body: unknown = await answered.json()
    return { status: answered.status, body }
  }
  for (const path of ['/api/config', '/api/requests', '/handover.html', '/api/nothing'])
    expect(await call(path)).toMatchObject({ status: 503, body: { code: 'misconfigured' } })
  expect(await call('/webhooks/stripe', 'POST')).toMatchObject({ status: 503 })
  const { body } = await call('/healthz')
  expect(body).toMatchObject({ ok: false, protocol: 1 })
  expect(JSON.stringify(body)).toContain('STRIPE_SECRET_KEY')
  expect(JSON.stringify(body)).not.toContain('hidden')
})

test('healthz names each fault, all of them at once', async () => {
  const weak = {
    ...env,
    SETUP_CODE: '1',
    PUBLIC_ORIGIN: 'foo:bar',
    SEALING_KEYS: `k1:${secretOf(Array(32).fill(0))}`,
    STRIPE_WEBHOOK_SECRET: '',
  }
  const request = new Request<unknown, IncomingRequestCfProperties>('https://x.example/healthz')
  const answered = await worker.fetch(request, weak, createExecutionContext())
  expect(answered.status).toBe(503)
  const { ok, detail } = v.parse(
    v.object({ ok: v.boolean(), detail: v.string() }),
    await answered.json(),
  )
  expect(ok).toBe(false)
  for (const name of ['SETUP_CODE', 'PUBLIC_ORIGIN', 'SEALING_KEYS', 'STRIPE_WEBHOOK_SECRET'])
    expect(detail.split(name)).toHaveLength(2)
})

test('a configured one says what a device needs to know, and no secret', async () => {
  const config: unknown = await (await send('/api/config')).json()
  expect(config).toEqual({
    publishable_key: 'pk_test_fieldproof',
    sandbox: true,
    stripe_js_url: 'http://stripe.test:12111/stripe.js',
    origins: ['https://field.example', 'https://second.example', 'https://third.example'],
    protocol: 1,
    protocol_floor: 1,
    brand: { name: 'Fieldproof' },
  })
  expect(await (await send('/healthz')).json()).toMatchObject({ ok: true, protocol: 1 })
})

test.each([
  ['Stripe’s origins', LIVE, 'https://js.stripe.com', 'stripe.test'],
  ['the sandbox alone', { ...TEST, STRIPE_API_BASE: SANDBOX }, SANDBOX, 'stripe.com'],
])('the handover page may load scripts from %s', async (_name, settings, allowed, barred) => {
  const read = readConfiguration(settings)
  if (read.kind === 'misconfigured') throw new Error(read.faults.join())
  const assets = { fetch: async () => new Response('page', { headers: { ETag: 'x' } }) }
  const page = await handoverPage(
    assets,
    'https://field.example/handover',
    read.configuration,
    'handover',
  )
  const policy = page.headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain(`script-src 'self' ${allowed}`)
  expect(policy).not.toContain(barred)
  expect(page.headers.get('Permissions-Policy')).toContain(`camera=(self "${allowed}"`)
  expect(page.headers.get('Cache-Control')).toBe('no-store')
})

test('the highest slot of a secret is its newest', () => {
  const other = secretOf(Array.from({ length: 32 }, (_, i) => i + 1))
  const read = readConfiguration({
    ...LIVE,
    SEALING_KEYS: `k2:${SECRET},k1:${other}`,
    SEALING_KEYS_10: `k4:${secretOf(Array.from({ length: 32 }, (_, i) => i + 3))}`,
    SEALING_KEYS_2: `k3:${secretOf(Array.from({ length: 32 }, (_, i) => i + 2))}`,
    SEALING_KEYS_1: 'no slot',
    SEALING_KEYS_02: 'no slot',
    STRIPE_WEBHOOK_SECRET_2: 'whsec_newer',
  })
  if (read.kind !== 'configured') throw new Error(read.faults.join(' '))
  expect(read.configuration.sealing.map(({ id }) => id)).toEqual(['k4', 'k3', 'k2', 'k1'])
  expect(read.configuration.webhookSecrets).toEqual(['whsec_newer', 'whsec_fieldproof'])
})
