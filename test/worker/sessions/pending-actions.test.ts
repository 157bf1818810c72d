/** Decisions about a request: cancel, close, redact, more attempts; who may, and what they change. */
import { expect, test } from 'vitest'
import {
  ACTIONS,
  accepted,
  alarm,
  at,
  auditOf,
  BODIES,
  brought,
  decide,
  ENDS,
  later,
  MINUTE_MS,
  openSite,
  partsOf,
  pendingActionsOf,
  phaseOf,
  SITE,
  start,
  started,
} from '../kit/decisions.ts'
import { newId } from '../kit/device.ts'
import { eventually } from '../kit/eventually.ts'
import { everything, query } from '../kit/peek.ts'

openSite()

test.each(ACTIONS)(
  '%s of what nobody started needs no Stripe, and the same again is no other',
  async (kind) => {
    const id = await accepted()
    const [code, phase] = ENDS[kind]
    const first = await decide(id, kind)
    expect(first).toMatchObject({
      status: 200,
      body: { id, pending_action: null, state: { phase } },
    })
    expect(at.stripe.calls).toEqual([])
    expect(await partsOf(id)).toEqual([])
    expect(await decide(id, kind)).toEqual(first)
    expect(await auditOf(id)).toEqual([[code, at.desk.id]])
    expect((await start(id)).status).toBeGreaterThanOrEqual(409)
  },
)

test.each(ACTIONS)(
  '%s of an open session is done at Stripe once, and the same again is no other',
  async (kind) => {
    const id = await started()
    const [code, , phase] = ENDS[kind]
    const first = await decide(id, kind)
    expect(first).toMatchObject({ status: 200, body: { pending_action: null, state: { phase } } })
    expect(at.stripe.of(id)).toMatchObject([{ status: 'canceled' }])
    const calls = at.stripe.calls.length
    expect(await decide(id, kind)).toEqual(first)
    expect(at.stripe.calls.length).toBe(calls)
    expect(await auditOf(id)).toEqual([[code, at.desk.id]])
    expect(await pendingActionsOf(id)).toEqual([])
  },
)

test.each(ACTIONS)('%s while Stripe is checking says so, and nothing is done', async (kind) => {
  const id = await brought(await started(), { kind: 'submit' })
  expect(await decide(id, kind)).toMatchObject({ status: 409, body: { code: 'is_processing' } })
  expect([await auditOf(id), await pendingActionsOf(id)]).toEqual([[], []])
})

test.each(ACTIONS)('%s finds out that the person submitted meanwhile', async (kind) => {
  const id = await started()
  at.stripe.act(id, { kind: 'submit' })
  expect(await decide(id, kind)).toMatchObject({ status: 409, body: { code: 'is_processing' } })
  expect([await phaseOf(id), await pendingActionsOf(id)]).toEqual(['processing', []])
})

test('verified: not canceled, but closed with a mark beside the phase, and redacted', async () => {
  const id = await brought(await started(), { kind: 'submit' }, { kind: 'pass' })
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
  at.stripe.decide(id, 'verified')
  expect(await decide(id, 'close')).toMatchObject({
    status: 200,
    body: { state: { phase: 'verified' }, closed: { reason: BODIES.close.reason } },
  })
})

test('a close of what is verified keeps its sealed parts', async () => {
  const id = await brought(await started(), { kind: 'submit' }, { kind: 'pass' })
  const parts = await partsOf(id)
  expect(parts).toMatchObject([{ name: 'details' }])
  const [part] = parts
  expect(await decide(id, 'close')).toMatchObject({
    status: 200,
    body: { state: { phase: 'verified' }, details: part?.hash },
  })
  expect(await partsOf(id)).toEqual(parts)
})

test('the mark stays when a reviewer decides otherwise, and the phase is what Stripe says', async () => {
  const id = await brought(await started(), { kind: 'submit' }, { kind: 'pass' })
  await decide(id, 'close')
  await brought(id, { kind: 'reject', code: 'document_expired' })
  expect(await (await at.desk.call(`/api/requests/${id}`)).json()).toMatchObject({
    state: { phase: 'unverified' },
    closed: { reason: BODIES.close.reason },
  })
})

