/** The description of the API: whole, and true of what the Worker really answers. */
import { env } from 'cloudflare:workers'
import { beforeAll, expect, test } from 'vitest'
import type { OPEN_OPERATIONS } from '../../../shared/openapi/open-operations.ts'
import { openapi } from '../../../shared/openapi/openapi.ts'
import { Problem } from '../../../shared/problem.ts'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { ENDPOINTS, type Endpoint } from '../../../shared/protocol/endpoints.ts'
import { ROLES } from '../../../shared/protocol/protocol.ts'
import { edgeOf } from '../../../worker/edge/edge.ts'
import { mayCall } from '../../../worker/security/permissions.ts'
import { deliver } from '../kit/delivery.ts'
import { describedOf, named, paths } from '../kit/described.ts'
import { Device, enrolWith, makeCode, newId, newKeyPair, ORIGIN, send } from '../kit/device.ts'
import { faultsOf } from '../kit/schema-check.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, startBy } from '../kit/ticket-maker.ts'

const SITE = 'openapi'

/** What is wrong with an answer, by its description. */
async function wrongWith(endpoint: string, answered: Response): Promise<string[]> {
  const described = describedOf(endpoint).responses[answered.status]
  if (!described) return [`status ${answered.status} is not described`]
  const type = answered.headers.get('Content-Type')?.split(';')[0] ?? ''
  if (!described.content) return type === '' ? [] : [`${type} is not described`]
  const content = described.content[type]
  if (!content) return [`${type} is not described`]
  return content.schema ? faultsOf(await answered.json(), content.schema, named) : []
}

let desk: Device
let kiosk: Device
let stripe: StripeStandIn
let id: string

beforeAll(async () => {
  stripe = new StripeStandIn().install()
  desk = await Device.enrol(SITE, 'supervisor')
  kiosk = await Device.enrol(SITE, 'kiosk')
  id = await started()
})

const DOCUMENT = {
  type: 'passport',
  issuing_country: 'US',
  files: ['file_1'],
  first_name: 'Jenny',
  dob: { day: 1, month: 2, year: 1990 },
}

async function started(): Promise<string> {
  const request = newId()
  const parts = { details: { email: 'a@example.com' }, notes: { metadata: { gate: '4' } } }
  const items = [await desk.record({ id: request }, parts)]
  expect((await desk.call('/api/requests', { items, start: true })).status).toBe(200)
  const session = stripe.change(request, { created: 1, options: {}, livemode: false })
  const check = { status: 'verified', error: null }
  stripe.reports.push({
    id: `vr_${request}`,
    verification_session: session.id,
    created: 1,
    client_reference_id: `${SITE}/${request}`,
    type: 'document',
    livemode: false,
    document: { ...check, ...DOCUMENT },
    selfie: { ...check, document: 'file_1', selfie: 'file_2' },
  })
  return request
}

const sessionOf = (request: string) => stripe.of(request)[0]?.id ?? ''
const victim = async () => (await Device.enrol(SITE, 'agent')).id
const ofRequest = (action: string, body?: unknown) => async () =>
  desk.call(`/api/requests/${body === undefined ? id : await started()}${action}`, body)

