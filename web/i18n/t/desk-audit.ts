/** Speaks the words of the audit log, and all else that the desk says. */
import type { enDesk } from '../en/desk.ts'
import type { enDeskAudit } from '../en/desk-audit.ts'
import type { en } from '../en/first.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enDesk & typeof enDeskAudit> = say
