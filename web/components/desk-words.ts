/**
 * How a state reads at the desk: table, filters, request, timeline, export and messages of a supervisor
 * say it by these words alone. Agents and kiosks have theirs in `first/phase-words.ts`. Pure; needs the
 * parts `desk` and `guidance`.
 */
import type { Phase } from '../../shared/lifecycle.ts'
import type { Role } from '../../shared/protocol/protocol.ts'
import { capitalised, guidanceFor } from '../i18n/guidance.ts'
import { t } from '../i18n/t/desk.ts'
import type { Item } from '../state/request.ts'
import { isResolved, itemWords } from './first/phase-words.ts'

/** The name of a phase, for a filter or an entry of the timeline. */
export const phaseName = (phase: Phase): string => t(`desk.phase.${phase}`)

/** Of a request; where Stripe did not verify it, the reason is the name. */
export function deskWords(item: Item): string {
  const { state, pendingAction } = item
  if (isResolved(item)) return t('desk.phase.closed')
  if (pendingAction === 'cancel') return t('desk.phase.canceling')
  return state.phase === 'unverified'
    ? capitalised(guidanceFor(state.last_error.code).name)
    : phaseName(state.phase)
}

/** For what every role shares, as messages. */
export const wordsFor = (item: Item, role: Role): string =>
  role === 'supervisor' ? deskWords(item) : itemWords(item, role)
