/** A ticket and its device's own outbox bring the same request: in either order, at once, and again. */
import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test'
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type RecordEnvelope, RequestRow } from '../../../shared/protocol/protocol.ts'
import { TicketState } from '../../../shared/protocol/ticket-state.ts'
import { Device, newId } from '../kit/device.ts'
import { everything, query, stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, show, startBy } from '../kit/ticket-maker.ts'

const SITE = 'ticket-push'
let agent: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
  // Long ago: what it says of the age of its records can be believed.
  await query(SITE, 'UPDATE devices SET enrolled_at = 0')
})

beforeEach(() => {
  stripe = new StripeStandIn().install()
})

afterEach(() => {
  vi.useRealTimers()
})

const PARTS = {
  details: { email: 'a@example.com' },
  notes: { note: 'tall', metadata: { shift: 'late' } },
}

const push = async (...items: unknown[]) => (await agent.call('/api/requests', { items })).json()
const outcome = (item: unknown) => ({ items: [{ outcome: item }] })
const rowOf = async (id: string) =>
  v.parse(RequestRow, await (await agent.call(`/api/requests/${id}`)).json())
const start = (id: string) => agent.call(`/api/requests/${id}/start`, {})
const alarm = () => runDurableObjectAlarm(stubOf(SITE))
const stateOf = async (ticket: string) => v.parse(TicketState, await (await show(ticket)).json())

async function noted(): Promise<{ id: string; envelope: RecordEnvelope; ticket: string }> {
  const id = newId()
  const envelope = await agent.record({ id }, PARTS)
  return { id, envelope, ticket: await makeTicket(agent, envelope) }
}

test('a ticket first: the row waits for its notes until its device sends them', async () => {
  const { id, envelope, ticket } = await noted()
  await show(ticket)
  const before = await rowOf(id)
  expect(before).toMatchObject({ partial: true, created_at: null, edit: 1 })
  expect(await push(envelope)).toMatchObject(outcome('duplicate'))
  const after = await rowOf(id)
  expect(after).toMatchObject({ partial: false, edit: 1, accepted_at: before.accepted_at })
  expect(after.rev).toBeGreaterThan(before.rev)
  expect(after.created_at).not.toBeNull()
  await show(ticket)
  expect(await push(envelope)).toMatchObject(outcome('duplicate'))
  expect((await rowOf(id)).rev).toBe(after.rev)
  await start(id)
  expect(stripe.calls[0]?.params.get('metadata[shift]')).toBe('late')
  expect(stripe.count('update')).toBe(0)
})

test('its device first: the ticket adds nothing but that it was opened', async () => {
  const { id, envelope, ticket } = await noted()
  await push(envelope)
  const before = await rowOf(id)
  await show(ticket)
  const { opened_at, opened_on, rev, changed_at, ...same } = await rowOf(id)
  expect(opened_at).not.toBeNull()
  expect(opened_on).toBe(1)
  expect(rev).toBeGreaterThan(before.rev)
  expect({ ...before, ...same }).toEqual({ ...before })
  expect(changed_at).toBeGreaterThanOrEqual(before.changed_at)
})

test('Invariant 2: 20 starts at once, by ticket and by device, make one session', async () => {
  const { id, envelope, ticket } = await noted()
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      n % 2 ? startBy(ticket) : agent.call('/api/requests', { items: [envelope], start: true }),
    ),
  )
  expect(all.map(({ status }) => status)).toEqual(Array(20).fill(200))
  expect(stripe.count('create')).toBe(1)
  expect(stripe.of(id)).toHaveLength(1)
  expect((await rowOf(id)).partial).toBe(false)
  await alarm()
  expect(stripe.of(id)[0]?.metadata).toMatchObject({ shift: 'late' })
})

