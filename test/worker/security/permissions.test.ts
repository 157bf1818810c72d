/** Invariant 6: a device sees only what its role and site allow. */
import * as v from 'valibot'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { ENDPOINTS, type Endpoint } from '../../../shared/protocol/endpoints.ts'
import { BatchAnswer, ROLES, type Role } from '../../../shared/protocol/protocol.ts'
import { newLife } from '../../sandbox/identity/lifecycle.ts'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'gate'
let stripe: StripeStandIn
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
  stripe = new StripeStandIn().install()
  for (const role of ROLES) devices.set(role, await Device.enrol(SITE, role))
  devices.set('stranger', await Device.enrol('gate-elsewhere', 'supervisor'))
  devices.set('colleague', await Device.enrol(SITE, 'agent'))
  devices.set('taker', await Device.enrol(SITE, 'agent'))
  for (const [name, device] of devices) requests.set(name, await newRequest(device))
  const [agent, colleague] = [deviceOf('agent'), deviceOf('colleague')]
  const assigned = await newRequest(colleague)
  requests.set('assigned', assigned)
  await deviceOf('supervisor').call(`/api/requests/${assigned}/assign`, { device: agent.id })
  const id = newId()
  requests.set('imported', id)
  await agent.call('/api/import', { items: [await colleague.record({ id })] })
  showAtStripe()
})

/** A session and a report of this site that its ledger does not know. */
function showAtStripe(): void {
  const about = { client_reference_id: `${SITE}/${newId()}`, verification_session: 'vs_gate' }
  stripe.sessions.set('vs_gate', { ...AT_STRIPE, ...about, id: 'vs_gate' })
  stripe.reports.push({ ...about, id: 'vr_gate', created: 1, type: 'document' })
}

const AT_STRIPE = {
  ...newLife().life,
  created: 1,
  type: 'document',
  livemode: false,
  options: {},
  last_verification_report: null,
  metadata: {},
}

/** The picture that is asked for is one of this request's. */
function showPicture(request: string): void {
  const [session] = stripe.of(request)
  const document = { status: 'verified', error: null, files: ['file_1'] }
  if (session) stripe.reports.push({ id: 'vr_1', verification_session: session.id, document })
}

afterEach(() => {
  vi.useRealTimers()
})

type Whose = 'own' | 'assigned' | 'imported' | 'colleague' | 'stranger'

/** The answers by whose the request is (or the device, where the call is about one). */
type Statuses = Partial<Record<Whose, number>>
type Row = Record<Role, Statuses> & {
  /** What is sent; it must be good enough to be answered 2xx by somebody. */
  body?: (caller: Device) => unknown
  /** Of a call that takes none without. */
  query?: string
}

/** Calls about nothing but the caller's site. */
const plain = (kiosk: number, agent: number, supervisor: number) => ({
  kiosk: { own: kiosk },
  agent: { own: agent },
  supervisor: { own: supervisor },
})

/** Of requests: the own ones of all; assigned and imported count as own; a supervisor's are the site's. */
const ofRequests = (by: { kiosk: number; agent: number; supervisor: number }) => ({
  kiosk: { own: by.kiosk, colleague: 404, stranger: 404 },
  agent: { own: by.agent, assigned: by.agent, imported: by.agent, colleague: 404, stranger: 404 },
  supervisor: { own: by.supervisor, colleague: by.supervisor, stranger: 404 },
})

const ofDevices = (own: number) => ({
  kiosk: { own: 404, colleague: 404, stranger: 404 },
  agent: { own: 404, colleague: 404, stranger: 404 },
  supervisor: { own, colleague: 200, stranger: 404 },
})

const ALL = { kiosk: 200, agent: 200, supervisor: 200 }
const SUPERVISOR = { kiosk: 404, agent: 404, supervisor: 200 }

/** An old `if_rev`: whoever may do it learns that, and nothing is done. */
const stale = () => ({ if_rev: 0 })
const STALE_SUPERVISOR = { kiosk: 404, agent: 404, supervisor: 412 }
const STALE_AGENT = { ...STALE_SUPERVISOR, agent: 412 }

const records = async (caller: Device) => ({ items: [await caller.record()] })

