/** Short links: who is told one, what it opens, what opens nothing, and what of it is stored. */
import { listDurableObjectIds } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { base32nopad } from '@scure/base'
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { BatchAnswer, Delta, RequestRow } from '../../../shared/protocol/protocol.ts'
import { TicketState } from '../../../shared/protocol/ticket-state.ts'
import { TICKET_LIFE_MS } from '../../../shared/record/ticket.ts'
import { linkOf } from '../../../worker/requests/short-links.ts'
import { Keyring } from '../../../worker/security/keyring.ts'
import { Device, newId } from '../kit/device.ts'
import { passPolls } from '../kit/eventually.ts'
import { everything, query, tablesOf } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, newPhone, post, show, startBy } from '../kit/ticket-maker.ts'

const SITE = 'short-link'
let agent: Device
let colleague: Device
let supervisor: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
  colleague = await Device.enrol(SITE, 'agent')
  supervisor = await Device.enrol(SITE, 'supervisor')
})

beforeEach(() => {
  stripe = new StripeStandIn().install()
})

afterEach(() => {
  vi.useRealTimers()
})

const problemOf = async (answered: Promise<Response> | Response) =>
  v.parse(v.object({ code: v.string() }), await (await answered).json()).code

const rowOf = async (answered: Promise<Response>) =>
  v.parse(RequestRow, await (await answered).json())

async function createBy(device: Device, id = newId()): Promise<RequestRow> {
  const answered = await device.call('/api/requests', { items: [await device.record({ id })] })
  const [item] = v.parse(BatchAnswer, await answered.json()).items
  if (!item || !('request' in item)) throw new Error('not taken')
  return item.request
}

async function linkedBy(device: Device, id = newId()): Promise<string> {
  const { link } = await createBy(device, id)
  if (link === null) throw new Error('no link')
  return link
}

/** The row as Stripe has it now. */
const readAgain = (id: string) => {
  passPolls()
  return rowOf(agent.call(`/api/requests/${id}`))
}

const toldTo = async (device: Device, id: string) =>
  (await rowOf(device.call(`/api/requests/${id}`))).link

const FORM = /^SHORT-LINK\.[A-Z2-7]{26}$/

test('who creates a request is told its link with the answer, the same one in every answer', async () => {
  const { id, link, rev } = await createBy(agent)
  expect(link).toMatch(FORM)
  expect(await toldTo(agent, id)).toBe(link)
  expect(await toldTo(supervisor, id)).toBe(link)
  const delta = v.parse(Delta, await (await agent.call(`/api/requests?since=${rev - 1}`)).json())
  expect(delta.requests).toMatchObject([{ id, link, rev }])
  const filtered = await supervisor.call('/api/requests?reference=Gate%204&limit=1')
  expect(await filtered.json()).toMatchObject({ requests: [{ id, link }] })
  const changed = await agent.call(`/api/requests/${id}/revoke-link`, { if_rev: 0 })
  expect(await changed.json()).toMatchObject({ code: 'changed', request: { id, link } })
})

test('whom it is assigned to and who imports it are told it, too', async () => {
  const assigned = await createBy(agent)
  const path = `/api/requests/${assigned.id}/assign`
  expect((await rowOf(supervisor.call(path, { device: colleague.id }))).link).toBe(assigned.link)
  expect(await toldTo(colleague, assigned.id)).toBe(assigned.link)
  const lost = await agent.record()
  const answered = await colleague.call('/api/import', { items: [lost] })
  const [item] = v.parse(BatchAnswer, await answered.json()).items
  expect(item).toMatchObject({
    outcome: 'accepted',
    request: { link: expect.stringMatching(FORM) },
  })
})

test('Invariant 6: a device that may not start it is told none', async () => {
  const kiosk = await Device.enrol(SITE, 'kiosk')
  const { id, link } = await createBy(kiosk)
  expect(link).toMatch(FORM)
  expect(await toldTo(supervisor, id)).toBe(link)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * 60 * 60_000 })
  const again = await kiosk.call('/api/requests', { items: [await kiosk.record({ id })] })
  const [late] = v.parse(BatchAnswer, await again.json()).items
  expect(late).toEqual({ outcome: 'received' })
  vi.useRealTimers()
  const wiping = await Device.enrol(SITE, 'agent')
  await query(SITE, 'UPDATE devices SET state = ? WHERE id = ?', 'wiping', wiping.id)
  expect(await createBy(wiping)).toMatchObject({ link: null })
})

