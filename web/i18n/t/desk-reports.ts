/** Speaks the words of the desk's insight, and all others of the desk. */
import type { enDesk } from '../en/desk.ts'
import type { enDeskReports } from '../en/desk-reports.ts'
import type { en } from '../en/first.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enDesk & typeof enDeskReports> = say
