/** Speaks the words of the extension's panel; only for parts that are fetched with those and `later`. */
import type { enEnrol } from '../en/enrol.ts'
import type { enExtension } from '../en/extension.ts'
import type { en } from '../en/first.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enExtension> = say

/** Of the first meeting; only where the words of `enrol` were fetched, too. */
export const tEnrol: Speak<typeof en & typeof enEnrol> = say
