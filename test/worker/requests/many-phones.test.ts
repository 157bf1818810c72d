/** A waiting room: forty phones behind one address, each with a ticket of its own, and one that means harm. */
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readSiteHeader, SITE_HEADER } from '../../../shared/protocol/headers.ts'
import { RequestRow } from '../../../shared/protocol/protocol.ts'
import { Device, newId } from '../kit/device.ts'
import { query } from '../kit/peek.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'
import { makeTicket, newPhone, post, signedTimeOf } from '../kit/ticket-maker.ts'

const SITE = 'waiting-room'
const ADDRESS = '203.0.113.99'
const ELSEWHERE = '203.0.113.98'
let agent: Device
let signedTime: string

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
})

beforeEach(async () => {
  new StripeStandIn().install()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  signedTime = await signedTimeOf(agent)
})

afterEach(() => {
  vi.useRealTimers()
})

const newTicket = async () => makeTicket(agent, await agent.record({ id: newId() }), { signedTime })
async function newLink(): Promise<string> {
  const id = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id })] })
  const shown = await agent.call(`/api/requests/${id}`)
  return v.parse(RequestRow, await shown.json()).link ?? ''
}

const phone = newPhone()
const show = async (ticket: string, address = ADDRESS) =>
  (await post('/api/tickets', { ticket, phone }, address)).status
const start = async (ticket: string, address = ADDRESS) =>
  (await post('/api/tickets/start', { ticket, phone }, address)).status

test('each polls every three seconds and starts, and none is refused for what others do', async () => {
  const tickets = await Promise.all(Array.from({ length: 40 }, newTicket))
  const [first = ''] = tickets
  const forged = `${first.slice(0, -8)}AAAAAAAA`
  const statuses = new Set<number>()
  const wrong = new Set<number>()
  for (let round = 0; round < 20; round++) {
    for (let n = 0; n < 4; n++) wrong.add(await show(forged))
    for (const ticket of tickets) statuses.add(await show(ticket))
    for (const ticket of round === 19 ? tickets : []) statuses.add(await start(ticket))
    vi.setSystemTime(Date.now() + 3_000)
  }
  expect(statuses).toEqual(new Set([200]))
  expect(wrong).toEqual(new Set([403, 429]))
})

test('a ticket that is shown without end is limited, its start is not, and no other ticket is', async () => {
  const [wild, calm] = [await newTicket(), await newTicket()]
  const statuses = []
  for (let n = 0; n < 125; n++) statuses.push(await show(wild))
  expect(statuses).toEqual([...Array(120).fill(200), ...Array(5).fill(429)])
  expect([await start(wild), await show(calm)]).toEqual([200, 200])
  const starts = []
  for (let n = 0; n < 25; n++) starts.push(await start(wild))
  expect([starts[18], starts[19], starts[24]]).toEqual([200, 429, 429])
  expect(await start(calm)).toBe(200)
})

test('a short link is limited like a ticket, and one that is none uses up nothing', async () => {
  const [wild, calm] = [await newLink(), await newLink()]
  for (let n = 0; n < 150; n++) await show(`${calm.slice(0, -6)}AAAAAA`)
  const statuses = []
  for (let n = 0; n < 125; n++) statuses.push(await show(n % 2 ? wild : wild.toLowerCase()))
  expect(statuses).toEqual([...Array(120).fill(200), ...Array(5).fill(429)])
  expect([await start(wild), await show(calm), await start(calm)]).toEqual([200, 200, 200])
})

test('what is forged after a real one uses up nothing of the real one', async () => {
  const ticket = await newTicket()
  for (let n = 0; n < 150; n++) await show(`${ticket.slice(0, -8)}AAAAAAAA`)
  expect(await show(ticket)).toBe(200)
})

test('what was revoked uses up nothing of the link that came after it, and is counted as wrong', async () => {
  const id = newId()
  const envelope = await agent.record({ id })
  await agent.call('/api/requests', { items: [envelope] })
  const revoked = await makeTicket(agent, envelope, { signedTime })
  const answered = await agent.call(`/api/requests/${id}/revoke-link`, {})
  const later = readSiteHeader(answered.headers.get(SITE_HEADER))?.signed_time ?? ''
  const next = await makeTicket(agent, envelope, { signedTime: later })
  const wrong = []
  for (let n = 0; n < 21; n++) wrong.push(await start(revoked, ELSEWHERE))
  for (let n = 0; n < 121; n++) wrong.push(await show(revoked, ELSEWHERE))
  expect(wrong).toEqual([...Array(15).fill(403), ...Array(127).fill(429)])
  expect([await start(next), await show(next)]).toEqual([200, 200])
})

test('what a device that was put out had made uses up nothing either', async () => {
  const out = await Device.enrol(SITE, 'agent')
  const desk = await Device.enrol(SITE, 'supervisor')
  const id = newId()
  const envelope = await out.record({ id })
  await out.call('/api/requests', { items: [envelope] })
  const kept = await makeTicket(out, envelope, { signedTime })
  vi.setSystemTime(Date.now() + 1_000)
  await desk.call(`/api/devices/${out.id}/revoke`, { links: 'keep' })
  vi.setSystemTime(Date.now() + 1_000)
  const madeAfter = await makeTicket(out, envelope, { signedTime: await signedTimeOf(desk) })
  for (let n = 0; n < 21; n++) await start(madeAfter, ELSEWHERE)
  expect(await start(kept)).toBe(200)
})

test('the limit of a ticket comes before anything of it is stored', async () => {
  const id = newId()
  const ticket = await makeTicket(agent, await agent.record({ id }), { signedTime })
  for (let n = 0; n < 120; n++) await show(ticket)
  await query(SITE, 'DELETE FROM requests WHERE id = ?', id)
  expect(await show(ticket)).toBe(429)
  expect(await query(SITE, 'SELECT id FROM requests WHERE id = ?', id)).toEqual([])
  vi.setSystemTime(Date.now() + 1_000)
  expect(await show(ticket)).toBe(200)
  expect(await query(SITE, 'SELECT id FROM requests WHERE id = ?', id)).toEqual([{ id }])
})
