/** Each kind of bad input has its own status and stable code, and changes nothing. */
import { beforeAll, expect, test } from 'vitest'
import { writeDeviceHeader } from '../../../shared/protocol/headers.ts'
import { sha256 } from '../../../shared/text/bytes.ts'
import { deliver, deliverRaw, signature } from '../kit/delivery.ts'
import {
  Device,
  enrolWith,
  makeCode,
  newId,
  newKeyPair,
  nonceNow,
  ORIGIN,
  send,
  setUpCode,
} from '../kit/device.ts'
import { revOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { expectCalm } from './calm.ts'

const SITE = 'bad-input'
let agent: Device
let supervisor: Device

beforeAll(async () => {
  new StripeStandIn().install()
  agent = await Device.enrol(SITE, 'agent')
  supervisor = await Device.enrol(SITE, 'supervisor')
})

async function refusal(answered: Response | Promise<Response>): Promise<string> {
  const response = await answered
  return `${response.status} ${await expectCalm(response)}`
}

const batch = (items: unknown) => agent.call('/api/requests', { items })
const big = 'x'.repeat(256 * 1024 + 1)

const CASES: [name: string, expected: string, call: () => Promise<Response>][] = [
  ['malformed JSON', '400 not_json', () => agent.call('/api/requests', '{"items":')],
  ['no body', '400 invalid', () => agent.call('/api/requests', '')],
  ['a body of the wrong type', '400 invalid', () => agent.call('/api/requests', '[]')],
  [
    'an array where an object without fields is meant',
    '400 invalid',
    () => agent.call(`/api/requests/${newId()}/start`, '[]'),
  ],
  ['items of the wrong type', '400 invalid', () => batch('x')],
  ['an unknown field', '400 invalid', () => agent.call('/api/requests', { items: [], more: 1 })],
  ['an empty batch', '400 batch_empty', () => batch([])],
  ['a batch of 101', '400 batch_too_large', () => batch(Array(101).fill({}))],
  [
    'start with two items',
    '400 invalid',
    () => agent.call('/api/requests', { items: [{}, {}], start: true }),
  ],
  ['a body over 256 KiB', '413 body_too_large', () => agent.call('/api/requests', big)],
  [
    'a body over 256 KiB without a length',
    '413 body_too_large',
    () => send('/api/requests', { method: 'POST', body: streamed(big) }),
  ],
  ['no device header', '401 proof_refused', () => send('/api/requests')],
  [
    'an unreadable device header',
    '401 proof_refused',
    () => agent.call('/api/requests', undefined, { header: 'id=x' }),
  ],
  [
    'an old protocol',
    '426 protocol_unsupported',
    () => agent.call('/api/requests', undefined, { header: headerOf({ protocol: 0 }) }),
  ],
  [
    'an unknown device',
    '401 proof_refused',
    () =>
      agent.call('/api/requests', undefined, {
        header: headerOf({ id: `${SITE}.${'0'.repeat(16)}` }),
      }),
  ],
  [
    'a device of an unknown site',
    '401 proof_refused',
    () =>
      agent.call('/api/requests', undefined, {
        header: headerOf({ id: `nowhere.${'0'.repeat(16)}` }),
      }),
  ],
  [
    'a proof that is none',
    '401 proof_refused',
    () => agent.call('/api/requests', undefined, { proof: 'x.y.z' }),
  ],
  [
    'a proof by another key',
    '401 proof_refused',
    async () => agent.call('/api/requests', undefined, { pair: await newKeyPair() }),
  ],
  [
    'a proof of another body',
    '401 proof_refused',
    async () => agent.call('/api/requests', { items: [] }, { hashed: await sha256('{}') }),
  ],
  [
    'a proof of another path',
    '401 proof_refused',
    () => agent.call('/api/requests', undefined, { url: `${ORIGIN}/api/devices` }),
  ],
  [
    'a proof for another origin',
    '401 proof_refused',
    () => agent.call('/api/requests', undefined, { url: 'https://evil.example/api/requests' }),
  ],
  [
    'a proof of another method',
    '401 proof_refused',
    () => agent.call('/api/requests', undefined, { method: 'POST' }),
  ],
  [
    'a proof without a nonce',
    '401 use_dpop_nonce',
    () => agent.call('/api/requests', undefined, { nonce: undefined }),
  ],
  [
    'an old nonce',
    '401 use_dpop_nonce',
    () => agent.call('/api/requests', undefined, { nonce: 'A'.repeat(22) }),
  ],
  ['a replayed proof', '401 proof_refused', replay],
  ['a since that is no number', '400 invalid', () => agent.call('/api/requests?since=-1')],
  ['an unknown request id', '404 not_found', () => agent.call(`/api/requests/${newId()}`)],
  ['a request id of the wrong form', '404 not_found', () => agent.call('/api/requests/1')],
  [
    'starting an unknown request',
    '404 not_found',
    () => agent.call(`/api/requests/${newId()}/start`, {}),
  ],
  [
    'an unknown field in start',
    '400 invalid',
    () => agent.call(`/api/requests/${newId()}/start`, { force: true }),
  ],
  ['an unknown call', '404 not_found', () => send('/api/nothing')],
  ['an unknown method', '404 not_found', () => send('/api/requests', { method: 'DELETE' })],
  [
    'a wrong code',
    '403 code_refused',
    async () => enrolWith(`${SITE}-0000-0000-0000`, await newKeyPair()),
  ],
  [
    'a code of an unknown site',
    '403 code_refused',
    async () => enrolWith('nowhere-0000-0000-0000', await newKeyPair()),
  ],
  ['a code that is none', '403 code_refused', async () => enrolWith('x', await newKeyPair())],
  [
    'an enrolment signed by another key',
    '401 proof_refused',
    async () =>
      enrolWith(await makeCode(SITE, 'agent'), await newKeyPair(), { signer: await newKeyPair() }),
  ],
  [
    'an enrolment without a key',
    '400 invalid',
    () => post('/api/enrol', { code: 'x', label: 'x' }),
  ],
  ['an enrolment that is not JSON', '400 not_json', () => post('/api/enrol', '{')],
  [
    'a wrong set-up code',
    '401 setup_code_refused',
    () => post('/api/enrolments', { site: SITE, role: 'agent' }, 'Bearer set-down'),
  ],
  [
    'the set-up code without a site',
    '400 invalid',
    () => post('/api/enrolments', { role: 'agent' }, `Bearer ${setUpCode()}`),
  ],
  [
    'the set-up code with a site that cannot be',
    '400 invalid',
    () => post('/api/enrolments', { site: 'No Site', role: 'agent' }, `Bearer ${setUpCode()}`),
  ],
  [
    'a code asked for by an agent',
    '404 not_found',
    () => agent.call('/api/enrolments', { role: 'agent' }),
  ],
  [
    'a code for an unknown role',
    '400 invalid',
    () => supervisor.call('/api/enrolments', { role: 'owner' }),
  ],
  [
    'a code for another site',
    '400 invalid',
    () => supervisor.call('/api/enrolments', { site: 'elsewhere', role: 'agent' }),
  ],
  ['a webhook without a signature', '400 webhook_unsigned', () => deliverRaw('{}', null)],
  ['a forged webhook', '400 webhook_forged', () => deliver(foreign(), { secret: 'whsec_other' })],
  ['a webhook with a broken signature', '400 webhook_forged', () => deliverRaw('{}', 'x')],
  [
    'a webhook whose body was changed',
    '400 webhook_forged',
    async () => deliverRaw('{"a":1}', await signature('{}', 'whsec_new')),
  ],
  ['a webhook 10 minutes old', '400 webhook_too_old', () => deliver(foreign(), { age: 600 })],
]

test.each(CASES)('%s is answered %s', async (_name, expected, call) => {
  const before = await revOf(SITE)
  expect(await refusal(call())).toBe(expected)
  expect(await revOf(SITE)).toBe(before)
})

test('every answer has an id, a nonce and the security headers', async () => {
  for (const answered of [await send('/api/config'), await send('/api/nothing'), await batch([])]) {
    expect(answered.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(answered.headers.get('DPoP-Nonce')).toBe(await nonceNow())
    expect(answered.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(answered.headers.get('X-Content-Type-Options')).toBe('nosniff')
  }
})

test('a bad proof of a known device reads like an unknown device or site', async () => {
  const texts = await Promise.all(
    [
      agent.call('/api/requests', undefined, { pair: await newKeyPair() }),
      agent.call('/api/requests', undefined, {
        header: headerOf({ id: `${SITE}.${'0'.repeat(16)}` }),
      }),
      agent.call('/api/requests', undefined, {
        header: headerOf({ id: `nowhere.${'0'.repeat(16)}` }),
      }),
      replay(),
    ].map(async (answered) => (await answered).text()),
  )
  expect(new Set(texts).size).toBe(1)
})

test('a device may say more of itself than this Worker knows', async () => {
  const header = `${headerOf({})}, battery=80`
  expect((await agent.call('/api/requests', undefined, { header })).status).toBe(200)
})

test('a stale nonce is told apart, so that a device signs once more', async () => {
  const answered = await agent.call('/api/requests', undefined, { nonce: 'old' })
  expect(answered.headers.get('WWW-Authenticate')).toBe('DPoP error="use_dpop_nonce"')
})

async function replay(): Promise<Response> {
  const proof = await agent.prove('/api/requests', 'GET', '')
  expect((await agent.call('/api/requests', undefined, { proof })).status).toBe(200)
  return agent.call('/api/requests', undefined, { proof })
}

const headerOf = (change: { id?: string; protocol?: number }) =>
  writeDeviceHeader({
    id: agent.id,
    protocol: 1,
    app: 't',
    unsent: 0,
    oldest: 0,
    storage: 0,
    ...change,
  })

/** Sent in chunks: its length is known to nobody before it ends. */
const streamed = (text: string) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < text.length; at += 65_536)
        controller.enqueue(new TextEncoder().encode(text.slice(at, at + 65_536)))
      controller.close()
    },
  })

const foreign = () => ({ id: 'vs_foreign', client_reference_id: 'order-1' })

const post = (path: string, body: unknown, authorization?: string) =>
  send(path, {
    method: 'POST',
    headers: authorization ? { Authorization: authorization } : {},
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
