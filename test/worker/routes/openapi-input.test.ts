/** What the description of the API says that a call may hold is what the Worker takes, and no more. */
import { beforeAll, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import type { Endpoint } from '../../../shared/protocol/endpoints.ts'
import { describedOf, named } from '../kit/described.ts'
import { Device, newId } from '../kit/device.ts'
import { faultsOf } from '../kit/schema-check.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

let desk: Device
let id: string

beforeAll(async () => {
  new StripeStandIn().install()
  desk = await Device.enrol('openapi-input', 'supervisor')
  id = newId()
  const taken = await desk.call('/api/requests', { items: [await desk.record({ id })] })
  expect(taken.status).toBe(200)
})

const brand = { ...DEFAULT_SETTINGS.brand, color: 'red' }
const settings = (change: object) => ({ settings: { ...DEFAULT_SETTINGS, ...change } })

/** Bodies that the Worker refuses for their form, each in one point, after one that is good. */
const BODIES: [endpoint: Endpoint, good: object, ...bad: object[]][] = [
  [
    'POST /api/enrolments',
    { role: 'agent' },
    {},
    { role: 'owner' },
    { role: 'agent', more: 1 },
    { role: 'agent', label: 7 },
    { role: 'agent', label: 'x'.repeat(65) },
    { role: 'agent', site: 'No Site' },
  ],
  [
    'POST /api/requests/:id/attempts',
    { max: 5 },
    { max: 0 },
    { max: 21 },
    { max: 1.5 },
    { max: '5' },
    { max: 5, if_rev: null },
  ],
  ['POST /api/requests/:id/revoke-link', {}, { more: 1 }],
  [
    'POST /api/settings',
    settings({ welcome: { en: 'Hello' } }),
    settings({ welcome: { xx: 'Hello' } }),
    settings({ welcome: { en: 5 } }),
    settings({ languages: [] }),
    settings({ presets: [{ id: 'a', name: 'A', explains: '', type: 'document' }] }),
    settings({ brand }),
    settings({ staff_pin: { salt: 'a', hash: 'b', iterations: 0 } }),
  ],
]

test.each(BODIES)(
  '%s: the Worker refuses what its description does',
  async (endpoint, ...bodies) => {
    const schema = describedOf(endpoint).requestBody?.content['application/json']?.schema ?? {}
    const [, path = ''] = endpoint.split(' ')
    const isGood = bodies.map((_, i) => i === 0)
    const answered: boolean[] = []
    for (const body of bodies)
      answered.push((await desk.call(path.replace(':id', id), body)).status !== 400)
    expect(answered).toEqual(isGood)
    expect(bodies.map((body) => faultsOf(body, schema, named).length === 0)).toEqual(isGood)
  },
)

test.each([
  ['phase=open&limit=200', true],
  ['limit=x', false],
  ['phase=lost', false],
  ['device=x', false],
  ['reference=', false],
])('GET /api/requests?%s: taken as it is described: %s', async (text, isTaken) => {
  const parameters = describedOf('GET /api/requests').parameters ?? []
  const faults = [...new URLSearchParams(text)].flatMap(([name, value]) => {
    const parameter = parameters.find((one) => one.name === name)
    const given = parameter?.schema.type === 'array' ? [value] : value
    return faultsOf(given, parameter?.schema ?? {}, named)
  })
  expect(faults.length === 0).toBe(isTaken)
  expect((await desk.call(`/api/requests?${text}`)).status).toBe(isTaken ? 200 : 400)
})
