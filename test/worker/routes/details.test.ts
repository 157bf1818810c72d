/** Sealed parts over the life of the keys they are sealed to, and a supervisor who opens them. */
import { evictDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { readSiteHeader, SITE_HEADER } from '../../../shared/protocol/headers.ts'
import { toBase64url } from '../../../shared/text/bytes.ts'
import { readConfiguration } from '../../../worker/config.ts'
import { Keyring } from '../../../worker/security/keyring.ts'
import { currentNonce } from '../../../worker/security/signed-time.ts'
import { Device, newId, seal } from '../kit/device.ts'
import { query, stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'details'
/** The first two are those that the other tests run with. */
const [K1, K2, K3] = [1, 2, 3].map(
  (from) => `k${from}:${toBase64url(Uint8Array.from({ length: 32 }, (_, i) => from + i))}`,
)
let agent: Device
let supervisor: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
  supervisor = await Device.enrol(SITE, 'supervisor')
})

beforeEach(() => {
  stripe = new StripeStandIn().install()
})

afterEach(() => list(`${K2},${K1}`))

/** The site after a new deployment; the edge of these tests goes on with the old one. */
let keyring = keyringOf(`${K2},${K1}`)
async function list(keys: string): Promise<void> {
  Reflect.set(env, 'SEALING_KEYS', keys)
  keyring = keyringOf(keys)
  // Only what runs can be evicted.
  await query(SITE, 'SELECT 1')
  await evictDurableObject(stubOf(SITE))
}

function keyringOf(keys: string): Keyring {
  const configured = readConfiguration({ ...env, SEALING_KEYS: keys })
  if (configured.kind === 'misconfigured') throw new Error(configured.faults.join(' '))
  return new Keyring(configured.configuration.sealing)
}

const call = async (device: Device, path: string, body?: unknown) =>
  device.call(path, body, { nonce: await currentNonce(keyring, Date.now()) })

const PARTS = {
  details: { email: 'a@example.com', phone: '+15551234567' },
  notes: { note: 'tall', metadata: { shift: 'late' } },
}

async function taken(parts: Record<string, unknown> = PARTS): Promise<string> {
  const id = newId()
  await call(agent, '/api/requests', { items: [await agent.record({ id }, parts)] })
  return id
}

const details = (id: string) => call(supervisor, `/api/requests/${id}/details`)
const start = (id: string, body: unknown = {}) => call(agent, `/api/requests/${id}/start`, body)
const readsOf = (id: string) =>
  query(SITE, "SELECT text FROM audit WHERE request = ? AND text LIKE '%details_read%'", id)

test('a supervisor reads what was sealed, and that is noted', async () => {
  const id = await taken()
  const answered = await details(id)
  expect(await answered.json()).toEqual({ ...PARTS, unreadable: [] })
  expect(answered.headers.get('Cache-Control')).toBe('no-store')
  const noted = await readsOf(id)
  expect(noted.map(({ text }) => JSON.parse(String(text)))).toMatchObject([
    { code: 'details_read', by: supervisor.id, request: id },
  ])
})

test('a request with nothing sealed has nothing to open', async () => {
  expect(await (await details(await taken({}))).json()).toEqual({
    details: null,
    notes: null,
    unreadable: [],
  })
})

test('rubbish is told as such, and that somebody tried is noted', async () => {
  const id = newId()
  await call(agent, '/api/requests', {
    items: [await agent.recordWith({ id }, { details: 'cnViYmlzaA' })],
  })
  expect(await (await details(id)).json()).toMatchObject({
    status: 422,
    code: 'details_unreadable',
  })
  expect(await readsOf(id)).toHaveLength(1)
})

