/** What asks for somebody: a kiosk's call for staff, and Stripe refusing the key. */
import * as v from 'valibot'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Alerts, StaffAnswer } from '../../../shared/protocol/alert-calls.ts'
import { Device, newId } from '../kit/device.ts'
import { query, revOf } from '../kit/peek.ts'
import { listen } from '../kit/socket.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'alerts'
let desk: Device
let kiosk: Device
let agent: Device
let stripe: StripeStandIn

beforeAll(async () => {
  desk = await Device.enrol(SITE, 'supervisor')
  kiosk = await Device.enrol(SITE, 'kiosk')
  agent = await Device.enrol(SITE, 'agent')
})

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  for (const table of ['alerts', 'audit']) await query(SITE, `DELETE FROM ${table}`)
})

const told = async () => v.parse(Alerts, await (await desk.call('/api/alerts')).json())
const staff = async (body?: unknown, by = kiosk) =>
  v.parse(StaffAnswer, await (await by.call('/api/staff', body)).json())
const attend = (state: string, id = kiosk.id) => desk.call(`/api/devices/${id}/attend`, { state })
const codes = async () =>
  (await query(SITE, 'SELECT text FROM audit ORDER BY seq')).map(
    ({ text }) => JSON.parse(String(text)).code,
  )

test('a kiosk asks, a desk is told, says that somebody comes, and ends it', async () => {
  expect(await told()).toEqual({ staff: [], stripe_refused: null })
  const { asked_at } = await staff({ asks: true })
  expect(asked_at).toBeGreaterThan(0)
  expect((await told()).staff).toEqual([{ device: kiosk.id, asked_at, coming_at: null }])
  expect((await attend('coming')).status).toBe(200)
  const { coming_at } = await staff()
  expect(coming_at).toBeGreaterThanOrEqual(asked_at ?? 0)
  expect((await told()).staff).toEqual([{ device: kiosk.id, asked_at, coming_at }])
  await attend('done')
  expect(await staff()).toEqual({ asked_at: null, coming_at: null })
  expect((await told()).staff).toEqual([])
  expect(await codes()).toEqual(['staff_coming'])
})

test('asked again it is the same call, and the log does not grow by touches', async () => {
  const first = await staff({ asks: true })
  await attend('coming')
  const again = await staff({ asks: true })
  expect(again.asked_at).toBe(first.asked_at)
  expect(again.coming_at).not.toBeNull()
  await attend('coming')
  expect(await codes()).toEqual(['staff_coming'])
  expect((await told()).staff).toHaveLength(1)
})

test('who came by themselves ends it at the kiosk, and nothing is answered that nobody asked', async () => {
  await staff({ asks: true })
  expect(await staff({ asks: false })).toEqual({ asked_at: null, coming_at: null })
  await attend('coming')
  expect((await told()).staff).toEqual([])
  expect(await codes()).toEqual([])
})

test('a kiosk that was put out asks no more', async () => {
  const other = await Device.enrol(SITE, 'kiosk')
  await staff({ asks: true }, other)
  expect((await told()).staff.map(({ device }) => device)).toEqual([other.id])
  await desk.call(`/api/devices/${other.id}/revoke`, {})
  expect((await told()).staff).toEqual([])
})

test('open desks hear of it at once, agents do not', async () => {
  const [atDesk, atAgent] = [await listen(desk), await listen(agent)]
  const before = await revOf(SITE)
  await staff({ asks: true })
  await expect.poll(() => atDesk.heard.length).toBe(1)
  expect(await revOf(SITE)).toBe(before + 1)
  expect(atAgent.heard).toEqual([])
})

test('Stripe refusing the key is a fact from the first refusal until it takes it again', async () => {
  const start = async () => {
    const id = newId()
    await agent.call('/api/requests', { items: [await agent.record({ id })] })
    return agent.call(`/api/requests/${id}/start`, {})
  }
  stripe.fault('create', { kind: 'status', status: 401 }, { kind: 'status', status: 403 })
  expect((await start()).status).toBe(502)
  const first = (await told()).stripe_refused
  expect(first?.since).toBeGreaterThan(0)
  await start()
  const again = (await told()).stripe_refused
  expect(again?.since).toBe(first?.since)
  expect(again?.at).toBeGreaterThanOrEqual(first?.at ?? 0)
  expect((await start()).status).toBe(200)
  expect((await told()).stripe_refused).toBeNull()
})

test('what is cut says nothing of the key', async () => {
  await query(
    SITE,
    "INSERT INTO alerts (kind, about, since, last_at) VALUES ('stripe_key', '', 5, 6)",
  )
  const id = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id })] })
  const cuts = Array.from({ length: 8 }, () => ({ kind: 'cut', after: false }) as const)
  stripe.fault('create', ...cuts)
  stripe.fault('list', ...cuts)
  await agent.call(`/api/requests/${id}/start`, {})
  expect((await told()).stripe_refused).toEqual({ since: 5, at: 6 })
})