test('it is told for as long as there is something to start', async () => {
  const { id, link } = await createBy(agent)
  expect((await startBy(link ?? '')).status).toBe(200)
  expect(await toldTo(agent, id)).toBe(link)
  stripe.decide(id, 'document_expired')
  expect(await readAgain(id)).toMatchObject({ state: { phase: 'unverified' }, link })
  stripe.act(id, { kind: 'cancel' })
  expect(await readAgain(id)).toMatchObject({ state: { phase: 'canceled' }, link: null })
  // Who comes back by it reads how it ended.
  const shown = v.parse(TicketState, await (await show(link ?? '')).json())
  expect(shown.state.phase).toBe('canceled')
})

test('it is not told where every attempt is used up', async () => {
  const { id, link } = await createBy(agent)
  for (let n = 1; n <= 3; n++) {
    expect((await startBy(link ?? '')).status).toBe(200)
    stripe.decide(id, 'document_expired')
    passPolls()
    await show(link ?? '')
  }
  expect(await toldTo(agent, id)).toBeNull()
  const raised = await rowOf(supervisor.call(`/api/requests/${id}/attempts`, { max: 4 }))
  expect(raised.link).toBe(link)
})

test('it opens and starts its request, in capitals or not', async () => {
  const { id, link } = await createBy(agent)
  const written = [link ?? '', (link ?? '').toLowerCase(), `Short-Link${link?.slice(10)}`]
  for (const text of written) {
    const shown = v.parse(TicketState, await (await show(text)).json())
    expect(shown).toMatchObject({ request: id, state: { phase: 'accepted' } })
  }
  const started = await startBy((link ?? '').toLowerCase())
  expect(started.headers.get('Cache-Control')).toBe('no-store')
  v.parse(v.strictObject({ url: v.string() }), await started.json())
  expect(stripe.of(id)).toHaveLength(1)
})

test('Invariant 6: nothing that is stored opens it', async () => {
  const link = await linkedBy(agent)
  const token = link.slice(link.indexOf('.') + 1)
  const bytes = base32nopad.decode(token)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const stored = (await everything(SITE)).toLowerCase()
  for (const form of [token.toLowerCase(), hex, btoa(String.fromCharCode(...bytes)).toLowerCase()])
    expect(stored).not.toContain(form.replace(/=+$/, ''))
})

test('Invariant 6: whatever is no link of today gets one answer, and changes nothing', async () => {
  const link = await linkedBy(agent)
  const other = await linkedBy(await Device.enrol('short-link-2', 'agent'))
  const token = link.slice(link.indexOf('.') + 1)
  const { id: revoked, link: old } = await createBy(agent)
  for (let times = 0; times < 2; times++)
    await agent.call(`/api/requests/${revoked}/revoke-link`, {})
  const { id: rolled, link: byOldKey } = await createBy(agent)
  await query(SITE, "UPDATE requests SET link_key = 'rolled' WHERE id = ?", rolled)
  const turned = (byte: number) =>
    base32nopad.encode(base32nopad.decode(token).map((b, i) => (i === byte ? b ^ 1 : b)))
  const wrong = [
    old ?? '',
    byOldKey ?? '',
    // The token of one site at another, and at none.
    `SHORT-LINK-2.${token}`,
    `NOWHERE.${token}`,
    `SHORT-LINK.${other.slice(other.indexOf('.') + 1)}`,
    // What somebody takes another letter for.
    ...['0', '1', '8', '9'].map((letter) => `SHORT-LINK.${letter}${token.slice(1)}`),
    // Every byte another, every length another.
    ...Array.from({ length: 16 }, (_, byte) => `SHORT-LINK.${turned(byte)}`),
    ...Array.from(token, (_, at) => `SHORT-LINK.${token.slice(0, at)}`),
    `${link}A`,
    `${link}.`,
    `.${token}`,
    token,
    `SHORT_LINK.${token}`,
    ` ${link}`,
    // Of the right form, and nobody made it.
    `SHORT-LINK.${'A'.repeat(26)}`,
  ]
  const before = await tablesOf(SITE, [])
  const answers = await Promise.all(wrong.flatMap((text) => [show(text), startBy(text)]))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403))
  const texts = await Promise.all(answers.map((answered) => answered.text()))
  expect(new Set(texts).size).toBe(1)
  expect(texts[0]).toContain('ticket_refused')
  expect(await tablesOf(SITE, [])).toEqual(before)
  expect((await show(link)).status).toBe(200)
})

