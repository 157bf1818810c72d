/** Deletions: what the ledger makes of them, and what the alarm does about a session that exists. */
import { evictDurableObject, runDurableObjectAlarm } from 'cloudflare:test'
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { BatchAnswer, type ItemAnswer } from '../../../shared/protocol/protocol.ts'
import { Device, newId } from '../kit/device.ts'
import { eventually } from '../kit/eventually.ts'
import { query, stubOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'delete'
const MINUTE_MS = 60_000
let agent: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
})

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  for (const table of ['claims', 'pending_actions']) await query(SITE, `DELETE FROM ${table}`)
  await query(SITE, 'UPDATE requests SET refresh_at = NULL')
})

afterEach(() => {
  vi.useRealTimers()
})

async function send(item: unknown, device = agent): Promise<ItemAnswer> {
  const answered = await device.call('/api/requests', { items: [item] })
  const [answer] = v.parse(BatchAnswer, await answered.json()).items
  if (!answer) throw new Error('no answer')
  return answer
}

async function accepted(): Promise<string> {
  const id = newId()
  const envelope = await agent.record({ id }, { details: { email: 'a@example.com' } })
  expect((await send(envelope)).outcome).toBe('accepted')
  return id
}

const start = (id: string) => agent.call(`/api/requests/${id}/start`, {})

async function started(): Promise<string> {
  const id = await accepted()
  expect((await start(id)).status).toBe(200)
  return id
}

/** A create that nobody knows the outcome of. */
async function claimed(fault: { kind: 'cut'; after: boolean }): Promise<string> {
  const id = await accepted()
  const away = { kind: 'cut', after: false } as const
  stripe.fault('create', fault, ...Array(4).fill(away))
  stripe.fault('list', ...Array(5).fill(away))
  expect((await start(id)).status).toBe(504)
  stripe = heard(stripe)
  return id
}

/** The same Stripe, its faults and its log forgotten. */
function heard(before: StripeStandIn): StripeStandIn {
  const after = new StripeStandIn().install()
  for (const [id, session] of before.sessions) after.sessions.set(id, session)
  return after
}

const remove = async (id: string, edit = 2) => send(await agent.deletion(id, edit))
const alarm = () => runDurableObjectAlarm(stubOf(SITE))
const later = (ms: number) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
}
const rowsOf = (table: string, id: string) =>
  query(SITE, `SELECT * FROM ${table} WHERE request = ?`, id)
const phaseOf = async (id: string) =>
  (await query(SITE, 'SELECT phase FROM requests WHERE id = ?', id))[0]?.phase
const expectPhase = (id: string, phase: string) =>
  eventually(async () => (await phaseOf(id)) === phase)

test('what was not started is canceled, and its sealed parts are gone', async () => {
  const id = await accepted()
  expect(await remove(id)).toMatchObject({
    outcome: 'accepted',
    request: { edit: 2, reference: 'Gate 4', details: null, state: { phase: 'canceled' } },
  })
  expect(await rowsOf('sealed_parts', id)).toEqual([])
  expect(stripe.calls).toEqual([])
  expect((await start(id)).status).toBe(409)
})

test('an unknown id leaves a canceled row, so that an older edit comes too late', async () => {
  const id = newId()
  expect(await remove(id, 3)).toMatchObject({
    outcome: 'accepted',
    request: { state: { phase: 'canceled', session: null } },
  })
  expect((await send(await agent.record({ id, edit: 2 }))).outcome).toBe('superseded')
})

test('edits of a deletion follow the rules of any record', async () => {
  const id = await accepted()
  expect((await remove(id, 1)).outcome).toBe('conflict')
  expect((await remove(id, 3)).outcome).toBe('accepted')
  expect((await remove(id, 3)).outcome).toBe('duplicate')
  expect((await remove(id, 2)).outcome).toBe('superseded')
  expect((await send(await agent.record({ id, edit: 3 }))).outcome).toBe('conflict')
})

test('a later edit than the deletion brings the request back', async () => {
  const id = await accepted()
  await remove(id)
  expect(await send(await agent.record({ id, edit: 3, reference: 'Gate 9' }))).toMatchObject({
    outcome: 'accepted',
    request: { reference: 'Gate 9', state: { phase: 'accepted' } },
  })
  expect((await start(id)).status).toBe(200)
})

test('only its author or a supervisor may delete, and a deletion carries no parts', async () => {
  const id = await accepted()
  const other = await Device.enrol(SITE, 'agent')
  const foreign = await send(await other.deletion(id, 2), other)
  expect(foreign).toMatchObject({ problem: { errors: [{ field: 'id' }] } })
  const laden = { ...(await agent.deletion(id, 2)), notes: 'AAAA' }
  expect(await send(laden)).toMatchObject({ problem: { errors: [{ field: 'notes' }] } })
  const odd = await agent.deletion(id, 2, { reference: 'x' })
  expect(await send(odd)).toMatchObject({ problem: { errors: [{ field: 'reference' }] } })
  const supervisor = await Device.enrol(SITE, 'supervisor')
  expect((await send(await supervisor.deletion(id, 2), supervisor)).outcome).toBe('accepted')
})

test('a started one is taken at once, and the alarm cancels its session', async () => {
  const id = await started()
  expect((await remove(id)).outcome).toBe('accepted')
  await alarm()
  await expectPhase(id, 'canceled')
  expect(stripe.of(id)).toMatchObject([{ status: 'canceled' }])
  expect(await rowsOf('sealed_parts', id)).toEqual([])
  expect(await rowsOf('pending_actions', id)).toEqual([])
})

