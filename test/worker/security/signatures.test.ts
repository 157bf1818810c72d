/** Signatures and the texts around them that are of no use: all are told apart from good ones, none breaks. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { DeviceKey } from '../../../shared/protocol/protocol.ts'
import { fromBase64url, toBase64url, utf8 } from '../../../shared/text/bytes.ts'
import { isSigned, readJwsHeader, verifyJws } from '../../../worker/security/signatures.ts'
import { newKeyPair, publicJwk } from '../kit/device.ts'

const Header = v.object({ alg: v.literal('ES256') })
/** Text and signature as they are written: signed are the bytes behind them. */
const isTextSigned = (text: string, signature: string, key: DeviceKey) =>
  isSigned(utf8(text), fromBase64url(signature), key)
const part = (content: string) => toBase64url(utf8(content))
const HEAD = part('{"alg":"ES256"}')

async function signed(text: string) {
  const pair = await newKeyPair()
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const bytes = await crypto.subtle.sign(algorithm, pair.privateKey, utf8(text))
  const { x, y } = await publicJwk(pair)
  const key = v.parse(DeviceKey, { kty: 'EC', crv: 'P-256', x, y })
  return { key, signature: toBase64url(new Uint8Array(bytes)) }
}

test('what is signed is signed by this key, as this text, and with the whole signature', async () => {
  const { key, signature } = await signed('text')
  expect(await isTextSigned('text', signature, key)).toBe(true)
  expect(await isTextSigned('Text', signature, key)).toBe(false)
  expect(await isTextSigned('text', signature, (await signed('text')).key)).toBe(false)
  for (const wrong of ['', 'not base64url!', signature.slice(0, -2), `${signature}AAAA`])
    expect(await isTextSigned('text', wrong, key)).toBe(false)
})

test('a key of the right form that is no point of the curve has signed nothing', async () => {
  const { key, signature } = await signed('text')
  expect(await isTextSigned('text', signature, { ...key, y: 'A'.repeat(43) })).toBe(false)
})

test('a compact JWS has three parts, and a header in JSON that is as it must be', async () => {
  const { key, signature } = await signed(`${HEAD}.${part('payload')}`)
  const jws = `${HEAD}.${part('payload')}.${signature}`
  expect(readJwsHeader(jws, Header)).toEqual({ alg: 'ES256' })
  expect(await verifyJws(jws, key, Header)).toEqual({
    header: { alg: 'ES256' },
    payload: utf8('payload'),
  })
  const wrong = [
    '',
    HEAD,
    `${HEAD}.x`,
    `${HEAD}.e30.e30.e30`,
    `${HEAD}.e30.e30.e30.e30`,
    'e30.e30.e30',
    '!.e30.e30',
    `${part('{"alg":"none"}')}.e30.`,
    `${part('{')}.e30.e30`,
    `${HEAD}=.e30.e30`,
    ` ${HEAD}.e30.e30`,
  ]
  for (const text of wrong) {
    expect(readJwsHeader(text, Header)).toBeNull()
    expect(await verifyJws(text, key, Header)).toBeNull()
  }
})

test('a compact JWS that this key did not sign, or not as it is, is worth nothing', async () => {
  const { key, signature } = await signed(`${HEAD}.${part('payload')}`)
  const jws = `${HEAD}.${part('payload')}.${signature}`
  expect(await verifyJws(jws, (await signed('text')).key, Header)).toBeNull()
  expect(await verifyJws(jws, { ...key, y: 'A'.repeat(43) }, Header)).toBeNull()
  for (const text of [
    `${HEAD}.${part('Payload')}.${signature}`,
    `${part('{"alg": "ES256"}')}.${part('payload')}.${signature}`,
    `${HEAD}.${part('payload')}.`,
    `${HEAD}.${part('payload')}.${signature.slice(0, -2)}`,
    `${HEAD}.${part('payload')}.${signature}AAAA`,
    `${HEAD}.${part('payload')}.${signature}==`,
    `${HEAD}.${part('payload')}.${signature}\n`,
  ])
    expect(await verifyJws(text, key, Header)).toBeNull()
})

test('neither algorithm nor extensions are the sender’s to choose, whatever the schema lets pass', async () => {
  const Anything = v.looseObject({})
  const protectedBy = async (header: object) => {
    const text = `${part(JSON.stringify(header))}.${part('payload')}`
    const { key, signature } = await signed(text)
    return verifyJws(`${text}.${signature}`, key, Anything)
  }
  expect(await protectedBy({ alg: 'ES256' })).not.toBeNull()
  for (const alg of ['none', 'HS256', 'ES384', 'RS256', '', 1, undefined])
    expect(await protectedBy({ alg })).toBeNull()
  expect(await protectedBy({ alg: 'ES256', crit: ['exp'], exp: 1 })).toBeNull()
  expect(await protectedBy({ alg: 'ES256', crit: [] })).toBeNull()
})

/** The key and the signed text of RFC 7515, appendix A.3. */
test('the example of RFC 7515 verifies, and not after a change', async () => {
  const key = v.parse(DeviceKey, {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  })
  const payload =
    'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'
  const signature =
    'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q'
  const jws = await verifyJws(`eyJhbGciOiJFUzI1NiJ9.${payload}.${signature}`, key, Header)
  expect(new TextDecoder().decode(jws?.payload)).toContain('"iss":"joe"')
  expect(await isTextSigned(`eyJhbGciOiJFUzI1NiJ9.${payload}`, signature, key)).toBe(true)
  const changed = `eyJhbGciOiJFUzI1NiJ9.${payload}.e${signature.slice(1)}`
  expect(await verifyJws(changed, key, Header)).toBeNull()
})
