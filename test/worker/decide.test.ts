/** Decisions about a request: cancel, close, redact, more attempts. What was decided is never lost. */
import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Device, newId } from './device.ts'
import { everything, query, stubOf } from './peek.ts'
import { type Fault, StripeStandIn } from './stripe-stand-in.ts'

const SITE = 'decide'
const MINUTE_MS = 60_000
const CUT_AFTER: Fault = { kind: 'cut', after: true }
const CUT_BEFORE: Fault = { kind: 'cut', after: false }
const BUSY: Fault = { kind: 'status', status: 429, retryAfter: '7' }
let agent: Device
let desk: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
  desk = await Device.enrol(SITE, 'supervisor')
})

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  for (const table of ['claims', 'wishes']) await query(SITE, `DELETE FROM ${table}`)
  await query(SITE, 'UPDATE requests SET reread_at = NULL')
})

afterEach(() => {
  vi.useRealTimers()
})

async function accepted(): Promise<string> {
  const id = newId()
  const parts = { details: { email: 'a@example.com' } }
  await agent.call('/api/requests', { items: [await agent.record({ id, reference: id }, parts)] })
  return id
}

const start = (id: string) => agent.call(`/api/requests/${id}/start`, {})

async function started(): Promise<string> {
  const id = await accepted()
  expect((await start(id)).status).toBe(200)
  return id
}

/** As a bell would have told. */
async function brought(id: string, change: object): Promise<string> {
  stripe.change(id, change)
  await agent.call(`/api/requests/${id}`)
  return id
}

/** A create that nobody knows the outcome of. */
async function claimed(fault: Fault): Promise<string> {
  const id = await accepted()
  stripe.fault('create', fault, ...Array(4).fill(CUT_BEFORE))
  stripe.fault('list', ...Array(5).fill(CUT_BEFORE))
  expect((await start(id)).status).toBe(504)
  const { sessions } = stripe
  stripe = new StripeStandIn().install()
  for (const [key, session] of sessions) stripe.sessions.set(key, session)
  return id
}

type Body = Record<string, unknown>
const BODIES = { cancel: {}, close: { reason: 'Passport shown at the gate' }, redact: {} }
const ACTIONS = ['cancel', 'close', 'redact'] as const
type Kind = (typeof ACTIONS)[number]

async function decide(id: string, kind: Kind, more: Body = {}, by = desk) {
  const answered = await by.call(`/api/requests/${id}/${kind}`, { ...BODIES[kind], ...more })
  const body: unknown = await answered.json()
  return { status: answered.status, body }
}

const alarm = () => runDurableObjectAlarm(stubOf(SITE))
const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
const wishesOf = (id: string) => query(SITE, 'SELECT * FROM wishes WHERE request = ?', id)
const partsOf = (id: string) => query(SITE, 'SELECT * FROM parts WHERE request = ?', id)
const phaseOf = async (id: string) =>
  (await query(SITE, 'SELECT phase FROM requests WHERE id = ?', id))[0]?.phase
async function auditOf(id: string) {
  const rows = await query(SITE, 'SELECT text FROM audit WHERE request = ? ORDER BY seq', id)
  return rows
    .map(({ text }) => JSON.parse(String(text)))
    .filter(({ code }) => code !== 'started')
    .map(({ code, by }) => [code, by])
}

const ENDS: Record<Kind, [code: string, unstarted: string, open: string]> = {
  cancel: ['canceled', 'canceled', 'canceled'],
  close: ['closed', 'canceled', 'canceled'],
  redact: ['redaction_asked', 'redacted', 'redacting'],
}

test.each(ACTIONS)(
  '%s of what nobody started needs no Stripe, and the same again is no other',
  async (kind) => {
    const id = await accepted()
    const [code, phase] = ENDS[kind]
    const first = await decide(id, kind)
    expect(first).toMatchObject({ status: 200, body: { id, wish: null, state: { phase } } })
    expect(stripe.calls).toEqual([])
    expect(await partsOf(id)).toEqual([])
    expect(await decide(id, kind)).toEqual(first)
    expect(await auditOf(id)).toEqual([[code, desk.id]])
    expect((await start(id)).status).toBeGreaterThanOrEqual(409)
  },
)

