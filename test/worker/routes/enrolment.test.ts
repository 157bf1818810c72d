/** How a browser becomes a device, and how little a code is good for. */
import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { writeDeviceHeader } from '../../../shared/protocol/headers.ts'
import { Enrolled, Enrolment } from '../../../shared/protocol/protocol.ts'
import { auditOf } from '../kit/audit-log.ts'
import { Device, enrolWith, makeCode, newKeyPair, ORIGIN, send, setUpCode } from '../kit/device.ts'
import { everything, query } from '../kit/peek.ts'
import { givePin, takePin } from '../kit/staff-pin.ts'

const SITE = 'enrolment'

afterEach(() => {
  vi.useRealTimers()
})

const codeOf = async (answered: Response) => {
  const body: unknown = await answered.json()
  return v.is(v.object({ code: v.string() }), body) ? body.code : v.parse(Enrolled, body).device
}

test('a supervisor makes a code for a device of their own site, with a link to it', async () => {
  const supervisor = await Device.enrol(SITE, 'supervisor')
  await givePin(SITE)
  const answered = await supervisor.call('/api/enrolments', { role: 'kiosk' })
  const { code, link } = v.parse(Enrolment, await answered.json())
  expect(link).toBe(`${ORIGIN}/enrol#${code}`)
  const enrolled = v.parse(Enrolled, await (await enrolWith(code, await newKeyPair())).json())
  expect(enrolled).toMatchObject({ site: SITE, role: 'kiosk', label: 'Tablet' })
  expect(enrolled.device.startsWith(`${SITE}.`)).toBe(true)
})

test('a kiosk is not enrolled before its site has a staff PIN, and no code is spent on it', async () => {
  const site = 'enrolment-kiosk'
  const supervisor = await Device.enrol(site, 'supervisor')
  const asked = await supervisor.call('/api/enrolments', { role: 'kiosk' })
  expect([asked.status, await asked.json()]).toMatchObject([409, { code: 'pin_missing' }])
  const headers = { Authorization: `Bearer ${setUpCode()}` }
  const body = JSON.stringify({ site, role: 'kiosk' })
  const setUp = await send('/api/enrolments', { method: 'POST', headers, body })
  expect(await setUp.json()).toMatchObject({ code: 'pin_missing' })
  expect(await query(site, "SELECT role FROM enrolment_codes WHERE role = 'kiosk'")).toEqual([])

  // Made while there was one, and shown when it is gone.
  const [code, pair] = [await makeCode(site, 'kiosk'), await newKeyPair()]
  await takePin(site)
  const refused = await enrolWith(code, pair)
  expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'pin_missing' }])
  expect(await query(site, "SELECT id FROM devices WHERE role = 'kiosk'")).toEqual([])
  await givePin(site)
  expect((await enrolWith(code, pair)).status).toBe(200)
  // An answer that got lost is given again whatever became of the PIN.
  await takePin(site)
  expect((await enrolWith(code, pair)).status).toBe(200)
})

test('the same code with the same key gets the same answer, so a lost one costs nothing', async () => {
  const [code, pair] = [await makeCode(SITE, 'agent'), await newKeyPair()]
  const [first, second] = [await enrolWith(code, pair), await enrolWith(code, pair)]
  expect(await second.text()).toBe(await first.text())
})

