/** The states of a device, and what goes with it when it is put out (design, "Device states"). */
import { runDurableObjectAlarm } from 'cloudflare:test'
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '../../../shared/problem.ts'
import { DeviceList, DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { readSiteHeader, SITE_HEADER } from '../../../shared/protocol/headers.ts'
import { BatchAnswer, Delta, Enrolment, type Role } from '../../../shared/protocol/protocol.ts'
import { auditOf } from '../kit/audit-log.ts'
import { Device, enrolWith, makeCode, newId, newKeyPair } from '../kit/device.ts'
import { query, stubOf } from '../kit/peek.ts'
import { listen, open, passFor, protocolsOf } from '../kit/socket.ts'
import { givePin, takePin } from '../kit/staff-pin.ts'
import { StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'devices'
const DAY_MS = 24 * 3600_000
let supervisor: Device

beforeAll(async () => {
  supervisor = await Device.enrol(SITE, 'supervisor')
})

beforeEach(() => {
  new StripeStandIn().install()
})

afterEach(() => {
  vi.useRealTimers()
})

const refusal = async (answered: Response) => v.parse(Problem, await answered.json()).code

const act = (device: Device, action: 'revoke' | 'wipe', by = supervisor) =>
  by.call(`/api/devices/${device.id}/${action}`, {})

const rowOf = async (answered: Response) => {
  expect(answered.status).toBe(200)
  return v.parse(DeviceRow, await answered.json())
}

const codesOf = async (device: Device) =>
  (await auditOf(SITE)).filter((row) => row.device === device.id).map((row) => row.code)

const saves = async (device: Device, start?: boolean) =>
  device.call('/api/requests', {
    items: [await device.record({ id: newId() })],
    ...(start ? { start } : {}),
  })

test('a supervisor sees each device, its state and what it last said of itself', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  await agent.call('/api/requests')
  const answered = await supervisor.call('/api/devices')
  const { devices } = v.parse(DeviceList, await answered.json())
  expect(devices.find(({ id }) => id === agent.id)).toMatchObject({
    role: 'agent',
    label: 'Tablet',
    state: 'active',
    app: 't',
    unsent: 2,
    oldest: 3,
    storage: 4,
    wipe_asked_at: null,
    wipe_refused: null,
    links_until: null,
  })
  expect(JSON.stringify(devices)).not.toMatch(/"key"|code_hash/)
})

test('a device gets another name, which is in no log', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  const change = { label: '  Front desk ' }
  const row = await rowOf(await supervisor.call(`/api/devices/${agent.id}`, change))
  expect(row.label).toBe('Front desk')
  expect(await codesOf(agent)).toEqual(['enrolled', 'renamed'])
  expect(JSON.stringify(await auditOf(SITE))).not.toContain('Front desk')
})

test('its new name is in every answer to it, and every device hears that the list is another', async () => {
  const site = 'renamed'
  const [desk, agent, other] = [
    await Device.enrol(site, 'supervisor'),
    await Device.enrol(site, 'agent'),
    await Device.enrol(site, 'agent'),
  ]
  const told = async (device: Device) =>
    readSiteHeader((await device.call('/api/requests')).headers.get(SITE_HEADER))
  const before = await told(desk)
  const sockets = [await listen(desk), await listen(agent), await listen(other)]
  const label = 'Tor 5, „Süd“ 100 %, "北"'
  await rowOf(await desk.call(`/api/devices/${agent.id}`, { label }))
  expect((await told(agent))?.label).toBe(label)
  expect((await told(desk))?.devices).not.toBe(before?.devices)
  // Whoever shows that name is told at once; to the others it is no news.
  await expect.poll(() => sockets.map(({ heard }) => heard.length)).toEqual([1, 1, 0])
})

test.each([
  ['is enrolled', (site: string) => Device.enrol(site, 'agent')],
  [
    'has another role',
    (_: string, desk: Device, agent: Device) =>
      desk.call(`/api/devices/${agent.id}`, { role: 'supervisor' }),
  ],
  [
    'is revoked',
    (_: string, desk: Device, agent: Device) => desk.call(`/api/devices/${agent.id}/revoke`, {}),
  ],
  [
    'is asked to wipe itself',
    (_: string, desk: Device, agent: Device) => desk.call(`/api/devices/${agent.id}/wipe`, {}),
  ],
])('a list of devices is another one when one %s', async (what, act) => {
  const site = `list-${what.replaceAll(' ', '-')}`
  const [desk, agent] = [await Device.enrol(site, 'supervisor'), await Device.enrol(site, 'agent')]
  const version = async () =>
    readSiteHeader((await desk.call('/api/requests')).headers.get(SITE_HEADER))?.devices
  const before = await version()
  expect(await version()).toBe(before)
  await act(site, desk, agent)
  expect(await version()).not.toBe(before)
})