test.each(ACTIONS)(
  '%s of an open session is done at Stripe once, and the same again is no other',
  async (kind) => {
    const id = await started()
    const [code, , phase] = ENDS[kind]
    const first = await decide(id, kind)
    expect(first).toMatchObject({ status: 200, body: { wish: null, state: { phase } } })
    expect(stripe.of(id)).toMatchObject([{ status: 'canceled' }])
    const calls = stripe.calls.length
    expect(await decide(id, kind)).toEqual(first)
    expect(stripe.calls.length).toBe(calls)
    expect(await auditOf(id)).toEqual([[code, desk.id]])
    expect(await wishesOf(id)).toEqual([])
  },
)

test.each(ACTIONS)('%s while Stripe is checking says so, and nothing is done', async (kind) => {
  const id = await brought(await started(), { status: 'processing' })
  expect(await decide(id, kind)).toMatchObject({ status: 409, body: { code: 'is_processing' } })
  expect([await auditOf(id), await wishesOf(id)]).toEqual([[], []])
})

test.each(ACTIONS)('%s finds out that the person submitted meanwhile', async (kind) => {
  const id = await started()
  stripe.change(id, { status: 'processing' })
  expect(await decide(id, kind)).toMatchObject({ status: 409, body: { code: 'is_processing' } })
  expect([await phaseOf(id), await wishesOf(id)]).toEqual(['processing', []])
})

test('verified: not canceled, but closed with a mark beside the phase, and redacted', async () => {
  const id = await brought(await started(), { status: 'verified' })
  expect(await decide(id, 'cancel')).toMatchObject({
    status: 409,
    body: { code: 'not_cancelable' },
  })
  expect(await decide(id, 'close')).toMatchObject({
    status: 200,
    body: { state: { phase: 'verified' }, closed: { reason: BODIES.close.reason } },
  })
  expect(await decide(id, 'redact')).toMatchObject({
    status: 200,
    body: { state: { phase: 'redacting' }, closed: null },
  })
  expect(await decide(id, 'cancel')).toMatchObject({
    status: 409,
    body: { code: 'not_cancelable' },
  })
  expect(await decide(id, 'close')).toMatchObject({ status: 410, body: { code: 'gone' } })
})

test('a close finds out that the person was verified meanwhile, and marks that', async () => {
  const id = await started()
  stripe.change(id, { status: 'verified' })
  expect(await decide(id, 'close')).toMatchObject({
    status: 200,
    body: { state: { phase: 'verified' }, closed: { reason: BODIES.close.reason } },
  })
})

test('the mark stays when a reviewer decides otherwise, and the phase is what Stripe says', async () => {
  const id = await brought(await started(), { status: 'verified' })
  await decide(id, 'close')
  const last_error = { code: 'document_expired', reason: 'Expired.' }
  await brought(id, { status: 'requires_input', last_error })
  expect(await (await desk.call(`/api/requests/${id}`)).json()).toMatchObject({
    state: { phase: 'unverified' },
    closed: { reason: BODIES.close.reason },
  })
})

test('an erased request leaves nothing of its record', async () => {
  const id = await accepted()
  const carried = await agent.record(
    { id, edit: 2, reference: 'Whisper-7' },
    { notes: { note: 'x' } },
  )
  await agent.call('/api/requests', { items: [carried] })
  await decide(id, 'redact')
  const all = await everything(SITE)
  expect(all).not.toContain('Whisper-7')
  expect(all).not.toContain('whisper-7')
  expect(all).not.toContain(carried.signature)
  expect(all).not.toContain(carried.notes)
  const again = await agent.call('/api/requests', { items: [carried] })
  expect(await again.json()).toMatchObject({ items: [{ outcome: 'gone' }] })
})