test('an erased request leaves nothing of its record', async () => {
  const id = await accepted()
  const envelope = await at.agent.record(
    { id, edit: 2, reference: 'Whisper-7' },
    { notes: { note: 'x' } },
  )
  await at.agent.call('/api/requests', { items: [envelope] })
  await decide(id, 'redact')
  const all = await everything(SITE)
  expect(all).not.toContain('Whisper-7')
  expect(all).not.toContain('whisper-7')
  expect(all).not.toContain(envelope.signature)
  expect(all).not.toContain(envelope.notes)
  const again = await at.agent.call('/api/requests', { items: [envelope] })
  expect(await again.json()).toMatchObject({ items: [{ outcome: 'gone' }] })
})

test('a redaction is followed until Stripe is done with it', async () => {
  const id = await started()
  await decide(id, 'redact')
  at.stripe.act(id, { kind: 'validate_redaction' }, { kind: 'finish_redaction' })
  later(2 * MINUTE_MS)
  await alarm()
  await eventually(async () => (await phaseOf(id)) === 'redacted')
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

test('a later edit does not take back what was decided', async () => {
  const id = await accepted()
  await decide(id, 'cancel')
  await at.agent.call('/api/requests', { items: [await at.agent.deletion(id, 2)] })
  const edit = await at.agent.record({ id, edit: 3, reference: 'After all' })
  expect(await (await at.agent.call('/api/requests', { items: [edit] })).json()).toMatchObject({
    items: [{ outcome: 'accepted', request: { edit: 3, state: { phase: 'canceled' } } }],
  })
})

test('what was deleted and then closed is decided: no later edit brings it back with the mark', async () => {
  const id = await accepted()
  await at.agent.call('/api/requests', { items: [await at.agent.deletion(id, 2)] })
  expect((await decide(id, 'close')).status).toBe(200)
  const edit = await at.agent.record({ id, edit: 3, reference: 'After all' })
  expect(await (await at.agent.call('/api/requests', { items: [edit] })).json()).toMatchObject({
    items: [
      {
        outcome: 'accepted',
        request: {
          edit: 3,
          state: { phase: 'canceled' },
          closed: { reason: BODIES.close.reason },
        },
      },
    ],
  })
  expect((await start(id)).status).toBe(409)
})

test('an agent cancels and closes their own, and nobody else hears that there is more', async () => {
  const [mine, theirs] = [await accepted(), newId()]
  await at.desk.call('/api/requests', { items: [await at.desk.record({ id: theirs })] })
  expect(await decide(mine, 'cancel', {}, at.agent)).toMatchObject({ status: 200 })
  const unknown = await decide(newId(), 'cancel', {}, at.agent)
  expect(await decide(theirs, 'cancel', {}, at.agent)).toEqual(unknown)
  expect(await decide(mine, 'redact', {}, at.agent)).toEqual(unknown)
  expect(await auditOf(mine)).toEqual([['canceled', at.agent.id]])
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
  const answered = await at.desk.call(`/api/requests/${await accepted()}/${action}`, body)
  expect([answered.status, await answered.json()]).toMatchObject([400, { code: 'invalid' }])
})

test('a supervisor allows another attempt, and then somebody can start again', async () => {
  const id = await started()
  for (const _ of [1, 2, 3])
    await brought(id, { kind: 'submit' }, { kind: 'fail', code: 'document_expired' })
  expect(await (await start(id)).json()).toMatchObject({ code: 'attempts_used_up' })
  const raise = () => at.desk.call(`/api/requests/${id}/attempts`, { max: 4 })
  expect(await (await raise()).json()).toMatchObject({ attempts: 3, attempts_max: 4 })
  expect((await raise()).status).toBe(200)
  expect((await start(id)).status).toBe(200)
  expect(await auditOf(id)).toEqual([['attempts_raised', at.desk.id]])
})
