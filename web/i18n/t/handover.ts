/** Speaks of a device that changes hands; only for parts that are fetched with the words of `handover` and `later`. */
import type { en } from '../en/first.ts'
import type { enHandover } from '../en/handover.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enHandover> = say
