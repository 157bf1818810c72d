/** One session per request: whatever is retried, raced, killed or replayed around the create. */
import { evictDurableObject } from 'cloudflare:test'
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { BatchAnswer, Started } from '../../../shared/protocol/protocol.ts'
import { deliver } from '../kit/delivery.ts'
import { Device, newId } from '../kit/device.ts'
import { eventually } from '../kit/eventually.ts'
import { query, stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'start'
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

async function accepted(change: Record<string, unknown> = {}): Promise<string> {
  const id = newId()
  const envelope = await agent.record({ id, ...change })
  const answered = await agent.call('/api/requests', { items: [envelope] })
  expect(v.parse(BatchAnswer, await answered.json()).items[0]?.outcome).toBe('accepted')
  return id
}

const start = (id: string) => agent.call(`/api/requests/${id}/start`, {})

async function started(id: string): Promise<Started> {
  const answered = await start(id)
  expect(answered.status).toBe(200)
  return v.parse(Started, await answered.json())
}

const keys = () =>
  stripe.calls.flatMap(({ operation, key }) => (operation === 'create' ? [key] : []))
const claims = (id: string) => query(SITE, 'SELECT * FROM claims WHERE request = ?', id)

/** The secret that was given out must be the one a person can use now. */
function expectOneSession(id: string, { client_secret, request }: Started): void {
  const sessions = stripe.of(id)
  expect(sessions.map((session) => session.id)).toEqual([client_secret.split('_secret_')[0]])
  expect(request.state).toEqual({ phase: 'open', session: sessions[0]?.id })
}

test('Invariant 2: 20 starts at once make one session', async () => {
  const id = await accepted()
  const all = await Promise.all(Array.from({ length: 20 }, () => started(id)))
  expect(stripe.count('create')).toBe(1)
  for (const one of all) expectOneSession(id, one)
})

test('Invariant 2: a start after a start reads the session and gives a fresh secret', async () => {
  const id = await accepted()
  const first = await started(id)
  const second = await started(id)
  expectOneSession(id, second)
  expect(second.client_secret).not.toBe(first.client_secret)
  expect(stripe.count('create')).toBe(1)
})

test('Invariant 2: saved, accepted and started in one call', async () => {
  const id = newId()
  const body = { items: [await agent.record({ id })], start: true }
  const answered = await agent.call('/api/requests', body)
  const again = await agent.call('/api/requests', body)
  const [first, second] = [await answered.json(), await again.json()].map((b) =>
    v.parse(BatchAnswer, b),
  )
  expect(first?.items[0]?.outcome).toBe('accepted')
  expect(second?.items[0]?.outcome).toBe('duplicate')
  expect(second?.started).toMatchObject({ request: { id, state: { phase: 'open' } } })
  expect(stripe.of(id)).toHaveLength(1)
})

test('Invariant 2: an answer that is cut off after the create is found again, not made again', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'cut', after: true })
  expectOneSession(id, await started(id))
  expect(stripe.count('create')).toBe(1)
  expect(stripe.count('list')).toBe(1)
})

test('Invariant 2: after a cut before the create, the same key and parameters go again', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'cut', after: false })
  expectOneSession(id, await started(id))
  expect(keys()).toEqual([`${SITE}/${id}/1`, `${SITE}/${id}/1`])
  const [first, , second] = stripe.calls
  expect(`${second?.params}`).toBe(`${first?.params}`)
})

test('Invariant 2: a replayed success is not used, the session is read', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'cut', after: true })
  // The list has not caught up yet: it shows nothing once.
  const hidden = hideOnce(id)
  const given = await started(id)
  hidden()
  expectOneSession(id, given)
  expect(keys()).toEqual([`${SITE}/${id}/1`, `${SITE}/${id}/1`])
  expect(stripe.calls.at(-1)?.operation).toBe('retrieve')
})

test('Invariant 2: a stored 500 is left behind by the next key, after the list was read', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'status', status: 500, stored: true })
  expectOneSession(id, await started(id))
  expect(keys()).toEqual([`${SITE}/${id}/1`, `${SITE}/${id}/1`, `${SITE}/${id}/2`])
  expect(stripe.calls.map(({ operation }) => operation)).toEqual([
    'create',
    'list',
    'create',
    'list',
    'create',
  ])
})

