/** Speaks the words of the first meeting, beside those of every first screen. */
import type { enEnrol } from '../en/enrol.ts'
import type { en } from '../en/first.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enEnrol> = say

/** What only a failed enrolment says; its words come with the code that enrols. */
export const tFailed: Speak<typeof enLater> = say