/** One good call of each. */
const GOOD: Record<Endpoint | keyof typeof OPEN_OPERATIONS, () => Promise<Response>> = {
  'POST /api/enrolments': () => desk.call('/api/enrolments', { role: 'agent' }),
  'POST /api/requests': async () =>
    desk.call('/api/requests', { items: [await desk.record(), {}] }),
  'GET /api/requests': () => desk.call('/api/requests?since=0'),
  'GET /api/requests/:id': ofRequest(''),
  'POST /api/requests/:id/start': ofRequest('/start', {}),
  'POST /api/import': async () => desk.call('/api/import', { items: [await desk.record()] }),
  'POST /api/live': () => desk.call('/api/live', {}),
  'POST /api/requests/:id/assign': async () =>
    desk.call(`/api/requests/${await started()}/assign`, { device: await victim() }),
  'GET /api/devices': () => desk.call('/api/devices'),
  'POST /api/devices/:id': async () => desk.call(`/api/devices/${await victim()}`, { label: 'x' }),
  'POST /api/devices/:id/revoke': async () =>
    desk.call(`/api/devices/${await victim()}/revoke`, {}),
  'POST /api/devices/:id/wipe': async () => desk.call(`/api/devices/${await victim()}/wipe`, {}),
  'POST /api/devices/self/wiped': async () => {
    const leaving = await Device.enrol(SITE, 'agent')
    await desk.call(`/api/devices/${leaving.id}/wipe`, {})
    return leaving.call('/api/devices/self/wiped', { refused: 0 })
  },
  'GET /api/requests/:id/timeline': ofRequest('/timeline'),
  'GET /api/requests/:id/reports': ofRequest('/reports'),
  'GET /api/requests/:id/outputs': ofRequest('/outputs'),
  'GET /api/requests/:id/images/:file': ofRequest('/images/file_1'),
  'POST /api/requests/:id': ofRequest('', { options: { document: null } }),
  'POST /api/requests/:id/attempts': ofRequest('/attempts', { max: 5 }),
  'POST /api/requests/:id/cancel': ofRequest('/cancel', {}),
  'POST /api/requests/:id/close': ofRequest('/close', { reason: 'By hand' }),
  'POST /api/requests/:id/redact': ofRequest('/redact', {}),
  'GET /api/sessions': () => desk.call('/api/sessions'),
  'GET /api/sessions/:id': () => desk.call(`/api/sessions/${sessionOf(id)}`),
  'POST /api/sessions/:id/adopt': () => desk.call(`/api/sessions/${sessionOf(id)}/adopt`, {}),
  'GET /api/reports': () => desk.call('/api/reports'),
  'GET /api/reports/:id': () => desk.call(`/api/reports/vr_${id}`),
  'GET /api/settings': () => desk.call('/api/settings'),
  'POST /api/settings': () => desk.call('/api/settings', { settings: DEFAULT_SETTINGS }),
  'POST /api/requests/:id/revoke-link': ofRequest('/revoke-link', {}),
  'GET /api/requests/:id/details': ofRequest('/details'),
  'GET /api/audit': () => desk.call('/api/audit'),
  'GET /api/audit/end': () => desk.call('/api/audit/end'),
  'GET /api/audit/entries': () => desk.call('/api/audit/entries'),
  'GET /api/statistics': () => desk.call('/api/statistics?edges=0,1'),
  'POST /api/audit/verify': () => desk.call('/api/audit/verify', { count: 0, head: '' }),
  'GET /api/alerts': () => desk.call('/api/alerts'),
  'GET /api/staff': () => kiosk.call('/api/staff'),
  'POST /api/staff': () => kiosk.call('/api/staff', { asks: true }),
  'POST /api/devices/:id/attend': () =>
    desk.call(`/api/devices/${kiosk.id}/attend`, { state: 'done' }),
  'GET /healthz': () => send('/healthz'),
  'GET /api/config': () => send('/api/config'),
  'GET /api/openapi.json': () => send('/api/openapi.json'),
  'POST /api/enrol': async () => enrolWith(await makeCode(SITE, 'agent'), await newKeyPair()),
  'POST /api/tickets': async () => show(await makeTicket(desk, await desk.record())),
  'POST /api/tickets/start': async () => startBy(await makeTicket(desk, await desk.record())),
  'GET /api/live': async () => {
    const { pass } = (await (await desk.call('/api/live', {})).json()) as { pass: string }
    const protocols = `fieldproof.1, pass.${pass}`
    const headers = { Upgrade: 'websocket', Origin: ORIGIN, 'Sec-WebSocket-Protocol': protocols }
    const answered = await edgeOf(env).fetch(new Request(`${ORIGIN}/api/live`, { headers }))
    answered.webSocket?.accept()
    answered.webSocket?.close()
    return answered
  },
  'POST /webhooks/stripe': () =>
    deliver({ id: sessionOf(id), client_reference_id: `${SITE}/${id}` }),
  'GET /operator/health': () =>
    send('/operator/health', {
      headers: { Authorization: `Bearer ${Reflect.get(env, 'OPERATOR_KEY')}` },
    }),
  'POST /api/csp': () => send('/api/csp', { method: 'POST', body: '[]' }),
}

