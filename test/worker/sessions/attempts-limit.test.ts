/** The cap of attempts: what is collected before it can pass it, and then it shows. */
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RequestRow } from '../../../shared/protocol/protocol.ts'
import { TicketState } from '../../../shared/protocol/ticket-state.ts'
import { auditOf } from '../kit/audit-log.ts'
import { Device, newId } from '../kit/device.ts'
import { passPolls } from '../kit/eventually.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, startBy } from '../kit/ticket-maker.ts'

const SITE = 'attempts'
let agent: Device
let desk: Device
let stripe: StripeStandIn

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  agent ??= await Device.enrol(SITE, 'agent')
  desk ??= await Device.enrol(SITE, 'supervisor')
})

afterEach(() => {
  vi.useRealTimers()
})

const codeOf = async (answered: Promise<Response>) =>
  v.parse(v.object({ code: v.string() }), await (await answered).json()).code

async function rowOf(id: string): Promise<RequestRow> {
  passPolls()
  return v.parse(RequestRow, await (await agent.call(`/api/requests/${id}`)).json())
}

const overLimit = async (id: string) =>
  (await auditOf(SITE))
    .filter(({ request, code }) => request === id && code === 'over_limit')
    .map(({ by, session, note }) => [by, session, note])

async function linked() {
  const id = newId()
  const envelope = await agent.record({ id })
  await agent.call('/api/requests', { items: [envelope] })
  return { id, envelope, ticket: await makeTicket(agent, envelope) }
}

test('six links that were collected first make six submissions of three: the others show as over the limit', async () => {
  const { id, envelope, ticket } = await linked()
  for (let n = 0; n < 3; n++) {
    expect((await startBy(ticket)).status).toBe(200)
    expect((await agent.call(`/api/requests/${id}/start`, {})).status).toBe(200)
  }
  const session = stripe.decide(id, 'document_expired').id
  for (let n = 2; n <= 6; n++) {
    expect((await rowOf(id)).attempts).toBe(n - 1)
    stripe.decide(id, n === 6 ? 'verified' : 'document_expired')
    const row = await rowOf(id)
    expect(row).toMatchObject({ attempts: n, attempts_max: 3 })
    if (n < 3 || n === 6) continue
    // Nobody is handed a secret any more, by whatever way.
    expect(await codeOf(startBy(ticket))).toBe('attempts_used_up')
    expect(await codeOf(agent.call(`/api/requests/${id}/start`, {}))).toBe('attempts_used_up')
    const sent = await agent.call('/api/requests', { items: [envelope], start: true })
    expect(await sent.json()).toMatchObject({ started: { problem: { code: 'attempts_used_up' } } })
    const shown = v.parse(TicketState, await (await show(ticket)).json())
    expect(shown.attempts_left).toBe(0)
  }
  // The verdict stays Stripe's.
  expect((await rowOf(id)).state).toEqual({ phase: 'verified', session })
  expect(await overLimit(id)).toEqual([
    [null, session, '4'],
    [null, session, '5'],
    [null, session, '6'],
  ])
})

test('a supervisor raises the cap, and then the next ones are within it', async () => {
  const { id, ticket } = await linked()
  for (let n = 1; n <= 4; n++) {
    if (n < 4) expect((await startBy(ticket)).status).toBe(200)
    stripe.decide(id, 'document_expired')
    await rowOf(id)
  }
  expect(await overLimit(id)).toHaveLength(1)
  expect((await desk.call(`/api/requests/${id}/attempts`, { max: 5 })).status).toBe(200)
  expect((await startBy(ticket)).status).toBe(200)
  stripe.decide(id, 'document_expired')
  expect(await rowOf(id)).toMatchObject({ attempts: 5, attempts_max: 5 })
  expect(await overLimit(id)).toHaveLength(1)
  expect(await codeOf(startBy(ticket))).toBe('attempts_used_up')
})

test('submissions that no reading of the session showed count as soon as Stripe lists their reports', async () => {
  const { id, ticket } = await linked()
  expect((await startBy(ticket)).status).toBe(200)
  const { id: session } = stripe.decide(id, 'document_expired')
  const about = { client_reference_id: `${SITE}/${id}`, verification_session: session }
  for (const n of [1, 2, 3])
    stripe.reports.push({ ...about, id: `vr_missed_${n}`, created: n, type: 'document' })
  expect((await rowOf(id)).attempts).toBe(1)
  expect((await desk.call(`/api/requests/${id}/reports`)).status).toBe(200)
  expect((await rowOf(id)).attempts).toBe(4)
  expect(await overLimit(id)).toEqual([[null, session, '4']])
  expect(await codeOf(startBy(ticket))).toBe('attempts_used_up')
  await desk.call(`/api/requests/${id}/reports`)
  expect(await overLimit(id)).toHaveLength(1)
})

test('after a failure, another attempt is told from its start until Stripe’s next word', async () => {
  const { id, ticket } = await linked()
  const retriedAt = async () => (await rowOf(id)).retried_at
  expect((await startBy(ticket)).status).toBe(200)
  expect(await retriedAt()).toBeNull()
  for (const verdict of ['document_expired', 'document_expired', 'verified'] as const) {
    stripe.decide(id, verdict)
    expect(await retriedAt()).toBeNull()
    if (verdict === 'verified') continue
    vi.setSystemTime(Date.now() + 60_000)
    expect((await startBy(ticket)).status).toBe(200)
    const begun = Date.now()
    const { rev } = await rowOf(id)
    expect(await retriedAt()).toBe(begun)
    // Whoever starts it once more, from wherever: nothing new to tell.
    vi.setSystemTime(Date.now() + 60_000)
    expect((await agent.call(`/api/requests/${id}/start`, {})).status).toBe(200)
    expect(await rowOf(id)).toMatchObject({ rev, retried_at: begun })
  }
})

test('no attempt is told that nobody was handed', async () => {
  const { id, ticket } = await linked()
  for (let n = 1; n <= 3; n++) {
    expect((await startBy(ticket)).status).toBe(200)
    stripe.decide(id, 'document_expired')
    await rowOf(id)
  }
  expect(await codeOf(startBy(ticket))).toBe('attempts_used_up')
  expect((await rowOf(id)).retried_at).toBeNull()
})
