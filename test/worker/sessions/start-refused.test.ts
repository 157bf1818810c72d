/** Where a start cannot be had: a clear reason, and a request that can be started later. */
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '../../../shared/problem.ts'
import { BatchAnswer } from '../../../shared/protocol/protocol.ts'
import type { Act } from '../../sandbox/identity/lifecycle.ts'
import { Device, newId, seal } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { type Fault, StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'start-refused'
let agent: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
})

beforeEach(() => {
  stripe = new StripeStandIn().install()
})

afterEach(() => {
  vi.useRealTimers()
})

async function accepted(parts = {}): Promise<string> {
  const id = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id }, parts)] })
  return id
}

const start = (id: string) => agent.call(`/api/requests/${id}/start`, {})
const status = async (id: string) => (await start(id)).status

async function refusal(id: string): Promise<Problem> {
  const answered = await start(id)
  expect(answered.headers.get('Content-Type')).toBe('application/problem+json')
  return v.parse(Problem, await answered.json())
}

const claimed = async (id: string) =>
  (await query(SITE, 'SELECT 1 FROM claims WHERE request = ?', id)).length

const always = (fault: Fault) => Array<Fault>(5).fill(fault)

test.each<[string, Fault, string]>([
  ['500', { kind: 'status', status: 500 }, 'stripe_failed'],
  ['503', { kind: 'status', status: 503 }, 'stripe_failed'],
  ['409', { kind: 'status', status: 409 }, 'stripe_failed'],
  ['429', { kind: 'status', status: 429 }, 'stripe_busy'],
  ['nothing at all', { kind: 'cut', after: false }, 'stripe_unreachable'],
])(
  'Stripe answering %s: tried a few times, then said, and startable later',
  async (_n, fault, code) => {
    const id = await accepted()
    stripe.fault('create', ...always(fault))
    expect((await refusal(id)).code).toBe(code)
    expect(stripe.count('create')).toBe(5)
    expect(await status(id)).toBe(200)
    expect(stripe.of(id)).toHaveLength(1)
  },
)

test('a 429 is waited out', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'status', status: 429 }, { kind: 'status', status: 429 })
  expect(await status(id)).toBe(200)
  // Nothing was executed, so there was nothing to find.
  expect(stripe.count('list')).toBe(0)
})

test('a wait longer than anybody stands there is passed on', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'status', status: 429, retryAfter: '60' })
  expect(await refusal(id)).toMatchObject({ code: 'stripe_busy', retry_after: 60 })
  expect(stripe.count('create')).toBe(1)
})

test('a 400 is final: its words are passed on, and the request can be edited and started', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'status', status: 400, message: 'Unknown flow.' })
  expect(await refusal(id)).toMatchObject({
    code: 'stripe_rejected',
    detail: 'type: Unknown flow.',
  })
  expect(await claimed(id)).toBe(0)

  const edit = await agent.record({ id, edit: 2, reference: 'Gate 5' })
  const answered = await agent.call('/api/requests', { items: [edit] })
  expect(v.parse(BatchAnswer, await answered.json()).items[0]?.outcome).toBe('accepted')
  expect(await status(id)).toBe(200)
  expect(stripe.calls.at(-1)?.key).toBe(`${SITE}/${id}/2`)
})

test.each([401, 403])(
  'a %i is the operator’s to mend, and says nothing of the key',
  async (code) => {
    const id = await accepted()
    const message = 'Invalid API Key provided: sk_test_fieldproof'
    stripe.fault('create', { kind: 'status', status: code, message })
    const problem = await refusal(id)
    expect(problem.code).toBe('stripe_key_refused')
    expect(JSON.stringify(problem)).not.toContain('sk_test')
    expect(await claimed(id)).toBe(0)
    expect(await status(id)).toBe(200)
  },
)

