/** Changes after the start: what reaches Stripe, what the ledger takes over, and when it is too late. */
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { PartName } from '../../../shared/record/sealed.ts'
import { sha256 } from '../../../shared/text/bytes.ts'
import type { Act } from '../../sandbox/identity/lifecycle.ts'
import { bytesOf, Device, newId, seal } from '../kit/device.ts'
import { everything, query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'update'
let desk: Device
let stripe: StripeStandIn
let id: string

beforeAll(async () => {
  desk = await Device.enrol(SITE, 'supervisor')
})

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  id = newId()
  const metadata = { team: 'blue', shift: 'late' }
  const envelope = await desk.record({ id }, { notes: { note: 'n', metadata } })
  await desk.call('/api/requests', { items: [envelope], start: true })
  stripe.change(id, { metadata: { reference: 'Gate 4', ...metadata } })
})

const sealed = (part: PartName, content: unknown) => seal(content, { device: desk, id, part })

async function update(body: object) {
  const answered = await desk.call(`/api/requests/${id}`, body)
  const told: unknown = await answered.json()
  return { status: answered.status, body: told }
}

const sent = () => {
  const { operation, params } = stripe.calls.findLast((call) => call.operation === 'update') ?? {}
  return operation ? Object.fromEntries(params ?? []) : null
}

async function brought(...acts: Act[]): Promise<void> {
  stripe.act(id, ...acts)
  await desk.call(`/api/requests/${id}`)
}

test.each<[string, object, Record<string, string>, object]>([
  ['type', { type: 'id_number' }, { type: 'id_number' }, { type: 'id_number' }],
  [
    'options',
    { options: { document: { require_id_number: true, allowed_types: ['passport'] } } },
    {
      'options[document][require_id_number]': 'true',
      'options[document][allowed_types][0]': 'passport',
    },
    { options: { document: { require_id_number: true, allowed_types: ['passport'] } } },
  ],
  [
    'options cleared',
    { options: { document: null } },
    { 'options[document]': '' },
    { options: {} },
  ],
])('%s: told to Stripe, and the row is as Stripe has it', async (_name, body, params, row) => {
  expect(await update(body)).toMatchObject({ status: 200, body: { id, ...row } })
  expect(sent()).toEqual(params)
})

test('details replace those of the row, sealed; Stripe alone gets them opened', async () => {
  const details = await sealed('details', { email: 'new@example.com', phone: '+15550100' })
  const hash = await sha256(bytesOf(details))
  expect(await update({ details })).toMatchObject({ status: 200, body: { details: hash } })
  expect(sent()).toEqual({
    'provided_details[email]': 'new@example.com',
    'provided_details[phone]': '+15550100',
  })
  const parts = await query(SITE, 'SELECT name, hash FROM sealed_parts WHERE request = ?', id)
  expect(parts).toContainEqual({ name: 'details', hash })
  expect(await everything(SITE)).not.toContain('new@example.com')
})

test('metadata: new keys come, dropped ones go, the reference stays', async () => {
  const notes = await sealed('notes', { metadata: { team: 'red', lane: '2' } })
  expect((await update({ notes })).status).toBe(200)
  expect(stripe.of(id)).toMatchObject([
    { metadata: { reference: 'Gate 4', team: 'red', lane: '2' } },
  ])
  expect(stripe.of(id)[0]?.metadata).not.toHaveProperty('shift')
})

test('metadata can be changed once it is verified, and nothing else', async () => {
  await brought({ kind: 'submit' }, { kind: 'pass' })
  expect(await update({ type: 'id_number' })).toMatchObject({ body: { code: 'not_updatable' } })
  const details = await sealed('details', { email: 'new@example.com' })
  expect(await update({ details })).toMatchObject({ body: { code: 'not_updatable' } })
  expect(sent()).toBeNull()
  const notes = await sealed('notes', { metadata: { team: 'red' } })
  expect((await update({ notes })).status).toBe(200)
})

test('every change is audited by its fields, never by what is in them', async () => {
  const notes = await sealed('notes', { metadata: { team: 'red' } })
  await update({ type: 'id_number', notes })
  const texts = await query(SITE, 'SELECT text FROM audit WHERE request = ?', id)
  expect(texts.map(({ text }) => JSON.parse(String(text)))).toContainEqual(
    expect.objectContaining({ code: 'updated', by: desk.id, note: 'type notes' }),
  )
})

test.each<[string, Act, number, string]>([
  ['while Stripe is checking', { kind: 'submit' }, 409, 'is_processing'],
  ['once it is being redacted', { kind: 'redact' }, 410, 'gone'],
])('%s it is too late', async (_name, act, status, code) => {
  await brought(act)
  const notes = await sealed('notes', { metadata: { team: 'red' } })
  expect(await update({ notes })).toMatchObject({ status, body: { code } })
})

test('a person who submitted meanwhile is found out by asking', async () => {
  stripe.act(id, { kind: 'submit' })
  expect(await update({ type: 'id_number' })).toMatchObject({
    status: 409,
    body: { code: 'is_processing' },
  })
})

test('before its start a request is changed by another edit', async () => {
  id = newId()
  await desk.call('/api/requests', { items: [await desk.record({ id })] })
  expect(await update({ type: 'id_number' })).toMatchObject({ body: { code: 'not_started' } })
})

test('what Stripe rejects is not taken over, and its reason is told', async () => {
  stripe.fault('update', { kind: 'status', status: 400, message: 'Not for this account.' })
  expect(await update({ type: 'id_number' })).toMatchObject({
    status: 422,
    body: { code: 'stripe_rejected', detail: 'type: Not for this account.' },
  })
  expect(await (await desk.call(`/api/requests/${id}`)).json()).toMatchObject({ type: 'document' })
})

test('cut in between: the same call again completes it', async () => {
  stripe.fault('update', { kind: 'cut', after: true })
  expect(await update({ type: 'id_number' })).toMatchObject({ status: 504 })
  expect(await update({ type: 'id_number' })).toMatchObject({ body: { type: 'id_number' } })
})

test('rubbish in the seal, an older state and unknown fields are refused before Stripe hears of them', async () => {
  const wrong = await seal(
    { email: 'a@example.com' },
    { device: desk, id: newId(), part: 'details' },
  )
  expect(await update({ details: wrong })).toMatchObject({ body: { code: 'details_unreadable' } })
  const reserved = await sealed('notes', { metadata: { reference: 'mine' } })
  expect(await update({ notes: reserved })).toMatchObject({ body: { code: 'details_unreadable' } })
  expect(await update({ type: 'id_number', if_rev: 0 })).toMatchObject({ status: 412 })
  expect(await update({ return_url: 'https://x.example' })).toMatchObject({
    body: { code: 'invalid', errors: [{ field: 'return_url' }] },
  })
  expect(sent()).toBeNull()
})
