/**
 * Reads a telephone number as people write it, in any script and with any separators, in their own
 * country's way or the international one. The table of all countries comes with it, so this file is
 * loaded with the field that needs it, never before. Pure.
 */
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
} from 'libphonenumber-js/min'
import * as v from 'valibot'
import type { FieldCode } from '../../shared/record/field-messages.ts'
import { Phone } from '../../shared/record/sealed.ts'
import { asciiDigits } from '../../shared/text/digits.ts'
import { type Read, withoutUnseen } from './pasted.ts'

export type PhoneRead =
  | Exclude<Read, { kind: 'good' }>
  /**
   * `value`: E.164, as it is sent; `shown`: the same, in groups. An `extension` cannot be sent. What is
   * `doubtful` has a length that its country uses and digits that it does not, as far as is known. A number
   * at home may be one with its + left out, too: that is the `suggestion`.
   */
  | {
      kind: 'good'
      value: string
      shown: string
      suggestion: string | null
      extension: string | null
      isDoubtful: boolean
    }

/** `country`: the one whose own way of writing is understood, ISO 3166 alpha-2; null where none is. */
export function readPhone(text: string, country: string | null): PhoneRead {
  const written = plainNumber(text)
  if (withoutUnseen(text) === '') return { kind: 'empty' }
  const home = country && isSupportedCountry(country) ? country : null
  const read = numberOf(written, home)
  if (read && canBeSent(read))
    return {
      kind: 'good',
      value: read.number,
      shown: read.formatInternational(),
      suggestion: withPlus(written, read),
      extension: read.ext ?? null,
      isDoubtful: !read.isValid(),
    }
  return { kind: 'wrong', problem: problemOf(written, home), suggestion: meant(written, home) }
}

/** Every country whose numbers are known, with what stands after + there. */
export const phoneCountries = (): { country: string; code: string }[] =>
  getCountries().map((country) => ({ country, code: getCountryCallingCode(country) }))

/**
 * Most of the world dials 00 to go abroad, and writes it so, also where another prefix is dialled, or
 * where 00 and a digit would be a company's: it is taken for + wherever that leads to a number.
 */
function numberOf(written: string, home: CountryCode | null): PhoneNumber | null {
  const abroad = /^[\s(]*00(?!0)/.test(written) ? parse(written.replace(/^[\s(]*00/, '+')) : null
  if (abroad?.isValid()) return abroad
  const own = home ? parse(written, home) : parse(written)
  return own?.isPossible() ? own : (abroad ?? own)
}

/** What is longer than E.164 goes nowhere, and what would be another number if read again is none. */
const canBeSent = (read: PhoneNumber): boolean =>
  read.isPossible() && v.is(Phone, read.number) && parse(read.number)?.number === read.number

function parse(written: string, home?: CountryCode): PhoneNumber | null {
  const how = { extract: false, ...(home && { defaultCountry: home }) }
  return parsePhoneNumberFromString(written, how) ?? null
}

/** As ASCII has it: any digit, plus sign, hyphen and blank; without a label before it or a full stop after. */
function plainNumber(text: string): string {
  return asciiDigits(withoutUnseen(text).normalize('NFKC'))
    .replaceAll(/[\p{Pd}\u2212\u2043_]/gu, '-')
    .replaceAll(/[·•∙⋅]/gu, '.')
    .replaceAll(/[\u2044\u2215|\\]/g, '/')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[^\d+]*[:\p{So}]\s*(?=[\d+(])/u, '')
    .replace(/^["'<[]+(?=[\d+(])/, '')
    .replace(/[\s,;.:!"'>\]]+$/, '')
    .replace(/;ext=/i, ' ext. ')
    .replace(/^\((\+[^()]*)\)/, '$1 ')
}

function problemOf(written: string, home: CountryCode | null): FieldCode {
  if (!/\d{2}/.test(written.replaceAll(/\D/g, ''))) return 'phone'
  const length = home
    ? validatePhoneNumberLength(written, home)
    : validatePhoneNumberLength(written)
  switch (length) {
    case 'INVALID_COUNTRY':
      return 'phone_country'
    case 'TOO_SHORT':
      return 'phone_short'
    case 'TOO_LONG':
      return 'phone_long'
    default:
      return written.replaceAll(/\D/g, '').length > 15 ? 'phone_long' : 'phone'
  }
}

/** What is dialled as it stands begins with neither + nor 0; with the code of its own country it could be both. */
function withPlus(written: string, { countryCallingCode, number }: PhoneNumber): string | null {
  const digits = written.replaceAll(/\D/g, '')
  if (/^[\s(]*[+0]/.test(written) || !digits.startsWith(countryCallingCode)) return null
  const other = sendable(`+${digits}`, null)
  return other === number ? null : other
}

/**
 * Letters that look like digits, a label, a remark or a second number beside it; then the plus sign left
 * out, the American prefix to go abroad, or the 1 that Mexico gave up.
 */
function meant(written: string, home: CountryCode | null): string | null {
  const digits = written.replaceAll(/\D/g, '')
  const abroad = [`+${digits}`, digits.replace(/^011/, '+'), `+${digits.replace(/^521/, '52')}`]
  const found = [
    ...[lettersAsDigits(written), firstNumber(written)].map((guess) => sendable(guess, home)),
    ...abroad.map((guess) => sendable(guess, null)),
  ]
  return found.find((number) => number !== null) ?? null
}

/** Nothing, where other letters are among them: a word is no number. */
function lettersAsDigits(written: string): string {
  const read = written.replaceAll(/o/gi, '0').replaceAll(/[li]/gi, '1')
  return /\d{2}/.test(written) && !/\p{L}/u.test(read) ? read : ''
}

const firstNumber = (written: string): string =>
  /(?:^|[^\d+(])([+(]?\d[\d\s().-]*\d)/u.exec(written)?.[1] ?? ''

/** As it is sent, where it is a number that its country uses. */
function sendable(written: string, home: CountryCode | null): string | null {
  const read = numberOf(written, home)
  return read?.isValid() && canBeSent(read) ? read.number : null
}
