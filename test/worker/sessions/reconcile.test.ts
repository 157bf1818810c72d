/** Invariant 4: the ledger follows Stripe. A webhook is a hint, not a letter. */
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { deliver } from '../kit/delivery.ts'
import { Device, newId } from '../kit/device.ts'
import { eventually } from '../kit/eventually.ts'
import { query, revOf, stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'follow'
let agent: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
})

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  await query(SITE, 'UPDATE requests SET refresh_at = NULL')
})

afterEach(() => {
  vi.useRealTimers()
})

async function started(): Promise<string> {
  const id = newId()
  const body = { items: [await agent.record({ id })], start: true }
  expect(await (await agent.call('/api/requests', body)).json()).toMatchObject({
    started: { request: { state: { phase: 'open' } } },
  })
  return id
}

/** The alarm may have run by itself already: it was due at once. */
const follow = () => runDurableObjectAlarm(stubOf(SITE))

async function stateOf(id: string) {
  const [row] = await query(SITE, 'SELECT phase, error_code FROM requests WHERE id = ?', id)
  return [row?.phase, row?.error_code].filter((cell) => cell !== null).join(' ')
}

const expectState = (id: string, state: string) =>
  eventually(async () => (await stateOf(id)) === state)

const inbox = () => query(SITE, 'SELECT * FROM webhook_inbox')
/** By a reviewer. */
const REJECTED = { kind: 'reject', code: 'document_expired' } as const

test('Invariant 4: what the event says is not believed, the session is read', async () => {
  const id = await started()
  const session = stripe.decide(id, 'document_expired')
  await deliver(
    { ...session, status: 'verified' },
    { type: 'identity.verification_session.verified' },
  )
  await follow()
  await expectState(id, 'unverified document_expired')
})

test('Invariant 4: an event twice counts once', async () => {
  const id = await started()
  const session = stripe.act(id, { kind: 'submit' })
  await deliver(session, { event: 'evt_twice' })
  await follow()
  await expectState(id, 'processing')
  const [rev, reads] = [await revOf(SITE), stripe.count('retrieve')]
  expect((await deliver(session, { event: 'evt_twice' })).status).toBe(200)
  expect(await follow()).toBe(true)
  expect(await inbox()).toEqual([])
  expect(stripe.count('retrieve')).toBe(reads)
  expect(await revOf(SITE)).toBe(rev)
})

test('Invariant 4: events out of order leave what Stripe has', async () => {
  const id = await started()
  const session = stripe.decide(id, 'verified')
  const types = ['verified', 'processing', 'created', 'requires_input']
  for (const type of types) {
    await deliver(session, { type: `identity.verification_session.${type}` })
    await follow()
  }
  await expectState(id, 'verified')
})

test('Invariant 4: a reviewer may override a verdict', async () => {
  const id = await started()
  await deliver(stripe.decide(id, 'verified'))
  await follow()
  await expectState(id, 'verified')
  await deliver(stripe.act(id, REJECTED))
  await follow()
  await expectState(id, 'unverified document_expired')
})

test('Invariant 4: forged, unsigned and old events change nothing', async () => {
  const id = await started()
  const session = stripe.decide(id, 'verified')
  const reads = stripe.count('retrieve')
  expect((await deliver(session, { secret: 'whsec_forged' })).status).toBe(400)
  expect((await deliver(session, { age: 600 })).status).toBe(400)
  expect(await inbox()).toEqual([])
  expect(stripe.count('retrieve')).toBe(reads)
  expect(await stateOf(id)).toBe('open')
})

test('Invariant 4: a lost webhook is made up for by the alarm', async () => {
  const id = await started()
  stripe.decide(id, 'verified')
  await evictDurableObject(stubOf(SITE))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  await follow()
  await expectState(id, 'verified')
})

test('Invariant 4: an alarm that is lost, too, is set again by whoever calls next', async () => {
  const id = await started()
  stripe.decide(id, 'verified')
  await runInDurableObject(stubOf(SITE), (_, { storage }) => storage.deleteAlarm())
  await evictDurableObject(stubOf(SITE))
  await agent.call(`/api/requests/${newId()}`)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  expect(await follow()).toBe(true)
  await expectState(id, 'verified')
})

test('Invariant 4: refreshes that show nothing new get rarer, however often a device asks', async () => {
  const id = await started()
  for (let n = 0; n < 20; n++) await agent.call(`/api/requests/${id}`)
  const began = Date.now()
  const refreshes: number[] = []
  for (let minute = 1; minute <= 16; minute++) {
    vi.useFakeTimers({ toFake: ['Date'], now: began + minute * 60_000 + 1_000 })
    const before = stripe.count('retrieve')
    await follow()
    if (stripe.count('retrieve') > before) refreshes.push(minute)
  }
  expect(refreshes).toEqual([1, 3, 7, 15])
  await agent.call(`/api/requests/${id}/start`, {})
  const [row] = await query(SITE, 'SELECT refresh_at FROM requests WHERE id = ?', id)
  expect(Number(row?.refresh_at) - Date.now()).toBeLessThanOrEqual(60_000)
})