test('a code may be typed in lower case, with spaces, and with an O for a 0', async () => {
  const code = await makeCode(SITE, 'agent')
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'O')} `
  expect((await enrolWith(typed, await newKeyPair())).status).toBe(200)
})

test('in the sandbox a code enrols several devices, each once, for a day', async () => {
  const code = await makeCode(SITE, 'agent')
  const [one, two] = [
    await enrolWith(code, await newKeyPair()),
    await enrolWith(code, await newKeyPair()),
  ]
  expect(await codeOf(one)).not.toBe(await codeOf(two))
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3600_000 })
  expect(await codeOf(await enrolWith(code, await newKeyPair()))).toBe('code_refused')
})

test('elsewhere a code is spent by the first key that shows it, for 15 minutes', async () => {
  const code = await makeCode(SITE, 'agent')
  // As it is written where no sandbox is configured.
  await query(SITE, 'UPDATE enrolment_codes SET reusable = 0 WHERE used_at IS NULL')
  const pair = await newKeyPair()
  expect((await enrolWith(code, pair)).status).toBe(200)
  expect((await enrolWith(code, pair)).status).toBe(200)
  expect(await codeOf(await enrolWith(code, await newKeyPair()))).toBe('code_refused')
})

test('codes are kept as hashes only', async () => {
  const code = await makeCode(SITE, 'agent')
  const [, ...groups] = code.split('-')
  expect(await everything(SITE)).not.toContain(groups.join('-'))
})

test('what the desk calls a device wins over what it calls itself', async () => {
  const supervisor = await Device.enrol(SITE, 'supervisor')
  const order = { role: 'agent', label: 'Gate 4' }
  const { code } = v.parse(
    Enrolment,
    await (await supervisor.call('/api/enrolments', order)).json(),
  )
  for (const label of [null, 'Mine']) {
    const answered = await enrolWith(code, await newKeyPair(), { label })
    expect(v.parse(Enrolled, await answered.json()).label).toBe('Gate 4')
  }
})

test.each([null, '', ' '])(
  'a name is optional: with %j a device is named by role and number',
  async (label) => {
    const supervisor = await Device.enrol(SITE, 'supervisor')
    const order = { role: 'agent', ...(label !== null && { label }) }
    const made = await supervisor.call('/api/enrolments', order)
    const { code } = v.parse(Enrolment, await made.json())
    const first = v.parse(
      Enrolled,
      await (await enrolWith(code, await newKeyPair(), { label })).json(),
    )
    const next = v.parse(
      Enrolled,
      await (await enrolWith(code, await newKeyPair(), { label })).json(),
    )
    expect(first.label).toMatch(/^Agent [1-9][0-9]*$/)
    expect(next.label).toMatch(/^Agent [1-9][0-9]*$/)
    expect(next.label).not.toBe(first.label)
  },
)

test('a code of a made-up device is refused, named or not', async () => {
  const wrong = `${SITE}-0000-0000-0000`
  const refused = await enrolWith(wrong, await newKeyPair(), { label: null })
  expect(await codeOf(refused)).toBe('code_refused')
})

test('the site, its codes and its devices are in the audit log from the first moment', async () => {
  const site = 'enrolment-audit'
  const supervisor = await Device.enrol(site, 'supervisor')
  await supervisor.call('/api/enrolments', { role: 'agent' })
  expect(await auditOf(site)).toMatchObject([
    { code: 'site_created', by: null },
    { code: 'code_made', by: null, note: 'supervisor' },
    { code: 'enrolled', by: supervisor.id, device: supervisor.id, note: 'supervisor' },
    { code: 'code_made', by: supervisor.id, note: 'agent' },
  ])
})

test('what a device says of itself is kept with its last contact', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  const header = writeDeviceHeader({
    id: agent.id,
    protocol: 1,
    app: '1.2',
    unsent: 7,
    oldest: 60_000,
    storage: 1_000,
  })
  await agent.call('/api/requests', undefined, { header })
  const [row] = await query(SITE, 'SELECT * FROM devices WHERE id = ?', agent.id)
  expect(row).toMatchObject({ app: '1.2', unsent: 7, oldest: 60_000, storage: 1_000, protocol: 1 })
  expect(Date.now() - Number(row?.contact_at)).toBeLessThan(5_000)
})

test('Invariant 7: a device whose clock is a month off calls like any other', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const agent = await Device.enrol(SITE, 'agent')
  const now = Date.now()
  for (const days of [-30, 30]) {
    vi.setSystemTime(now)
    const nonce = (await agent.call('/api/requests')).headers.get('DPoP-Nonce') ?? ''
    vi.setSystemTime(now + days * 24 * 3600_000)
    const proof = await agent.prove('/api/requests', 'GET', '', { nonce })
    vi.setSystemTime(now)
    expect((await agent.call('/api/requests', undefined, { proof })).status).toBe(200)
  }
})

test('a nonce is good for five to ten minutes', async () => {
  const agent = await Device.enrol(SITE, 'agent')
  const nonce = (await agent.call('/api/requests')).headers.get('DPoP-Nonce') ?? ''
  const started = Date.now()
  const after = async (minutes: number) => {
    vi.useFakeTimers({ toFake: ['Date'], now: started + minutes * 60_000 })
    return (await agent.call('/api/requests', undefined, { nonce })).status
  }
  expect([await after(4.9), await after(10.1)]).toEqual([200, 401])
})