test.each<[Role, Role]>([
  ['agent', 'supervisor'],
  ['supervisor', 'agent'],
])('an %s who becomes %s begins anew with what that role may see', async (from, to) => {
  const [device, other] = [await Device.enrol(SITE, from), await Device.enrol(SITE, 'agent')]
  await saves(other)
  const since = async (rev: number) =>
    v.parse(Delta, await (await device.call(`/api/requests?since=${rev}`)).json())
  const { rev, requests } = await since(0)
  expect(requests.length > 0).toBe(from === 'supervisor')
  await rowOf(await supervisor.call(`/api/devices/${device.id}`, { role: to }))
  // Until it has begun anew: the answer that said so may have been lost.
  expect([(await since(rev)).resync, (await since(rev)).resync]).toEqual([true, true])
  const anew = await since(0)
  expect(anew.requests.length > 0).toBe(to === 'supervisor')
  expect((await since(anew.rev)).resync).toBe(false)
  expect(await codesOf(device)).toEqual(['enrolled', 'role_changed'])
})

test('a device becomes a kiosk only where the site has a staff PIN', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  await givePin(SITE)
  await takePin(SITE)
  const answered = await supervisor.call(`/api/devices/${agent.id}`, { role: 'kiosk', label: 'x' })
  expect([answered.status, await refusal(answered)]).toEqual([409, 'pin_missing'])
  const [row] = await query(SITE, 'SELECT role, label FROM devices WHERE id = ?', agent.id)
  expect(row).toEqual({ role: 'agent', label: 'Tablet' })
})

test('a changed role closes the socket, so that the next one is of the new role', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  const { closed } = await listen(agent)
  await givePin(SITE)
  await supervisor.call(`/api/devices/${agent.id}`, { role: 'kiosk' })
  await expect.poll(() => closed).toEqual([1008])
  expect(await refusal(await agent.call('/api/live', {}))).toBe('not_found')
})

test('Invariant 6: a revoked device is out at its very next call, its socket and its passes at once', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  const { closed, heard } = await listen(agent)
  const pass = await passFor(agent)
  expect((await rowOf(await act(agent, 'revoke'))).state).toBe('revoked')
  await expect.poll(() => closed).toEqual([1008])
  expect(await refusal(await agent.call('/api/requests'))).toBe('device_revoked')
  expect(await refusal(await saves(agent))).toBe('device_revoked')
  expect(await refusal(await open(protocolsOf(pass)))).toBe('pass_refused')
  expect(heard).toEqual([])
  await act(agent, 'revoke')
  expect(await codesOf(agent)).toEqual(['enrolled', 'revoked'])
})

test('its code does not give a revoked device back, to the same key or another', async () => {
  for (const reusable of [1, 0]) {
    const [code, pair] = [await makeCode(SITE, 'agent'), await newKeyPair()]
    await query(SITE, 'UPDATE enrolment_codes SET reusable = ? WHERE used_at IS NULL', reusable)
    const enrolled = await enrolWith(code, pair)
    const { device } = v.parse(v.object({ device: v.string() }), await enrolled.json())
    await supervisor.call(`/api/devices/${device}/revoke`, {})
    expect(await refusal(await enrolWith(code, pair))).toBe('code_refused')
    if (reusable === 0)
      expect(await refusal(await enrolWith(code, await newKeyPair()))).toBe('code_refused')
    // With a new code it is a new device.
    const again = await enrolWith(await makeCode(SITE, 'agent'), pair)
    expect(v.parse(v.object({ device: v.string() }), await again.json()).device).not.toBe(device)
  }
})

test.each(['revoke', 'wipe', 'demote'] as const)(
  'codes that a supervisor made are worth nothing after a %s',
  async (how) => {
    const thief = await Device.enrol(SITE, 'supervisor')
    const made = await thief.call('/api/enrolments', { role: 'supervisor' })
    const { code } = v.parse(Enrolment, await made.json())
    if (how === 'demote') await supervisor.call(`/api/devices/${thief.id}`, { role: 'agent' })
    else await act(thief, how)
    expect(await refusal(await enrolWith(code, await newKeyPair()))).toBe('code_refused')
  },
)