test('a redaction is followed until Stripe is done with it', async () => {
  const id = await started()
  await decide(id, 'redact')
  stripe.change(id, { redaction: { status: 'redacted' } })
  later(2 * MINUTE_MS)
  await alarm()
  await vi.waitUntil(async () => (await phaseOf(id)) === 'redacted')
})

test.each(ACTIONS)(
  '%s of an older state than there is changes nothing and shows what it became',
  async (kind) => {
    const id = await started()
    const [row] = await query(SITE, 'SELECT rev FROM requests WHERE id = ?', id)
    const if_rev = Number(row?.rev)
    expect(await decide(id, kind, { if_rev: if_rev - 1 })).toMatchObject({
      status: 412,
      body: { code: 'changed', request: { id, rev: if_rev } },
    })
    expect(await phaseOf(id)).toBe('open')
    expect((await decide(id, kind, { if_rev })).status).toBe(200)
    // The answer got lost, and the same call comes again.
    expect((await decide(id, kind, { if_rev })).status).toBe(200)
  },
)

test.each(ACTIONS)(
  'Invariant 2: %s waits for a claim, takes the session it finds, and ends it',
  async (kind) => {
    const id = await claimed(CUT_AFTER)
    expect(await decide(id, kind)).toMatchObject({ status: 200, body: { wish: null } })
    expect(stripe.of(id)).toMatchObject([{ status: 'canceled' }])
    expect(await phaseOf(id)).toBe(ENDS[kind][2])
  },
)

test.each(ACTIONS)(
  'Invariant 2: %s is written down while a create may still arrive',
  async (kind) => {
    const id = await claimed(CUT_BEFORE)
    expect(await decide(id, kind)).toMatchObject({
      status: 200,
      body: { wish: kind, state: { phase: 'accepted' } },
    })
    expect((await start(id)).status).toBe(409)
    await evictDurableObject(stubOf(SITE))
    later(3 * MINUTE_MS)
    await alarm()
    await vi.waitUntil(async () => (await wishesOf(id)).length === 0)
    expect(await phaseOf(id)).toBe(ENDS[kind][1])
    expect(stripe.sessions.size).toBe(0)
    expect(await auditOf(id)).toEqual([[ENDS[kind][0], desk.id]])
  },
)

const operationOf = (kind: Kind) => (kind === 'redact' ? 'redact' : 'cancel')

test.each(ACTIONS)('%s whose answer was cut is found done', async (kind) => {
  const id = await started()
  stripe.fault(operationOf(kind), CUT_AFTER)
  expect(await decide(id, kind)).toMatchObject({
    status: 200,
    body: { wish: null, state: { phase: ENDS[kind][2] } },
  })
})

test.each<[Kind, Fault, number, string]>([
  ['cancel', BUSY, 503, 'stripe_busy'],
  ['close', CUT_BEFORE, 504, 'stripe_unreachable'],
  ['redact', { kind: 'status', status: 500 }, 502, 'stripe_failed'],
  ['cancel', { kind: 'status', status: 403 }, 502, 'stripe_key_refused'],
])(
  '%s that meets %o says so, stays written down, and is done by the alarm',
  async (kind, fault, status, code) => {
    const id = await started()
    stripe.fault(operationOf(kind), fault)
    stripe.fault('retrieve', CUT_BEFORE)
    expect(await decide(id, kind)).toMatchObject({
      status,
      body: { code, request: { wish: kind } },
    })
    expect((await start(id)).status).toBe(409)
    await evictDurableObject(stubOf(SITE))
    later(MINUTE_MS)
    await alarm()
    await vi.waitUntil(async () => (await phaseOf(id)) === ENDS[kind][2])
    expect(await wishesOf(id)).toEqual([])
    expect(await auditOf(id)).toEqual([[ENDS[kind][0], desk.id]])
  },
)