test('Invariant 4: an override whose webhook is lost is found by the alarm, too', async () => {
  const id = await started()
  stripe.decide(id, 'verified')
  await agent.call(`/api/requests/${id}`)
  await expectState(id, 'verified')

  stripe.act(id, REJECTED)
  const due = 'UPDATE requests SET refresh_at = ? WHERE id = ? AND refresh_at IS NOT NULL'
  await query(SITE, due, Date.now() - 1, id)
  await evictDurableObject(stubOf(SITE))
  await agent.call(`/api/requests/${newId()}`)
  await follow()
  await expectState(id, 'unverified document_expired')
})

test('Invariant 4: while Stripe fails, the event stays in the inbox; then it is processed', async () => {
  const id = await started()
  const session = stripe.decide(id, 'verified')
  stripe.fault('retrieve', { kind: 'status', status: 500 }, { kind: 'cut', after: false })
  await deliver(session)
  await follow()
  await eventually(() => stripe.count('retrieve') >= 1)
  expect(await inbox()).toMatchObject([{ session: session.id, tries: 1 }])
  expect(await stateOf(id)).toBe('open')
  await evictDurableObject(stubOf(SITE))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_000 })
  await follow()
  vi.setSystemTime(Date.now() + 10_000)
  await follow()
  await expectState(id, 'verified')
  expect(await inbox()).toEqual([])
})

test('Invariant 4: a reading that began earlier and ends later does not win', async () => {
  const id = await started()
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  stripe.act(id, { kind: 'submit' })
  stripe.fault('retrieve', { kind: 'hold', until })
  const slow = agent.call(`/api/requests/${id}`)
  await eventually(() => stripe.count('retrieve') === 1)
  await deliver(stripe.decide(id, 'verified'))
  await follow()
  await expectState(id, 'verified')
  release()
  expect(await (await slow).json()).toMatchObject({ state: { phase: 'verified' } })
  expect(await stateOf(id)).toBe('verified')
})

test('Invariant 4: an event that comes during a refresh is answered by another refresh', async () => {
  const id = await started()
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  stripe.fault('retrieve', { kind: 'hold', until })
  await deliver(stripe.act(id, { kind: 'submit' }))
  const refreshing = follow()
  await eventually(() => stripe.count('retrieve') === 1)
  await deliver(stripe.decide(id, 'verified'))
  release()
  await refreshing
  await follow()
  await expectState(id, 'verified')
})

test('Invariant 4: redacted is final, whatever a later reading says', async () => {
  const id = await started()
  stripe.decide(id, 'verified')
  await deliver(
    stripe.act(
      id,
      { kind: 'redact' },
      { kind: 'validate_redaction' },
      { kind: 'finish_redaction' },
    ),
  )
  await follow()
  await expectState(id, 'redacted')
  // No session does that.
  await deliver(Object.assign(stripe.session(id), { redaction: null }))
  await follow()
  expect(await stateOf(id)).toBe('redacted')
})

test('events about what is not ours are answered 200 and leave nothing behind', async () => {
  const foreign = [
    { id: 'vs_1', client_reference_id: 'order-7' },
    { id: 'vs_2', client_reference_id: `nobody/${newId()}` },
    { id: 'vs_3', client_reference_id: `${SITE}/${newId()}` },
  ]
  for (const session of foreign) {
    const answered = await deliver(session)
    expect(answered.status).toBe(200)
    expect(await answered.json()).toEqual({ queued: false })
  }
  const other = await deliver(stripe.session(await started()), { type: 'charge.succeeded' })
  expect(await other.json()).toEqual({ queued: false })
  expect(await inbox()).toEqual([])
  const tables = await query('nobody', "SELECT name FROM sqlite_master WHERE name = 'site'")
  expect(tables).toEqual([])
})

test('a session that names something else is not taken, whatever the event says', async () => {
  const id = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id })] })
  const session = stripe.session(await started())
  stripe.sessions.set('vs_odd', { ...session, id: 'vs_odd', client_reference_id: 'order-7' })
  await deliver({ id: 'vs_odd', client_reference_id: `${SITE}/${id}` })
  await follow()
  await eventually(async () => (await inbox()).length === 0)
  expect(await stateOf(id)).toBe('accepted')
})

test('a status that nobody knows yet leaves the request as it was', async () => {
  const id = await started()
  await deliver(Object.assign(stripe.session(id), { status: 'pondering' }))
  await follow()
  expect(await stateOf(id)).toBe('open')
  expect(await inbox()).toEqual([])
})

test('a request is shown as it stands where Stripe does not answer', async () => {
  const id = await started()
  stripe.fault('retrieve', { kind: 'cut', after: false })
  const answered = await agent.call(`/api/requests/${id}`)
  expect(await answered.json()).toMatchObject({ id, state: { phase: 'open' } })
})
