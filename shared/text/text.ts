/**
 * Text as it comes in at every door, and how it is cut. Half a surrogate pair is no text: JSON carries it
 * as an escape, UTF-8 cannot, and what has to encode it (an address, SQLite, Stripe's SDK) throws or
 * quietly changes it. So no schema of what comes in begins with `v.string()`, but with `PlainText`; what
 * the Worker answers came through these doors (`test/shared/text-doors.test.ts`). Pure.
 */
import * as v from 'valibot'

export const NOT_TEXT = 'Enter readable text.'

const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text)

export const PlainText = v.pipe(v.string(), v.check(isWellFormed, NOT_TEXT))

/** As people count them, near enough for a limit: an emoji of two UTF-16 units is one. */
export const lengthOf = (text: string): number => Array.from(text).length

/**
 * The beginning of a text, at most so many characters. `slice` would cut a pair in halves; where the
 * browser knows what belongs together (an emoji of several, a letter and its marks), that stays whole.
 */
export function firstCharacters(text: string, most: number): string {
  let first = ''
  for (const character of charactersOf(text)) {
    if (lengthOf(first + character) > most) break
    first += character
  }
  return first
}

const charactersOf = (text: string): string[] =>
  typeof Intl.Segmenter === 'function'
    ? Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
    : Array.from(text)
