/** What strangers may try, and how often any one device may call. */
import { Hono } from 'hono/tiny'
import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { Problem } from '../../../shared/problem.ts'
import { AddressLimits } from '../../../worker/edge/address-limits.ts'
import { deliverRaw, signature } from '../kit/delivery.ts'
import { Device, enrolWith, makeCode, newKeyPair, send, setUpCode } from '../kit/device.ts'

afterEach(() => {
  vi.useRealTimers()
})

const codeOf = async (answered: Response): Promise<string> => {
  const retry = answered.headers.get('Retry-After')
  const { code, retry_after } = v.parse(Problem, await answered.json())
  expect(retry).toBe(retry_after === undefined ? null : String(retry_after))
  return code === 'throttled' ? `throttled for ${retry_after}` : code
}

/** `tries` wrong codes one after another; each from its own address, or all from one. */
async function guess(site: string, tries: number, address?: string): Promise<string[]> {
  const pair = await newKeyPair()
  const answers = []
  for (let n = 0; n < tries; n++) {
    const from = address ?? `198.51.100.${n}`
    const code = `${site}-0000-0000-00${String(n).padStart(2, '0')}`
    answers.push(await codeOf(await enrolWith(code, pair, { address: from })))
  }
  return answers
}

const times = (n: number, code: string): string[] => Array<string>(n).fill(code)

test('one address may guess wrong fifteen times, alike at a site and where there is none', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  await makeCode('guessed', 'agent')
  const told = [...times(15, 'code_refused'), ...times(2, 'throttled for 4')]
  expect(await guess('guessed', 17, '203.0.113.1')).toEqual(told)
  expect(await guess('guessed-nowhere', 17, '203.0.113.2')).toEqual(told)
})

test('nobody can lock the enrolment of a site: a right code always works', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const enrol = async (address: string) =>
    enrolWith(await makeCode('shut', 'agent'), await newKeyPair(), { address })
  // From one address far too often, from a hundred addresses at once.
  await guess('shut', 40, '203.0.113.3')
  expect(new Set(await guess('shut', 100))).toEqual(new Set(['code_refused']))
  for (const address of ['203.0.113.3', '203.0.113.4', '198.51.100.1'])
    expect((await enrol(address)).status).toBe(200)
  expect(await guess('shut', 1, '203.0.113.3')).toEqual([expect.stringMatching(/^throttled/)])
})

test('right codes are not counted: a pallet of tablets is enrolled behind one address', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const code = await makeCode('pallet', 'kiosk')
  const statuses = []
  for (let n = 0; n < 310; n++)
    statuses.push((await enrolWith(code, await newKeyPair(), { address: '203.0.113.11' })).status)
  expect(new Set(statuses)).toEqual(new Set([200]))
})

test('wrong set-up codes are counted, too, and a right one passes all the same', async () => {
  const set = (code: string) =>
    send('/api/enrolments', {
      method: 'POST',
      headers: { Authorization: `Bearer ${code}`, 'CF-Connecting-IP': '203.0.113.5' },
      body: JSON.stringify({ site: 'set-up-guessed', role: 'agent' }),
    })
  for (let n = 0; n < 15; n++) expect(await codeOf(await set('guess'))).toBe('setup_code_refused')
  expect(await codeOf(await set('guess'))).toMatch(/^throttled/)
  expect((await set(setUpCode())).status).toBe(200)
  expect(await codeOf(await set('guess'))).toMatch(/^throttled/)
})

test('webhooks that nobody signed are throttled, and one that Stripe signed never is', async () => {
  const address = '203.0.113.6'
  const forged = () => deliverRaw('{}', 'x', address)
  const statuses = []
  for (let n = 0; n < 17; n++) statuses.push((await forged()).status)
  expect(statuses).toEqual([...Array(15).fill(400), 429, 429])
  const payload = JSON.stringify({ id: 'evt_1', object: 'event', type: 'charge.succeeded' })
  const genuine = await deliverRaw(payload, await signature(payload, 'whsec_new'), address)
  expect([genuine.status, await genuine.json()]).toEqual([200, { queued: false }])
  expect((await forged()).status).toBe(429)
})

test('while an address is wrong all the time, a crowd of its calls is not let in at once', async () => {
  let release = () => {}
  const until = new Promise<void>((resolve) => {
    release = resolve
  })
  const limits = new AddressLimits(() => 1_000_000)
  const door = new Hono().get('/:held', limits.guesses(), async (c) => {
    if (c.req.param('held') === 'held') await until
    return new Response('no', { status: 403 })
  })
  const knock = async (path: string, address: string) =>
    (await door.request(path, { headers: { 'CF-Connecting-IP': address } })).headers.get(
      'Retry-After',
    )
  for (let n = 0; n < 15; n++) expect(await knock('/now', 'a')).toBeNull()
  const crowd = Array.from({ length: 200 }, () => knock('/held', 'a'))
  expect(await knock('/now', 'a')).toBe('1')
  expect(await knock('/now', 'b')).toBeNull()
  release()
  expect(new Set(await Promise.all(crowd))).toEqual(new Set(['4']))
  expect(await knock('/now', 'a')).toBe('4')
})

test('proofs that are refused count against their address, at every door alike', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const agent = await Device.enrol('unproven', 'agent')
  const probe = async (path: string, address: string) =>
    codeOf(await send(path, { headers: { 'CF-Connecting-IP': address } }))
  for (let n = 0; n < 300; n++)
    for (const path of ['/api/requests', '/api/devices'])
      expect(await probe(path, '203.0.113.7')).toBe('proof_refused')
  expect(await probe('/api/settings', '203.0.113.7')).toMatch(/^throttled/)
  expect(await probe('/api/settings', '203.0.113.8')).toBe('proof_refused')
  expect((await agent.call('/api/requests')).status).toBe(200)
  vi.setSystemTime(Date.now() + 60_000)
  expect(await probe('/api/settings', '203.0.113.7')).toBe('proof_refused')
})

test('a device that runs wild is throttled, and only that one', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  const [wild, calm] = [await Device.enrol('wild', 'agent'), await Device.enrol('wild', 'agent')]
  const statuses = []
  for (let n = 0; n < 601; n++) statuses.push((await wild.call('/api/requests')).status)
  expect(statuses.slice(0, 600)).toEqual(Array(600).fill(200))
  expect(statuses[600]).toBe(429)
  expect((await calm.call('/api/requests')).status).toBe(200)
})