test('what cannot be a link wakes no site', async () => {
  const link = await linkedBy(agent)
  const ticket = await makeTicket(agent, await agent.record())
  const before = await listDurableObjectIds(env.SITES)
  const phone = newPhone()
  const none = [
    link.slice(0, -1),
    link.replace('.', ''),
    `${link.slice(0, -1)}1`,
    `-${link}`,
    ticket.slice(0, 40),
    ticket.toLowerCase(),
    '',
    '.',
    'x'.repeat(16_384),
  ]
  for (const text of none) expect(await problemOf(show(text, phone))).toBe('ticket_refused')
  const bodies = [
    {},
    { ticket: link },
    { ticket: link, phone: 'x' },
    { ticket: link, phone, more: 1 },
  ]
  for (const body of bodies) expect(await problemOf(post('/api/tickets', body))).toBe('invalid')
  expect((await listDurableObjectIds(env.SITES)).map(String)).toEqual(before.map(String))
})

test('revoked, it ends, and so do tickets; the answer brings another that opens', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const id = newId()
  const envelope = await agent.record({ id })
  const ticket = await makeTicket(agent, envelope)
  const first = await linkedBy(agent, id)
  const { link } = await rowOf(agent.call(`/api/requests/${id}/revoke-link`, {}))
  expect(link).toMatch(FORM)
  expect(link).not.toBe(first)
  expect(await problemOf(show(first))).toBe('link_revoked')
  expect(await problemOf(startBy(first))).toBe('link_revoked')
  expect(await problemOf(show(ticket))).toBe('link_revoked')
  expect((await show(link ?? '')).status).toBe(200)
  expect(await toldTo(supervisor, id)).toBe(link)
})

test('who comes by the link that was revoked last, or by a ticket too old, reads whose it was', async () => {
  const { brand } = DEFAULT_SETTINGS
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const { id, link } = await createBy(agent)
  const ticket = await makeTicket(agent, await agent.record())
  await agent.call(`/api/requests/${id}/revoke-link`, {})
  const revoked = { code: 'link_revoked', brand }
  expect(await (await show(link ?? '')).json()).toMatchObject(revoked)
  await linkedBy(agent, id)
  expect(await (await show(link ?? '')).json()).toMatchObject(revoked)
  vi.setSystemTime(Date.now() + TICKET_LIFE_MS + 60_000)
  expect(await (await show(ticket)).json()).toMatchObject({ code: 'ticket_expired', brand })
  expect(await (await show(`SHORT-LINK.${'A'.repeat(26)}`)).json()).not.toHaveProperty('brand')
})

test('a device that is put out takes the links of what it created along, unless they are kept, once', async () => {
  const end = (device: Device, links: string, how = 'revoke') =>
    supervisor.call(`/api/devices/${device.id}/${how}`, { links })
  const statusOf = async (link: string) => (await show(link)).status
  for (const how of ['revoke', 'wipe']) {
    const [lost, kept] = [await Device.enrol(SITE, 'agent'), await Device.enrol(SITE, 'agent')]
    const { id, link } = await createBy(lost)
    const other = await linkedBy(kept)
    expect((await end(lost, 'end', how)).status).toBe(200)
    expect((await end(kept, 'keep', how)).status).toBe(200)
    expect([await statusOf(link ?? ''), await statusOf(other)]).toEqual([403, 200])
    // A supervisor has another one, which no later word about that device ends.
    const next = (await toldTo(supervisor, id)) ?? ''
    await end(lost, 'end')
    expect(await statusOf(next)).toBe(200)
    await end(kept, 'end')
    expect(await statusOf(other)).toBe(403)
  }
})

