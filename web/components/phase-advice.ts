/** What a phase means and what to do next: the sentences below the words of `phase-words.ts`. Pure. */
import { guidanceFor } from '../i18n/guidance.ts'
import { t } from '../i18n/t/later.ts'
import type { Item } from '../state/request.ts'

export function phaseAdvice({ closed, state, pendingAction }: Item): {
  meaning: string
  next: string
} {
  if (closed && state.phase !== 'verified' && state.phase !== 'processing')
    return { meaning: closed.reason, next: '' }
  // It only waits until it is known whether a session exists.
  if (pendingAction === 'cancel') return { meaning: t('meaning.canceled'), next: '' }
  // Why Stripe said no, and what helps, is one sentence of the guidance.
  if (state.phase === 'unverified')
    return { meaning: guidanceFor(state.last_error.code).agent, next: '' }
  return { meaning: t(`meaning.${state.phase}`), next: t(`next.${state.phase}`) }
}