test('a 400 after a lost answer lets go only when the lost call can no longer arrive', async () => {
  const id = await accepted()
  const rejected: Fault = { kind: 'status', status: 400 }
  stripe.fault('create', { kind: 'cut', after: false }, rejected)
  expect((await refusal(id)).code).toBe('stripe_rejected')
  expect(await claimed(id)).toBe(1)

  await query(SITE, 'UPDATE claims SET sent_at = sent_at - 180000 WHERE request = ?', id)
  stripe.fault('create', rejected)
  expect((await refusal(id)).code).toBe('stripe_rejected')
  expect(stripe.calls.map(({ operation, key }) => key ?? operation)).toEqual([
    `${SITE}/${id}/1`,
    'list',
    `${SITE}/${id}/1`,
    'list',
    'list',
    `${SITE}/${id}/1`,
    'list',
  ])
  expect(await claimed(id)).toBe(0)
})

test.each([
  [119, 'keeps', 1],
  [120, 'lets go of', 0],
])('a 400 that comes %i seconds after a lost create %s its claim', async (seconds, _does, left) => {
  const id = await accepted()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  stripe.fault('create', ...always({ kind: 'cut', after: false }))
  expect((await refusal(id)).code).toBe('stripe_unreachable')
  vi.setSystemTime(Date.now() + seconds * 1000)
  stripe.fault('create', { kind: 'status', status: 400 })
  expect((await refusal(id)).code).toBe('stripe_rejected')
  expect(await claimed(id)).toBe(left)
})

test('a 401 after a lost answer keeps the claim while the list cannot be seen', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'cut', after: true }, { kind: 'status', status: 401 })
  stripe.fault('list', { kind: 'status', status: 401 })
  expect((await refusal(id)).code).toBe('stripe_key_refused')
  expect(await claimed(id)).toBe(1)
  expect(await status(id)).toBe(200)
  expect(stripe.of(id)).toHaveLength(1)
})

test('a key that was used with other parameters is left behind once nothing can arrive under it', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'status', status: 500, stored: true })
  const other = { kind: 'status', status: 500 } as const
  stripe.fault('list', ...always(other))
  expect((await refusal(id)).code).toBe('stripe_failed')
  await query(
    SITE,
    "UPDATE claims SET params = replace(params, 'Gate 4', 'Gate 9') WHERE request = ?",
    id,
  )
  expect((await refusal(id)).code).toBe('stripe_busy')
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 120_000 })
  expect(await status(id)).toBe(200)
  expect(stripe.calls.at(-1)?.key).toBe(`${SITE}/${id}/2`)
})

test('details that cannot be opened are said so, before anything is claimed', async () => {
  const id = newId()
  const rubbish = await seal(
    { email: 'a@example.com' },
    { device: agent, id: newId(), part: 'details' },
  )
  const envelope = await agent.recordWith({ id }, { details: rubbish })
  await agent.call('/api/requests', { items: [envelope] })
  expect((await refusal(id)).code).toBe('details_unreadable')
  expect(stripe.calls).toEqual([])
  expect(await claimed(id)).toBe(0)
})

test('details of the wrong form count as unreadable', async () => {
  const id = await accepted({ details: { email: 'no address' } })
  expect((await refusal(id)).code).toBe('details_unreadable')
})

test.each<[string, ...Act[]]>([
  ['processing', { kind: 'submit' }],
  ['verified', { kind: 'submit' }, { kind: 'pass' }],
  ['canceled', { kind: 'cancel' }],
])('a session that is %s is not startable', async (phase, ...acts) => {
  const id = await accepted()
  await start(id)
  stripe.act(id, ...acts)
  expect((await refusal(id)).code).toBe('not_startable')
  const [row] = await query(SITE, 'SELECT phase FROM requests WHERE id = ?', id)
  expect(row?.phase).toBe(phase)
})

test('attempts are counted by their reports, and end at three', async () => {
  const id = await accepted()
  await start(id)
  for (const _ of [1, 2]) {
    stripe.decide(id, 'document_expired')
    expect(await status(id)).toBe(200)
    expect(await status(id)).toBe(200)
  }
  stripe.decide(id, 'document_expired')
  expect((await refusal(id)).code).toBe('attempts_used_up')
})

test('a session that Stripe does not know any more is said so and not replaced', async () => {
  const id = await accepted()
  await start(id)
  stripe.sessions.clear()
  expect((await refusal(id)).code).toBe('stripe_rejected')
  expect(stripe.count('create')).toBe(1)
})
