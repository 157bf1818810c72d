/**
 * Whatever somebody puts where an id belongs, no signed call leaves for another address than the one
 * that is meant: it goes to exactly that, or not at all.
 */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { decodeJwt } from 'jose'
import * as v from 'valibot'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ENDPOINTS, pathOf } from '../../../shared/protocol/endpoints.ts'
import { makeKeyPair } from '../../../web/crypto/device-key.ts'
import { DEVICE } from '../store/example.ts'

const REQUEST = '01a21565-31a8-7246-b4bc-77377d1b2920'
const ORIGIN = 'https://field.example'
const left: Request[] = []

let calls: typeof import('../../../web/api/endpoints.ts')
let client: typeof import('../../../web/api/client.ts')
const pair = await makeKeyPair()
const caller = { pair, report: null }

beforeAll(async () => {
  vi.stubGlobal('self', { location: { origin: ORIGIN } })
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    left.push(new Request(url, init))
    return Response.json({})
  })
  calls = await import('../../../web/api/endpoints.ts')
  client = await import('../../../web/api/client.ts')
})

beforeEach(() => {
  left.length = 0
})

/** What could bend a path, mixed with what is an id. */
const bent = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        REQUEST,
        DEVICE,
        'vs_1',
        '/',
        '?',
        '#',
        '.',
        '..',
        '%2F',
        '%2e',
        '\\',
        '&',
        '=',
      ),
      fc.constantFrom(
        'redact',
        'cancel',
        'self',
        'wiped',
        '\t',
        '\n',
        '\r\n',
        ' ',
        '\ud800',
        '@',
        ':',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''))
const anyId = fc.oneof(bent, fc.string({ unit: 'binary' }), fc.constant(REQUEST))

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'

test('nothing in the id of a request leads its calls anywhere else', async () => {
  const every = [
    ['POST', 'start', (id: string) => calls.sendStart(caller, id)],
    ['POST', 'cancel', (id: string) => calls.sendAction(caller, id, 'cancel', { if_rev: 1 })],
    ['GET', '', (id: string) => calls.fetchRequest(caller, id)],
  ] as const
  await fc.assert(
    fc.asyncProperty(anyId, fc.constantFrom(...every), async (id, [method, what, ask]) => {
      left.length = 0
      const called = await ask(id)
      if (id !== REQUEST && left.length === 0) {
        expect(called).toMatchObject({ kind: 'problem', problem: { code: 'not_found' } })
        return
      }
      const address = new RegExp(`^${ORIGIN}/api/requests/${UUID}${what && `/${what}`}$`)
      for (const request of left) {
        expect([request.method, request.url]).toEqual([method, expect.stringMatching(address)])
        const { htm, htu, fp_query } = decodeJwt(request.headers.get('DPoP') ?? '')
        expect([htm, htu, fp_query]).toEqual([method, request.url, ''])
      }
      expect(left.length).toBe(1)
    }),
    { numRuns: 400 },
  )
})

test('a call with a query signs it as it is sent', async () => {
  await calls.fetchDelta(caller, 7)
  const { htu, fp_query } = decodeJwt(left[0]?.headers.get('DPoP') ?? '')
  expect([left[0]?.url, htu, fp_query]).toEqual([
    `${ORIGIN}/api/requests?since=7`,
    `${ORIGIN}/api/requests`,
    '?since=7',
  ])
})

test('a call whose query is empty has no mark of one', async () => {
  const nothing = new URLSearchParams()
  await client.call(caller, { to: 'GET /api/sessions', query: nothing }, v.unknown())
  const { fp_query } = decodeJwt(left[0]?.headers.get('DPoP') ?? '')
  expect([left[0]?.url, fp_query]).toEqual([`${ORIGIN}/api/sessions`, ''])
})

test('every path keeps its form, or is none', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ENDPOINTS), anyId, anyId, (endpoint, id, file) => {
      const path = pathOf(endpoint, { id, file })
      if (path === null) return
      expect(new URL(ORIGIN + path).pathname).toBe(path)
      const form = endpoint.split(' ')[1]?.replaceAll(/:\w+/g, '[a-zA-Z0-9_.-]+') ?? ''
      expect(path).toMatch(new RegExp(`^${form}$`))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['POST /api/requests/:id/start', { id: REQUEST }, `/api/requests/${REQUEST}/start`],
  [
    'GET /api/requests/:id/images/:file',
    { id: REQUEST, file: 'file_1' },
    `/api/requests/${REQUEST}/images/file_1`,
  ],
  ['POST /api/devices/:id', { id: DEVICE }, `/api/devices/${DEVICE}`],
  ['GET /api/sessions/:id', { id: 'vs_1ABc' }, '/api/sessions/vs_1ABc'],
  ['GET /api/reports/:id', { id: 'vr_1' }, '/api/reports/vr_1'],
  ['POST /api/devices/:id', { id: 'self' }, null],
  ['POST /api/requests/:id/start', { id: REQUEST.toUpperCase() }, null],
  ['POST /api/requests/:id/start', { id: '..' }, null],
  ['POST /api/requests/:id/start', {}, null],
] as const)('%s with %j is %s', (endpoint, params, path) => {
  expect(pathOf(endpoint, params)).toBe(path)
})

test('an unusual id stays on the device also where the answer would be a file', async () => {
  const called = await client.callForFile(
    caller,
    { to: 'GET /api/reports/:id', id: '../audit' },
    (response) => response.text(),
  )
  expect(called).toMatchObject({ kind: 'problem', problem: { code: 'not_found' } })
  expect(left).toEqual([])
})
