/** The line of each answer names who was answered, refused or not: device, site and a hash of the address. */
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { deliver } from '../kit/delivery.ts'
import { Device, enrolWith, makeCode, newId, newKeyPair, send, setUpCode } from '../kit/device.ts'
import { makeTicket, newPhone, post } from '../kit/ticket-maker.ts'

const SITE = 'answered'
const ADDRESS = '2001:db8:77:88::1'
let logged: MockInstance<typeof console.log>

beforeEach(() => {
  logged = vi.spyOn(console, 'log').mockImplementation(() => {})
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

type Line = { event: string; status: number; device?: string; site?: string; from?: string }

/** Of the last answer. */
function line(): Line {
  const lines: Line[] = logged.mock.calls.map(([text]) => JSON.parse(String(text)))
  const last = lines.filter(({ event }) => event === 'answered').at(-1)
  if (!last) throw new Error('nothing was answered')
  return last
}

const probe = async (address: string, headers: Record<string, string> = {}) => {
  await send('/api/requests', { headers: { 'CF-Connecting-IP': address, ...headers } })
  return line()
}

test('a device that is refused is named, with its site', async () => {
  const device = await Device.enrol(SITE, 'agent')
  const named = { device: device.id, site: SITE }
  await device.call('/api/requests', undefined, { pair: await newKeyPair() })
  expect(line()).toMatchObject({ status: 401, ...named })
  await device.call(`/api/requests/${newId()}`)
  expect(line()).toMatchObject({ status: 404, ...named })
  await device.call('/api/requests')
  expect(line()).toMatchObject({ status: 200, ...named })
  await device.call('/api/requests', undefined, { header: 'nonsense' })
  expect(line()).not.toHaveProperty('device')
})

test('so is who shows a code, a ticket, a pass, the set-up code or an event', async () => {
  const device = await Device.enrol(SITE, 'agent')
  await enrolWith(`${SITE}-0000-0000-0000`, await newKeyPair())
  expect(line()).toMatchObject({ status: 403, site: SITE })
  await enrolWith(await makeCode(SITE, 'agent'), await newKeyPair())
  expect(line()).toMatchObject({ status: 200, site: SITE })
  const ticket = await makeTicket(device, await device.record())
  await post('/api/tickets', { ticket: `${ticket.slice(0, -8)}AAAAAAAA`, phone: newPhone() })
  expect(line()).toMatchObject({ status: 403, device: device.id, site: SITE })
  await post('/api/tickets', { ticket: `${SITE}.${'A'.repeat(26)}`, phone: newPhone() })
  expect(line()).toMatchObject({ status: 403, site: SITE })
  const body = JSON.stringify({ site: SITE, role: 'agent' })
  const headers = { Authorization: `Bearer ${setUpCode()}` }
  await send('/api/enrolments', { method: 'POST', headers, body })
  expect(line()).toMatchObject({ status: 200, site: SITE })
  await deliver({ id: 'vs_1', client_reference_id: `${SITE}/${newId()}` })
  expect(line()).toMatchObject({ status: 200, site: SITE })
})

test('a pass that is refused names its site', async () => {
  const protocols = `fieldproof.1, pass.${SITE}.x`
  const headers = {
    Upgrade: 'websocket',
    Origin: 'https://field.example',
    'Sec-WebSocket-Protocol': protocols,
  }
  await send('/api/live', { headers })
  expect(line()).toMatchObject({ status: 403, site: SITE })
})

test('an address is told from another for a day, and not which one it is', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 26, 12) })
  const { from } = await probe(ADDRESS)
  expect(from).toMatch(/^[a-p]{16}$/)
  expect((await probe('2001:db8:77:88:ffff::2')).from).toBe(from)
  expect((await probe('2001:db8:77:89::1')).from).not.toBe(from)
  expect((await probe('203.0.113.5')).from).not.toBe(from)
  vi.setSystemTime(Date.UTC(2026, 10, 27, 12))
  expect((await probe(ADDRESS)).from).not.toBe(from)
  const said = logged.mock.calls.flat().join('\n')
  expect(said).not.toMatch(/2001:db8|203\.0\.113/)
})

test('what names nobody, or no site that could be, is not repeated', async () => {
  await post('/api/tickets', { ticket: 'canary', phone: newPhone() })
  await post('/api/enrol', { code: 'canary' })
  const said = logged.mock.calls.flat().join('\n')
  expect(said).not.toContain('canary')
  expect(line()).not.toHaveProperty('site')
})
