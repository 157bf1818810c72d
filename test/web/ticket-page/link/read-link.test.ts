/**
 * What stands in the address after its way through messengers, mails and keyboards: whole, it is read as
 * what it was; cut off, as nothing else than that.
 */
import { base32nopad } from '@scure/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticketHead } from '../../../../shared/record/ticket-head.ts'
import { readLink } from '../../../../web/ticket-page/link/read-link.ts'

const ORIGIN = 'https://field.example'

const base32 = (bytes: Uint8Array) => base32nopad.encode(bytes)

/** As long as they say they are; what else is in them is no matter of this page. */
const ticket = fc.uint8Array({ minLength: 180, maxLength: 900 }).map((bytes) => {
  const head = ticketHead((bytes[0] ?? 0) % 3, bytes.length)
  return base32(Uint8Array.from([head >> 8, head & 255, ...bytes.subarray(2)]))
})
const site = fc.stringMatching(/^[A-Z0-9](?:[A-Z0-9-]{0,30}[A-Z0-9])?$/)
const short = fc
  .tuple(site, fc.uint8Array({ minLength: 16, maxLength: 16 }))
  .map(([name, token]) => `${name}.${base32(token)}`)
const link = fc.oneof(ticket, short)

/** What may have come between the letters, and be no part of them. */
const INVISIBLE = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u200e',
  '\u202a',
  '\n',
  '\r\n',
  ' ',
  '\u00a0',
  '\t',
  '\n> ',
  '> ',
]
const LEAD = ['', '<', '(', '[', '"', '«', '“', ' ', '\u200b', '/']
const TRAIL = [
  '',
  '.',
  ',',
  ';',
  ':',
  '!',
  '?',
  ')',
  ']',
  '>',
  '"',
  '»',
  '”',
  '…',
  '*',
  '_',
  ' ',
  '\u200b',
]
const MORE = [
  '',
  '?fbclid=IwAR0x',
  '&utm_source=mail',
  ', thanks',
  ' thanks a lot',
  ') sent from my phone',
  ':~:text=x',
]

const insertAt = (text: string, places: readonly [number, string][]): string =>
  places.reduce((now, [share, what]) => {
    const at = Math.floor(share * now.length)
    return now.slice(0, at) + what + now.slice(at)
  }, text)

const encodeSome = (text: string, all: boolean): string =>
  Array.from(text, (char) =>
    all || !/[\w.-]/.test(char)
      ? Array.from(
          new TextEncoder().encode(char),
          (byte) => `%${byte.toString(16).padStart(2, '0')}`,
        ).join('')
      : char,
  ).join('')

const CASES: Record<string, (text: string) => string> = {
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  mixed: (text) => Array.from(text, (c, i) => (i % 3 ? c.toLowerCase() : c)).join(''),
  turkish: (text) => text.toLocaleLowerCase('tr'),
  wide: (text) =>
    text.replaceAll(/[A-Z]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
}

const mangling = fc.record({
  inside: fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...INVISIBLE)),
    {
      maxLength: 6,
    },
  ),
  lead: fc.constantFrom(...LEAD),
  trail: fc.array(fc.constantFrom(...TRAIL), { maxLength: 3 }).map((all) => all.join('')),
  more: fc.constantFrom(...MORE),
  style: fc.constantFrom(...Object.keys(CASES)),
  encode: fc.constantFrom('no', 'odd', 'all', 'twice'),
  path: fc.constantFrom(
    '/v',
    '/v/',
    '/V',
    '/V/',
    '/v\u200b',
    '/v?fbclid=IwAR0x',
    '/V/?utm_source=x',
  ),
  hash: fc.constantFrom('#', '%23', '%2523', '#%23', '##', '#/'),
})
type Mangling = typeof mangling extends fc.Arbitrary<infer T> ? T : never

/** The address as the browser then has it. */
function mangled(text: string, how: Mangling): URL {
  const styled = CASES[how.style]?.(text) ?? text
  const whole = `${how.lead}${insertAt(styled, how.inside)}${how.trail}${how.more}`
  const once = how.encode === 'no' ? whole : encodeSome(whole, how.encode !== 'odd')
  const encoded = how.encode === 'twice' ? once.replaceAll('%', '%25') : once
  return new URL(`${ORIGIN}${how.path}${how.hash}${encoded}`)
}

