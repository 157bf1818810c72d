/** What to say and do about a failure code, in the language of the moment; needs the part `guidance`. */
import {
  type GuidanceCode,
  guidanceCode,
  type NextStep,
  nextStepFor,
} from '../../shared/guidance.ts'
import type { enGuidance } from './en/guidance.ts'
import { locale, say } from './first/speak.ts'
import type { Speak } from './words.ts'

export type Guidance = {
  /** Short name, for lists. */
  name: string
  /** To the person who verifies. */
  person: string
  /** To the agent beside them: what to do. */
  agent: string
  /** The name and what to do, where nothing beside it says the name. */
  whole: string
  next: NextStep
}

const t: Speak<typeof enGuidance> = say

/** Never fails: a code nobody knows yet has words, too. */
export function guidanceFor(code: string | null): Guidance {
  const known: GuidanceCode = guidanceCode(code)
  const name = t(`guidance.${known}.name`)
  const agent = t(`guidance.${known}.agent`)
  return {
    name,
    person: t(`guidance.${known}.person`),
    agent,
    whole: `${capitalised(name)}. ${agent}`,
    next: nextStepFor(code),
  }
}

/** Names are written to stand behind a colon. */
export const capitalised = (words: string): string =>
  words.slice(0, 1).toLocaleUpperCase(locale.value) + words.slice(1)
