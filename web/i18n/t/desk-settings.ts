/** Speaks the words of the desk's settings, and all others of the desk. */
import type { enDesk } from '../en/desk.ts'
import type { enDeskSettings } from '../en/desk-settings.ts'
import type { en } from '../en/first.ts'
import type { enLater } from '../en/later.ts'
import type { enV } from '../en/ticket-page.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<
  typeof en & typeof enLater & typeof enDesk & typeof enDeskSettings & typeof enV
> = say
