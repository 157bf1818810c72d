/** Ids and codes: what is made can be read back, and what is typed badly still can. */
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  DeviceId,
  Hash,
  makeDeviceId,
  makeEnrolmentCode,
  makeRequestId,
  RequestId,
  readEnrolmentCode,
  readSessionReference,
  SiteName,
  sessionReference,
  siteOfDevice,
} from '../../shared/ids.ts'
import { base64url, is, rules, x } from './bounds.ts'

const site = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/)
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })

test('the example of RFC 9562, appendix A.6', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
  expect(makeRequestId(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

test('a request id is a UUIDv7 and sorts by the time it was made', () => {
  fc.assert(
    fc.property(time, time, bytes(10), (one, two, random) => {
      const [a, b] = [makeRequestId(one, random), makeRequestId(two, random)]
      expect([v.is(RequestId, a), v.is(RequestId, b)]).toEqual([true, true])
      expect(a < b).toBe(one < two)
    }),
  )
})

test('a device id says its site', () => {
  fc.assert(
    fc.property(site, bytes(16), (name, random) => {
      const id = makeDeviceId(name, random)
      expect(v.is(SiteName, name) && v.is(DeviceId, id)).toBe(true)
      expect(siteOfDevice(id)).toBe(name)
    }),
  )
})

test('a code is read back however it was typed', () => {
  const spelling = fc.constantFrom(
    (code: string) => code,
    (code: string) => ` ${code.toLowerCase()}\n`,
    (code: string) => code.replaceAll('-', ' '),
    (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
  )
  fc.assert(
    fc.property(
      fc.constantFrom('a', 'gate-4', 'demo'),
      bytes(12),
      spelling,
      (name, random, spell) => {
        const code = makeEnrolmentCode(name, random)
        const typed = spell(code.slice(name.length))
        expect(readEnrolmentCode(name + typed.trimStart())).toEqual({ site: name, code })
      },
    ),
  )
})

test.each([
  ['demo-0000-1111-2222', 'demo-0000-1111-2222'],
  ['demo-OoOo-1111-2222', 'demo-0000-1111-2222'],
  ['demo-0000-IiIi-2222', 'demo-0000-1111-2222'],
  ['demo-0000-LlLl-2222', 'demo-0000-1111-2222'],
  ['demo-abcd-efgh-jkmn', 'demo-ABCD-EFGH-JKMN'],
  ['DEMO ABCD_EFGH JKMN', 'demo-ABCD-EFGH-JKMN'],
  // As a chat, a word processor and a full-width keyboard hand it over.
  ['\u202ademo–0000—1111‑2222\u202c', 'demo-0000-1111-2222'],
  ['ｄｅｍｏ－００００－１１１１－２２２２', 'demo-0000-1111-2222'],
  ['demo - 0000 - 1111 - 2222\u200b', 'demo-0000-1111-2222'],
  // A site's name is no code: its letters stay.
  ['oil-0000-1111-2222', 'oil-0000-1111-2222'],
])('%s is read as %s', (typed, code) => {
  expect(readEnrolmentCode(typed)?.code).toBe(code)
})

test.each([
  '',
  'x',
  '0000-0000-0000',
  'No Site-0000-0000-000',
  'demo-0000-0000',
  'demo-0000-0000-00%0',
])('%j is no code', (typed) => {
  expect(readEnrolmentCode(typed)).toBeNull()
})

test('a session reference routes back to its site and request', () => {
  fc.assert(
    fc.property(site, time, bytes(10), (name, now, random) => {
      const id = makeRequestId(now, random)
      expect(readSessionReference(sessionReference(name, id))).toEqual({ site: name, id })
    }),
  )
})

test('whatever else a reference holds, it is not ours', () => {
  const id = makeRequestId(0, new Uint8Array(10))
  for (const other of [null, '', 'order-7', `demo/${id}/x`, `Demo/${id}`, `demo/x`, `/${id}`])
    expect(readSessionReference(other)).toBeNull()
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(readSessionReference(text)).toBeNull()
    }),
  )
})

const ID = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'
const DEVICE = 'gate.0123456789abcdef'

rules('an id', [
  [
    'of a request is a UUID of version 7 and of no other',
    is(RequestId),
    {
      takes: [ID],
      refuses: Array.from('012345689abcdef', (n) => `017f22e2-79b0-${n}cc3-98c4-dc0c0c07398f`),
    },
  ],
  [
    'of a request has the variant of RFC 9562',
    is(RequestId),
    {
      takes: Array.from('89ab', (n) => `017f22e2-79b0-7cc3-${n}8c4-dc0c0c07398f`),
      refuses: Array.from('01234567cdef', (n) => `017f22e2-79b0-7cc3-${n}8c4-dc0c0c07398f`),
    },
  ],
  [
    'of a request is written in lower case, with its hyphens and nothing around it',
    is(RequestId),
    {
      takes: [],
      refuses: [
        ID.toUpperCase(),
        ID.replaceAll('-', ''),
        ID.slice(1),
        `${ID}0`,
        `0${ID}`,
        ` ${ID}`,
        `${ID}\n`,
        `{${ID}}`,
        ID.replace('f', 'g'),
      ],
    },
  ],
  [
    'of a site has 1 to 32 lower-case letters, digits and hyphens, no hyphen at its ends',
    is(SiteName),
    {
      takes: ['a', '4', 'gate-4', x(32)],
      refuses: ['', x(33), '-a', 'a-', 'Gate', 'a.b', 'a_b', 'a b', 'a/b', 'é', 'a\n'],
    },
  ],
  [
    'of a device is its site and 16 letters without i, l, o and u',
    is(DeviceId),
    {
      takes: [DEVICE, `${x(32)}.ghjkmnpqrstvwxyz`],
      refuses: [
        '0123456789abcdef',
        '.0123456789abcdef',
        `${x(33)}.0123456789abcdef`,
        'gate.0123456789abcde',
        'gate.0123456789abcdef0',
        'gate.0123456789ABCDEF',
        'gate-.0123456789abcdef',
        `${DEVICE}\n`,
        ...Array.from('ilou', (letter) => `gate.${letter}123456789abcdef`),
      ],
    },
  ],
  ['of content is a hash of 43 letters', is(Hash), base64url(43)],
])
