/** Decisions while nobody knows what Stripe did: written down first, and never lost. */
import { evictDurableObject } from 'cloudflare:test'
import { expect, test } from 'vitest'
import {
  ACTIONS,
  alarm,
  at,
  auditOf,
  BUSY,
  CUT_AFTER,
  CUT_BEFORE,
  claimed,
  decide,
  ENDS,
  type Kind,
  later,
  MINUTE_MS,
  openSite,
  pendingActionsOf,
  phaseOf,
  SITE,
  start,
  started,
} from '../kit/decisions.ts'
import { eventually } from '../kit/eventually.ts'
import { stubOf } from '../kit/peek.ts'
import type { Fault } from '../kit/stripe-stand-in.ts'

openSite()

test.each(ACTIONS)(
  'Invariant 2: %s waits for a claim, takes the session it finds, and ends it',
  async (kind) => {
    const id = await claimed(CUT_AFTER)
    expect(await decide(id, kind)).toMatchObject({ status: 200, body: { pending_action: null } })
    expect(at.stripe.of(id)).toMatchObject([{ status: 'canceled' }])
    expect(await phaseOf(id)).toBe(ENDS[kind][2])
  },
)

test.each(ACTIONS)(
  'Invariant 2: %s is written down while a create may still arrive',
  async (kind) => {
    const id = await claimed(CUT_BEFORE)
    expect(await decide(id, kind)).toMatchObject({
      status: 200,
      body: { pending_action: kind, state: { phase: 'accepted' } },
    })
    expect((await start(id)).status).toBe(409)
    await evictDurableObject(stubOf(SITE))
    later(3 * MINUTE_MS)
    await alarm()
    await eventually(async () => (await pendingActionsOf(id)).length === 0)
    expect(await phaseOf(id)).toBe(ENDS[kind][1])
    expect(at.stripe.sessions.size).toBe(0)
    expect(await auditOf(id)).toEqual([[ENDS[kind][0], at.desk.id]])
  },
)

const operationOf = (kind: Kind) => (kind === 'redact' ? 'redact' : 'cancel')

test.each(ACTIONS)('%s whose answer was cut is found done', async (kind) => {
  const id = await started()
  at.stripe.fault(operationOf(kind), CUT_AFTER)
  expect(await decide(id, kind)).toMatchObject({
    status: 200,
    body: { pending_action: null, state: { phase: ENDS[kind][2] } },
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
    at.stripe.fault(operationOf(kind), fault)
    at.stripe.fault('retrieve', CUT_BEFORE)
    expect(await decide(id, kind)).toMatchObject({
      status,
      body: { code, request: { pending_action: kind } },
    })
    expect((await start(id)).status).toBe(409)
    await evictDurableObject(stubOf(SITE))
    later(MINUTE_MS)
    await alarm()
    await eventually(async () => (await phaseOf(id)) === ENDS[kind][2])
    expect(await pendingActionsOf(id)).toEqual([])
    expect(await auditOf(id)).toEqual([[ENDS[kind][0], at.desk.id]])
  },
)

test('a decision is on disk before Stripe is asked', async () => {
  const id = await started()
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  at.stripe.fault('cancel', { kind: 'hold', until })
  const waiting = decide(id, 'close')
  await eventually(() => at.stripe.count('cancel') === 1)
  expect(await pendingActionsOf(id)).toMatchObject([{ kind: 'close', by: at.desk.id, tries: 0 }])
  expect([await phaseOf(id), await auditOf(id)]).toEqual(['open', []])
  release()
  expect(await waiting).toMatchObject({ status: 200 })
})

test.each(ACTIONS)('%s that call and alarm both bring to its end is noted once', async (kind) => {
  const id = await started()
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  at.stripe.fault(operationOf(kind), { kind: 'hold', until })
  const waiting = decide(id, kind)
  await eventually(() => at.stripe.count(operationOf(kind)) === 1)
  later(MINUTE_MS)
  await alarm()
  await eventually(async () => (await pendingActionsOf(id)).length === 0)
  const noted = [[ENDS[kind][0], at.desk.id]]
  expect(await auditOf(id)).toEqual(noted)
  release()
  expect(await waiting).toMatchObject({ status: 200, body: { state: { phase: ENDS[kind][2] } } })
  expect(at.stripe.count(operationOf(kind))).toBe(2)
  expect(await auditOf(id)).toEqual(noted)
})

test('what shall be erased is asked for until it is, even past a check that was going on', async () => {
  const id = await started()
  at.stripe.fault('redact', CUT_BEFORE)
  at.stripe.fault('retrieve', CUT_BEFORE)
  await decide(id, 'redact')
  at.stripe.act(id, { kind: 'submit' })
  later(MINUTE_MS)
  await alarm()
  await eventually(async () => (await phaseOf(id)) === 'processing')
  expect(await pendingActionsOf(id)).toHaveLength(1)
  at.stripe.decide(id, 'verified')
  later(20 * MINUTE_MS)
  await alarm()
  await eventually(async () => (await phaseOf(id)) === 'redacting')
  expect(at.stripe.of(id)).toMatchObject([{ redaction: { status: 'processing' } }])
})

test('who asks for less meanwhile takes nothing back', async () => {
  const id = await started()
  at.stripe.fault('redact', BUSY, BUSY)
  await decide(id, 'redact')
  expect(await decide(id, 'cancel')).toMatchObject({ status: 503 })
  expect(await pendingActionsOf(id)).toMatchObject([{ kind: 'redact' }])
})
