/** What a phase means and what to do next: the sentences below the words of `phase-words.ts`. Pure. */

import type { State } from '../../shared/lifecycle.ts'
import { guidanceFor } from '../i18n/guidance.ts'
import { t } from '../i18n/t-later.ts'

export function phaseAdvice(state: State): { meaning: string; next: string } {
  // Why Stripe said no, and what helps, is one sentence of the guidance.
  if (state.phase === 'unverified')
    return { meaning: guidanceFor(state.last_error.code).agent, next: '' }
  return { meaning: t(`meaning.${state.phase}`), next: t(`next.${state.phase}`) }
}
