/** Speaks every word; only for screens that are fetched when first opened. */
import { en } from './en.ts'
import { enLater } from './en-later.ts'
import { LANGUAGE, type Speaker, speak } from './speak.ts'

const words = { ...en, ...enLater }
const speaker = speak(words)

export const t: Speaker<typeof words>['t'] = speaker.t
export const problemWords: Speaker<typeof words>['problemWords'] = speaker.problemWords

const either = new Intl.ListFormat(LANGUAGE, { type: 'disjunction' })

/** “a, b or c” */
export const anyOf = (words: readonly string[]): string => either.format(words)
