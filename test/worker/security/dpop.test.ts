/** Proofs: what a thief, a relay or a prober could try with one, and the one answer they get. */
import { generateProof } from 'dpop'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import {
  BODY_HASH_CLAIM,
  QUERY_CLAIM,
  writeDeviceHeader,
} from '../../../shared/protocol/headers.ts'
import { sha256, toBase64url, utf8 } from '../../../shared/text/bytes.ts'
import { Device, newKeyPair, nonceNow, ORIGIN, publicJwk, type Twist } from '../kit/device.ts'

const SITE = 'proof'
const PATH = '/api/requests'
let agent: Device

beforeAll(async () => {
  agent = await Device.enrol(SITE, 'agent')
})

afterEach(() => {
  vi.useRealTimers()
})

const encoded = (part: object) => toBase64url(utf8(JSON.stringify(part)))

type Made = { header?: object; claims?: object; signWith?: CryptoKey | string }

/** A proof made by hand: right in all that is not changed. */
async function forge({ header = {}, claims = {}, signWith }: Made): Promise<string> {
  const jwk = await publicJwk(agent.pair)
  const head = encoded({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...header })
  const payload = encoded({
    jti: crypto.randomUUID(),
    htm: 'GET',
    htu: ORIGIN + PATH,
    iat: 1,
    nonce: await nonceNow(),
    [QUERY_CLAIM]: '',
    [BODY_HASH_CLAIM]: await sha256(''),
    ...claims,
  })
  const text = utf8(`${head}.${payload}`)
  if (typeof signWith === 'string') return `${head}.${payload}.${await hmac(signWith, text)}`
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const key = signWith ?? agent.pair.privateKey
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm, key, text))
  return `${head}.${payload}.${toBase64url(signature)}`
}

async function hmac(secret: string, text: Uint8Array<ArrayBuffer>): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', utf8(secret), algorithm, false, ['sign'])
  return toBase64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, text)))
}

const tried = async (twist: Twist, query = '') => agent.call(PATH + query, undefined, twist)
const forged = async (made: Made) => tried({ proof: await forge(made) })

test('a proof made by hand passes, so that what follows fails for its own reason', async () => {
  expect((await forged({})).status).toBe(200)
})

const other = async () => {
  const pair = await newKeyPair()
  return { pair, jwk: await publicJwk(pair) }
}

const WRONG: [name: string, () => Promise<Response>][] = [
  [
    'no algorithm',
    async () => {
      const [head, payload] = (await forge({ header: { alg: 'none' } })).split('.')
      return tried({ proof: `${head}.${payload}.` })
    },
  ],
  [
    'HS256 with the public key as its secret',
    async () =>
      forged({ header: { alg: 'HS256' }, signWith: JSON.stringify(await publicJwk(agent.pair)) }),
  ],
  ['ES384', () => forged({ header: { alg: 'ES384' } })],
  ['another type', () => forged({ header: { typ: 'JWT' } })],
  ['no type', () => forged({ header: { typ: undefined } })],
  [
    'a key of its own in it',
    async () => {
      const { pair, jwk } = await other()
      return forged({ header: { jwk }, signWith: pair.privateKey })
    },
  ],
  ['a critical extension', () => forged({ header: { crit: ['exp'], exp: 1 } })],
  ['another origin', () => forged({ claims: { htu: `https://evil.example${PATH}` } })],
  ['another path', () => forged({ claims: { htu: `${ORIGIN}/api/devices` } })],
  ['a query in its address', () => forged({ claims: { htu: `${ORIGIN}${PATH}?since=0` } })],
  ['a query that was put on', async () => tried({ proof: await forge({}) }, '?since=0')],
  ['a query that was taken off', () => forged({ claims: { [QUERY_CLAIM]: '?since=0' } })],
  [
    'another query',
    async () =>
      tried({ proof: await forge({ claims: { [QUERY_CLAIM]: '?since=1' } }) }, '?since=0'),
  ],
  ['no word of the query', () => forged({ claims: { [QUERY_CLAIM]: undefined } })],
  ['another method', () => forged({ claims: { htm: 'POST' } })],
  ['another body', async () => forged({ claims: { [BODY_HASH_CLAIM]: await sha256('{}') } })],
  ['no hash of the body', () => forged({ claims: { [BODY_HASH_CLAIM]: undefined } })],
  ['no jti', () => forged({ claims: { jti: undefined } })],
  ['a short jti', () => forged({ claims: { jti: 'x' } })],
  ['claims that are no object', () => forged({ claims: { htm: ['GET'] } })],
  ['two proofs in one', async () => tried({ proof: `${await forge({})}, ${await forge({})}` })],
  ['no proof', () => tried({ proof: '' })],
  [
    'a replay',
    async () => {
      const proof = await forge({})
      expect((await tried({ proof })).status).toBe(200)
      return tried({ proof })
    },
  ],
  [
    'a jti used before, in a new proof',
    async () => {
      const claims = { jti: crypto.randomUUID() }
      expect((await forged({ claims })).status).toBe(200)
      return forged({ claims })
    },
  ],
  ['a device that does not exist', () => tried({ header: headerOf(`${SITE}.${'0'.repeat(16)}`) })],
  ['a site that does not exist', () => tried({ header: headerOf(`nowhere.${'0'.repeat(16)}`) })],
  [
    'the device of another, with a proof of its own',
    async () => tried({ header: headerOf((await Device.enrol(SITE, 'supervisor')).id) }),
  ],
  [
    'a revoked device and not its key',
    async () => {
      const [lost, desk] = [
        await Device.enrol(SITE, 'agent'),
        await Device.enrol(SITE, 'supervisor'),
      ]
      await desk.call(`/api/devices/${lost.id}/revoke`, {})
      return tried({ header: headerOf(lost.id) })
    },
  ],
]

