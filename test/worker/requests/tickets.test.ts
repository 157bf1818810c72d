/** Tickets: what they open, whose they must be, for how long, and what their holder is told. */
import { base32nopad } from '@scure/base'
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { TicketState } from '../../../shared/protocol/ticket-state.ts'
import { TICKET_LIFE_MS } from '../../../shared/record/ticket.ts'
import { Device, newId, newKeyPair } from '../kit/device.ts'
import { passPolls } from '../kit/eventually.ts'
import { everything, query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import {
  makeTicket,
  newPhone,
  post,
  show,
  signedTimeOf,
  startBy,
  withForm,
} from '../kit/ticket-maker.ts'

const SITE = 'ticket'
let agent: Device
let colleague: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
  colleague = await Device.enrol(SITE, 'agent')
})

beforeEach(() => {
  stripe = new StripeStandIn().install()
})

afterEach(() => {
  vi.useRealTimers()
})

const problemOf = async (answered: Promise<Response>) =>
  v.parse(v.object({ code: v.string() }), await (await answered).json()).code

const formOf = (ticket: string) => (base32nopad.decode(ticket)[0] ?? 0) >> 6

const push = async (envelope: unknown) =>
  (await agent.call('/api/requests', { items: [envelope] })).json()

test('a ticket brings its request although its device has never sent it', async () => {
  const id = newId()
  const envelope = await agent.record({ id }, { details: { email: 'a@example.com' } })
  const shown = await show(await makeTicket(agent, envelope))
  expect(shown.status).toBe(200)
  expect(v.parse(TicketState, await shown.json())).toMatchObject({
    request: id,
    state: { phase: 'accepted' },
    attempts_left: 3,
    asked: { documents: ['driving_license', 'id_card', 'passport'], selfie: false, flow: false },
  })
  expect(await push(envelope)).toMatchObject({ items: [{ outcome: 'duplicate' }] })
})

test('its holder reads nothing personal, nothing internal, and no more than the contract', async () => {
  const envelope = await agent.record(
    { reference: 'canary-reference' },
    { details: { email: 'canary@example.com' }, notes: { note: 'canary-note' } },
  )
  const shown = await show(await makeTicket(agent, envelope))
  const text = await shown.text()
  for (const hidden of ['canary', agent.id, envelope.details ?? '', envelope.signature])
    expect(text).not.toContain(hidden)
  v.parse(v.strictObject(TicketState.entries), JSON.parse(text))
  expect(shown.headers.get('Cache-Control')).toBe('no-store')
  expect(shown.headers.get('Fieldproof-Site')).toBeNull()
})

test('it says what Stripe will ask for', async () => {
  const asked = async (change: Record<string, unknown>) => {
    const shown = await show(await makeTicket(agent, await agent.record(change)))
    return v.parse(TicketState, await shown.json()).asked
  }
  const document = { allowed_types: ['passport'], require_matching_selfie: true }
  expect(await asked({ options: { document } })).toEqual({
    documents: ['passport'],
    selfie: true,
    id_number: false,
    flow: false,
  })
  expect(await asked({ type: 'id_number' })).toMatchObject({ documents: [], id_number: true })
  expect(await asked({ verification_flow: 'vf_1' })).toMatchObject({ documents: [], flow: true })
})

test('a ticket whose record travels as its text opens as one that holds its fields', async () => {
  const envelope = await agent.record({ related_customer: 'cus_1' })
  const ticket = await makeTicket(agent, envelope)
  expect(formOf(ticket)).toBe(1)
  expect(formOf(await makeTicket(agent, await agent.record()))).toBe(0)
  expect((await show(ticket)).status).toBe(200)
  expect(await push(envelope)).toMatchObject({ items: [{ outcome: 'duplicate' }] })
})

test('a start by ticket gives the address alone, once', async () => {
  const id = newId()
  const envelope = await agent.record({ id }, { details: { phone: '+15551234567' } })
  const started = await startBy(await makeTicket(agent, envelope))
  expect(started.headers.get('Cache-Control')).toBe('no-store')
  const body = v.parse(v.strictObject({ url: v.string() }), await started.json())
  expect(stripe.of(id)).toHaveLength(1)
  expect(stripe.calls[0]?.params.get('provided_details[phone]')).toBe('+15551234567')
  expect(stripe.calls[0]?.params.get('return_url')).toBe(`https://field.example/back/${id}`)
  expect(await everything(SITE)).not.toContain(body.url)
})

