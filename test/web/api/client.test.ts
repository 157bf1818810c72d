import { decodeJwt, decodeProtectedHeader, exportJWK, importJWK, jwtVerify } from 'jose'
import * as v from 'valibot'
import { beforeEach, expect, test, vi } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { readDeviceHeader } from '../../../shared/protocol/headers.ts'
import { sha256 } from '../../../shared/text/bytes.ts'
import { makeKeyPair } from '../../../web/crypto/device-key.ts'
import { DEVICE } from '../store/example.ts'

type Api = typeof import('../../../web/api/client.ts')
let api: Api
const pair = await makeKeyPair()
const caller = {
  pair,
  report: () => ({ id: DEVICE, protocol: 1, app: '0.1.0', unsent: 2, oldest: 60_000, storage: 0 }),
}
const Ok = v.object({ ok: v.boolean() })
const ok = (nonce?: string) =>
  Response.json({ ok: true }, { headers: nonce ? { 'DPoP-Nonce': nonce } : {} })
const failed = (code: Parameters<typeof problem>[0], nonce?: string) =>
  Response.json(problem(code), {
    status: problem(code).status,
    headers: nonce ? { 'DPoP-Nonce': nonce } : {},
  })

let requests: Request[]

/** The network, one answer per call in order; an Error is silence. */
function network(...answers: (Response | Error)[]): void {
  requests = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push(new Request(url, init))
    const answer = answers[requests.length - 1]
    if (!answer) throw new Error('an unexpected call')
    if (answer instanceof Error) throw answer
    return answer
  })
}
const proofOf = (n: number) => requests[n]?.headers.get('DPoP') ?? ''

/** What the device has kept from its last contact. */
let kept: { nonce: string; at: number } | undefined
const saveNonce = vi.fn(async () => true)

beforeEach(async () => {
  kept = { nonce: 'n0', at: Date.now() }
  saveNonce.mockClear()
  vi.doMock('../../../web/store/store.ts', () => ({ loadSetting: async () => kept }))
  vi.doMock('../../../web/store/nonce.ts', () => ({ saveNonce }))
  vi.stubGlobal('self', { location: { origin: 'https://field.example' } })
  vi.resetModules()
  api = await import('../../../web/api/client.ts')
})

test('a proof names method, URL without query, and the hash of the exact body', async () => {
  network(ok())
  await api.call(caller, { to: 'POST /api/requests', body: { items: [] } }, Ok)
  const key = await importJWK(await exportJWK(pair.publicKey), 'ES256')
  const { payload, protectedHeader } = await jwtVerify(proofOf(0), key, { typ: 'dpop+jwt' })
  expect(protectedHeader.alg).toBe('ES256')
  expect(payload).toMatchObject({
    htm: 'POST',
    htu: 'https://field.example/api/requests',
    fp_body: await sha256('{"items":[]}'),
  })
  expect(await requests[0]?.text()).toBe('{"items":[]}')
})

test('a call without a body is proven with the hash of no bytes', async () => {
  network(ok())
  await api.call(caller, { to: 'GET /api/requests' }, Ok)
  expect(decodeJwt(proofOf(0)).fp_body).toBe(await sha256(''))
})

test('asked for a nonce, it signs again once, with that nonce and a new jti', async () => {
  network(failed('use_dpop_nonce', 'n1'), ok('n2'), ok())
  expect(await api.call(caller, { to: 'GET /api/requests' }, Ok)).toMatchObject({
    kind: 'answered',
  })
  const [first, second] = [decodeJwt(proofOf(0)), decodeJwt(proofOf(1))]
  expect(first.nonce).toBe('n0')
  expect(second.nonce).toBe('n1')
  expect(second.jti).not.toBe(first.jti)
  await api.call(caller, { to: 'GET /api/requests' }, Ok)
  expect(decodeJwt(proofOf(2)).nonce).toBe('n2')
})

test('the nonce of the last contact is used first, and a new one is kept', async () => {
  network(ok('n1'), ok('n1'), ok('n1'))
  for (let n = 0; n < 3; n++) await api.call(caller, { to: 'GET /api/requests' }, Ok)
  expect(requests.map((_, n) => decodeJwt(proofOf(n)).nonce)).toEqual(['n0', 'n1', 'n1'])
  expect(saveNonce).toHaveBeenCalledOnce()
  expect(saveNonce).toHaveBeenCalledWith({ nonce: 'n1', at: expect.any(Number) })
})

test.each([
  ['one that is too old', () => ({ nonce: 'old', at: Date.now() - 301_000 })],
  ['one of a clock that was ahead', () => ({ nonce: 'old', at: Date.now() + 301_000 })],
])('with %s it is fetched once, for all calls that wait, and nobody is refused', async (_, of) => {
  kept = of()
  network(ok('n1'), ok('n1'), ok('n1'), ok('n1'))
  await Promise.all([1, 2, 3].map(() => api.call(caller, { to: 'GET /api/requests' }, Ok)))
  const [asked, ...calls] = requests
  expect(asked?.url).toBe('https://field.example/api/config')
  expect(asked?.headers.get('DPoP')).toBeNull()
  expect(calls.map((_, n) => decodeJwt(proofOf(n + 1)).nonce)).toEqual(['n1', 'n1', 'n1'])
})

