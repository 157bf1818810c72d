/** A deployment that is not set up right serves nothing, and says which setting is at fault. */

import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { readConfiguration } from '../../worker/config.ts'
import { handoverPage } from '../../worker/edge/headers.ts'
import worker from '../../worker/index.ts'
import { send } from './kit/device.ts'

const SECRET = 'A'.repeat(43)
const LIVE = {
  STRIPE_SECRET_KEY: 'sk_live_fieldproof',
  STRIPE_PUBLISHABLE_KEY: 'pk_live_fieldproof',
  SEALING_KEYS: `k1:${SECRET}`,
  PUBLIC_ORIGIN: 'https://field.example',
}
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
  ['no sealing keys', { ...LIVE, SEALING_KEYS: '' }, 'SEALING_KEYS'],
  ['a short sealing key', { ...LIVE, SEALING_KEYS: 'k1:AAAA' }, 'SEALING_KEYS'],
  ['no origin', { ...LIVE, PUBLIC_ORIGIN: '' }, 'PUBLIC_ORIGIN'],
  ['an origin that is none', { ...LIVE, PUBLIC_ORIGIN: 'field' }, 'PUBLIC_ORIGIN'],
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

test('without a webhook secret no event is taken', async () => {
  const closed = { ...env, STRIPE_WEBHOOK_SECRET: '' }
  const request = new Request<unknown, IncomingRequestCfProperties>(
    'https://x.example/webhooks/stripe',
    {
      method: 'POST',
      body: '{}',
    },
  )
  const answered = await worker.fetch(request, closed, createExecutionContext())
  expect(await answered.json()).toMatchObject({ status: 503, code: 'webhook_unconfigured' })
})

test('a configured one says what a device needs to know, and no secret', async () => {
  const config: unknown = await (await send('/api/config')).json()
  expect(config).toEqual({
    publishable_key: 'pk_test_fieldproof',
    sandbox: true,
    stripe_js_url: 'http://stripe.test:12111/stripe.js',
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
  const page = await handoverPage(assets, 'https://field.example/handover', read.configuration)
  const policy = page.headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain(`script-src 'self' ${allowed}`)
  expect(policy).not.toContain(barred)
  expect(page.headers.get('Permissions-Policy')).toContain(`camera=(self "${allowed}"`)
  expect(page.headers.get('Cache-Control')).toBe('no-store')
})
