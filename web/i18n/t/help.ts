/** Speaks an agent’s help; only for parts that are fetched with the words of `help` and `later`. */
import type { en } from '../en/first.ts'
import type { enHelp } from '../en/help.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enHelp> = say
