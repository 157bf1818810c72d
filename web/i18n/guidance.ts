/** What to say and do about a failure code, in the language of the moment; needs the part `guidance`. */
import {
  type GuidanceCode,
  guidanceCode,
  type NextStep,
  nextStepFor,
} from '../../shared/guidance.ts'
import type { enGuidance } from './en/guidance.ts'
import { say } from './first/speak.ts'
import type { Speak } from './words.ts'

export type Guidance = {
  /** Short name, for lists. */
  name: string
  /** To the person who verifies. */
  person: string
  /** To the agent beside them. */
  agent: string
  next: NextStep
}

const t: Speak<typeof enGuidance> = say

/** Never fails: a code nobody knows yet has words, too. */
export function guidanceFor(code: string | null): Guidance {
  const known: GuidanceCode = guidanceCode(code)
  return {
    name: t(`guidance.${known}.name`),
    person: t(`guidance.${known}.person`),
    agent: t(`guidance.${known}.agent`),
    next: nextStepFor(code),
  }
}
