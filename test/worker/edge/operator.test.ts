/** `GET /operator/health`: who may ask, what is told without waking a site, and what is noted where one is. */
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import * as v from 'valibot'
import { beforeEach, expect, test, vi } from 'vitest'
import { fingerprint, OperatorHealth } from '../../../shared/protocol/operator-health.ts'
import { edgeOf } from '../../../worker/edge/edge.ts'
import { type Env, registryOf } from '../../../worker/env.ts'
import { auditOf } from '../kit/audit-log.ts'
import { deliver, deliverRaw, signature } from '../kit/delivery.ts'
import { Device, ORIGIN, send } from '../kit/device.ts'
import { eventually } from '../kit/eventually.ts'
import { query, stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const KEY = v.parse(v.string(), Reflect.get(env, 'OPERATOR_KEY'))
const ask = (path = '', key: string | null = KEY) =>
  send(
    `/operator/health${path}`,
    key === null ? {} : { headers: { Authorization: `Bearer ${key}` } },
  )
const read = async (path = '') => v.parse(OperatorHealth, await (await ask(path)).json())
const newSite = () => `health-${crypto.randomUUID().slice(0, 8)}`

let site: string

beforeEach(() => {
  site = newSite()
  new StripeStandIn().install()
})

test.each([null, '', 'x', KEY.slice(1), `${KEY}x`, KEY.toUpperCase()])(
  'with the key %j it is 401, asks for a bearer, and tells nothing',
  async (key) => {
    const answered = await ask('', key)
    expect(answered.status).toBe(401)
    expect(answered.headers.get('WWW-Authenticate')).toBe('Bearer')
    expect(await answered.json()).toEqual({
      code: 'operator_key_refused',
      status: 401,
      title: 'The operator key is wrong, or none is set.',
    })
  },
)

test('where no key is set, none is right', async () => {
  const bindings: Env = { ...env, OPERATOR_KEY: undefined } as unknown as Env
  const edge = edgeOf(bindings)
  for (const key of ['', 'undefined', 'null', KEY]) {
    const headers = { Authorization: `Bearer ${key}` }
    const answered = await edge.fetch(
      new Request(`${ORIGIN}/operator/health`, { headers }),
      bindings,
    )
    expect(answered.status).toBe(401)
  }
})

test('who guesses is told to wait; the right key passes from the same address all the same', async () => {
  const headers = { 'CF-Connecting-IP': '203.0.113.177', Authorization: 'Bearer guess' }
  const guess = async () => (await send('/operator/health', { headers })).status
  const statuses: number[] = []
  for (let n = 0; n < 20; n++) statuses.push(await guess())
  expect(statuses.slice(0, 15)).toEqual(Array(15).fill(401))
  expect(statuses.slice(15)).toEqual(Array(5).fill(429))
  const right = await send('/operator/health', {
    headers: { ...headers, Authorization: `Bearer ${KEY}` },
  })
  expect(right.status).toBe(200)
})

test('right calls are limited, too: each of them asks Stripe', async () => {
  const edge = edgeOf(env)
  const headers = { Authorization: `Bearer ${KEY}` }
  const call = async () =>
    (await edge.fetch(new Request(`${ORIGIN}/operator/health`, { headers }), env)).status
  const statuses: number[] = []
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  for (let n = 0; n < 61; n++) statuses.push(await call())
  expect(statuses.slice(0, 60)).toEqual(Array(60).fill(200))
  expect(statuses[60]).toBe(429)
  vi.useRealTimers()
})

test.each(['?', '?x=1', '?site=a&x=1'])('%s is a query that it does not take', async (path) => {
  expect((await ask(path)).status).toBe(path === '?' ? 200 : 400)
})

test('a site tells of itself when it is made, and by no value of a setting', async () => {
  await Device.enrol(site, 'supervisor')
  const told = await eventually(async () => (await read()).sites.find((one) => one.site === site))
  expect(told).toMatchObject({ site, inbox_since: null, pending_since: null, lost_keys: [] })
  const text = await (await ask()).text()
  for (const secret of ['sk_test_fieldproof', 'whsec_new', KEY, 'the set-up code'])
    expect(text).not.toContain(secret)
  const health = await read()
  const secret = 'sk_test_fieldproof'
  expect(health.fingerprints.STRIPE_SECRET_KEY).toBe(
    await fingerprint(KEY, 'STRIPE_SECRET_KEY', secret),
  )
  expect(health).toMatchObject({
    mode: 'test',
    sandbox: true,
    ledger: 1,
    origins: [ORIGIN, expect.any(String), expect.any(String)],
  })
})

test('one site is asked now, and its audit log notes that; no other wakes', async () => {
  const desk = await Device.enrol(site, 'supervisor')
  const other = newSite()
  await Device.enrol(other, 'supervisor')
  await query(site, 'UPDATE devices SET unsent = 7 WHERE id = ?', desk.id)
  const { sites } = await read(`?site=${site}`)
  expect(sites).toEqual([
    expect.objectContaining({ site, devices: 1, unsent_devices: 1, unsent: 7 }),
  ])
  const codes = async (name: string) => (await auditOf(name)).map(({ code }) => code)
  expect(await codes(site)).toContain('health_read')
  expect(await codes(other)).not.toContain('health_read')
  expect((await auditOf(site)).at(-1)).toMatchObject({ code: 'health_read', by: null })
})

test.each(['nowhere', '.', 'A B'])('a site that nobody made, %j, is not found', async (name) => {
  expect((await ask(`?site=${encodeURIComponent(name)}`)).status).toBe(404)
})

test('a thousand sites are listed without waking one', async () => {
  const names = Array.from({ length: 1000 }, (_, n) => `many-${n}`)
  const health = (name: string) => ({
    site: name,
    reported_at: 1,
    due_at: 2,
    inbox_since: null,
    pending_since: null,
    refused_since: null,
    event_at: null,
    devices: 1,
    unsent_devices: 0,
    unsent: 0,
    lost_keys: [],
  })
  await runInDurableObject(registryOf(env), (registry) => {
    for (const name of names) registry.report(health(name))
  })
  const woken: string[] = []
  const SITES = {
    getByName: (name: string) => {
      woken.push(name)
      return env.SITES.getByName(name)
    },
  }
  const bindings = { ...env, SITES } as unknown as Env
  const headers = { Authorization: `Bearer ${KEY}` }
  const answered = await edgeOf(bindings).fetch(
    new Request(`${ORIGIN}/operator/health`, { headers }),
    bindings,
  )
  const { sites } = v.parse(OperatorHealth, await answered.json())
  expect(sites.filter(({ site: name }) => name.startsWith('many-'))).toHaveLength(1000)
  expect(woken).toEqual([])
})

test('what waits at a site is told with its time', async () => {
  await Device.enrol(site, 'supervisor')
  await query(site, "INSERT INTO webhook_inbox VALUES ('vs_1', 'r', 1, 11, 0, 9e15)")
  await query(site, "INSERT INTO pending_actions VALUES ('r', 'cancel', NULL, NULL, 12, 0, 9e15)")
  expect((await read(`?site=${site}`)).sites[0]).toMatchObject({
    inbox_since: 11,
    pending_since: 12,
  })
})

test('a key that sealed something here and is gone is named', async () => {
  const desk = await Device.enrol(site, 'supervisor')
  await desk.call('/api/requests', {
    items: [await desk.record({}, { details: { email: 'a@b.example' } })],
  })
  expect((await read(`?site=${site}`)).sites[0]).toMatchObject({ lost_keys: [] })
  await query(site, "UPDATE sealed_parts SET sealed = 'Ams5' || substr(sealed, 5)")
  expect((await read(`?site=${site}`)).sites[0]?.lost_keys).toEqual(['k9'])
})

test('the registry is told again when what it knows has come due, and not before', async () => {
  const desk = await Device.enrol(site, 'supervisor')
  const told = async () => (await read()).sites.find((one) => one.site === site)
  await eventually(told)
  const first = (await told())?.reported_at ?? 0
  await desk.call('/api/devices')
  expect((await told())?.reported_at).toBe(first)
  await query(site, 'UPDATE site SET reported_due = 1')
  await desk.call('/api/devices')
  await eventually(async () => ((await told())?.reported_at ?? 0) > first)
  expect(await stubOf(site).exists()).toBe(true)
})

test('an event of a session that doctor made is noted, and reaches no site', async () => {
  const probe = crypto.randomUUID()
  const event = {
    id: 'evt_probe',
    object: 'event',
    type: 'identity.verification_session.canceled',
    data: {
      object: { id: 'vs_p', client_reference_id: null, metadata: { fieldproof_doctor: probe } },
    },
  }
  const payload = JSON.stringify(event)
  const answered = await deliverRaw(payload, await signature(payload, 'whsec_new'))
  expect([answered.status, await answered.json()]).toEqual([200, { queued: false }])
  expect((await read()).probe?.probe).toBe(probe)
  const forged = payload.replace(probe, 'forged')
  expect((await deliverRaw(forged, await signature(forged, 'whsec_other'))).status).toBe(400)
  expect((await read()).probe?.probe).toBe(probe)
})

test('a session that names a request is no probe, whatever its metadata', async () => {
  const before = (await read()).probe
  await deliver({
    id: 'vs_1',
    client_reference_id: `${site}/0190a6d4-0000-7000-8000-000000000000`,
    metadata: { fieldproof_doctor: 'x' },
  })
  expect((await read()).probe).toEqual(before)
})
