/**
 * Whether a request has used up its attempts, or more: links that were given out before the limit was
 * reached can still be used; and how that reads. Pure; words need the part `later`.
 */
import { t } from '../i18n/t/later.ts'
import type { Item } from '../state/request.ts'

/** `reached`: nobody is given a link any more. `over`: more was submitted than is allowed. */
export type Limit = 'reached' | 'over'

export function limitOf({ attempts, attemptsMax, state }: Item): Limit | null {
  if (attempts > attemptsMax) return 'over'
  // With a verdict that stands there is nothing to decide.
  const isWaiting = state.phase === 'open' || state.phase === 'unverified'
  return attempts === attemptsMax && isWaiting ? 'reached' : null
}

/** An attempt counts once Stripe has reported on it: until then it is the next one. */
export function attemptsWords(item: Item): string {
  const { attempts: n, attemptsMax: max, state } = item
  if (state.phase === 'processing')
    return n < max
      ? t('detail.attempts_processing', { n: n + 1, max })
      : t('detail.attempts_processing_over', { n, max })
  return t(limitOf(item) === 'over' ? 'detail.attempts_over' : 'detail.attempts_of', { n, max })
}
