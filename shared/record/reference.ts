/**
 * The reference: what people call a request. A label, not a name: it is stored readable in the ledger and
 * at Stripe, shown in lists between other words, and looked for. So it is one line of at most 64
 * characters without anything that turns, hides or breaks what stands around it. Pure.
 */
import * as v from 'valibot'
import { lengthOf, PlainText } from '../text/text.ts'
import { FIELD_MESSAGES } from './field-messages.ts'

export const REFERENCE_MAX = 64

/** Line separators, and all format characters: those for writing direction, soft hyphens, byte marks. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cf}\p{Zl}\p{Zp}]/u

/** Blanks alone, joiners, fillers and empty Braille show nothing either. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u

export const Reference = v.pipe(
  PlainText,
  v.trim(),
  v.normalize('NFC'),
  v.check((text) => VISIBLE.test(text), FIELD_MESSAGES.reference_missing),
  v.check((text) => lengthOf(text) <= REFERENCE_MAX, FIELD_MESSAGES.reference_long),
  v.check((text) => !/\p{Cc}/u.test(text), FIELD_MESSAGES.reference_control),
  v.check((text) => !INVISIBLE.test(text), FIELD_MESSAGES.reference_invisible),
)

/**
 * What a code holds, or a stranger typed, as a reference: on one line, and without what nobody could see
 * and so nobody could take out. Too long stays too long.
 */
export const cleanReference = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(new RegExp(`${INVISIBLE.source}|\\p{Cs}`, 'gu'), '')
    .trim()

/**
 * How references are compared: with no regard to case, to how a letter is composed, to how many blanks
 * stand in a row, or to what cannot be seen. Letter by letter and by way of upper case, as Unicode folds:
 * ß and ẞ are ss, and ς is σ wherever it stands.
 */
export const foldedReference = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : Array.from(seen(text).toLowerCase().toUpperCase(), (letter) => letter.toLowerCase())
        .join('')
        .normalize('NFC')

/** Most are: lower case is all that folding does to them, and a desk folds ten thousand when it opens. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

const seen = (text: string): string =>
  text
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .normalize('NFC')
