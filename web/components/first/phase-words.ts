/**
 * How each phase looks, and how it reads to agents and at kiosks: the one place where a state becomes
 * words for them. The desk's are in `../desk-words.ts`. Pure.
 */
import { signal } from '@preact/signals'
import type { Phase, State } from '../../../shared/lifecycle.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { haveWords } from '../../i18n/first/speak.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/first.ts'
import type { Item } from '../../state/request.ts'
import type { IconName } from '../../ui/first/icon.tsx'
import type { Tone } from '../../ui/notice.tsx'
import { placeOf } from './place.ts'

/** The sections of the list, by what to do next: something about it, start it, wait, nothing. */
export const GROUPS = ['attention', 'ready', 'progress', 'done'] as const
export type Group = (typeof GROUPS)[number]

/** `steps`: how many of the four stations (saved, office, person, verdict) lie behind it. */
type Look = { tone: Tone; icon: IconName; group: Group; steps: 0 | 1 | 2 | 3 | 4 }

export const LOOKS: Readonly<Record<Phase, Look>> = {
  queued: { tone: 'saved', icon: 'phone', group: 'ready', steps: 1 },
  refused: { tone: 'bad', icon: 'refused', group: 'attention', steps: 1 },
  accepted: { tone: 'safe', icon: 'office', group: 'ready', steps: 2 },
  open: { tone: 'waiting', icon: 'person', group: 'progress', steps: 2 },
  processing: { tone: 'checking', icon: 'checking', group: 'progress', steps: 3 },
  verified: { tone: 'good', icon: 'verified', group: 'done', steps: 4 },
  unverified: { tone: 'again', icon: 'warning', group: 'attention', steps: 2 },
  canceled: { tone: 'quiet', icon: 'stopped', group: 'done', steps: 2 },
  redacting: { tone: 'quiet', icon: 'erased', group: 'done', steps: 4 },
  redacted: { tone: 'quiet', icon: 'erased', group: 'done', steps: 4 },
}

/** Resolved manually: what Stripe says since then comes first, and the mark stays beside it. */
const CLOSED: Look = { tone: 'quiet', icon: 'otherwise', group: 'done', steps: 2 }
const isClosed = ({ closed, state }: Item): boolean =>
  closed !== null && state.phase !== 'processing' && LOOKS[state.phase].group !== 'done'

export function lookOf(item: Item): Look {
  // A closed one may have been canceled at Stripe for that: still it is the mark that tells why.
  if (isClosed(item) || (item.closed && item.state.phase === 'canceled')) return CLOSED
  const look = LOOKS[item.state.phase]
  // Whatever the Worker refused needs somebody, wherever the request itself stands.
  return item.refusal ? { ...look, group: 'attention' } : look
}

/** Whether that it was resolved manually is what a request is called by. */
export const isResolved = (item: Item): boolean => lookOf(item) === CLOSED

/** The state of a request, in a few words. */
export function itemWords(item: Item, role: Role): string {
  if (isResolved(item)) return t('phase.closed')
  if (item.pendingAction === 'cancel') return t('phase.canceling')
  return phaseWords(item.state, role)
}

/** In a few words, for list and heading. */
function phaseWords(state: State, role: Role): string {
  switch (state.phase) {
    case 'queued':
      return savedWords(role)
    case 'refused':
      return t('phase.refused', { why: problemText(state.problem) })
    case 'unverified':
      return unverifiedWords(state.last_error.code)
    default:
      return t(`phase.${state.phase}`)
  }
}

/** The words of reasons are many, and not needed to draw the list: they are fetched beside it. */
const guidance = signal<typeof import('../../i18n/guidance.ts').guidanceFor | null>(null)
void Promise.all([import('../../i18n/guidance.ts'), haveWords('guidance')]).then(([words]) => {
  guidance.value = words.guidanceFor
})

const unverifiedWords = (code: string | null): string =>
  guidance.value
    ? t('phase.unverified', { why: guidance.value(code).name })
    : t('phase.unverified_yet')

/**
 * Of a request that only this device has. Roles are bound to devices: agents carry phones, kiosks are
 * tablets, supervisors sit at desks.
 */
export const savedWords = (role: Role): string =>
  t('phase.queued', { place: t(`place.${placeOf(role)}`) })