test('where nothing answers, silence is waited for once and not twice', async () => {
  kept = { nonce: 'old', at: 0 }
  network(new Error('no network'))
  const called = await api.call(caller, { to: 'GET /api/requests' }, Ok)
  expect(called).toEqual({ kind: 'unreachable' })
  expect(requests).toHaveLength(1)
})

test('asked for a nonce twice, it stops asking', async () => {
  network(failed('use_dpop_nonce', 'n1'), failed('use_dpop_nonce', 'n2'))
  const called = await api.call(caller, { to: 'GET /api/requests' }, Ok)
  expect(called).toMatchObject({ kind: 'problem', problem: { code: 'use_dpop_nonce' } })
  expect(requests).toHaveLength(2)
})

test('a nonce that an answer brought is not forgotten for what is read from the disk meanwhile', async () => {
  const reads: (() => void)[] = []
  vi.doMock('../../../web/store/store.ts', () => ({
    loadSetting: () => new Promise<void>((resolve) => reads.push(resolve)),
  }))
  vi.resetModules()
  api = await import('../../../web/api/client.ts')
  network(ok('n1'), ok())
  const called = api.call(caller, { to: 'GET /api/requests' }, Ok)
  await vi.waitFor(() => expect(reads).toHaveLength(1))
  await api.call(null, { to: 'GET /api/config' }, Ok)
  reads[0]?.()
  await called
  expect(decodeJwt(proofOf(1)).nonce).toBe('n1')
})

test('a refused proof is made anew once: the browser may have sent the first one twice', async () => {
  network(failed('proof_refused'), ok())
  const called = await api.call(caller, { to: 'POST /api/requests', body: {} }, Ok)
  expect(called).toMatchObject({ kind: 'answered' })
  expect(decodeJwt(proofOf(1)).jti).not.toBe(decodeJwt(proofOf(0)).jti)

  network(failed('proof_refused'), failed('proof_refused'))
  const again = await api.call(caller, { to: 'GET /api/requests' }, Ok)
  expect(again).toMatchObject({ kind: 'problem', problem: { code: 'proof_refused' } })
  expect(requests).toHaveLength(2)
})

test('every call says who it is and how it fares', async () => {
  network(ok())
  await api.call(caller, { to: 'GET /api/requests' }, Ok)
  expect(readDeviceHeader(requests[0]?.headers.get('Fieldproof-Device'))).toEqual(caller.report())
})

/** Every answer of the Worker carries the id of its call. */
const ours = (body: string, status: number) =>
  new Response(body, { status, headers: { 'X-Request-Id': 'req_1' } })

test('silence, and an answer of the Worker that is cut in half, count as no answer', async () => {
  network(new Error('no network'), ours('{"ok":tr', 200), ours('{"code":"inv', 400))
  for (let n = 0; n < 3; n++) {
    const called = await api.call(null, { to: 'GET /api/config' }, Ok)
    expect(called).toEqual({ kind: 'unreachable' })
  }
})

test('a broken answer of a Worker that failed is the Worker being down', async () => {
  network(ours('', 500))
  const called = await api.call(null, { to: 'GET /api/config' }, Ok)
  expect(called).toMatchObject({ kind: 'problem', problem: { code: 'internal' } })
})

/** `status` 0 and type `opaqueredirect`: all that a script is shown of a redirect. */
const redirect = () => Object.defineProperty(new Response(null), 'status', { value: 0 }) as Response

test.each<[string, () => Response, number | null]>([
  ['a sign-in page', () => new Response('<html>Welcome to Station Wi-Fi</html>'), 200],
  ['a firewall', () => new Response('', { status: 403 }), 403],
  ['a challenge', () => new Response('<title>Just a moment…</title>', { status: 403 }), 403],
  ['a gateway', () => new Response('<html>Bad gateway</html>', { status: 502 }), 502],
  ['a proxy that thinks it too large', () => new Response('', { status: 413 }), 413],
  ['JSON of another service', () => Response.json({ other: 1 }), 200],
  ['a login elsewhere', redirect, null],
])('%s is told as what it is: something in between', async (_name, answer, status) => {
  network(answer())
  const called = await api.call(null, { to: 'GET /api/config' }, Ok)
  expect(called).toEqual({ kind: 'intercepted', status })
})

test('the private key never travels', async () => {
  network(ok())
  await api.call(caller, { to: 'GET /api/requests' }, Ok)
  const { jwk } = decodeProtectedHeader(proofOf(0))
  expect(Object.keys(jwk ?? {}).sort()).toEqual(['crv', 'kty', 'x', 'y'])
})
