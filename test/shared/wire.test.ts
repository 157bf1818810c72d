/** What travels as bytes or headers comes back as it was, and anything else comes back as null. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDeviceId } from '../../shared/ids.ts'
import { proofUrl, readDeviceHeader, writeDeviceHeader } from '../../shared/protocol/headers.ts'
import {
  ENCAPSULATED_BYTES,
  packSealed,
  partAad,
  unpackSealed,
} from '../../shared/record/sealed.ts'
import { fromBase64url, sha256, toBase64url, utf8, utf8Decode } from '../../shared/text/bytes.ts'

test('base64url is its own inverse, without padding', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64url(bytes)
      expect(text).toMatch(/^[A-Za-z0-9_-]*$/)
      expect(fromBase64url(text)).toEqual(bytes)
    }),
  )
})

test.each(['a', 'ab=', 'a b', 'a+b/', 'é'])('%j is not base64url', (text) => {
  expect(fromBase64url(text)).toBeNull()
})

test('text survives UTF-8, and other bytes are refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Decode(utf8(text))).toBe(text)
    }),
  )
  expect(() => utf8Decode(Uint8Array.of(0xff))).toThrow(TypeError)
})

test('SHA-256 of nothing and of "abc" (FIPS 180-4)', async () => {
  expect(await sha256('')).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU')
  expect(await sha256(utf8('abc'))).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
})

const whole = fc.integer({ min: 0, max: 999_999_999_999_999 })
const report = fc.record({
  id: fc
    .uint8Array({ minLength: 16, maxLength: 16 })
    .map((random) => makeDeviceId('gate-4', random)),
  protocol: whole,
  app: fc.stringMatching(/^[0-9a-z.+ ,=-]{0,32}$/).filter((app) => !app.includes(',')),
  unsent: whole,
  oldest: whole,
  storage: whole,
})

test('a device header reads back what was written', () => {
  fc.assert(
    fc.property(report, (written) => {
      expect(readDeviceHeader(writeDeviceHeader(written))).toEqual(written)
    }),
  )
})

test('members of a newer app are ignored, missing ones are not', () => {
  const header = 'id="gate.0123456789abcdef", protocol=1, app="1", unsent=0, oldest=0, storage=0'
  expect(readDeviceHeader(`${header}, battery=5`)).toMatchObject({ id: 'gate.0123456789abcdef' })
  expect(readDeviceHeader(header.replace(', unsent=0', ''))).toBeNull()
  expect(readDeviceHeader(header.replace('unsent=0', 'unsent=-1'))).toBeNull()
  for (const other of [null, undefined, '', 'id=gate', 'id="gate.x"', `${header};x`])
    expect(readDeviceHeader(other)).toBeNull()
})

test('no header, however odd, does more than return null', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readDeviceHeader(text) === null))
})

const sealed = fc.record({
  keyId: fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/),
  encapsulated: fc.uint8Array({ minLength: ENCAPSULATED_BYTES, maxLength: ENCAPSULATED_BYTES }),
  ciphertext: fc.uint8Array({ minLength: 16, maxLength: 200 }),
})

test('a sealed part unpacks to what was packed', () => {
  fc.assert(
    fc.property(sealed, (part) => {
      expect(unpackSealed(packSealed(part))).toEqual(part)
    }),
  )
})

test('a sealed part that was cut short is none', () => {
  fc.assert(
    fc.property(sealed, fc.nat(), (part, at) => {
      const packed = packSealed(part)
      const shortest = 1 + part.keyId.length + ENCAPSULATED_BYTES + 16
      expect(unpackSealed(packed.subarray(0, at % shortest))).toBeNull()
    }),
  )
})

test('the AAD tells sites, requests and parts apart', () => {
  const all = [
    partAad('a', 'b', 'details'),
    partAad('a', 'b', 'notes'),
    partAad('a\nb', '', 'notes'),
  ]
  expect(new Set(all.map((bytes) => utf8Decode(bytes))).size).toBe(3)
})

test('a proof names the address without query and fragment', () => {
  expect(proofUrl('https://a.example/api/requests?since=1#x')).toBe(
    'https://a.example/api/requests',
  )
})
