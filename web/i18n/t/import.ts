/** Speaks the words of the import, and those of the app. */
import type { en } from '../en/first.ts'
import type { enImport } from '../en/import.ts'
import type { enLater } from '../en/later.ts'
import { say } from '../first/speak.ts'
import type { Speak } from '../words.ts'

export const t: Speak<typeof en & typeof enLater & typeof enImport> = say
