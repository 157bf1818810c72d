/** Speaks the desk's words, and all others of the app. */
import type { enDesk } from '../en/desk.ts'
import type { en } from '../en/first.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enDesk> = say
