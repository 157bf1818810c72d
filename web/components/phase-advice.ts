/** What to do next, or to know, in one sentence below the words of a phase, which are not said again. Pure. */
import { moment } from '../i18n/first/times.ts'
import { guidanceFor } from '../i18n/guidance.ts'
import { t } from '../i18n/t/later.ts'
import type { Item } from '../state/request.ts'

export function phaseAdvice({ closed, state, pendingAction, row }: Item): string {
  if (closed && state.phase !== 'verified' && state.phase !== 'processing') return closed.reason
  // It only waits until it is known whether a session exists.
  if (pendingAction === 'cancel') return t('meaning.canceled')
  if (state.phase === 'unverified') {
    const retriedAt = row?.retried_at
    if (!retriedAt) return guidanceFor(state.last_error.code).agent
    // How to begin another attempt is no advice while one is under way.
    return `${t('meaning.retried', { time: moment(retriedAt) })} ${t('meaning.open')}`
  }
  return t(`meaning.${state.phase}`)
}