test('Invariant 6: whatever is forged gets one answer and leaves nothing', async () => {
  const envelope = await agent.record()
  const other = await colleague.record()
  const elsewhere = await (await Device.enrol('ticket-elsewhere', 'agent')).record()
  const good = await makeTicket(agent, envelope)
  const signedTime = await signedTimeOf(agent)
  const before = await query(SITE, 'SELECT id FROM requests')
  const forged = [
    '',
    'x',
    '..',
    good.toLowerCase(),
    `${good.slice(0, -8)}AAAAAAAA`,
    good.slice(8),
    good.slice(0, -8),
    `${good}AAAAAAAA`,
    await makeTicket(agent, envelope, { pair: await newKeyPair() }),
    await makeTicket(agent, envelope, { device: colleague.id }),
    await makeTicket(agent, envelope, { device: `nowhere.${agent.id.split('.')[1]}` }),
    // Signed by the right key, and no ticket: another form, a byte more, a byte less.
    await makeTicket(agent, envelope, { change: (bytes) => withForm(bytes, 3) }),
    await makeTicket(agent, envelope, { change: (bytes) => withForm(bytes, 1) }),
    await makeTicket(agent, envelope, {
      change: (bytes) => withForm(Uint8Array.from([...bytes, 0]), 0),
    }),
    await makeTicket(agent, envelope, { change: (bytes) => withForm(bytes.slice(0, -1), 0) }),
    await makeTicket(agent, envelope, { signedTime: `1.${signedTime.split('.')[1]}` }),
    await makeTicket(agent, envelope, {
      signedTime: `${Date.now() + 1}.${signedTime.split('.')[1]}`,
    }),
    // Signed by this device, but about what is not its own.
    await makeTicket(agent, other),
    await makeTicket(agent, elsewhere),
    await makeTicket(agent, { ...envelope, signature: other.signature }),
    await makeTicket(agent, { ...envelope, details: 'AAAA' }),
    await makeTicket(agent, { ...(await agent.deletion(newId(), 2)) }),
  ]
  const answers = await Promise.all(forged.flatMap((ticket) => [show(ticket), startBy(ticket)]))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403))
  const texts = await Promise.all(answers.map((answered) => answered.text()))
  expect(new Set(texts).size).toBe(1)
  expect(texts[0]).toContain('ticket_refused')
  expect(await query(SITE, 'SELECT id FROM requests')).toEqual(before)
  expect((await show(good)).status).toBe(200)
})

test('Invariant 6: a ticket for what another device created opens nothing', async () => {
  const id = newId()
  await colleague.call('/api/requests', { items: [await colleague.record({ id })] })
  const ticket = await makeTicket(agent, await agent.record({ id, edit: 2 }))
  expect(await problemOf(show(ticket))).toBe('ticket_refused')
})

test('Invariant 7: a ticket lives 30 days from the last contact, by the clock of the Worker', async () => {
  const ticket = await makeTicket(agent, await agent.record())
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + TICKET_LIFE_MS - 60_000 })
  expect((await show(ticket)).status).toBe(200)
  vi.setSystemTime(Date.now() + 120_000)
  expect(await problemOf(show(ticket))).toBe('ticket_expired')
  expect(await problemOf(startBy(ticket))).toBe('ticket_expired')
})

test('Invariant 6: a revoked device can give nobody access to what it had not sent before', async () => {
  const lost = await Device.enrol(SITE, 'agent')
  const [sent, unsent] = [await lost.record(), await lost.record()]
  await lost.call('/api/requests', { items: [sent] })
  const [one, other] = [await makeTicket(lost, sent), await makeTicket(lost, unsent)]
  const foreign = await makeTicket(lost, await lost.record({ id: await takenByAgent(), edit: 9 }))
  for (const state of ['revoked', 'wiping']) {
    await query(SITE, 'UPDATE devices SET state = ? WHERE id = ?', state, lost.id)
    expect(await problemOf(show(one))).toBe('link_revoked')
    expect(await problemOf(show(other))).toBe('ticket_refused')
    expect(await problemOf(show(foreign))).toBe('ticket_refused')
  }
})

