/** Speaks of drafts; only for parts that are fetched with the words of `draft` and `later`. */
import type { enDraft } from '../en/draft.ts'
import type { en } from '../en/first.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enDraft> = say
