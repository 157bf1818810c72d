/** Speaks the help for staff of a kiosk; only for parts that are fetched with the words of `kioskHelp`. */
import type { en } from '../en/first.ts'
import type { enKioskHelp } from '../en/kiosk-help.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enKioskHelp> = say
