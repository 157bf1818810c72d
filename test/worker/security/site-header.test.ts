/** What every answer tells a device of its site, and the time in it that only this Worker can sign. */
import { beforeAll, expect, test, vi } from 'vitest'
import { readSiteHeader, SITE_HEADER } from '../../../shared/protocol/headers.ts'
import { utf8 } from '../../../shared/text/bytes.ts'
import { Keyring } from '../../../worker/security/keyring.ts'
import {
  acceptsNonce,
  currentNonce,
  readSignedTime,
  signTime,
} from '../../../worker/security/signed-time.ts'
import { Device, enrolWith, makeCode, newId, newKeyPair } from '../kit/device.ts'
import { query } from '../kit/peek.ts'

const SITE = 'site-header'
let agent: Device

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
})

const told = (answered: Response) => readSiteHeader(answered.headers.get(SITE_HEADER))
const secret = (letter: string) => utf8(letter.repeat(32))
const [k1, k2] = [
  { id: 'k1', secret: secret('A') },
  { id: 'k2', secret: secret('B') },
]

test('every answer to a proven device tells of its site, errors too', async () => {
  const { id, public_key } = agent.sealingKey
  const answers = await Promise.all([
    agent.call('/api/requests'),
    agent.call('/api/requests', { items: [] }),
    agent.call(`/api/requests/${newId()}`),
    agent.call('/api/enrolments', { role: 'agent' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 400, 404, 404])
  for (const answered of answers)
    expect(told(answered)).toMatchObject({ settings: 0, sealing: `${id}.${public_key}` })
  const enrolled = await enrolWith(await makeCode(SITE, 'agent'), await newKeyPair())
  expect(told(enrolled)?.sealing).toBe(`${id}.${public_key}`)
})

test('nobody else is told', async () => {
  const stranger = await agent.call('/api/requests', undefined, { pair: await newKeyPair() })
  expect(stranger.status).toBe(401)
  expect(stranger.headers.get(SITE_HEADER)).toBeNull()
})

test('it holds the version of the settings', async () => {
  await query(SITE, "INSERT INTO settings VALUES (7, '{}', 0, 3, '{}')")
  expect(told(await agent.call('/api/requests'))?.settings).toBe(7)
  await query(SITE, 'DELETE FROM settings')
})

test('it holds the time of the answer by the clock of the Worker', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_900_000_000_000 })
  expect(told(await agent.call('/api/requests'))?.signed_time).toMatch(/^1900000000000\.[\w-]{22}$/)
  vi.useRealTimers()
})

test('a signed time is read by its site alone, with any key that is still listed', async () => {
  const old = await signTime(new Keyring([k1]), 'gate', 5)
  expect(await readSignedTime(new Keyring([k2, k1]), 'gate', old)).toBe(5)
  expect(await readSignedTime(new Keyring([k2]), 'gate', old)).toBeNull()
  expect(await readSignedTime(new Keyring([k1]), 'elsewhere', old)).toBeNull()
})

test('a time that somebody made up is not read', async () => {
  const keyring = new Keyring([k1])
  const [, mac = ''] = (await signTime(keyring, 'gate', 5)).split('.')
  for (const forged of [`6.${mac}`, `05.${mac}`, `5.${'A'.repeat(22)}`, `5.`, '5', '', `-5.${mac}`])
    expect(await readSignedTime(keyring, 'gate', forged)).toBeNull()
})

test('one keyring signs for several sites and purposes, each with its own key', async () => {
  const keyring = new Keyring([k1])
  const now = 1_900_000_000_000
  const [gate, desk] = [await signTime(keyring, 'gate', 5), await signTime(keyring, 'desk', 5)]
  expect(gate).not.toBe(desk)
  expect(await signTime(keyring, 'gate', 5)).toBe(gate)
  const nonce = await currentNonce(keyring, now)
  expect(await acceptsNonce(keyring, nonce, now)).toBe(true)
  const window = Math.floor(now / 300_000)
  expect(await signTime(keyring, '', window)).not.toBe(`${window}.${nonce}`)
})
