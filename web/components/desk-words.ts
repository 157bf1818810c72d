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

/** By what a request is called, counted and filtered: its phase, unless something decided says more. */
export type Status = Phase | 'canceling' | 'closed'

/** Each request has exactly one. */
export function statusOf(item: Item): Status {
  if (isResolved(item)) return 'closed'
  return item.pendingAction === 'cancel' ? 'canceling' : item.state.phase
}

/** The name of a status, for a filter or an entry of the timeline. */
export const statusName = (status: Status): string => t(`desk.phase.${status}`)

/** Of a request; where Stripe did not verify it, the reason is the name. */
export function deskWords(item: Item): string {
  const status = statusOf(item)
  return status === 'unverified' && item.state.phase === status
    ? capitalised(guidanceFor(item.state.last_error.code).name)
    : statusName(status)
}

/** For what every role shares, as messages. */
export const wordsFor = (item: Item, role: Role): string =>
  role === 'supervisor' ? deskWords(item) : itemWords(item, role)
