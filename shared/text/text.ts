/**
 * Text as it comes in at every door, and how it is counted. Half a surrogate pair is no text: JSON carries it
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
