/** Speaks the words of the first screens. */
import { en } from './en.ts'
import { type Speaker, speak } from './speak.ts'

const speaker = speak(en)

export const t: Speaker<typeof en>['t'] = speaker.t
export const problemWords: Speaker<typeof en>['problemWords'] = speaker.problemWords