test('once its key has left, the request gets another link when it is told next', async () => {
  const { id, link } = await createBy(agent)
  await query(SITE, "UPDATE requests SET link_key = 'gone', link_hash = 'gone' WHERE id = ?", id)
  expect(await problemOf(show(link ?? ''))).toBe('ticket_refused')
  const next = await toldTo(agent, id)
  expect((await show(next ?? '')).status).toBe(200)
})

test('every key, site, request and generation gives another token', () => {
  const held = { link_generation: 0, link_key: null as string | null, link_hash: null }
  const sql = { exec: () => [held], transaction: <T>(work: () => T) => work() }
  const secret = (fill: number, id = 'k1') => ({ id, secret: new Uint8Array(32).fill(fill) })
  const keyring = new Keyring([secret(1), secret(2, 'k2')])
  const link = (name: string, id: string, ring = keyring) =>
    linkOf({ sql, name, keyring: ring }, id)
  const links = [
    link('a', 'x'),
    link('a', 'y'),
    link('b', 'x'),
    link('a', 'x', new Keyring([secret(3)])),
  ]
  held.link_key = 'k2'
  links.push(link('a', 'x'))
  held.link_generation = 1
  links.push(link('a', 'x'))
  expect(new Set(links.map((one) => one.slice(2))).size).toBe(links.length)
  expect(link('a', 'x')).toBe(links.at(-1))
})

test('who comes by the link of what was erased reads that it is gone', async () => {
  const { id, link } = await createBy(agent)
  await startBy(link ?? '')
  stripe.act(id, { kind: 'redact' })
  await agent.call(`/api/requests/${id}`)
  expect(await problemOf(show(link ?? ''))).toBe('gone')
  expect(await query(SITE, 'SELECT * FROM link_openings WHERE request = ?', id)).toEqual([])
})

test('a second phone is told, the first coming back is not, and neither is known by its name', async () => {
  const { id, link } = await createBy(agent)
  const phones = Array.from({ length: 12 }, newPhone)
  const openedOn = async () => (await rowOf(agent.call(`/api/requests/${id}`))).opened_on
  expect(await openedOn()).toBe(0)
  await show(link ?? '', phones[0])
  await show(link ?? '', phones[0])
  await startBy(link ?? '', { phone: phones[0] })
  expect(await openedOn()).toBe(1)
  // By a ticket of the same request, too.
  await show(await makeTicket(agent, await agent.record({ id })), phones[1])
  expect(await openedOn()).toBe(2)
  for (const phone of phones) await show(link ?? '', phone)
  expect(await openedOn()).toBe(8)
  const stored = await everything(SITE)
  for (const phone of phones) expect(stored).not.toContain(phone)
  const noted = await query(SITE, 'SELECT text FROM audit WHERE request = ? ORDER BY seq', id)
  const notes = noted.map(({ text }) => JSON.parse(String(text)))
  expect(notes.filter(({ code }) => code === 'ticket_opened').map(({ note }) => note)).toEqual([
    undefined,
    ...['2', '3', '4', '5', '6', '7', '8'],
  ])
})

test('the same phone at two requests leaves nothing that ties them together', async () => {
  const phone = newPhone()
  const made = [await createBy(agent), await createBy(agent)]
  for (const { link } of made) await show(link ?? '', phone)
  const marks = await query(
    SITE,
    'SELECT phone FROM link_openings WHERE request IN (?, ?)',
    made[0]?.id ?? '',
    made[1]?.id ?? '',
  )
  expect(new Set(marks.map((mark) => mark.phone)).size).toBe(2)
})

test('after revoking, phones are counted anew, and so is the time of the first', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const { id, link } = await createBy(agent)
  await show(link ?? '', newPhone())
  await show(link ?? '', newPhone())
  vi.setSystemTime(Date.now() + 1000)
  const revoked = await rowOf(agent.call(`/api/requests/${id}/revoke-link`, {}))
  expect(revoked.opened_on).toBe(0)
  vi.setSystemTime(Date.now() + 1000)
  await show(revoked.link ?? '', newPhone())
  expect(await rowOf(agent.call(`/api/requests/${id}`))).toMatchObject({
    opened_on: 1,
    opened_at: Date.now(),
  })
})
