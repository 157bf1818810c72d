/** Speaks every word of the app; only for screens that are fetched with the words of `later`. */
import type { en } from '../en/first.ts'
import type { enLater } from '../en/later.ts'
import { locale, say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater> = say

/** “a, b or c” */
export const anyOf = (words: readonly string[]): string =>
  new Intl.ListFormat(locale.value, { type: 'disjunction' }).format(words)
