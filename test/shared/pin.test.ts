/** A PIN as a slow salted hash: it opens with the same digits, and with nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPin, hashPin, PIN, pinPauseMs } from '../../shared/pin.ts'

const pin = fc.stringMatching(/^\d{4,8}$/)

test('a PIN opens what it was set for, and no other PIN does', async () => {
  await fc.assert(
    fc.asyncProperty(pin, pin, async (set, tried) => {
      const kept = await hashPin(set, 5)
      expect(await checkPin(tried, kept)).toBe(tried === set)
      expect(await checkPin(set, kept)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('the same PIN set twice is kept as two different hashes', async () => {
  const [a, b] = [await hashPin('1234', 5), await hashPin('1234', 5)]
  expect(a.salt).not.toBe(b.salt)
  expect(a.hash).not.toBe(b.hash)
  expect(JSON.stringify(a)).not.toContain('1234')
})

test('it is the PBKDF2-SHA-256 of others: vector of RFC 7914 §11', async () => {
  const salt = Buffer.from('salt').toString('base64url')
  const expected = '55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc'
  const kept = { salt, hash: Buffer.from(expected, 'hex').toString('base64url'), iterations: 1 }
  expect(await checkPin('passwd', kept)).toBe(true)
})

test.each([
  ['a hash that is cut', { hash: 'AAAA' }],
  ['an empty hash', { hash: '' }],
  ['a hash that is no base64url', { hash: '!' }],
  ['a salt that is no base64url', { salt: '!' }],
])('%s opens to nobody', async (_name, broken) => {
  expect(await checkPin('1234', { ...(await hashPin('1234', 5)), ...broken })).toBe(false)
})

test('wrong tries cost more and more time, never more than a quarter of an hour', () => {
  expect([0, 4, 5, 6, 7].map(pinPauseMs)).toEqual([0, 0, 30_000, 60_000, 120_000])
  expect(pinPauseMs(1000)).toBe(15 * 60_000)
})

test('a PIN is four to eight digits', () => {
  expect(['1234', '12345678'].every((text) => PIN.test(text))).toBe(true)
  expect(['123', '123456789', '12a4', ' 1234', ''].some((text) => PIN.test(text))).toBe(false)
})
