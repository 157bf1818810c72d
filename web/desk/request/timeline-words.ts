/** What happened, in words, one line an entry. */
import type { Phase } from '../../../shared/lifecycle.ts'
import type { TimelineEntry } from '../../../shared/protocol/request-list.ts'
import { LOOKS } from '../../components/first/phase-words.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { t } from '../../i18n/t/desk.ts'
import type { IconName } from '../../ui/first/icon.tsx'
import type { Tone } from '../../ui/tone.ts'
import { deviceName } from '../table/names.ts'

const PHASES = [
  ...(['accepted', 'open', 'processing', 'verified'] as const),
  ...(['unverified', 'canceled', 'redacting', 'redacted'] as const),
] as const satisfies readonly Phase[]

const AUDITED = [
  ...(['imported', 'assigned', 'started', 'updated', 'attempts_raised', 'ticket_opened'] as const),
  ...(['ticket_withdrawn', 'canceled', 'closed', 'redaction_asked', 'redacted'] as const),
  ...(['cleaned_up', 'adopted', 'details_read', 'outputs_read', 'image_read'] as const),
] as const

const known = <T extends string>(all: readonly T[], one: string): T | undefined =>
  all.find((each) => each === one)

/** Each with its words; a verdict that was taken back is told as such. */
export function told(entries: readonly TimelineEntry[]) {
  let before: string | null = null
  return entries.map((entry) => {
    const words = wordsOf(entry)
    if (entry.kind !== 'phase') return { entry, words }
    const isTakenBack = before === 'verified' && isAskingAgain(entry.phase)
    before = entry.phase
    return { entry, words: isTakenBack ? t('desk.timeline.override', { words }) : words }
  })
}

/** From `verified` nothing but a reviewer in Stripe's Dashboard leads here. */
const isAskingAgain = (phase: string) => phase === 'unverified' || phase === 'open'

function wordsOf(entry: TimelineEntry): string {
  switch (entry.kind) {
    case 'taken':
    case 'accepted':
    case 'opened':
      return t(`desk.timeline.${entry.kind}`)
    case 'phase': {
      const phase = known(PHASES, entry.phase)
      const words = phase ? t(`desk.timeline.phase.${phase}`) : entry.phase
      return entry.code ? `${words}: ${guidanceFor(entry.code).name}` : words
    }
    case 'audit':
      return auditWords(entry)
  }
}

function auditWords({ code, device, note = '' }: TimelineEntry & { kind: 'audit' }): string {
  const audited = known(AUDITED, code)
  switch (audited) {
    case undefined:
      return t('desk.audit.other', { code })
    case 'assigned':
      return t('desk.audit.assigned', { device: deviceName(device ?? '') })
    case 'attempts_raised':
      return t('desk.audit.attempts_raised', { note })
    default:
      return t(`desk.audit.${audited}`)
  }
}

export function toneOf(entry: TimelineEntry): Tone {
  const phase = entry.kind === 'phase' ? known(PHASES, entry.phase) : undefined
  return phase ? LOOKS[phase].tone : 'quiet'
}

/** A look at something personal can be told from everything else at a glance. */
export function iconOf(entry: TimelineEntry): IconName {
  switch (entry.kind) {
    case 'taken':
      return 'phone'
    case 'accepted':
      return 'office'
    case 'opened':
      return 'person'
    case 'phase': {
      const phase = known(PHASES, entry.phase)
      return phase ? LOOKS[phase].icon : 'waiting'
    }
    case 'audit':
      return entry.code.endsWith('_read') ? 'lock' : 'forward'
  }
}
