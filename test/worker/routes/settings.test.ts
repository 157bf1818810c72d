/** The settings of a site: who reads and writes them, and what they promise to forget. */
import { runDurableObjectAlarm } from 'cloudflare:test'
import * as v from 'valibot'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { readSiteHeader, SITE_HEADER } from '../../../shared/protocol/headers.ts'
import { SettingsAnswer, type SiteSettings } from '../../../shared/protocol/settings.ts'
import { Device, newId } from '../kit/device.ts'
import { eventually } from '../kit/eventually.ts'
import { query, revOf, stubOf } from '../kit/peek.ts'
import { listen } from '../kit/socket.ts'
import { type Fault, StripeStandIn } from '../kit/stripe-stand-in.ts'

const SITE = 'settings'
const DAY_MS = 24 * 60 * 60_000
const CUT_BEFORE: Fault = { kind: 'cut', after: false }
let agent: Device
let desk: Device
let stripe: StripeStandIn

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
  desk = await Device.enrol(SITE, 'supervisor')
})

beforeEach(async () => {
  stripe = new StripeStandIn().install()
  for (const table of ['settings', 'requests', 'claims', 'pending_actions', 'audit'])
    await query(SITE, `DELETE FROM ${table}`)
})

afterEach(() => {
  vi.useRealTimers()
})

const write = (change: Partial<SiteSettings>, more = {}) =>
  desk.call('/api/settings', { settings: { ...DEFAULT_SETTINGS, ...change }, ...more })
const kept = (days: Partial<SiteSettings['retention']>) => ({
  retention: { ...DEFAULT_SETTINGS.retention, ...days },
})
const read = async (by = agent) =>
  v.parse(SettingsAnswer, await (await by.call('/api/settings')).json())
const audit = async () =>
  (await query(SITE, 'SELECT text FROM audit ORDER BY seq')).map(({ text }) => {
    const { code, by, note, request } = JSON.parse(String(text))
    return { code, by, ...(note ? { note } : {}), ...(request ? { request } : {}) }
  })
const codes = async () => (await audit()).map(({ code }) => code)
const later = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms })
const alarm = () => runDurableObjectAlarm(stubOf(SITE))
const phaseOf = async (id: string) =>
  (await query(SITE, 'SELECT phase FROM requests WHERE id = ?', id))[0]?.phase

test('a site that decided nothing has what every site begins with', async () => {
  expect(await read()).toEqual({ version: 0, settings: DEFAULT_SETTINGS })
})

test('what a supervisor writes every device reads, by the version that its next answer names', async () => {
  const brand = { name: 'North Gate', color: '#2255aa', logo: null }
  const rev = await revOf(SITE)
  const answered = await write({ brand, idle_s: 90 }, { if_version: 0 })
  expect(await answered.json()).toMatchObject({ version: 1, settings: { brand, idle_s: 90 } })
  expect(await read()).toMatchObject({ version: 1, settings: { brand } })
  const told = readSiteHeader((await agent.call('/api/settings')).headers.get(SITE_HEADER))
  expect(told?.settings).toBe(1)
  // The live sockets are told.
  expect(await revOf(SITE)).toBe(rev + 1)
  expect(await audit()).toEqual([{ code: 'settings_changed', by: desk.id, note: '1' }])
})

test('a change of the settings is told to every socket of the site', async () => {
  const { heard } = await listen(agent)
  await write({ idle_s: 91 })
  await expect.poll(() => heard).toEqual([{ rev: await revOf(SITE) }])
})

test('a change made on an older version is refused, with what holds now; the same again is no change', async () => {
  await write({ idle_s: 90 })
  const stale = await write({ idle_s: 30 }, { if_version: 0 })
  expect([stale.status, await stale.json()]).toMatchObject([
    412,
    { code: 'changed', version: 1, settings: { idle_s: 90 } },
  ])
  const again = await write({ idle_s: 90 }, { if_version: 0 })
  expect([again.status, await again.json()]).toMatchObject([200, { version: 1 }])
  expect(await codes()).toEqual(['settings_changed'])
})