const headerOf = (id: string) =>
  writeDeviceHeader({ id, protocol: 1, app: 't', unsent: 0, oldest: 0, storage: 0 })

test.each(WRONG)('%s is refused, and says no more than all the others', async (_name, call) => {
  const answered = await call()
  expect(answered.status).toBe(401)
  expect(answered.headers.get('WWW-Authenticate')).toBe('DPoP algs="ES256"')
  expect(await answered.json()).toEqual({
    code: 'proof_refused',
    status: 401,
    title: 'The server doesn’t recognise this device.',
  })
})

test('the nonce of this window and of the one before is taken, no older and no later one', async () => {
  const start = Math.ceil(Date.now() / 300_000) * 300_000
  vi.useFakeTimers({ toFake: ['Date'], now: start })
  const nonce = await nonceNow()
  const at = async (minutes: number) => {
    vi.setSystemTime(start + minutes * 60_000)
    return (await forged({ claims: { nonce } })).status
  }
  expect([await at(0), await at(4.9), await at(5), await at(9.9)]).toEqual([200, 200, 200, 200])
  const old = await at(10)
  const early = await at(-1)
  expect([old, early]).toEqual([401, 401])
})

test.each([6, 9.9])(
  'a proof is refused when it comes again after %f minutes, while its nonce still passes',
  async (minutes) => {
    const start = Math.ceil(Date.now() / 300_000) * 300_000
    vi.useFakeTimers({ toFake: ['Date'], now: start })
    const nonce = await nonceNow()
    const proof = await forge({ claims: { nonce } })
    expect((await tried({ proof })).status).toBe(200)
    vi.setSystemTime(start + minutes * 60_000)
    const again = await tried({ proof })
    expect([again.status, await again.json()]).toMatchObject([401, { code: 'proof_refused' }])
    expect((await forged({ claims: { nonce } })).status).toBe(200)
  },
)

test('a stale nonce is told only to the holder of the key', async () => {
  const claims = { nonce: 'A'.repeat(22) }
  expect(await (await forged({ claims })).json()).toMatchObject({ code: 'use_dpop_nonce' })
  const { pair } = await other()
  const prober = await forged({ claims, signWith: pair.privateKey })
  expect(await prober.json()).toMatchObject({ code: 'proof_refused' })
})

test('Invariant 7: when a proof says it was made does not matter', async () => {
  const now = Math.floor(Date.now() / 1000)
  for (const iat of [now - 30 * 86_400, now + 30 * 86_400, 0, -1, undefined, 'yesterday'])
    expect((await forged({ claims: { iat } })).status).toBe(200)
})

test('the library of the app makes such proofs', async () => {
  const claims = { [QUERY_CLAIM]: '', [BODY_HASH_CLAIM]: await sha256('') }
  const nonce = await nonceNow()
  const proof = await generateProof(agent.pair, ORIGIN + PATH, 'GET', nonce, undefined, claims)
  expect((await tried({ proof })).status).toBe(200)
})
