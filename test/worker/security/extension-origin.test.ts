/**
 * A device that lives in an extension: its origin is learned when it is enrolled, and nothing that comes
 * from another origin is that device, whatever it has got hold of.
 */
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Problem } from '../../../shared/problem.ts'
import { DeviceList, DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { Delta } from '../../../shared/protocol/protocol.ts'
import { extensionOrigin } from '../../../worker/security/extension-origin.ts'
import {
  changeAddress,
  Device,
  enrolWith,
  makeCode,
  newId,
  newKeyPair,
  ORIGIN,
} from '../kit/device.ts'
import { open, passFor, protocolsOf } from '../kit/socket.ts'

const CHROMIUM = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`
const OTHER_CHROMIUM = `chrome-extension://${'ponmlkjihgfedcba'.repeat(2)}`
const FIREFOX = 'moz-extension://a23edca7-ce41-493b-9839-d8a2897e4fb7'
const OTHER_FIREFOX = 'moz-extension://666ed23f-34a5-4094-8b11-4fd55211232f'
const SITE = 'extension-origin'

/** What is near to an extension's, and none. */
const NOWHERE = [
  'chrome-extension://short',
  `${CHROMIUM}x`,
  `${CHROMIUM}.example`,
  `${CHROMIUM}:8787`,
  CHROMIUM.toUpperCase(),
  'chrome-extension://*',
  `moz-extension://${'a'.repeat(32)}`,
  `safari-web-extension://${FIREFOX.slice(16)}`,
  'file://',
  'about:blank',
]

/** All that may stand there, but for the device's own. */
const NOT_OF = (own: string): string[] =>
  [
    CHROMIUM,
    OTHER_CHROMIUM,
    FIREFOX,
    OTHER_FIREFOX,
    ORIGIN,
    'https://second.example',
    'https://elsewhere.example',
    'null',
    '',
    `${own}/`,
    `${own}, ${own}`,
    `https://${own.replace('://', '.')}`,
    ...NOWHERE,
  ].filter((origin) => origin !== own)

const codeOf = async (response: Response) => v.parse(Problem, await response.json()).code

/** What is left on the disk of the site by calls from elsewhere. */
const isTaken = async (device: Device, id: string): Promise<boolean> => {
  const told = v.parse(Delta, await (await device.call('/api/requests?since=0')).json())
  return told.requests.some((row) => row.id === id)
}

test.each([
  ['Chromium', CHROMIUM],
  ['Firefox', FIREFOX],
])('in %s it is enrolled, calls and hears from its own origin', async (_, own) => {
  const device = await Device.enrol(SITE, 'agent', own)
  const id = newId()
  const items = [await device.record({ id })]
  expect((await device.call('/api/requests', { items })).status).toBe(200)
  // With access to the address, browsers send a GET without an origin.
  expect(await isTaken(device, id)).toBe(true)
  // Without, they ask by CORS and tell it.
  expect((await device.call('/api/requests', undefined, { origin: own })).status).toBe(200)
  expect((await open(protocolsOf(await passFor(device)), own)).status).toBe(101)
})

test('the desk is told which devices live in an extension, whatever is done with them', async () => {
  const desk = await Device.enrol(SITE, 'supervisor')
  const page = await Device.enrol(SITE, 'agent')
  const inside = await Promise.all(
    [CHROMIUM, FIREFOX].map((own) => Device.enrol(SITE, 'agent', own)),
  )
  const answered = await desk.call('/api/devices')
  const { devices } = v.parse(DeviceList, await answered.json())
  const told = ({ id }: Device) => devices.find((row) => row.id === id)?.extension
  expect([...inside, page, desk].map(told)).toEqual([true, true, false, false])
  for (const device of [...inside, page]) {
    const renamed = await desk.call(`/api/devices/${device.id}`, { label: 'Other name' })
    const { extension } = v.parse(DeviceRow, await renamed.json())
    expect(extension).toBe(device !== page)
  }
})

test.each([
  ['Chromium', CHROMIUM],
  ['Firefox', FIREFOX],
])('a call with the key of one in %s from any other origin is refused', async (_, own) => {
  const device = await Device.enrol(SITE, 'agent', own)
  // Every browser tells the origin of a POST.
  for (const origin of [...NOT_OF(own), undefined]) {
    const id = newId()
    const items = [await device.record({ id })]
    const refused = await device.call('/api/requests', { items }, { origin })
    expect([origin, refused.status, await codeOf(refused)]).toEqual([origin, 403, 'origin_refused'])
    expect(await isTaken(device, id)).toBe(false)
  }
})

test('no extension is a device that was enrolled on a page, whatever it has got hold of', async () => {
  const device = await Device.enrol(SITE, 'supervisor')
  for (const origin of [CHROMIUM, FIREFOX]) {
    const refused = await device.call('/api/devices', undefined, { origin })
    expect(await codeOf(refused)).toBe('origin_refused')
    expect((await open(protocolsOf(await passFor(device)), origin)).status).toBe(403)
  }
  // As before: a page of the deployment, and one whose browser keeps its origin to itself.
  for (const origin of [ORIGIN, 'null'])
    expect((await device.call('/api/devices', undefined, { origin })).status).toBe(200)
})

test('its pass opens no socket from another origin, and is still good for its own', async () => {
  const device = await Device.enrol(SITE, 'agent', CHROMIUM)
  const pass = await passFor(device)
  for (const origin of NOT_OF(CHROMIUM)) {
    const refused = await open(protocolsOf(pass), origin)
    expect([origin, refused.status]).toEqual([origin, 403])
    expect(await codeOf(refused)).toBe('pass_refused')
  }
  expect((await open(protocolsOf(pass), CHROMIUM)).status).toBe(101)
})

test('a wrong origin tells nothing to whoever has no key', async () => {
  const device = await Device.enrol(SITE, 'agent', CHROMIUM)
  const pair = await newKeyPair()
  for (const origin of [CHROMIUM, OTHER_CHROMIUM, 'null', undefined]) {
    const twist = origin === undefined ? { pair } : { pair, origin }
    expect(await codeOf(await device.call('/api/requests', undefined, twist))).toBe('proof_refused')
  }
})

test('the answer to its enrolment is given again to the same origin, and to no other', async () => {
  const [code, pair] = [await makeCode(SITE, 'agent'), await newKeyPair()]
  // In the sandbox a code enrols one device per key: this one is the same.
  expect((await enrolWith(code, pair, { origin: CHROMIUM })).status).toBe(200)
  expect((await enrolWith(code, pair, { origin: CHROMIUM })).status).toBe(200)
  for (const origin of [OTHER_CHROMIUM, FIREFOX, ORIGIN, undefined])
    expect(await codeOf(await enrolWith(code, pair, { origin }))).toBe('origin_refused')
})

test('one enrolled on a page does not become an extension by its code', async () => {
  const [code, pair] = [await makeCode(SITE, 'agent'), await newKeyPair()]
  expect((await enrolWith(code, pair, { origin: ORIGIN })).status).toBe(200)
  expect(await codeOf(await enrolWith(code, pair, { origin: CHROMIUM }))).toBe('origin_refused')
  expect((await enrolWith(code, pair)).status).toBe(200)
})

test('what is no page and no extension enrols nobody, and spends no code', async () => {
  const code = await makeCode(SITE, 'agent')
  for (const origin of NOWHERE) {
    changeAddress()
    const refused = await enrolWith(code, await newKeyPair(), { origin })
    expect([origin, await codeOf(refused)]).toEqual([origin, 'origin_refused'])
    const wrong = await enrolWith(`${SITE}-AAAA-AAAA-AAAA`, await newKeyPair(), { origin })
    expect(await codeOf(wrong)).toBe('origin_refused')
  }
  expect((await enrolWith(code, await newKeyPair(), { origin: CHROMIUM })).status).toBe(200)
})

test('calls from elsewhere with an overheard proof do not use up those of the device', async () => {
  const device = await Device.enrol(SITE, 'agent', CHROMIUM)
  const proof = await device.prove('/api/requests?since=0', 'GET', '')
  for (let n = 0; n < 620; n++) {
    const refused = await device.call('/api/requests?since=0', undefined, {
      proof,
      origin: OTHER_CHROMIUM,
    })
    expect(await codeOf(refused)).toBe('origin_refused')
  }
  // The proof itself was never used: its own call still passes.
  expect((await device.call('/api/requests?since=0', undefined, { proof })).status).toBe(200)
})

test('only what browsers call an extension is one', () => {
  for (const own of [CHROMIUM, FIREFOX]) expect(extensionOrigin(own)).toBe(own)
  const broken = fc
    .tuple(fc.constantFrom(CHROMIUM, FIREFOX), fc.nat(52), fc.nat(3), fc.string())
    .map(([own, at, cut, text]) => own.slice(0, at) + text + own.slice(at + cut))
  fc.assert(
    fc.property(fc.oneof(fc.string(), broken), (text) => {
      const { protocol = '', host = '' } = URL.canParse(text) ? new URL(text) : {}
      const isOne =
        text === `${protocol}//${host}` &&
        ((protocol === 'chrome-extension:' && /^[a-p]*$/.test(host) && host.length === 32) ||
          (protocol === 'moz-extension:' && v.is(v.pipe(v.string(), v.uuid()), host)))
      // A URL's host may be written in capitals; an origin is not.
      expect(extensionOrigin(text)).toBe(isOne && text === text.toLowerCase() ? text : null)
    }),
    { numRuns: 2_000 },
  )
  for (const none of [null, undefined, '']) expect(extensionOrigin(none)).toBeNull()
})
