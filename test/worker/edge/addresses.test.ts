/**
 * Addresses that seem to lead to one call and lead to another: a query where none belongs, an id that is
 * none. Signed rightly for exactly that address, so that only the address can be why they are refused.
 */
import { beforeAll, expect, test } from 'vitest'
import { ENDPOINTS, type Endpoint } from '../../../shared/protocol/endpoints.ts'
import { Device, newId, send } from '../kit/device.ts'
import { tablesOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'addresses'
let supervisor: Device
let agent: Device
let request: string

beforeAll(async () => {
  new StripeStandIn().install()
  supervisor = await Device.enrol(SITE, 'supervisor')
  agent = await Device.enrol(SITE, 'agent')
  request = newId()
  const items = [await supervisor.record({ id: request })]
  await supervisor.call('/api/requests', { items, start: true })
})

/** Proofs that were used, and the last contact. */
const unchanged = () => tablesOf(SITE, ['devices', 'dpop_jtis'])

const addressOf = (endpoint: Endpoint): string => {
  const path = endpoint.slice(endpoint.indexOf(' ') + 1)
  const id = path.startsWith('/api/devices') ? agent.id : request
  const named = path.includes('/sessions') ? 'vs_1' : path.includes('/reports/') ? 'vr_1' : id
  return path.replace(':id', named).replace(':file', 'file_1')
}

const POSTS = ENDPOINTS.filter((endpoint) => endpoint.startsWith('POST '))
const GETS = ENDPOINTS.filter((endpoint) => endpoint.startsWith('GET '))
const refused = { code: 'query_refused', status: 400 }

test.each(
  POSTS.flatMap((endpoint) =>
    ['?', '?/start', '?a=1', '?since=0'].map((query) => [endpoint, query] as const),
  ),
)('%s takes no query, not even %s', async (endpoint, query) => {
  const before = await unchanged()
  const answered = await supervisor.call(addressOf(endpoint) + query, {})
  expect(await answered.json()).toMatchObject(refused)
  expect(await unchanged()).toEqual(before)
})

test.each(GETS)('%s refuses a query that it does not know', async (endpoint) => {
  for (const query of ['?no_such=1', '?__proto__=1', '?constructor=x', '?limit[]=1']) {
    const answered = await supervisor.call(addressOf(endpoint) + query)
    expect([query, await answered.json()]).toMatchObject([query, refused])
  }
})

test.each([
  '/api/enrol',
  '/api/enrolments',
  '/api/tickets',
  '/api/tickets/start',
  '/api/csp',
  '/webhooks/stripe',
])('POST %s, which anybody may call, takes no query either', async (path) => {
  const answered = await send(`${path}?a=1`, { method: 'POST', body: '{}' })
  expect(await answered.json()).toMatchObject(refused)
})

test('what changed is not filtered: since comes alone', async () => {
  for (const query of ['since=0&phase=open', 'since=0&since=1'])
    expect(await (await supervisor.call(`/api/requests?${query}`)).json()).toMatchObject(refused)
})

test('a page is opened whatever was put behind its address', async () => {
  expect((await send('/healthz?x=1')).status).toBe(200)
})

test('an id has one way of being written', async () => {
  const before = await unchanged()
  const escaped = `%${request.charCodeAt(0).toString(16)}${request.slice(1)}`
  const odd = [
    escaped,
    request.toUpperCase(),
    `${request}%2Fredact`,
    `..%2Frequests%2F${request}`,
    `${request}%3F`,
  ]
  for (const id of odd) {
    const answered = await supervisor.call(`/api/requests/${id}/redact`, {})
    expect([id, answered.status]).toEqual([id, 404])
  }
  for (const id of ['self', 'nobody', `${agent.id}%20`, agent.id.replace('.', '%2E')])
    expect((await supervisor.call(`/api/devices/${id}/revoke`, {})).status).toBe(404)
  expect(await unchanged()).toEqual(before)
})