test('Invariant 2: evicted while the holder of a ticket waits, its device finds the one session', async () => {
  const { id, envelope, ticket } = await noted()
  stripe.fault('create', ...Array(5).fill({ kind: 'cut', after: true }))
  stripe.fault('list', ...Array(5).fill({ kind: 'cut', after: false }))
  expect((await startBy(ticket)).status).toBe(504)
  await evictDurableObject(stubOf(SITE))
  expect(await push(envelope)).toMatchObject(outcome('duplicate'))
  expect((await start(id)).status).toBe(200)
  expect((await startBy(ticket)).status).toBe(200)
  expect(stripe.of(id)).toHaveLength(1)
  expect(stripe.count('create')).toBe(1)
  await alarm()
  expect(stripe.of(id)[0]?.metadata).toEqual({ shift: 'late' })
})

test('notes that come after the start reach Stripe, once, by the alarm', async () => {
  const { id, envelope, ticket } = await noted()
  await startBy(ticket)
  expect(stripe.calls[0]?.params.has('metadata[shift]')).toBe(false)
  await push(envelope)
  expect(stripe.count('update')).toBe(0)
  await alarm()
  await push(envelope)
  await alarm()
  expect(stripe.count('update')).toBe(1)
  expect(stripe.of(id)[0]?.metadata).toEqual({ shift: 'late' })
  expect(await query(SITE, 'SELECT * FROM late_metadata')).toEqual([])
})

test('while Stripe is down the notes wait, over an eviction, and the outbox does not', async () => {
  const { id, envelope, ticket } = await noted()
  await startBy(ticket)
  stripe.fault('update', { kind: 'status', status: 500 }, { kind: 'cut', after: false })
  expect(await push(envelope)).toMatchObject(outcome('duplicate'))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  await alarm()
  await evictDurableObject(stubOf(SITE))
  for (const waitMs of [5_000, 10_000]) {
    vi.setSystemTime(Date.now() + waitMs)
    await alarm()
  }
  expect(stripe.count('update')).toBe(3)
  expect(stripe.of(id)[0]?.metadata).toEqual({ shift: 'late' })
})

test('notes wait while Stripe checks, and are let go when it takes no change any more', async () => {
  const { id, envelope, ticket } = await noted()
  await startBy(ticket)
  stripe.act(id, { kind: 'submit' })
  await push(envelope)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  await alarm()
  // The ledger did not know; now it does, and does not ask while that lasts.
  expect([stripe.count('update'), (await rowOf(id)).state.phase]).toEqual([1, 'processing'])
  vi.setSystemTime(Date.now() + 20_000)
  await alarm()
  expect(stripe.count('update')).toBe(1)
  stripe.decide(id, 'verified')
  stripe.fault('update', ...Array(2).fill({ kind: 'status', status: 400 }))
  vi.setSystemTime(Date.now() + 3600_000)
  await rowOf(id)
  await alarm()
  expect(stripe.count('update')).toBe(3)
  expect(await query(SITE, 'SELECT * FROM late_metadata')).toEqual([])
})

test('notes refused just before a verdict are told just after it', async () => {
  const { id, envelope, ticket } = await noted()
  await startBy(ticket)
  await push(envelope)
  // As Stripe answers while it checks; when the session is read, it has its verdict already.
  stripe.fault('update', { kind: 'status', status: 400 })
  await alarm()
  expect(stripe.of(id)[0]?.metadata).toEqual({ shift: 'late' })
  expect(await query(SITE, 'SELECT * FROM late_metadata')).toEqual([])
})

test('notes of what was deleted meanwhile are not told, even while its session goes on', async () => {
  const { id, envelope, ticket } = await noted()
  expect((await startBy(ticket)).status).toBe(200)
  stripe.fault('cancel', { kind: 'status', status: 503 }, { kind: 'status', status: 503 })
  await push(await agent.deletion(id, 2))
  expect(await push(envelope)).toMatchObject(outcome('superseded'))
  expect(await query(SITE, 'SELECT * FROM late_metadata WHERE request = ?', id)).toEqual([])
  await alarm()
  expect((await rowOf(id)).state.phase).toBe('open')
  expect(stripe.count('update')).toBe(0)
  expect(stripe.of(id)[0]?.metadata).toEqual({})
})