test('nobody puts out the device in their hand', async () => {
  const own = `/api/devices/${supervisor.id}`
  for (const call of [`${own}/revoke`, `${own}/wipe`])
    expect(await refusal(await supervisor.call(call, {}))).toBe('own_device')
  expect(await refusal(await supervisor.call(own, { role: 'agent' }))).toBe('own_device')
  expect((await supervisor.call(own, { role: 'supervisor', label: 'Desk' })).status).toBe(200)
})

test('a wiping device hands over its records, starts nothing, and is out when it confirms', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  const { closed } = await listen(agent)
  expect((await rowOf(await act(agent, 'wipe'))).state).toBe('wiping')
  await expect.poll(() => closed).toEqual([1008])
  for (const refused of [
    await agent.call('/api/requests'),
    await agent.call('/api/live', {}),
    await agent.call(`/api/requests/${newId()}`),
    await agent.call('/api/import', { items: [await agent.record()] }),
    await saves(agent, true),
  ])
    expect(await refusal(refused)).toBe('device_wiping')
  const pushed = await saves(agent)
  expect(v.parse(BatchAnswer, await pushed.json()).items).toMatchObject([{ outcome: 'accepted' }])

  const confirm = () => agent.call('/api/devices/self/wiped', { refused: 3 })
  expect((await confirm()).status).toBe(200)
  expect(await refusal(await saves(agent))).toBe('device_revoked')
  // Its answer may have been lost.
  expect((await confirm()).status).toBe(200)
  expect(await codesOf(agent)).toEqual(['enrolled', 'wipe_asked', 'wiped'])
  const { devices } = v.parse(DeviceList, await (await supervisor.call('/api/devices')).json())
  expect(devices.find(({ id }) => id === agent.id)).toMatchObject({
    state: 'revoked',
    wipe_refused: 3,
  })
})

test('a device that nobody asked to wipe itself confirms nothing', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  const confirm = () => agent.call('/api/devices/self/wiped', { refused: 0 })
  expect(await refusal(await confirm())).toBe('not_found')
  await act(agent, 'revoke')
  expect(await refusal(await confirm())).toBe('device_revoked')
})

test('asking twice gives no more time; after seven days of silence the device is out', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  const asked = Date.now()
  vi.useFakeTimers({ toFake: ['Date'], now: asked })
  await act(agent, 'wipe')
  vi.setSystemTime(asked + 6 * DAY_MS)
  await act(agent, 'wipe')
  await runDurableObjectAlarm(stubOf(SITE))
  expect(await refusal(await agent.call('/api/requests'))).toBe('device_wiping')
  vi.setSystemTime(asked + 7 * DAY_MS)
  await runDurableObjectAlarm(stubOf(SITE))
  expect(await refusal(await agent.call('/api/requests'))).toBe('device_revoked')
  expect(await codesOf(agent)).toEqual(['enrolled', 'wipe_asked', 'wipe_abandoned'])
  // It comes back after all, and has emptied itself.
  expect((await agent.call('/api/devices/self/wiped', { refused: 0 })).status).toBe(200)
  expect((await codesOf(agent)).at(-1)).toBe('wiped')
})

test('the alarm is set for a wipe, with nothing else to wait for', async () => {
  const site = 'devices-alarm'
  const [desk, agent] = [await Device.enrol(site, 'supervisor'), await Device.enrol(site, 'agent')]
  await act(agent, 'wipe', desk)
  expect(await runDurableObjectAlarm(stubOf(site))).toBe(true)
  await agent.call('/api/devices/self/wiped', { refused: 0 })
  expect(await runDurableObjectAlarm(stubOf(site))).toBe(false)
})

test('a device of another site cannot be touched, and looks like none', async () => {
  const stranger = await Device.enrol('devices-elsewhere', 'agent')
  const texts = []
  for (const id of [stranger.id, `${SITE}.${'0'.repeat(16)}`, 'x'])
    texts.push(await (await supervisor.call(`/api/devices/${id}/revoke`, {})).text())
  expect(new Set(texts).size).toBe(1)
  expect((await stranger.call('/api/requests')).status).toBe(200)
})
