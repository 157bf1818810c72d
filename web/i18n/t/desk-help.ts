/** Speaks the short help of the desk, and all else that the desk says. */
import type { enDesk } from '../en/desk.ts'
import type { enDeskHelp } from '../en/desk-help.ts'
import type { en } from '../en/first.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enDesk & typeof enDeskHelp> = say
