/** No GET decides anything: each is called for a request that is under way, and nothing is another. */
import { beforeAll, expect, test } from 'vitest'
import { ENDPOINTS } from '../../../shared/protocol/endpoints.ts'
import { Device, newId } from '../kit/device.ts'
import { tablesOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'get'
let supervisor: Device
let request: string

beforeAll(async () => {
  new StripeStandIn().install()
  supervisor = await Device.enrol(SITE, 'supervisor')
  request = newId()
  const details = { email: 'jenny@example.com' }
  const items = [await supervisor.record({ id: request }, { details })]
  await supervisor.call('/api/requests', { items, start: true })
})

/** The last contact, the proofs used, who read what, and how often a session was read. */
const NOTED = ['devices', 'dpop_jtis', 'audit', 'site']

/** Which read from Stripe a row shows, and when the next one is due: no decision of anybody. */
const REFRESHING = ['read_no', 'refresh_at', 'refreshes']

const decided = async () =>
  JSON.parse(JSON.stringify(await tablesOf(SITE, NOTED)), (name, value) =>
    REFRESHING.includes(name) ? undefined : value,
  )

const GETS = ENDPOINTS.filter((endpoint) => endpoint.startsWith('GET '))

test.each(GETS)('%s changes nothing that anybody decided', async (endpoint) => {
  const before = await decided()
  expect(before.requests).toMatchObject([{ id: request, phase: 'open' }])
  const path = endpoint.slice(4).replace(':id', request).replace(':file', 'file_1')
  expect((await supervisor.call(path)).status).toBeLessThan(500)
  expect(await decided()).toEqual(before)
})