test('a start that Stripe refused leaves nothing to tell: the next one has the notes', async () => {
  const { id, envelope, ticket } = await noted()
  stripe.fault('create', { kind: 'status', status: 400 })
  expect((await startBy(ticket)).status).toBe(422)
  await push(envelope)
  await alarm()
  expect((await start(id)).status).toBe(200)
  expect(stripe.calls.at(-1)?.params.get('metadata[shift]')).toBe('late')
  expect(stripe.count('update')).toBe(0)
})

test('an older ticket opens the newer edit as it stands, and changes nothing', async () => {
  const { id, envelope, ticket } = await noted()
  const newer = await agent.record({ id, edit: 2, type: 'id_number', reference: 'Gate 5' })
  expect(await push(envelope, newer)).toMatchObject({
    items: [{ outcome: 'accepted' }, { outcome: 'accepted' }],
  })
  expect((await stateOf(ticket)).asked).toMatchObject({ id_number: true })
  expect(await rowOf(id)).toMatchObject({ edit: 2, reference: 'Gate 5', partial: false })
})

test('a newer ticket takes the place of what its device had sent before', async () => {
  const id = newId()
  await push(await agent.record({ id }, PARTS))
  const newer = await agent.record({ id, edit: 2 }, { ...PARTS, notes: { note: 'short' } })
  await show(await makeTicket(agent, newer))
  expect(await rowOf(id)).toMatchObject({ edit: 2, partial: true })
  expect(await push(newer)).toMatchObject(outcome('duplicate'))
  expect(await rowOf(id)).toMatchObject({ edit: 2, partial: false })
})

test('a newer ticket with the same notes needs nobody to send them again', async () => {
  const id = newId()
  const { notes = '' } = await agent.record({ id }, { notes: PARTS.notes })
  await push(await agent.recordWith({ id }, { notes }))
  const newer = await agent.recordWith({ id, edit: 2, reference: 'Gate 6' }, { notes })
  await show(await makeTicket(agent, newer))
  expect(await rowOf(id)).toMatchObject({ edit: 2, partial: false })
})

test('after the start a newer edit is too late, by outbox and by ticket alike', async () => {
  const { id, envelope, ticket } = await noted()
  await startBy(ticket)
  const newer = await agent.record({ id, edit: 2, type: 'id_number' }, PARTS)
  expect(await push(envelope, newer)).toMatchObject({
    items: [{ outcome: 'duplicate' }, { outcome: 'already_started' }],
  })
  const state = await stateOf(await makeTicket(agent, newer))
  expect([state.state.phase, state.asked.id_number]).toEqual(['open', false])
  expect((await rowOf(id)).partial).toBe(false)
})

test('another content under the same edit opens the row that was there first', async () => {
  const { id, envelope } = await noted()
  await push(envelope)
  const other = await agent.record({ id, type: 'id_number' })
  expect((await stateOf(await makeTicket(agent, other))).asked.id_number).toBe(false)
})

test('what was deleted stays so, whatever ticket comes later', async () => {
  const { id, envelope, ticket } = await noted()
  await show(ticket)
  await push(await agent.deletion(id, 2))
  expect((await stateOf(ticket)).state).toEqual({ phase: 'canceled', session: null })
  expect((await startBy(ticket)).status).toBe(409)
  expect(await push(envelope)).toMatchObject(outcome('superseded'))
  expect(await rowOf(id)).toMatchObject({ partial: false, details: null, notes: null })
  expect(stripe.calls).toEqual([])
})

test('Invariant 3: neither ticket nor address nor what it opens is at rest', async () => {
  const { id, envelope, ticket } = await noted()
  const { url } = v.parse(v.object({ url: v.string() }), await (await startBy(ticket)).json())
  await push(envelope)
  await alarm()
  const held = await everything(SITE)
  expect(held).toContain(id)
  for (const secret of [url, ticket, '_secret_', 'a@example.com', '"late"', 'tall'])
    expect(held).not.toContain(secret)
})
