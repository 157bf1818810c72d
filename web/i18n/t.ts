/** Speaks the words of the first screens. */
import type { en } from './en.ts'
import { say } from './speak.ts'
import type { Speak } from './words.ts'

export const t: Speak<typeof en> = say

export { problemWords } from './speak.ts'
