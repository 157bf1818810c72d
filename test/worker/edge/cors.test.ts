/**
 * What pages of an extension may read without having been given access to the address: what is told to
 * everybody, and what is told to the device that lives in that extension. Nobody else may read a thing.
 */
import { exports } from 'cloudflare:workers'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { makeDeviceId } from '../../../shared/ids.ts'
import { Problem } from '../../../shared/problem.ts'
import { ENDPOINTS, pathOf } from '../../../shared/protocol/endpoints.ts'
import { PROTOCOL } from '../../../shared/protocol/protocol.ts'
import {
  changeAddress,
  Device,
  enrolWith,
  makeCode,
  newId,
  newKeyPair,
  ORIGIN,
  send,
} from '../kit/device.ts'

const OWN = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`
const STRANGE = `chrome-extension://${'ponmlkjihgfedcba'.repeat(2)}`
const FIREFOX = 'moz-extension://a23edca7-ce41-493b-9839-d8a2897e4fb7'
const PAGES = [ORIGIN, 'https://second.example', 'https://elsewhere.example', 'null', 'file://']
const SITE = 'cors'
const HEADERS = 'content-type,dpop,fieldproof-device'

const IDS = { id: newId(), file: 'file_1' }
/** A path for each call of a device. */
const PATHS = ENDPOINTS.map((endpoint) => {
  const [method = ''] = endpoint.split(' ')
  const ids = [IDS, { id: makeDeviceId(SITE, new Uint8Array(16)) }, { id: 'vs_1' }]
  const path = ids.map((one) => pathOf(endpoint, one)).find((one) => one !== null)
  if (!path) throw new Error(`no path for ${endpoint}`)
  return { method, path }
})
const SHARED = [
  { method: 'GET', path: '/api/config' },
  { method: 'POST', path: '/api/enrol' },
  ...PATHS,
]

const preflight = (
  path: string,
  { origin = OWN, method = 'POST', headers = HEADERS }: Partial<Record<string, string>> = {},
) =>
  send(path, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': method,
      ...(headers && { 'Access-Control-Request-Headers': headers }),
    },
  })

/** All that tells a browser to let a page read. */
const corsOf = ({ headers }: Response) =>
  [...headers].filter(([name]) => name.startsWith('access-control-'))

/** Whether a browser lets a page of this origin read it, and our headers. */
function isReadable(answer: Response, origin: string): boolean {
  const { headers } = answer
  if (headers.get('Access-Control-Allow-Origin') === null) {
    expect(corsOf(answer)).toEqual([])
    return false
  }
  expect(headers.get('Access-Control-Allow-Origin')).toBe(origin)
  expect(headers.get('Access-Control-Expose-Headers')).toBe(
    'DPoP-Nonce, Fieldproof-Site, X-Request-Id',
  )
  expect(headers.has('Access-Control-Allow-Credentials')).toBe(false)
  return true
}

const variesByOrigin = ({ headers }: Response) =>
  (headers.get('Vary') ?? '').split(/, */).includes('Origin')

const codeOf = async (response: Response) => v.parse(Problem, await response.json()).code

test.each(SHARED)('an extension may ask for $method $path', async ({ method, path }) => {
  for (const origin of [OWN, FIREFOX]) {
    const allowed = await preflight(path, { origin, method })
    expect([allowed.status, await allowed.text()]).toEqual([204, ''])
    const { headers } = allowed
    expect(headers.get('Access-Control-Allow-Origin')).toBe(origin)
    expect(headers.get('Access-Control-Allow-Methods')?.split(', ')).toContain(method)
    expect(headers.get('Access-Control-Allow-Headers')).toBe(
      'Content-Type, DPoP, Fieldproof-Device',
    )
    expect(headers.has('Access-Control-Allow-Credentials')).toBe(false)
    expect(variesByOrigin(allowed)).toBe(true)
  }
})

test('only by the methods that the path has', async () => {
  for (const { path } of SHARED)
    for (const method of ['PUT', 'DELETE', 'PATCH', 'get', 'TRACE', ''])
      expect(corsOf(await preflight(path, { method }))).toEqual([])
  expect(corsOf(await preflight('/api/enrol', { method: 'GET' }))).toEqual([])
  expect(corsOf(await preflight('/api/audit', { method: 'POST' }))).toEqual([])
})

test('and with the headers that a device sends', async () => {
  for (const headers of ['dpop', '', 'DPoP, Content-Type'])
    expect((await preflight('/api/requests', { headers })).status).toBe(204)
  for (const headers of ['authorization', 'dpop,cookie', 'dpop,x-other', '*'])
    expect(corsOf(await preflight('/api/requests', { headers }))).toEqual([])
})

test('with a query it may be asked for, too', async () => {
  expect((await preflight('/api/requests?since=0', { method: 'GET' })).status).toBe(204)
})

test('no page of another origin may ask for anything', async () => {
  for (const origin of PAGES)
    for (const { method, path } of SHARED) {
      const refused = await preflight(path, { origin, method })
      expect([path, refused.status, corsOf(refused)]).toEqual([path, 404, []])
    }
})

