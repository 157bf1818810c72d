/** Speaks the words of the first screens. */
import type { en } from '../en/first.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en> = say
