import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { expect, test } from 'vitest'
import { partAad, SEALING_INFO, unpackSealed } from '../../../shared/record/sealed.ts'
import { toBase64url, utf8, utf8Decode } from '../../../shared/text/bytes.ts'
import { seal } from '../../../web/crypto/seal.ts'

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
const pair = await suite.kem.deriveKeyPair(utf8('a seed of 32 bytes for this test').buffer)
const point = new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey))
const key = { id: 'k1', public_key: toBase64url(point) }
const id = '01890000-0000-7000-8000-000000000001'

async function open(sealed: Uint8Array, aad: Uint8Array<ArrayBuffer>): Promise<string> {
  const parts = unpackSealed(sealed)
  if (!parts) throw new Error('not a sealed part')
  const recipient = await suite.createRecipientContext({
    recipientKey: pair.privateKey,
    enc: parts.encapsulated.slice().buffer,
    info: SEALING_INFO,
  })
  return utf8Decode(new Uint8Array(await recipient.open(parts.ciphertext.slice(), aad)))
}

test('the holder of the site key opens what was sealed, with the key id in front', async () => {
  const sealed = await seal('{"email":"jenny.rosen@example.com"}', {
    site: 'demo',
    id,
    part: 'details',
    key,
  })
  expect(unpackSealed(sealed)?.keyId).toBe('k1')
  expect(await open(sealed, partAad('demo', id, 'details'))).toBe(
    '{"email":"jenny.rosen@example.com"}',
  )
})

test.each([
  ['site', partAad('other', id, 'details')],
  ['request', partAad('demo', '01890000-0000-7000-8000-000000000002', 'details')],
  ['part', partAad('demo', id, 'notes')],
])('a part moved to another %s does not open', async (_name, aad) => {
  const sealed = await seal('{}', { site: 'demo', id, part: 'details', key })
  await expect(open(sealed, aad)).rejects.toThrow()
})

test('nothing readable remains, and the same text never seals to the same bytes', async () => {
  const to = { site: 'demo', id, part: 'notes' as const, key }
  const [one, two] = [await seal('side door', to), await seal('side door', to)]
  expect(new TextDecoder('latin1').decode(one)).not.toContain('side door')
  expect(toBase64url(one)).not.toBe(toBase64url(two))
})
