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
   * `doubtful` has a length that its country uses and digits that it does not, as far as is known.
   */
  | {
      kind: 'good'
      value: string
      shown: string
      suggestion: null
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
      suggestion: null,
      extension: read.ext ?? null,
      isDoubtful: !read.isValid(),
    }
  return { kind: 'wrong', problem: problemOf(written, home), suggestion: meant(written) }
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

/** The plus sign left out, the American prefix to go abroad, or the 1 that Mexico gave up. */
function meant(written: string): string | null {
  const digits = written.replaceAll(/\D/g, '')
  const guesses = [`+${digits}`, digits.replace(/^011/, '+'), `+${digits.replace(/^521/, '52')}`]
  const found = guesses
    .map((guess) => parse(guess))
    .find((number) => number?.isValid() && canBeSent(number))
  return found?.number ?? null
}