test('Invariant 2: evicted between claim and answer, the next start finds the session', async () => {
  const id = await accepted()
  stripe.fault('create', ...Array(5).fill({ kind: 'cut', after: true }))
  stripe.fault('list', ...Array(5).fill({ kind: 'cut', after: false }))
  expect((await start(id)).status).toBe(504)
  expect(await claims(id)).toHaveLength(1)
  await evictDurableObject(stubOf(SITE))
  stripe = restarted(stripe)
  expectOneSession(id, await started(id))
  expect(stripe.count('create')).toBe(0)
  expect(await claims(id)).toEqual([])
})

test('Invariant 2: more than 24 hours later, a lost create is looked for and never sent blindly', async () => {
  const id = await accepted()
  stripe.fault('create', { kind: 'cut', after: true })
  stripe.fault('list', ...Array(5).fill({ kind: 'status', status: 503 }))
  expect((await start(id)).status).toBe(502)
  stripe.forgetKeys()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3600_000 })
  expectOneSession(id, await started(id))
  expect(stripe.count('create')).toBe(1)
})

test('Invariant 2: more than 23 hours later, a create that made nothing gets the next key', async () => {
  const id = await accepted()
  stripe.fault('create', ...Array(5).fill({ kind: 'cut', after: false }))
  expect((await start(id)).status).toBe(504)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 3600_000 })
  expectOneSession(id, await started(id))
  expect(keys().at(-1)).toBe(`${SITE}/${id}/2`)
})

test('Invariant 2: a webhook that outruns the answer brings the session', async () => {
  const id = await accepted()
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  stripe.fault('create', { kind: 'hold', until: released })
  const first = started(id)
  await eventually(() => stripe.of(id).length === 1)
  const [session] = stripe.of(id)
  if (session) await deliver(session)
  const second = started(id)
  release()
  expectOneSession(id, await first)
  expectOneSession(id, await second)
  expect(stripe.count('create')).toBe(1)
})

test('a claim keeps later edits out while nobody knows whether a session exists', async () => {
  const id = await accepted()
  stripe.fault('create', ...Array(5).fill({ kind: 'cut', after: false }))
  await start(id)
  const edit = await agent.record({ id, edit: 2, reference: 'Gate 5' })
  const answered = await agent.call('/api/requests', { items: [edit] })
  expect(v.parse(BatchAnswer, await answered.json()).items[0]?.outcome).toBe('already_started')
})

test('what is sent to Stripe is the record, its opened parts, and the way back', async () => {
  const id = newId()
  const related = { related_person: { account: 'acct_1', person: 'person_1' } }
  const envelope = await agent.record(
    { id, ...related, options: { document: { require_matching_selfie: true } } },
    { details: { phone: '+15551234567' }, notes: { note: 'tall', metadata: { shift: 'late' } } },
  )
  await agent.call('/api/requests', { items: [envelope] })
  await started(id)
  expect(Object.fromEntries(stripe.calls[0]?.params ?? [])).toEqual({
    client_reference_id: `${SITE}/${id}`,
    return_url: `https://field.example/back/${id}`,
    type: 'document',
    'options[document][require_matching_selfie]': 'true',
    'related_person[account]': 'acct_1',
    'related_person[person]': 'person_1',
    'provided_details[phone]': '+15551234567',
    'metadata[reference]': 'Gate 4',
    'metadata[shift]': 'late',
  })
})

test('a request by verification flow is created by it', async () => {
  const id = await accepted({ verification_flow: 'vf_1' })
  await started(id)
  expect(stripe.calls[0]?.params.get('verification_flow')).toBe('vf_1')
  expect(stripe.calls[0]?.params.has('type')).toBe(false)
})

/** Stripe's list is empty the next time, whatever there is. */
function hideOnce(id: string): () => void {
  const [reference] = [`${SITE}/${id}`]
  const values = stripe.sessions.values.bind(stripe.sessions)
  let hidden = false
  stripe.sessions.values = () => {
    const all = [...values()]
    const hide = !hidden && all.some((session) => session.client_reference_id === reference)
    hidden ||= hide
    return (hide ? [] : all).values()
  }
  return () => {
    Reflect.deleteProperty(stripe.sessions, 'values')
  }
}

/** The same Stripe, its faults and its log forgotten. */
function restarted(before: StripeStandIn): StripeStandIn {
  const after = new StripeStandIn().install()
  for (const [id, session] of before.sessions) after.sessions.set(id, session)
  return after
}