/** Endpoint × role × ownership: the whole of who may do what. A new endpoint needs its row here. */
const TABLE: Record<Endpoint, Row> = {
  'POST /api/enrolments': { ...plain(404, 404, 200), body: () => ({ role: 'agent' }) },
  'POST /api/requests': { ...plain(200, 200, 200), body: records },
  'GET /api/requests': plain(404, 200, 200),
  'GET /api/requests/:id': ofRequests(ALL),
  'POST /api/requests/:id/start': ofRequests(ALL),
  'POST /api/import': { ...plain(404, 200, 200), body: records },
  'POST /api/live': plain(404, 200, 200),
  'POST /api/requests/:id/assign': {
    ...ofRequests(SUPERVISOR),
    body: () => ({ device: deviceOf('taker').id }),
  },
  'GET /api/devices': plain(404, 404, 200),
  'POST /api/devices/:id': { ...ofDevices(200), body: () => ({ label: 'Front desk' }) },
  'POST /api/devices/:id/revoke': ofDevices(409),
  'POST /api/devices/:id/wipe': ofDevices(409),
  // Nobody asked these to wipe themselves.
  'POST /api/devices/self/wiped': { ...plain(404, 404, 404), body: () => ({ refused: 0 }) },
  'GET /api/requests/:id/timeline': ofRequests(SUPERVISOR),
  'GET /api/requests/:id/reports': ofRequests(SUPERVISOR),
  'GET /api/requests/:id/outputs': ofRequests(SUPERVISOR),
  'GET /api/requests/:id/images/:file': ofRequests(SUPERVISOR),
  'POST /api/requests/:id': { ...ofRequests(STALE_SUPERVISOR), body: stale },
  'POST /api/requests/:id/attempts': {
    ...ofRequests(STALE_SUPERVISOR),
    body: () => ({ max: 7, ...stale() }),
  },
  'POST /api/requests/:id/cancel': { ...ofRequests(STALE_AGENT), body: stale },
  'POST /api/requests/:id/close': {
    ...ofRequests(STALE_AGENT),
    body: () => ({ reason: 'By hand', ...stale() }),
  },
  'POST /api/requests/:id/redact': { ...ofRequests(STALE_SUPERVISOR), body: stale },
  'GET /api/sessions': plain(404, 404, 200),
  'GET /api/sessions/:id': plain(404, 404, 200),
  'POST /api/sessions/:id/adopt': plain(404, 404, 200),
  'GET /api/reports': plain(404, 404, 200),
  'GET /api/reports/:id': plain(404, 404, 200),
  'GET /api/settings': plain(200, 200, 200),
  'POST /api/settings': {
    ...plain(404, 404, 200),
    body: () => ({ settings: { ...DEFAULT_SETTINGS, idle_s: 61 } }),
  },
  'POST /api/requests/:id/revoke-link': ofRequests({ kiosk: 404, agent: 200, supervisor: 200 }),
  'GET /api/requests/:id/details': ofRequests(SUPERVISOR),
  'GET /api/audit': plain(404, 404, 200),
  'GET /api/audit/end': plain(404, 404, 200),
  'GET /api/audit/entries': plain(404, 404, 200),
  'GET /api/statistics': { ...plain(404, 404, 200), query: '?edges=0,1' },
  'POST /api/audit/verify': { ...plain(404, 404, 200), body: () => ({ count: 0, head: '' }) },
  'GET /api/alerts': plain(404, 404, 200),
  'GET /api/staff': plain(200, 404, 404),
  'POST /api/staff': { ...plain(200, 404, 404), body: () => ({ asks: true }) },
  'POST /api/devices/:id/attend': { ...ofDevices(200), body: () => ({ state: 'coming' }) },
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
  const [caller, endpoint] = [deviceOf(row.role), row.endpoint]
  const id = endpoint.includes('/devices/') ? await victim(row) : requestOf(row)
  expect((await call(caller, endpoint, id)).status).toBe(row.status)
})

const requestOf = ({ role, whose }: { role: string; whose: string }) =>
  requests.get(whose === 'own' ? role : whose) ?? ''

/** A device that the call may put out without spoiling the next row. */
async function victim({ role, whose }: { role: string; whose: string }): Promise<string> {
  if (whose === 'own') return deviceOf(role).id
  if (whose === 'stranger') return deviceOf('stranger').id
  return (await Device.enrol(SITE, 'agent')).id
}

test('Invariant 6: every endpoint lets somebody in, or the row proves nothing', () => {
  const shut = ENDPOINTS.filter((endpoint) =>
    rows.every((row) => row.endpoint !== endpoint || row.status === 404),
  )
  expect(shut).toEqual(['POST /api/devices/self/wiped'])
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
  expect(await answered.json()).toEqual({ items: [{ outcome: 'received' }], started: null })
})

test('Invariant 6: a kiosk does not learn by writing what it may no longer read', async () => {
  const kiosk = deviceOf('kiosk')
  const [open, erased, started] = [newId(), newId(), newId()]
  const firsts = await Promise.all([open, erased, started].map((id) => kiosk.record({ id })))
  const again = { items: firsts }
  const before = await (await kiosk.call('/api/requests', again)).json()
  expect(before).toMatchObject({ items: Array(3).fill({ outcome: 'accepted' }) })
  await deviceOf('supervisor').call(`/api/requests/${erased}/redact`, {})
  expect((await kiosk.call(`/api/requests/${started}/start`, {})).status).toBe(200)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 3600_000 })
  const told = async (...items: unknown[]) =>
    v.parse(BatchAnswer, await (await kiosk.call('/api/requests', { items })).json()).items
  // Acknowledged, so that its outbox empties: sent again, edited, sent late, and deleted.
  const acknowledged = [
    ...firsts,
    await kiosk.record({ id: open, edit: 2 }),
    firsts[0],
    await kiosk.deletion(open, 3),
    await kiosk.deletion(started, 2),
  ]
  expect(await told(...acknowledged)).toEqual(acknowledged.map(() => ({ outcome: 'received' })))
  const [foreign] = await told(await kiosk.record({ id: requests.get('agent') }))
  expect(foreign).toMatchObject({ outcome: 'refused' })
  // A change that was not taken stays, with the reason of an id that is somebody else's.
  const kept = [
    await kiosk.record({ id: open, edit: 3 }),
    await kiosk.record({ id: started, edit: 3 }),
  ]
  expect(await told(...kept)).toEqual([foreign, foreign])
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
  if (path.endsWith(':file')) showPicture(id)
  const [, , kind] = path.split('/')
  const named = kind === 'sessions' ? 'vs_gate' : kind === 'reports' ? 'vr_gate' : id
  const address = path.replace(':id', named).replace(':file', 'file_1')
  if (method === 'GET') return device.call(address + (TABLE[endpoint].query ?? ''))
  return device.call(address, (await TABLE[endpoint].body?.(device)) ?? {})
}