test('a decision is on disk before Stripe is asked', async () => {
  const id = await started()
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  stripe.fault('cancel', { kind: 'hold', until })
  const waiting = decide(id, 'close')
  await vi.waitUntil(() => stripe.count('cancel') === 1)
  expect(await wishesOf(id)).toMatchObject([{ kind: 'close', by: desk.id, tries: 0 }])
  expect([await phaseOf(id), await auditOf(id)]).toEqual(['open', []])
  release()
  expect(await waiting).toMatchObject({ status: 200 })
})

test('what shall be erased is asked for until it is, even past a check that was going on', async () => {
  const id = await started()
  stripe.fault('redact', CUT_BEFORE)
  stripe.fault('retrieve', CUT_BEFORE)
  await decide(id, 'redact')
  stripe.change(id, { status: 'processing' })
  later(MINUTE_MS)
  await alarm()
  await vi.waitUntil(async () => (await phaseOf(id)) === 'processing')
  expect(await wishesOf(id)).toHaveLength(1)
  stripe.change(id, { status: 'verified' })
  later(20 * MINUTE_MS)
  await alarm()
  await vi.waitUntil(async () => (await phaseOf(id)) === 'redacting')
  expect(stripe.of(id)).toMatchObject([{ redaction: { status: 'processing' } }])
})

test('who asks for less meanwhile takes nothing back', async () => {
  const id = await started()
  stripe.fault('redact', BUSY, BUSY)
  await decide(id, 'redact')
  expect(await decide(id, 'cancel')).toMatchObject({ status: 503 })
  expect(await wishesOf(id)).toMatchObject([{ kind: 'redact' }])
})

test('a later edit does not take back what was decided', async () => {
  const id = await accepted()
  await decide(id, 'cancel')
  await agent.call('/api/requests', { items: [await agent.deletion(id, 2)] })
  const edit = await agent.record({ id, edit: 3, reference: 'After all' })
  expect(await (await agent.call('/api/requests', { items: [edit] })).json()).toMatchObject({
    items: [{ outcome: 'accepted', request: { edit: 3, state: { phase: 'canceled' } } }],
  })
})

test('an agent cancels and closes their own, and nobody else hears that there is more', async () => {
  const [mine, theirs] = [await accepted(), newId()]
  await desk.call('/api/requests', { items: [await desk.record({ id: theirs })] })
  expect(await decide(mine, 'cancel', {}, agent)).toMatchObject({ status: 200 })
  const unknown = await decide(newId(), 'cancel', {}, agent)
  expect(await decide(theirs, 'cancel', {}, agent)).toEqual(unknown)
  expect(await decide(mine, 'redact', {}, agent)).toEqual(unknown)
  expect(await auditOf(mine)).toEqual([['canceled', agent.id]])
})

test.each([
  ['close', {}],
  ['close', { reason: '   ' }],
  ['close', { reason: 'x'.repeat(201) }],
  ['cancel', { reason: 'no such field' }],
  ['redact', { if_rev: 'new' }],
  ['attempts', { max: 0 }],
  ['attempts', { max: 21 }],
  ['attempts', { max: 1.5 }],
])('%s with %j is refused at the door', async (action, body) => {
  const answered = await desk.call(`/api/requests/${await accepted()}/${action}`, body)
  expect([answered.status, await answered.json()]).toMatchObject([400, { code: 'invalid' }])
})

test('a supervisor allows another attempt, and then somebody can start again', async () => {
  const id = await started()
  for (const n of [1, 2, 3]) await brought(id, { last_verification_report: `vr_${id}_${n}` })
  expect(await (await start(id)).json()).toMatchObject({ code: 'attempts_used_up' })
  const raise = () => desk.call(`/api/requests/${id}/attempts`, { max: 4 })
  expect(await (await raise()).json()).toMatchObject({ attempts: 3, attempts_max: 4 })
  expect((await raise()).status).toBe(200)
  expect((await start(id)).status).toBe(200)
  expect(await auditOf(id)).toEqual([['attempts_raised', desk.id]])
})
