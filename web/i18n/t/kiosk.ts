/** Speaks a kiosk's words, and those of the app that its staff read. */
import type { en } from '../en/first.ts'
import type { enKiosk } from '../en/kiosk.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enKiosk> = say
