/** Speaks the words of the first meeting, beside those of every first screen. */
import type { enEnrol } from '../en/enrol.ts'
import type { en } from '../en/first.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enEnrol> = say