test('while the cancel is on its way nobody gets a secret', async () => {
  const id = await started()
  stripe.fault('cancel', ...Array(20).fill({ kind: 'status', status: 503 }))
  await remove(id)
  expect(await (await start(id)).json()).toMatchObject({ code: 'not_startable' })
})

test('a cancel that fails is tried again until it is done, also by a new instance', async () => {
  const id = await started()
  stripe.fault('cancel', { kind: 'cut', after: false }, { kind: 'status', status: 429 })
  await remove(id)
  await alarm()
  await eventually(async () => (await rowsOf('pending_actions', id))[0]?.tries === 1)
  await evictDurableObject(stubOf(SITE))
  for (let round = 1; round < 4; round++) {
    later(round * MINUTE_MS)
    await alarm()
  }
  await expectPhase(id, 'canceled')
})

test('a cancel whose answer was lost is found done', async () => {
  const id = await started()
  stripe.fault('cancel', { kind: 'cut', after: true })
  await remove(id)
  await alarm()
  later(MINUTE_MS)
  await alarm()
  await expectPhase(id, 'canceled')
  expect(await rowsOf('pending_actions', id)).toEqual([])
})

test('where the person submitted meanwhile, what Stripe says stands', async () => {
  const id = await started()
  stripe.act(id, { kind: 'submit' })
  expect((await remove(id)).outcome).toBe('accepted')
  await alarm()
  await expectPhase(id, 'processing')
  expect(await rowsOf('pending_actions', id)).toEqual([])
  expect(await rowsOf('sealed_parts', id)).toHaveLength(1)
  expect(await remove(id, 3)).toMatchObject({
    outcome: 'already_started',
    request: { state: { phase: 'processing' } },
  })
})

test('what is verified is not deleted: its parts stay, and nothing is asked of Stripe', async () => {
  const id = await started()
  stripe.decide(id, 'verified')
  await agent.call(`/api/requests/${id}`)
  expect(await remove(id)).toMatchObject({
    outcome: 'already_started',
    request: { edit: 1, pending_action: null, state: { phase: 'verified' } },
  })
  await alarm()
  expect(await rowsOf('sealed_parts', id)).toHaveLength(1)
  expect(await rowsOf('pending_actions', id)).toEqual([])
  expect(stripe.count('cancel')).toBe(0)
})

test('where the session is canceled already, a deletion leaves nothing to be done', async () => {
  const id = await started()
  const { id: session } = stripe.act(id, { kind: 'cancel' })
  await agent.call(`/api/requests/${id}`)
  expect(await remove(id)).toMatchObject({
    outcome: 'accepted',
    request: {
      edit: 2,
      pending_action: null,
      details: null,
      state: { phase: 'canceled', session },
    },
  })
  expect(await rowsOf('sealed_parts', id)).toEqual([])
  expect(await rowsOf('pending_actions', id)).toEqual([])
  await alarm()
  expect(stripe.count('cancel')).toBe(0)
  const audited = await query(SITE, 'SELECT text FROM audit WHERE request = ?', id)
  expect(audited.map(({ text }) => JSON.parse(String(text)).code)).toEqual(['started'])
})

test('what was erased is answered gone', async () => {
  const id = await started()
  stripe.act(id, { kind: 'redact' })
  await agent.call(`/api/requests/${id}`)
  expect((await remove(id)).outcome).toBe('gone')
})

test('a deletion waits for a claim, takes the session it finds, and cancels it', async () => {
  const id = await claimed({ kind: 'cut', after: true })
  expect((await remove(id)).outcome).toBe('accepted')
  await alarm()
  await expectPhase(id, 'canceled')
  expect(stripe.of(id)).toMatchObject([{ status: 'canceled' }])
  expect(await rowsOf('claims', id)).toEqual([])
})

test('Invariant 2: no session yet is not none while the create may still arrive', async () => {
  const id = await claimed({ kind: 'cut', after: false })
  await remove(id)
  await alarm()
  await eventually(async () => stripe.count('list') > 0)
  expect([await phaseOf(id), (await rowsOf('claims', id)).length]).toEqual(['accepted', 1])
  expect((await start(id)).status).toBe(409)
  later(3 * MINUTE_MS)
  await alarm()
  await expectPhase(id, 'canceled')
  expect(await rowsOf('claims', id)).toEqual([])
  expect(stripe.sessions.size).toBe(0)
})

test('an unresolved claim needs nobody: the alarm takes the session it finds', async () => {
  const id = await claimed({ kind: 'cut', after: true })
  await alarm()
  expect(stripe.count('list')).toBe(0)
  later(4 * MINUTE_MS)
  await alarm()
  await expectPhase(id, 'open')
  expect(await rowsOf('claims', id)).toEqual([])
})

test('a claim without a session is let go when its key is spent, and not before', async () => {
  const id = await claimed({ kind: 'cut', after: false })
  later(60 * MINUTE_MS)
  await alarm()
  await eventually(async () => stripe.count('list') > 0)
  expect(await rowsOf('claims', id)).toHaveLength(1)
  later(24 * 60 * MINUTE_MS)
  await alarm()
  await eventually(async () => (await rowsOf('claims', id)).length === 0)
  const edit = await agent.record({ id, edit: 2 }, { details: { email: 'b@example.com' } })
  expect((await send(edit)).outcome).toBe('accepted')
  expect((await start(id)).status).toBe(200)
  expect(stripe.calls.filter(({ operation }) => operation === 'create')[0]?.key).toMatch(/\/2$/)
})
