/** Telephone numbers as people write them at home and abroad, of many countries. */
import fc from 'fast-check'
import { getExampleNumber, type PhoneNumber } from 'libphonenumber-js/min'
import examples from 'libphonenumber-js/mobile/examples'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { Details } from '../../../shared/record/sealed.ts'
import { phoneCountries, readPhone } from '../../../web/draft/read-phone.ts'

describe('a number is read as it was meant', () => {
  test.each([
    ['+44 (0)20 7946 0000', null, '+442079460000'],
    ['+44 0 20 7946 0000', null, '+442079460000'],
    ['020 7946 0000', 'GB', '+442079460000'],
    ['442079460000', 'GB', '+442079460000'],
    ['0049 170 1234567', 'GB', '+491701234567'],
    ['0049 170 1234567', 'US', '+491701234567'],
    ['0049 170 1234567', null, '+491701234567'],
    ['(0049) 170 1234567', null, '+491701234567'],
    ['011 44 20 7946 0000', 'US', '+442079460000'],
    ['(415) 555-2671', 'US', '+14155552671'],
    ['415.555.2671', 'US', '+14155552671'],
    ['1-415-555-2671', 'US', '+14155552671'],
    ['+49 170/1234567', null, '+491701234567'],
    ['0170/1234567', 'DE', '+491701234567'],
    ['(+49) 170 1234567', null, '+491701234567'],
    ['+49 (0) 170 - 123 45 67', null, '+491701234567'],
    ['8 (912) 345-67-89', 'RU', '+79123456789'],
    ['06 1234 5678', 'IT', '+390612345678'],
    ['+39 06 1234 5678', null, '+390612345678'],
    ['06 12 34 56 78', 'FR', '+33612345678'],
    ['\u200e+44 20 7946 0000\u202c', null, '+442079460000'],
    ['\u202d+44\u00a020\u202f7946\u20090000\u2069', null, '+442079460000'],
    ['+44\u201120\u20137946\u22120000', null, '+442079460000'],
    ['＋４４ ２０ ７９４６ ００００', null, '+442079460000'],
    ['+٤٤ ٢٠ ٧٩٤٦ ٠٠٠٠', null, '+442079460000'],
    ['۰۲۱ ۲۳۴۵ ۶۷۸۹', 'IR', '+982123456789'],
    ['०२२ २३४५ ६७८९', 'IN', '+912223456789'],
    ['+৪৪ ২০ ৭৯৪৬ ০০০০', null, '+442079460000'],
    ['tel:+44-20-7946-0000', null, '+442079460000'],
    ['Tel.: +44 20 7946 0000', null, '+442079460000'],
    ['☎ 020 7946 0000', 'GB', '+442079460000'],
    ['+44 20 7946 0000.', null, '+442079460000'],
    ['+44 20 7946 0000,', null, '+442079460000'],
    ['+1 555 555 0100', null, '+15555550100'],
  ])('%j (%s) is %s', (text, country, value) => {
    expect(readPhone(text, country)).toMatchObject({ kind: 'good', value, extension: null })
  })

  test('it is shown in groups, as it is sent', () => {
    const read = readPhone('020 7946 0000', 'GB')
    expect(read).toMatchObject({ shown: '+44 20 7946 0000', isDoubtful: false })
  })

  test('digits that its country does not use are doubtful, and no reason to refuse it', () => {
    expect(readPhone('+1 555 555 0100', null)).toMatchObject({ kind: 'good', isDoubtful: true })
  })

  test.each([
    ['(415) 555-2671 ext 5', 'US', '5'],
    ['(415) 555-2671 ext. 512', 'US', '512'],
    ['(415) 555-2671 x5', 'US', '5'],
    ['(415) 555-2671 #5', 'US', '5'],
    ['+44 20 7946 0000;ext=12', null, '12'],
  ])('an extension of %j is told: it cannot be sent', (text, country, extension) => {
    expect(readPhone(text, country)).toMatchObject({ kind: 'good', extension })
  })
})

describe('what stands beside a number is left out only if somebody takes the offer', () => {
  test.each([
    ['020 7946 0000 / 0170 1234567', 'GB', '+442079460000'],
    ['020 7946 0000, 0170 1234567', 'GB', '+442079460000'],
    ['020 7946 0000 or 0170 1234567', 'GB', '+442079460000'],
    ['+44 20 7946 0000\n+49 170 1234567', null, '+442079460000'],
    ['call 020 7946 0000', 'GB', '+442079460000'],
    ['Tel. 020 7946 0000', 'GB', '+442079460000'],
    ['тел. 8 912 345-67-89', 'RU', '+79123456789'],
    ['020 7946 0000 (work)', 'GB', '+442079460000'],
    ['020 7946 0000 after 6 p.m.', 'GB', '+442079460000'],
    ['O20 7946 OOOO', 'GB', '+442079460000'],
    ['+44 2O 7946 0000', null, '+442079460000'],
    ['0l70 123456l', 'DE', '+491701234561'],
    ['https://wa.me/442079460000', null, '+442079460000'],
  ])('%j (%s): %s is offered', (text, country, suggestion) => {
    expect(readPhone(text, country)).toMatchObject({ kind: 'wrong', suggestion })
  })

  test.each(['1-800-FLOWERS', 'jane@example.com', 'abc', 'room 5', 'O', 'ill'])(
    'of %j nothing is made',
    (text) => expect(readPhone(text, 'US')).toMatchObject({ kind: 'wrong', suggestion: null }),
  )
})

