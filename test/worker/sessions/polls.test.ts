/** How often those who only look make us read Stripe, and that nobody who has to know waits for them. */
import { runDurableObjectAlarm } from 'cloudflare:test'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { deliver } from '../kit/delivery.ts'
import { Device, newId } from '../kit/device.ts'
import { eventually } from '../kit/eventually.ts'
import { query, stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show } from '../kit/ticket-maker.ts'

const SITE = 'polls'
let agent: Device
let desk: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
  desk = await Device.enrol(SITE, 'supervisor')
})

beforeEach(() => {
  stripe = new StripeStandIn().install()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
})

afterEach(() => {
  vi.useRealTimers()
})

async function started(): Promise<{ id: string; ticket: string }> {
  const id = newId()
  const record = await agent.record({ id })
  await agent.call('/api/requests', { items: [record], start: true })
  return { id, ticket: await makeTicket(agent, record) }
}

const reads = () => stripe.count('retrieve')
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms)
const phaseOf = async (id: string) =>
  (await query(SITE, 'SELECT phase FROM requests WHERE id = ?', id))[0]?.phase

function hold(): () => void {
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  stripe.fault('retrieve', { kind: 'hold', until })
  return () => release()
}

test('polls of one request by whomever read Stripe once in two seconds', async () => {
  const { id, ticket } = await started()
  for (let n = 0; n < 5; n++) {
    await agent.call(`/api/requests/${id}`)
    await desk.call(`/api/requests/${id}`)
    await show(ticket)
  }
  expect(reads()).toBe(1)
  pass(1_999)
  await show(ticket)
  expect(reads()).toBe(1)
  pass(1)
  await show(ticket)
  expect(reads()).toBe(2)
})

test('polls at the same moment share one read, and all of them tell what it said', async () => {
  const { id, ticket } = await started()
  const release = hold()
  const polls = [agent.call(`/api/requests/${id}`), desk.call(`/api/requests/${id}`), show(ticket)]
  await eventually(() => reads() === 1)
  pass(5_000)
  polls.push(agent.call(`/api/requests/${id}`))
  stripe.decide(id, 'verified')
  release()
  for (const poll of polls) expect(await (await poll).json()).toHaveProperty('state.phase')
  expect(reads()).toBe(1)
})

test('requests do not wait for one another', async () => {
  const [one, other] = [await started(), await started()]
  const release = hold()
  const slow = agent.call(`/api/requests/${one.id}`)
  await eventually(() => reads() === 1)
  expect((await agent.call(`/api/requests/${other.id}`)).status).toBe(200)
  expect(reads()).toBe(2)
  release()
  await slow
})

test('a webhook is answered by a read of its own, while polls hang and right after one', async () => {
  const { id } = await started()
  const release = hold()
  const slow = agent.call(`/api/requests/${id}`)
  await eventually(() => reads() === 1)
  await deliver(stripe.decide(id, 'verified'))
  await runDurableObjectAlarm(stubOf(SITE))
  await eventually(async () => (await phaseOf(id)) === 'verified')
  expect(reads()).toBe(2)
  release()
  expect(await (await slow).json()).toMatchObject({ state: { phase: 'verified' } })
})

test('a start reads at once, while polls hang and right after one', async () => {
  const { id } = await started()
  const release = hold()
  const slow = agent.call(`/api/requests/${id}`)
  await eventually(() => reads() === 1)
  expect((await agent.call(`/api/requests/${id}/start`, {})).status).toBe(200)
  expect(reads()).toBe(2)
  release()
  await slow
  expect((await agent.call(`/api/requests/${id}/start`, {})).status).toBe(200)
  expect(reads()).toBe(3)
})

test('a read that failed is tried again by the next poll after two seconds, and hides nothing', async () => {
  const { id } = await started()
  stripe.fault('retrieve', { kind: 'status', status: 500 })
  expect(await (await agent.call(`/api/requests/${id}`)).json()).toMatchObject({
    state: { phase: 'open' },
  })
  stripe.decide(id, 'verified')
  pass(2_000)
  expect(await (await agent.call(`/api/requests/${id}`)).json()).toMatchObject({
    state: { phase: 'verified' },
  })
})

test('a clock that is set back does not keep polls from reading', async () => {
  const { id } = await started()
  await agent.call(`/api/requests/${id}`)
  pass(-3_600_000)
  await agent.call(`/api/requests/${id}`)
  expect(reads()).toBe(2)
})
