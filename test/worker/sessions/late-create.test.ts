/** Invariant 2: what is still on its way under an old key must never become a second session. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'late-create'
const HOUR = 3_600_000
const SESSIONS = '/v1/identity/verification_sessions'
let agent: Device
let stripe: StripeStandIn

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  agent ??= await Device.enrol(SITE, 'agent')
})

afterEach(() => {
  vi.useRealTimers()
})

type Create = { url: string; init: RequestInit }

/** What becomes of each create; everything else reaches Stripe. Returns how to let one arrive after all. */
function onCreate(answer: (create: Create, stripes: typeof fetch) => Promise<Response>) {
  const stripes = globalThis.fetch
  vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
    init.method === 'POST' && new URL(url).pathname === SESSIONS
      ? answer({ url, init }, stripes)
      : stripes(url, init),
  )
  return ({ url, init }: Create) => stripes(url, init)
}

const keyOf = ({ init }: Create) => new Headers(init.headers).get('Idempotency-Key')

async function accepted(): Promise<string> {
  const id = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id })] })
  return id
}

test('Invariant 2: a key that is about to be too old is not left while its last call may arrive', async () => {
  const id = await accepted()
  const began = Date.now()
  const sent: Create[] = []
  let isLost = true
  const arrive = onCreate(async (create, stripes) => {
    sent.push(create)
    if (isLost) throw new TypeError('cut off')
    return stripes(create.url, create.init)
  })
  const start = () => agent.call(`/api/requests/${id}/start`, {})
  await start()
  vi.useFakeTimers({ toFake: ['Date'], now: began + 23 * HOUR - 20_000 })
  await start()
  const late = sent.at(-1)
  isLost = false
  vi.setSystemTime(began + 23 * HOUR + 20_000)
  expect(await (await start()).json()).toMatchObject({ code: 'stripe_busy' })
  if (late) await arrive(late)
  vi.setSystemTime(began + 23 * HOUR + 200_000)
  expect((await start()).status).toBe(200)
  expect(stripe.of(id)).toHaveLength(1)
})

test('Invariant 2: a key that Stripe has with other parameters is not left while the first call may arrive', async () => {
  const id = await accepted()
  let first: Create | null = null
  const arrive = onCreate(async (create, stripes) => {
    first ??= create
    if (keyOf(create) !== keyOf(first)) return stripes(create.url, create.init)
    if (String(create.init.body) === String(first.init.body)) throw new TypeError('in flight')
    const error = { type: 'idempotency_error', message: 'used with other parameters' }
    return Response.json({ error }, { status: 400, headers: { 'Request-Id': 'req_1' } })
  })
  const start = () => agent.call(`/api/requests/${id}/start`, {})
  await start()
  const change = "UPDATE claims SET params = replace(params, 'Gate 4', 'Gate 9') WHERE request = ?"
  await query(SITE, change, id)
  expect(await (await start()).json()).toMatchObject({ code: 'stripe_busy' })
  if (first) await arrive(first)
  expect(stripe.of(id)).toHaveLength(1)
})