test.each<[string, object]>([
  ['no presets', { presets: [] }],
  ['a logo from elsewhere', { brand: { name: 'x', color: null, logo: 'https://x.example/a.png' } }],
  ['a colour that is none', { brand: { name: 'x', color: 'red', logo: null } }],
  ['more attempts than anybody allows', { attempts_max: 21 }],
  ['a field that nobody knows', { theme: 'dark' }],
])('%s: refused, and nothing changes', async (_name, change) => {
  const answered = await write(change)
  expect([answered.status, await answered.json()]).toMatchObject([400, { code: 'invalid' }])
  expect(await read()).toMatchObject({ version: 0 })
})

test('the hash of the staff PIN is told to kiosks alone, and stays when others save the rest', async () => {
  const pin = { salt: 's'.repeat(22), hash: 'h'.repeat(43), iterations: 600_000 }
  const answered = await (await write({ staff_pin: pin })).text()
  expect(answered).toContain('"staff_pin":"set"')
  const kiosk = await Device.enrol(SITE, 'kiosk')
  const held = async () =>
    JSON.parse(String((await query(SITE, 'SELECT json FROM settings'))[0]?.json))
  for (const caller of [agent, desk]) {
    const told = await caller.call('/api/settings')
    expect(await told.text()).not.toContain(pin.hash)
    expect(await read(caller)).toMatchObject({ settings: { staff_pin: 'set' } })
  }
  expect(await read(kiosk)).toMatchObject({ settings: { staff_pin: pin } })
  expect(await (await write({ staff_pin: 'set', idle_s: 77 })).text()).not.toContain(pin.hash)
  expect(await held()).toMatchObject({ staff_pin: pin, idle_s: 77 })
  // What holds now is told with a refusal, too.
  const stale = await write({ idle_s: 30 }, { if_version: 0 })
  expect([stale.status, await stale.text()]).toEqual([412, expect.not.stringContaining(pin.hash)])
  await write({ staff_pin: null })
  expect(await read(kiosk)).toMatchObject({ settings: { staff_pin: null } })
})

test('a PIN is left as it is only where there is one', async () => {
  const answered = await write({ staff_pin: 'set' })
  expect([answered.status, await answered.json()]).toMatchObject([
    400,
    { code: 'invalid', errors: [{ field: 'settings.staff_pin' }] },
  ])
  expect(await read()).toMatchObject({ version: 0 })
})

test('a hash of a PIN that could be tried quickly is none', async () => {
  const pin = { salt: 's'.repeat(22), hash: 'h'.repeat(43), iterations: 600_000 }
  for (const weak of [{ iterations: 1 }, { iterations: 599_999 }, { salt: '' }, { hash: 'h' }])
    expect((await write({ staff_pin: { ...pin, ...weak } })).status).toBe(400)
})

test('settings that an older Worker wrote have defaults for what it did not know', async () => {
  await query(SITE, `INSERT INTO settings VALUES (4, '{"idle_s":45}', 0, 3, '{}')`)
  expect(await read()).toEqual({ version: 4, settings: { ...DEFAULT_SETTINGS, idle_s: 45 } })
})

async function accepted(): Promise<string> {
  const id = newId()
  await agent.call('/api/requests', { items: [await agent.record({ id })] })
  return id
}

async function started(): Promise<string> {
  const id = await accepted()
  expect((await agent.call(`/api/requests/${id}/start`, {})).status).toBe(200)
  return id
}

async function verified(): Promise<string> {
  const id = await started()
  stripe.decide(id, 'verified')
  await agent.call(`/api/requests/${id}`)
  expect(await phaseOf(id)).toBe('verified')
  return id
}

test('the cap of attempts holds for requests created from then on', async () => {
  const before = await accepted()
  await write({ attempts_max: 5 })
  const capOf = async (id: string) =>
    (await query(SITE, 'SELECT attempts_max FROM requests WHERE id = ?', id))[0]?.attempts_max
  expect([await capOf(before), await capOf(await accepted())]).toEqual([3, 5])
})

