/** Signatures and the texts around them that are of no use: all are told apart from good ones, none breaks. */
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { toBase64url, utf8 } from '../../../shared/bytes.ts'
import { DeviceKey } from '../../../shared/protocol/protocol.ts'
import { isSigned, readJws } from '../../../worker/security/jws.ts'
import { newKeyPair, publicJwk } from '../kit/device.ts'

const Header = v.object({ alg: v.literal('ES256') })
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
  expect(await isSigned('text', signature, key)).toBe(true)
  expect(await isSigned('Text', signature, key)).toBe(false)
  expect(await isSigned('text', signature, (await signed('text')).key)).toBe(false)
  for (const wrong of ['', 'not base64url!', signature.slice(0, -2), `${signature}AAAA`])
    expect(await isSigned('text', wrong, key)).toBe(false)
})

test('a key of the right form that is no point of the curve has signed nothing', async () => {
  const { key, signature } = await signed('text')
  expect(await isSigned('text', signature, { ...key, y: 'A'.repeat(43) })).toBe(false)
})

test('a compact JWS has three parts, and a header in JSON that is as it must be', async () => {
  const { key, signature } = await signed(`${HEAD}.${part('payload')}`)
  const jws = readJws(`${HEAD}.${part('payload')}.${signature}`, Header)
  expect(jws).toMatchObject({ header: { alg: 'ES256' }, payload: utf8('payload') })
  expect(await jws?.isSignedBy(key)).toBe(true)
  for (const text of ['', HEAD, `${HEAD}.x`, `${HEAD}.e30.e30.e30`, 'e30.e30.e30', '!.e30.e30'])
    expect(readJws(text, Header)).toBeNull()
  expect(readJws(`${part('{"alg":"none"}')}.e30.`, Header)).toBeNull()
  expect(readJws(`${part('{')}.e30.e30`, Header)).toBeNull()
})