test('nobody may ask for what no device calls', async () => {
  const others = [
    '/api/tickets',
    '/api/tickets/start',
    '/api/csp',
    '/api/openapi.json',
    '/api/nothing',
    '/api/requests/',
    '/api/requests/not-an-id',
    `/api/requests/${IDS.id}/nothing`,
    `/api//requests`,
    '/webhooks/stripe',
    '/operator/health',
    '/healthz',
    '/',
    '/v',
    '/handover',
  ]
  for (const path of others)
    for (const method of ['GET', 'POST'])
      expect([path, corsOf(await preflight(path, { method }))]).toEqual([path, []])
  const read = ['/api/openapi.json', '/healthz', '/', '/handover', '/api/nothing']
  for (const path of read)
    expect(corsOf(await send(path, { headers: { Origin: OWN } }))).toEqual([])
  const told = await send('/api/tickets', { method: 'POST', body: '{}', headers: { Origin: OWN } })
  expect(corsOf(told)).toEqual([])
})

test('what everybody is told, an extension may read, and no page', async () => {
  const config = (origin: string) => send('/api/config', { headers: { Origin: origin } })
  expect(isReadable(await config(OWN), OWN)).toBe(true)
  for (const page of PAGES) expect(corsOf(await config(page))).toEqual([])
})

test('an extension may read what becomes of its enrolment, and no page', async () => {
  changeAddress()
  const right = await enrolWith(await makeCode(SITE, 'agent'), await newKeyPair(), { origin: OWN })
  expect([right.status, isReadable(right, OWN)]).toEqual([200, true])
  const wrong = await enrolWith(`${SITE}-AAAA-AAAA-AAAA`, await newKeyPair(), { origin: OWN })
  expect([wrong.status, isReadable(wrong, OWN)]).toEqual([403, true])
  const page = await enrolWith(await makeCode(SITE, 'agent'), await newKeyPair(), {
    origin: 'https://elsewhere.example',
  })
  expect(corsOf(page)).toEqual([])
})

test('a device reads its answers where it lives: taken, not found, out of use, sign again', async () => {
  const device = await Device.enrol(SITE, 'supervisor', OWN)
  const other = await Device.enrol(SITE, 'supervisor')
  const list = (twist = {}) =>
    device.call('/api/requests?since=0', undefined, { origin: OWN, ...twist })
  expect(isReadable(await list(), OWN)).toBe(true)
  const unknown = await device.call(`/api/requests/${newId()}`, undefined, { origin: OWN })
  expect([unknown.status, isReadable(unknown, OWN)]).toEqual([404, true])
  const old = await list({ nonce: 'old' })
  expect([await codeOf(old.clone()), isReadable(old, OWN)]).toEqual(['use_dpop_nonce', true])
  await other.call(`/api/devices/${device.id}/revoke`, {})
  const revoked = await list()
  expect([await codeOf(revoked.clone()), isReadable(revoked, OWN)]).toEqual([
    'device_revoked',
    true,
  ])
})

test('no other extension reads an answer to it, whatever it has got hold of', async () => {
  const device = await Device.enrol(SITE, 'supervisor', OWN)
  const page = await Device.enrol(SITE, 'supervisor')
  for (const { method, path } of PATHS)
    for (const origin of [STRANGE, FIREFOX, ...PAGES]) {
      const body = method === 'POST' ? {} : undefined
      const refused = await device.call(path, body, { origin })
      expect([path, origin, corsOf(refused)]).toEqual([path, origin, []])
      expect([path, variesByOrigin(refused)]).toEqual([path, true])
      if (origin === STRANGE) expect(corsOf(await page.call(path, body, { origin }))).toEqual([])
    }
})

test('whoever has no key reads nothing, and learns nothing of who lives where', async () => {
  const device = await Device.enrol(SITE, 'agent', OWN)
  const pair = await newKeyPair()
  const unknown = device.header().replace(device.id, makeDeviceId(SITE, new Uint8Array(16)))
  const nowhere = device.header().replace(device.id, makeDeviceId('nowhere', new Uint8Array(16)))
  const answers = await Promise.all(
    [device.header(), unknown, nowhere, ''].map((header) =>
      device.call('/api/requests?since=0', undefined, { pair, header, origin: OWN }),
    ),
  )
  for (const answer of answers) {
    expect([await codeOf(answer), corsOf(answer)]).toEqual(['proof_refused', []])
    expect(variesByOrigin(answer)).toBe(true)
  }
})

test('that its app is too old or too new, or a call too large, an extension is told', async () => {
  const device = await Device.enrol(SITE, 'agent', OWN)
  device.protocol = PROTOCOL + 1
  const newer = await device.call('/api/requests?since=0', undefined, { origin: OWN })
  expect([await codeOf(newer.clone()), isReadable(newer, OWN)]).toEqual(['worker_older', true])
  device.protocol = 0
  const older = await device.call('/api/requests?since=0', undefined, { origin: OWN })
  expect([await codeOf(older.clone()), isReadable(older, OWN)]).toEqual([
    'protocol_unsupported',
    true,
  ])
  const large = await device.call('/api/requests', 'x'.repeat(257 * 1024), { origin: OWN })
  expect([large.status, isReadable(large, OWN)]).toEqual([413, true])
})

test('an answer that a cache kept for one origin is given to no other', async () => {
  const device = await Device.enrol(SITE, 'agent', OWN)
  for (const origin of [OWN, undefined]) {
    const told = await device.call('/api/requests?since=0', undefined, { origin })
    expect([told.headers.get('Cache-Control'), variesByOrigin(told)]).toEqual(['no-store', true])
    const headers = origin === undefined ? {} : { Origin: origin }
    expect(variesByOrigin(await send('/api/config', { headers }))).toBe(true)
  }
})

test('a socket is not asked for beforehand', async () => {
  expect(corsOf(await preflight('/api/live', { method: 'GET' }))).toEqual([])
  const plain = await exports.default.fetch(`${ORIGIN}/api/live`, { headers: { Origin: OWN } })
  expect(corsOf(plain)).toEqual([])
})