async function takenByAgent(): Promise<string> {
  const id = newId()
  await push(await agent.record({ id }))
  return id
}

test('the first time it is opened is remembered, told and audited', async () => {
  const id = newId()
  const ticket = await makeTicket(agent, await agent.record({ id }))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_000 })
  const at = Date.now()
  await show(ticket)
  vi.setSystemTime(at + 60_000)
  await show(ticket)
  const row = await (await agent.call(`/api/requests/${id}`)).json()
  expect(row).toMatchObject({ opened_at: at, created_at: null })
  const noted = await query(SITE, 'SELECT text FROM audit WHERE request = ?', id)
  expect(noted.map(({ text }) => JSON.parse(String(text)))).toMatchObject([
    { code: 'ticket_opened', by: null, request: id, at },
  ])
})

test('what was erased is gone for its tickets, too', async () => {
  const id = newId()
  const envelope = await agent.record({ id })
  const ticket = await makeTicket(agent, envelope)
  await startBy(ticket)
  stripe.act(id, { kind: 'redact' })
  await agent.call(`/api/requests/${id}`)
  expect(await problemOf(show(ticket))).toBe('gone')
  expect(await problemOf(startBy(ticket))).toBe('gone')
})

test('the holder of a ticket shares the cap of attempts', async () => {
  const id = newId()
  const ticket = await makeTicket(agent, await agent.record({ id }))
  for (let n = 1; n <= 3; n++) {
    expect((await startBy(ticket)).status).toBe(200)
    stripe.decide(id, 'document_expired')
    passPolls()
    const state = v.parse(TicketState, await (await show(ticket)).json())
    expect(state).toMatchObject({ attempts_left: 3 - n, state: { phase: 'unverified' } })
  }
  expect(await problemOf(startBy(ticket))).toBe('attempts_used_up')
})

test('details that cannot be opened: the holder may start without them', async () => {
  const id = newId()
  const envelope = await agent.recordWith({ id }, { details: 'cnViYmlzaA' })
  const ticket = await makeTicket(agent, envelope)
  expect(await problemOf(startBy(ticket))).toBe('details_unreadable')
  expect(stripe.calls).toEqual([])
  expect((await startBy(ticket, { without_details: true })).status).toBe(200)
  expect(stripe.calls[0]?.params.has('provided_details[email]')).toBe(false)
  expect(stripe.of(id)).toHaveLength(1)
})

test('a device, too, may start without what cannot be opened, and loses nothing that can', async () => {
  const id = newId()
  const { notes = '' } = await agent.record({ id }, { notes: { metadata: { shift: 'late' } } })
  await push(await agent.recordWith({ id }, { details: 'cnViYmlzaA', notes }))
  const start = (body: unknown) => agent.call(`/api/requests/${id}/start`, body)
  expect(await problemOf(start({}))).toBe('details_unreadable')
  expect((await start({ without_details: true })).status).toBe(200)
  expect(stripe.calls[0]?.params.get('metadata[shift]')).toBe('late')
})

test('what Stripe says of the parameters is not for the holder of a ticket', async () => {
  const ticket = await makeTicket(agent, await agent.record())
  stripe.fault('create', { kind: 'status', status: 400, message: 'no such flow canary' })
  const refused = await (await startBy(ticket)).text()
  expect(refused).toContain('stripe_rejected')
  expect(refused).not.toContain('canary')
})

test('a call that is no ticket call is told so', async () => {
  const phone = newPhone()
  for (const body of [{}, { ticket: 1, phone }, { ticket: 'x' }, { ticket: 'x', phone, more: 1 }])
    expect(await problemOf(post('/api/tickets', body))).toBe('invalid')
})

test('whoever guesses tickets from one address has to wait, others do not', async () => {
  const guess = () => post('/api/tickets', { ticket: 'x', phone: newPhone() }, '203.0.113.77')
  for (let n = 0; n < 15; n++) expect((await guess()).status).toBe(403)
  const waits = await guess()
  expect([waits.status, Number(waits.headers.get('Retry-After')) > 0]).toEqual([429, true])
  expect((await show('x')).status).toBe(403)
})