const kindOf = (text: string) => (text.includes('.') ? 'short' : 'ticket')

test('Links survive the way: whatever was done to one, it is read as what it was', () => {
  fc.assert(
    fc.property(link, mangling, (text, how) => {
      const address = mangled(text, how)
      expect(readLink(address), address.href).toEqual({ kind: kindOf(text), text })
    }),
    { numRuns: 2_000 },
  )
})

test('a link that was cut off is never another one, whatever else was done to it', () => {
  fc.assert(
    fc.property(link, mangling, fc.double({ min: 0, max: 1, noNaN: true }), (text, how, share) => {
      const cut = text.slice(0, Math.floor(share * text.length))
      const read = readLink(mangled(cut, { ...how, trail: '', more: '' }))
      if (cut.length === text.length) return
      expect(['none', 'unreadable']).toContain(read.kind)
      if (read.kind === 'unreadable') expect(read.why).toBe('cut')
    }),
    { numRuns: 2_000 },
  )
})

test('cut off at every letter it says so', () => {
  const [whole = ''] = fc.sample(ticket, { numRuns: 1, seed: 7 })
  for (let end = 1; end < whole.length; end++)
    expect(readLink(new URL(`${ORIGIN}/v#${whole.slice(0, end)}`)), `${end}`).toEqual({
      kind: 'unreadable',
      why: 'cut',
    })
  const token = `GATE-4.${base32(new Uint8Array(16).fill(77))}`
  for (let end = 1; end < token.length; end++)
    expect(readLink(new URL(`${ORIGIN}/v#${token.slice(0, end)}`)), `${end}`).toEqual({
      kind: 'unreadable',
      why: 'cut',
    })
})

test('with letters that no link has, or letters too many, it is damaged', () => {
  fc.assert(
    fc.property(
      link,
      fc.double({ min: 0.2, max: 0.99, noNaN: true }),
      fc.constantFrom(...'0189'),
      (text, share, wrong) => {
        const token = text.lastIndexOf('.') + 1
        const at = token + Math.floor(share * (text.length - token))
        if (kindOf(text) === 'ticket' && at < 4) return
        const changed = text.slice(0, at) + wrong + text.slice(at + 1)
        const damaged = { kind: 'unreadable', why: 'damaged' }
        expect(readLink(new URL(`${ORIGIN}/v#${changed}`))).toEqual(damaged)
        expect(readLink(new URL(`${ORIGIN}/v#${text}A`))).toEqual(damaged)
      },
    ),
  )
})

const why = (address: string) => {
  const read = readLink(new URL(`${ORIGIN}${address}`))
  return read.kind === 'unreadable' ? read.why : read.kind
}

test.each([
  ['/v', 'none'],
  ['/v/', 'none'],
  ['/V', 'none'],
  ['/v#', 'none'],
  ['/v?fbclid=IwAR0x', 'none'],
  ['/v#%20', 'none'],
  ['/v#...', 'none'],
  ['/v#eyJhbGciOiJFUzI1NiIsInR5cCI6ImZpZWxkcHJvb2YtdGlja2V0In0.eyJ2IjoxfQ.c2ln', 'old_form'],
  ['/v#EYJHBGCIOIJFUZI1NIISINR5CCI6IMZPZWXKCHJVB2YTDGLJA2V0IN0.EYJ2IJOXFQ.C2LN', 'old_form'],
  ['/v#EYJHB.GE3DSMRUGE3DSMRUGE3DSMRUGE', 'short'],
  [`/v#privacy=${'x'.repeat(40)}`, 'cut'],
  [`/v#${'Z'.repeat(60)}`, 'no_link'],
  ['/v#日本', 'no_link'],
  ['/v#gate-4.%FF%FE', 'cut'],
  // Of the 32 last letters that would give the same bytes one alone is right.
  ['/v#GATE.GE3DSMRUGE3DSMRUGE3DSMRUGF', 'damaged'],
  ['/v#-GATE.GE3DSMRUGE3DSMRUGE3DSMRUGE', 'short'],
])('%s: %s', (address, expected) => {
  expect(why(address)).toBe(expected)
})

test('no address breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (rubbish) => {
      for (const mark of ['#', '/', '%23', '?'])
        expect(readLink(new URL(`${ORIGIN}/v${mark}${rubbish}`)).kind).toMatch(/^[a-z]+$/)
    }),
  )
})