test('rubbish in one part does not hide the other', async () => {
  const id = newId()
  const notes = await seal(PARTS.notes, { device: agent, id, part: 'notes' })
  const envelope = await agent.recordWith({ id }, { details: 'cnViYmlzaA', notes })
  await call(agent, '/api/requests', { items: [envelope] })
  expect(await (await details(id)).json()).toEqual({
    details: null,
    notes: PARTS.notes,
    unreadable: ['details'],
  })
})

test('a part that was moved from another request, part or site cannot be opened', async () => {
  const stranger = await Device.enrol('details-elsewhere', 'agent')
  const id = newId()
  const moved = [
    await seal(PARTS.details, { device: agent, id: newId(), part: 'details' }),
    await seal(PARTS.details, { device: agent, id, part: 'notes' }),
    await seal(PARTS.details, { device: stranger, id, part: 'details' }),
    await seal(PARTS.details, {
      id,
      part: 'details',
      device: { site: 'details-elsewhere', sealingKey: agent.sealingKey },
    }),
  ]
  for (const [n, sealed] of moved.entries()) {
    const envelope = await agent.recordWith({ id, edit: n + 1 }, { details: sealed })
    await call(agent, '/api/requests', { items: [envelope] })
    expect(await (await details(id)).json()).toMatchObject({ code: 'details_unreadable' })
    expect(await (await start(id)).json()).toMatchObject({ code: 'details_unreadable' })
  }
  expect(stripe.calls).toEqual([])
})

test('a new key is listed first: devices learn it, what was sealed before opens as ever', async () => {
  const old = await taken()
  const before = readSiteHeader((await call(agent, '/api/requests')).headers.get(SITE_HEADER))
  expect(before?.sealing).toBe(`k2.${agent.sealingKey.public_key}`)
  await list(`${K3},${K2},${K1}`)
  const told = readSiteHeader((await agent.call('/api/requests')).headers.get(SITE_HEADER))
  const [id = '', public_key = ''] = told?.sealing.split('.') ?? []
  expect(id).toBe('k3')
  expect((await details(old)).status).toBe(200)
  const renewed = new Device(agent.pair, {
    device: agent.id,
    site: SITE,
    role: 'agent',
    label: '',
    sealing_key: { id, public_key },
  })
  const fresh = newId()
  await call(renewed, '/api/requests', { items: [await renewed.record({ id: fresh }, PARTS)] })
  expect(await (await details(fresh)).json()).toMatchObject(PARTS)
  await start(fresh)
  expect(stripe.calls[0]?.params.get('provided_details[email]')).toBe('a@example.com')
})

test('a key that was taken off the list opens nothing; a start goes on without', async () => {
  const id = await taken()
  await list(`${K3},${K1}`)
  expect(await (await details(id)).json()).toMatchObject({ code: 'details_unreadable' })
  expect(await (await start(id)).json()).toMatchObject({ code: 'details_unreadable' })
  expect((await start(id, { without_details: true })).status).toBe(200)
  expect(stripe.calls[0]?.params.has('provided_details[email]')).toBe(false)
  expect(stripe.of(id)).toHaveLength(1)
})

test('Invariant 2: a claim whose key is gone goes on without its parts, and makes no second session', async () => {
  for (const after of [true, false]) {
    const id = await taken()
    stripe.fault('create', ...Array(5).fill({ kind: 'cut', after }))
    stripe.fault('list', ...Array(5).fill({ kind: 'cut', after: false }))
    expect((await start(id)).status).toBe(504)
    await list(`${K3},${K1}`)
    stripe = restarted(stripe)
    if (!after) expect(await (await start(id)).json()).toMatchObject({ code: 'details_unreadable' })
    expect((await start(id, { without_details: true })).status).toBe(200)
    expect(stripe.of(id)).toHaveLength(1)
    await list(`${K2},${K1}`)
  }
})

/** The same Stripe, its faults forgotten. */
function restarted(before: StripeStandIn): StripeStandIn {
  const after = new StripeStandIn().install()
  for (const [id, session] of before.sessions) after.sessions.set(id, session)
  return after
}
