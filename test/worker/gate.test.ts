/** Invariant 6: a device sees only what its role and site allow. */
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ROLES, type Role } from '../../shared/protocol.ts'
import { ENDPOINTS, type Endpoint } from '../../worker/gate.ts'
import { Device, newId } from './device.ts'
import { query } from './peek.ts'
import { StripeStandIn } from './stripe-stand-in.ts'

const SITE = 'gate'
const devices = new Map<string, Device>()
/** Requests by whom they belong to, seen from a device of the site. */
const requests = new Map<string, string>()

const deviceOf = (name: string): Device => {
  const device = devices.get(name)
  if (!device) throw new Error(`no device ${name}`)
  return device
}

async function newRequest(device: Device): Promise<string> {
  const id = newId()
  await device.call('/api/requests', { items: [await device.record({ id })] })
  return id
}

beforeAll(async () => {
  new StripeStandIn().install()
  for (const role of ROLES) devices.set(role, await Device.enrol(SITE, role))
  devices.set('stranger', await Device.enrol('gate-elsewhere', 'supervisor'))
  devices.set('colleague', await Device.enrol(SITE, 'agent'))
  for (const [name, device] of devices) requests.set(name, await newRequest(device))
})

afterEach(() => {
  vi.useRealTimers()
})

type Whose = 'own' | 'colleague' | 'stranger'
/** Endpoint × role × ownership; calls without a request have one row. */
const TABLE: Record<Endpoint, Record<Role, Partial<Record<Whose, number>>>> = {
  'POST /api/enrolments': { kiosk: { own: 404 }, agent: { own: 404 }, supervisor: { own: 200 } },
  'POST /api/requests': { kiosk: { own: 200 }, agent: { own: 200 }, supervisor: { own: 200 } },
  'GET /api/requests': { kiosk: { own: 404 }, agent: { own: 200 }, supervisor: { own: 200 } },
  'GET /api/requests/:id': {
    kiosk: { own: 200, colleague: 404, stranger: 404 },
    agent: { own: 200, colleague: 404, stranger: 404 },
    supervisor: { own: 200, colleague: 200, stranger: 404 },
  },
  'POST /api/requests/:id/start': {
    kiosk: { own: 200, colleague: 404, stranger: 404 },
    agent: { own: 200, colleague: 404, stranger: 404 },
    supervisor: { own: 200, colleague: 200, stranger: 404 },
  },
  'POST /api/import': { kiosk: { own: 404 }, agent: { own: 200 }, supervisor: { own: 200 } },
  'POST /api/live': { kiosk: { own: 404 }, agent: { own: 200 }, supervisor: { own: 200 } },
}

const rows = ENDPOINTS.flatMap((endpoint) =>
  ROLES.flatMap((role) =>
    Object.entries(TABLE[endpoint][role]).map(([whose, status]) => ({
      endpoint,
      role,
      whose,
      status,
    })),
  ),
)

test.each(rows)('Invariant 6: $endpoint by a $role, $whose: $status', async (row) => {
  const device = deviceOf(row.role)
  const id = requests.get(row.whose === 'own' ? row.role : row.whose) ?? ''
  expect((await call(device, row.endpoint, id)).status).toBe(row.status)
})

test('Invariant 6: what may not be seen looks as if it did not exist', async () => {
  const agent = deviceOf('agent')
  const ids = [requests.get('colleague') ?? '', requests.get('stranger') ?? '', newId()]
  const texts = await Promise.all(
    ids.map(async (id) => (await agent.call(`/api/requests/${id}`)).text()),
  )
  expect(new Set(texts).size).toBe(1)
})

test('Invariant 6: lists hold the own requests of an agent and all of the site for a supervisor', async () => {
  const listed = async (name: string) => {
    const answered = await deviceOf(name).call('/api/requests?since=0')
    return JSON.stringify(await answered.json())
  }
  expect(await listed('agent')).toContain(requests.get('agent'))
  expect(await listed('agent')).not.toContain(requests.get('colleague'))
  expect(await listed('supervisor')).toContain(requests.get('colleague'))
  expect(await listed('supervisor')).not.toContain(requests.get('stranger'))
})

test('Invariant 6: a kiosk sees its own request for two hours, no longer', async () => {
  const kiosk = deviceOf('kiosk')
  const id = await newRequest(kiosk)
  const both = async () => [
    (await kiosk.call(`/api/requests/${id}`)).status,
    (await kiosk.call(`/api/requests/${id}/start`, {})).status,
  ]
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 119 * 60_000 })
  expect(await both()).toEqual([200, 200])
  vi.setSystemTime(Date.now() + 2 * 60_000)
  expect(await both()).toEqual([404, 404])
})

test('Invariant 6: a kiosk cannot start an old request by sending its record again', async () => {
  const kiosk = deviceOf('kiosk')
  const carried = await kiosk.record()
  await kiosk.call('/api/requests', { items: [carried] })
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 3600_000 })
  const answered = await kiosk.call('/api/requests', { items: [carried], start: true })
  expect(await answered.json()).toMatchObject({ items: [{ outcome: 'duplicate' }], started: null })
})

test('Invariant 6: a revoked device is out at its next call, whatever it asks', async () => {
  const lost = await Device.enrol(SITE, 'supervisor')
  expect((await lost.call('/api/requests')).status).toBe(200)
  await query(SITE, "UPDATE devices SET state = 'revoked' WHERE id = ?", lost.id)
  for (const endpoint of ENDPOINTS) {
    const answered = await call(lost, endpoint, requests.get('agent') ?? '')
    expect(await answered.json()).toMatchObject({ code: 'device_revoked' })
  }
  // Only to the holder of its key: others learn nothing about it.
  const probed = await lost.call('/api/requests', undefined, { pair: deviceOf('agent').pair })
  expect(await probed.json()).toMatchObject({ code: 'proof_refused' })
})

test('a device of one site has no say at another, even under the same id', async () => {
  const stranger = deviceOf('stranger')
  const header = stranger.header().replace('gate-elsewhere.', `${SITE}.`)
  expect((await stranger.call('/api/requests', undefined, { header })).status).toBe(401)
})

async function call(device: Device, endpoint: Endpoint, id: string): Promise<Response> {
  const [method, path = ''] = endpoint.split(' ')
  const address = path.replace(':id', id)
  if (method === 'GET') return device.call(address)
  if (endpoint === 'POST /api/enrolments') return device.call(address, { role: 'agent' })
  if (endpoint === 'POST /api/requests' || endpoint === 'POST /api/import')
    return device.call(address, { items: [await device.record()] })
  return device.call(address, {})
}
