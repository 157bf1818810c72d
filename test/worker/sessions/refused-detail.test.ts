/** Stripe does not like a contact detail: the check starts without it, and the row says which. */
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '../../../shared/problem.ts'
import { RequestRow, Started } from '../../../shared/protocol/protocol.ts'
import { Device, newId, seal } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { type Fault, StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'refused-detail'
const BOTH = { email: 'jenny@example.invalid', phone: '+15555550100' }
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

afterEach(() => {
  vi.useRealTimers()
})

const refuses = (param: string): Fault => ({ kind: 'status', status: 400, param, stored: true })

async function accepted(details: object = BOTH): Promise<string> {
  const id = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id }, { details })] })
  return id
}

const start = (id: string) => agent.call(`/api/requests/${id}/start`, {})

async function started(id: string): Promise<RequestRow> {
  const answered = await start(id)
  expect(answered.status).toBe(200)
  return v.parse(Started, await answered.json()).request
}

/** Key and details of each create, in order. */
const creates = () =>
  stripe.calls
    .filter(({ operation }) => operation === 'create')
    .map(({ key, params }) => [
      key?.split('/').at(-1),
      params.get('provided_details[email]'),
      params.get('provided_details[phone]'),
    ])

test('an e-mail that is refused is left out, under the next key', async () => {
  const id = await accepted()
  stripe.fault('create', refuses('provided_details[email]'))
  expect((await started(id)).refused_details).toEqual(['email'])
  expect(creates()).toEqual([
    ['1', BOTH.email, BOTH.phone],
    ['2', null, BOTH.phone],
  ])
  expect(stripe.of(id)).toHaveLength(1)
  // As every other device is told.
  const row = await supervisor.call(`/api/requests/${id}`)
  expect(v.parse(RequestRow, await row.json()).refused_details).toEqual(['email'])
})

test.each([
  ['first one, then the other', ['provided_details[phone]', 'provided_details[email]'], '3'],
  ['both at once', ['provided_details'], '2'],
  ['named in another manner', ['provided_details.email', 'phone'], '3'],
])('both are left out: %s', async (_name, params, key) => {
  const id = await accepted()
  stripe.fault('create', ...params.map(refuses))
  expect((await started(id)).refused_details.toSorted()).toEqual(['email', 'phone'])
  expect(creates().at(-1)).toEqual([key, null, null])
  expect(stripe.of(id)).toHaveLength(1)
})

test('with nothing refused nothing is said', async () => {
  expect((await started(await accepted())).refused_details).toEqual([])
})

test.each(['metadata[email]', 'options[document]', 'verification_flow', 'provided_details[fax]'])(
  'a refusal of %s stays a refusal',
  async (param) => {
    const id = await accepted()
    stripe.fault('create', refuses(param))
    const answered = await start(id)
    expect(v.parse(Problem, await answered.json()).code).toBe('stripe_rejected')
    expect(creates()).toHaveLength(1)
  },
)

test('a detail that was not sent cannot be left out: no second try', async () => {
  const id = await accepted({ phone: BOTH.phone })
  stripe.fault('create', refuses('provided_details[email]'))
  expect((await start(id)).status).toBe(422)
  expect(creates()).toHaveLength(1)
})

test('cut after the second create: the session that is there is found, and what it lacks is known', async () => {
  const id = await accepted()
  stripe.fault('create', refuses('provided_details[email]'), { kind: 'cut', after: true })
  expect((await started(id)).refused_details).toEqual(['email'])
  expect(stripe.of(id)).toHaveLength(1)
})

test('the same key is sent again with the same details left out', async () => {
  const id = await accepted()
  stripe.fault('create', refuses('provided_details[email]'), { kind: 'cut', after: false })
  expect((await started(id)).refused_details).toEqual(['email'])
  expect(creates()).toEqual([
    ['1', BOTH.email, BOTH.phone],
    ['2', null, BOTH.phone],
    ['2', null, BOTH.phone],
  ])
})

test('refused while an earlier send may still arrive: nothing else is sent', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'cut', after: false }, refuses('provided_details[email]'))
  expect((await start(id)).status).toBe(422)
  expect(creates().map(([n]) => n)).toEqual(['1', '1'])
  expect(await query(SITE, 'SELECT n FROM claims WHERE request = ?', id)).toHaveLength(1)
})

test('details that Stripe takes at the desk are refused no more', async () => {
  const id = await accepted()
  stripe.fault('create', refuses('provided_details[email]'))
  const { rev } = await started(id)
  const sealed = await seal(
    { email: 'jenny@example.com' },
    { device: supervisor, id, part: 'details' },
  )
  const updated = await supervisor.call(`/api/requests/${id}`, {
    if_rev: rev,
    details: sealed,
  })
  expect(v.parse(RequestRow, await updated.json()).refused_details).toEqual([])
})
