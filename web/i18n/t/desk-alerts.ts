/** Speaks the desk's alerts, and all else that the desk says. */
import type { enDesk } from '../en/desk.ts'
import type { enDeskAlerts } from '../en/desk-alerts.ts'
import type { en } from '../en/first.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enDesk & typeof enDeskAlerts> = say