test('what nobody started is forgotten after its days, not before, and what was started is not', async () => {
  await write(kept({ accepted: 10 }))
  const [idle, open] = [await accepted(), await started()]
  later(10 * DAY_MS - 60_000)
  await alarm()
  expect(await phaseOf(idle)).toBe('accepted')
  later(2 * 60_000)
  await alarm()
  await eventually(async () => (await phaseOf(idle)) === 'redacted')
  expect(await query(SITE, 'SELECT record, reference FROM requests WHERE id = ?', idle)).toEqual([
    { record: '', reference: '' },
  ])
  expect(await phaseOf(open)).toBe('open')
  expect((await audit()).at(-1)).toEqual({ code: 'cleaned_up', by: null, request: idle })
})

test('Invariant 2: what may have a session is not forgotten before that is known', async () => {
  const id = await accepted()
  stripe.fault('create', CUT_BEFORE, CUT_BEFORE, CUT_BEFORE, CUT_BEFORE, CUT_BEFORE)
  stripe.fault('list', ...Array(5).fill(CUT_BEFORE))
  await agent.call(`/api/requests/${id}/start`, {})
  expect(await query(SITE, 'SELECT n FROM claims')).toHaveLength(1)
  later(31 * DAY_MS)
  // Its claim is put off, as if it had been tried a moment ago.
  await query(SITE, 'UPDATE claims SET due_at = ?', Date.now() + DAY_MS)
  await alarm()
  expect(await phaseOf(id)).toBe('accepted')
  await query(SITE, 'DELETE FROM claims')
  await agent.call('/api/requests', { items: [await agent.record()] })
  await alarm()
  await eventually(async () => (await phaseOf(id)) === 'redacted')
})

test('a request is redacted its days after the verdict, through whatever Stripe does meanwhile', async () => {
  await write(kept({ verified: 7 }))
  const [judged, open] = [await verified(), await started()]
  later(7 * DAY_MS - 60_000)
  await alarm()
  expect([stripe.count('redact'), await phaseOf(judged)]).toEqual([0, 'verified'])
  stripe.fault('redact', { kind: 'status', status: 503 })
  stripe.fault('retrieve', CUT_BEFORE)
  later(2 * 60_000)
  await alarm()
  // The session is read first, which is cut; then Stripe is asked, and does not answer.
  await eventually(() => stripe.count('retrieve') > 0)
  expect(stripe.count('redact')).toBe(0)
  later(10 * 60_000)
  await alarm()
  await eventually(() => stripe.count('redact') === 1)
  later(10 * 60_000)
  await alarm()
  await eventually(async () => (await phaseOf(judged)) === 'redacting')
  expect(await phaseOf(open)).toBe('open')
  expect((await audit()).filter(({ code }) => code === 'redaction_asked')).toEqual([
    { code: 'redaction_asked', by: null, request: judged },
  ])
})

test('what was canceled after its verdict is redacted its days after that', async () => {
  await write(kept({ canceled: 7 }))
  const id = await started()
  stripe.decide(id, 'document_expired')
  await agent.call(`/api/requests/${id}`)
  expect(await phaseOf(id)).toBe('unverified')
  expect((await desk.call(`/api/requests/${id}/cancel`, {})).status).toBe(200)
  expect(await phaseOf(id)).toBe('canceled')
  later(7 * DAY_MS - 60_000)
  await alarm()
  expect([stripe.count('redact'), await phaseOf(id)]).toEqual([0, 'canceled'])
  later(2 * 60_000)
  await alarm()
  await eventually(async () => (await phaseOf(id)) === 'redacting')
  expect(stripe.of(id)).toMatchObject([{ redaction: { status: 'processing' } }])
})

test('a rule that comes later holds for what is there', async () => {
  const id = await verified()
  later(400 * DAY_MS)
  await alarm()
  expect(await phaseOf(id)).toBe('verified')
  await write(kept({ verified: 30 }))
  await alarm()
  await eventually(async () => (await phaseOf(id)) === 'redacting')
})

test('however many are to be forgotten, one run after another does it', async () => {
  const ids = await Promise.all(Array.from({ length: 60 }, accepted))
  later(31 * DAY_MS)
  const done = async () =>
    Number((await query(SITE, "SELECT COUNT(*) AS n FROM requests WHERE phase = 'redacted'"))[0]?.n)
  await alarm()
  await eventually(async () => (await done()) >= 50)
  await alarm()
  await eventually(async () => (await done()) === ids.length)
})
