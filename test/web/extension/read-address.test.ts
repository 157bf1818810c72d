/** The address of a deployment, as people write and paste it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillFrom, originOfScan, readAddress } from '../../../web/extension/panel/read-address.ts'

test.each([
  ['https://verify.example.com', 'https://verify.example.com', null],
  ['  https://verify.example.com/ ', 'https://verify.example.com', null],
  ['verify.example.com', 'https://verify.example.com', null],
  ['HTTPS://Verify.Example.com/requests', 'https://verify.example.com', null],
  ['https://verify.example.com:8443/', 'https://verify.example.com:8443', null],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787', null],
  ['http://localhost:8787/', 'http://localhost:8787', null],
  [
    'https://verify.example.com/enrol#depot-7K2M-9QXT-4B8R',
    'https://verify.example.com',
    'depot-7K2M-9QXT-4B8R',
  ],
  ['https://verify.example.com/enrol/#a%2Db', 'https://verify.example.com', 'a-b'],
  ['https://verify.example.com/enrol#50%', 'https://verify.example.com', '50%'],
  // The link of a request is no enrolment: its secret must not stand in a field for codes.
  ['https://verify.example.com/v#DEMO.ABC', 'https://verify.example.com', null],
])('%j is of %s, with the code %s', (typed, origin, code) => {
  expect(readAddress(typed)).toEqual({ origin, code })
})

test.each([
  '',
  '   ',
  'my office',
  'office',
  'http://verify.example.com',
  'ftp://verify.example.com',
  'javascript://verify.example.com/%0aalert(1)',
  'chrome-extension://abcdef/panel.html',
  'file:///etc/passwd',
  'https://user:secret@verify.example.com',
  'https://',
  'depot-7K2M-9QXT-4B8R',
])('%j is no address', (typed) => {
  expect(readAddress(typed)).toBeNull()
})

test('whatever is typed, it is nothing or an origin that calls may go to, and reading it again changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.domain()), (typed) => {
      const read = readAddress(typed)
      if (!read) return
      expect(read.origin).toMatch(/^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/)
      expect(readAddress(read.origin)).toEqual({ origin: read.origin, code: null })
    }),
  )
})

const LINK = 'https://fieldproof.example/enrol#ABCD-EFGH-JKMN'

test('a link that comes in one piece fills address and code', () => {
  const filled = { address: 'https://fieldproof.example', code: 'ABCD-EFGH-JKMN' }
  expect(fillFrom('', LINK)).toEqual(filled)
  expect(fillFrom('https://another.example', LINK)).toEqual(filled)
})

test('of a link that is typed letter by letter nothing is taken away', () => {
  let address = ''
  for (const letter of LINK) {
    const filled = fillFrom(address, address + letter)
    expect(filled.code).toBeNull()
    address = filled.address
  }
  expect(readAddress(address)).toEqual(readAddress(LINK))
})

test.each([
  [LINK, 'https://fieldproof.example'],
  [` ${LINK}\n`, 'https://fieldproof.example'],
  ['http://127.0.0.1:8787/enrol#demo-7K2M-9QXT-4B8R', 'http://127.0.0.1:8787'],
  // The field says that this is no address of a deployment.
  ['http://192.168.1.5/enrol#demo-7K2M-9QXT-4B8R', 'http://192.168.1.5'],
  ['demo-7K2M-9QXT-4B8R', null],
  ['https://', null],
])('of %j that was scanned, the address is %s', (scanned, origin) => {
  expect(originOfScan(scanned)).toBe(origin)
})