test('a number at home that may be one with its + left out is offered as that', () => {
  expect(readPhone('491701234567', 'DE')).toMatchObject({
    kind: 'good',
    value: '+49491701234567',
    suggestion: '+491701234567',
  })
  for (const text of ['020 7946 0000', '+44 20 7946 0000', '442079460000'])
    expect(readPhone(text, 'GB')).toMatchObject({ kind: 'good', suggestion: null })
  expect(readPhone('1 415 555 2671', 'US')).toMatchObject({ kind: 'good', suggestion: null })
})

describe('what cannot be read is refused with its reason', () => {
  test.each([
    ['020 7946 0000', null, 'phone_country', null],
    ['020 7946 0000', 'ZZ', 'phone_country', null],
    ['442079460000', null, 'phone_country', '+442079460000'],
    ['+999 123 456 789', null, 'phone_country', null],
    ['12', 'GB', 'phone_short', null],
    ['+44 20', null, 'phone_short', null],
    ['+44 20 7946 0000 0000', null, 'phone_long', null],
    ['jane@example.com', 'GB', 'phone', null],
    ['-', 'GB', 'phone', null],
    ['+52 1 55 1234 5678', null, 'phone_long', '+525512345678'],
  ])('%j (%s): %s, %s is offered', (text, country, problem, suggestion) => {
    expect(readPhone(text, country)).toEqual({ kind: 'wrong', problem, suggestion })
  })

  test.each(['', ' ', '\u200e', '\u00a0'])('%j is nothing', (text) => {
    expect(readPhone(text, 'GB')).toEqual({ kind: 'empty' })
  })
})

const COUNTRIES = [
  ...([
    'US',
    'CA',
    'MX',
    'BR',
    'AR',
    'CL',
    'CO',
    'PE',
    'GB',
    'IE',
    'FR',
    'DE',
    'AT',
    'CH',
  ] as const),
  ...([
    'IT',
    'ES',
    'PT',
    'NL',
    'BE',
    'LU',
    'DK',
    'SE',
    'NO',
    'FI',
    'PL',
    'CZ',
    'HU',
    'RO',
  ] as const),
  ...([
    'GR',
    'TR',
    'UA',
    'RU',
    'IL',
    'EG',
    'MA',
    'NG',
    'KE',
    'ZA',
    'IN',
    'PK',
    'JP',
    'KR',
  ] as const),
  ...(['AU', 'NZ', 'SG', 'AE', 'SA'] as const),
]

const exampleOf = (country: (typeof COUNTRIES)[number]): PhoneNumber => {
  const found = getExampleNumber(country, examples)
  if (!found) throw new Error(`no example of ${country}`)
  return found
}

/** Zero of a script whose digits people type. */
const zero = fc.constantFrom('0', '٠', '۰', '०', '০', '０', '๐')
const blank = fc.constantFrom(' ', '\u00a0', '-', '\u2011', '\u2013', '.', '/', '')
const mark = fc.constantFrom('', '\u200e', '\u202a', '\u2068', '\ufeff')

const inScript = (text: string, first: string) =>
  text.replaceAll(/\d/g, (digit) =>
    String.fromCodePoint((first.codePointAt(0) ?? 0) + Number(digit)),
  )

test.each(COUNTRIES)(
  '%s: every way to write its number leads to the same, which stays the same',
  (country) => {
    const example = exampleOf(country)
    const ways = fc.constantFrom(
      example.formatNational(),
      example.formatInternational(),
      example.number,
      example.formatInternational().replace('+', '00'),
      example.formatInternational().replace('+', '＋'),
    )
    fc.assert(
      fc.property(ways, zero, blank, mark, (way, first, between, around) => {
        const text = around + inScript(way, first).replaceAll(' ', between) + around
        expect(readPhone(text, country)).toMatchObject({ kind: 'good', value: example.number })
      }),
      { numRuns: 60 },
    )
    expect(v.is(Details, { phone: example.number })).toBe(true)
    for (const other of [null, 'US', 'DE', 'JP'])
      expect(readPhone(example.number, other)).toMatchObject({ value: example.number })
  },
)

test('whatever is typed is read without an error, and what is good or offered can be recorded', () => {
  const piece = fc.oneof(
    fc.constantFrom('+', '00', '(0)', '44', '٤', '/', 'ext', ';', 'tel:', '\u202e', '011'),
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.nat(99999).map(String),
  )
  const country = fc.constantFrom(null, 'GB', 'US', 'IT', 'ZZ', 'constructor')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), country, (pieces, home) => {
      const read = readPhone(pieces.join(''), home)
      const phone = read.kind === 'good' ? read.value : read.kind === 'wrong' && read.suggestion
      if (!phone) return
      expect(v.is(Details, { phone })).toBe(true)
      expect(readPhone(phone, home)).toMatchObject({ kind: 'good', value: phone })
    }),
    { numRuns: 2000 },
  )
})

test('the countries to choose from are known by their code', () => {
  expect(phoneCountries()).toContainEqual({ country: 'GB', code: '44' })
  expect(phoneCountries().length).toBeGreaterThan(200)
})