const ALL = Object.keys(GOOD) as (keyof typeof GOOD)[]

test.each(ALL)('%s answers as it is described', async (endpoint) => {
  const answered = await GOOD[endpoint]()
  expect(answered.status).toBeLessThan(300)
  expect(await wrongWith(endpoint, answered)).toEqual([])
})

test('a page of filtered requests is described too', async () => {
  const answered = await desk.call('/api/requests?phase=open')
  expect(await wrongWith('GET /api/requests', answered)).toEqual([])
})

test.each(ALL)('%s: how it fails is described', async (endpoint) => {
  const [method = '', path = ''] = endpoint.split(' ')
  const init = method === 'POST' ? { method, body: '{' } : { method }
  const answered = await send(path.replace(':id', id).replace(':file', 'x'), init)
  if (answered.status >= 300) expect(await wrongWith(endpoint, answered)).toEqual([])
})

test('an answer that lacks a field, has one more, or of another type is found out', async () => {
  const row = (await (await GOOD['GET /api/requests/:id']()).json()) as Record<string, unknown>
  const wrong = (body: object) => wrongWith('GET /api/requests/:id', Response.json(body))
  expect(await wrong(row)).toEqual([])
  for (const name of ['id', 'rev', 'state', 'accepted_at']) {
    const { [name]: _, ...rest } = row
    expect(await wrong(rest)).toEqual([`/: no ${name}`])
  }
  expect(await wrong({ ...row, more: 1 })).toEqual(['/: more is not described'])
  expect(await wrong({ ...row, rev: '1' })).toEqual(['/rev: no number'])
  expect(await wrong({ ...row, id: 'x' })).toEqual(['/id: another pattern'])
  expect(await wrong({ ...row, state: { phase: 'lost' } })).not.toEqual([])
  expect(await wrongWith('GET /api/config', new Response(null, { status: 418 }))).toHaveLength(1)
  expect(await wrongWith('GET /api/config', new Response('hello'))).toHaveLength(1)
})

test('each schema is whole in one document: what it refers to is there, and is said once', () => {
  const text = JSON.stringify(openapi('1.2.3'))
  const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, to = '']) => to)
  const names = Object.keys(named).map((name) => `#/components/schemas/${name}`)
  expect([...new Set(references)].sort()).toEqual(names.sort())
  expect(text).not.toMatch(/\$defs|\$schema/)
})

test('every route of the Worker is described, and nothing else', () => {
  const routes = edgeOf(env)
    .routes.filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/handover'))
    .map(({ method, path }) => `${method} ${path}`)
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const template = (route: string) => route.replaceAll(/:(\w+)/g, '{$1}')
  expect([...new Set(routes.map(template))].sort()).toEqual(described.sort())
  expect(described).toHaveLength(ALL.length)
})

test.each(ENDPOINTS)('%s: its roles are those that the table lets in', (endpoint) => {
  const roles = Object.keys(describedOf(endpoint)['x-roles'] ?? {})
  expect(roles.sort()).toEqual(ROLES.filter((role) => mayCall(endpoint, role)).sort())
})

test('a problem is described by its own schema', () => {
  expect(named.Problem?.required).toEqual(['code', 'status', 'title'])
  expect(Object.keys(Problem.entries)).toEqual(Object.keys(named.Problem?.properties ?? {}))
})
