/** All that happened to a request, by time and in words, one line an entry: its phases, and who did what. */
import type { Phase } from '../../../shared/lifecycle.ts'
import type { TimelineEntry } from '../../../shared/protocol/request-list.ts'
import { readTimeline } from '../../actions/desk.ts'
import { statusName } from '../../components/desk-words.ts'
import { LOOKS } from '../../components/first/phase-words.ts'
import { moment } from '../../i18n/first/times.ts'
import { guidanceFor } from '../../i18n/guidance.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import type { IconName } from '../../ui/first/icon.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import type { Tone } from '../../ui/notice.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useRead } from '../shell/use-read.ts'
import { deviceName } from '../table/names.ts'
import { looks } from './reports/use-reveal.ts'
import { gathered, inOrder } from './timeline-entries.ts'

export function Timeline({ item }: { item: Item }) {
  const { id, rev } = item
  const { reading, again } = useRead(
    { of: rev === null ? null : id, version: `${rev} ${looks.value}` },
    () => readTimeline(id),
  )
  if (rev === null) return null
  return (
    <section class="desk-card" aria-labelledby="timeline-title">
      <div class="desk-card-head">
        <h3 id="timeline-title">{t('desk.timeline')}</h3>
      </div>
      {reading.kind === 'reading' && <p role="status">{t('desk.timeline.loading')}</p>}
      {reading.kind === 'problem' && (
        <Notice tone="again" icon="warning" title={t('desk.timeline.failed')}>
          <p>{problemText(reading.problem)}</p>
          <button type="button" class="desk-tool" onClick={again}>
            {t('desk.again')}
          </button>
        </Notice>
      )}
      {reading.kind === 'read' && <Entries entries={reading.value.entries} />}
      {reading.kind === 'read' && reading.value.truncated && (
        <p class="soft">{t('desk.timeline.truncated')}</p>
      )}
    </section>
  )
}

/** The newest first: what was done last is what one asks about. */
const Entries = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="desk-timeline">
    {told(entries)
      .toReversed()
      .map(({ entry, words }, index) => (
        <li key={entries.length - index} data-tone={toneOf(entry)}>
          <span class="desk-timeline-mark">
            <Icon name={iconOf(entry)} size={14} />
          </span>
          <div>
            {words}
            <Who entry={entry} />
          </div>
          <time dateTime={new Date(entry.at).toISOString()}>{moment(entry.at)}</time>
        </li>
      ))}
  </ol>
)

function Who({ entry }: { entry: TimelineEntry }) {
  if (entry.kind === 'phase' || isByLink(entry)) return null
  const name =
    entry.kind === 'audit'
      ? entry.by === null
        ? t('desk.timeline.site')
        : deviceName(entry.by)
      : deviceName(entry.device)
  return <span class="soft"> {t('desk.timeline.by', { device: name })}</span>
}

/** Whoever opens a link, and starts from there, is on a phone that nobody knows. */
const isByLink = (entry: TimelineEntry): boolean =>
  entry.kind === 'audit' &&
  (entry.code === 'ticket_opened' || (entry.code === 'started' && entry.by === null))

const PHASES = [
  ...(['accepted', 'open', 'processing', 'verified'] as const),
  ...(['unverified', 'canceled', 'redacting', 'redacted'] as const),
] as const satisfies readonly Phase[]

const AUDITED = [
  ...(['imported', 'assigned', 'started', 'updated', 'attempts_raised', 'ticket_opened'] as const),
  ...([
    'over_limit',
    'link_revoked',
    'canceled',
    'closed',
    'redaction_asked',
    'redacted',
    'erased_here',
  ] as const),
  ...(['cleaned_up', 'adopted', 'details_read', 'outputs_read', 'image_read'] as const),
] as const

const known = <T extends string>(all: readonly T[], one: string): T | undefined =>
  all.find((each) => each === one)

/** Each with its words; a verdict that was taken back is told as such. */
function told(entries: readonly TimelineEntry[]) {
  let before: string | null = null
  return gathered(inOrder(entries)).map(({ entry, n }) => {
    const words = n > 1 ? t('desk.audit.images_read', { n }) : wordsOf(entry)
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
    case 'created':
    case 'accepted':
      return t(`desk.timeline.${entry.kind}`)
    case 'phase': {
      const phase = known(PHASES, entry.phase)
      const words = phase ? statusName(phase) : entry.phase
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
    case 'imported':
      return t(`desk.audit.${audited}`, { device: deviceName(device ?? '') })
    case 'attempts_raised':
    case 'over_limit':
      return t(`desk.audit.${audited}`, { note })
    case 'ticket_opened':
      // Of the first phone nothing is noted, of each other one how many there are by then.
      return note === ''
        ? t('desk.audit.ticket_opened')
        : t('desk.audit.ticket_opened_on', { note })
    case 'link_revoked':
      return device === undefined
        ? t('desk.audit.link_revoked')
        : t('desk.audit.links_of_revoked', { device: deviceName(device) })
    default:
      return t(`desk.audit.${audited}`)
  }
}

function toneOf(entry: TimelineEntry): Tone {
  const phase = entry.kind === 'phase' ? known(PHASES, entry.phase) : undefined
  return phase ? LOOKS[phase].tone : 'quiet'
}

/** A look at something personal can be told from everything else at a glance. */
function iconOf(entry: TimelineEntry): IconName {
  switch (entry.kind) {
    case 'created':
      return 'phone'
    case 'accepted':
      return 'office'
    case 'phase': {
      const phase = known(PHASES, entry.phase)
      return phase ? LOOKS[phase].icon : 'waiting'
    }
    case 'audit':
      if (isByLink(entry)) return 'person'
      return entry.code.endsWith('_read') ? 'lock' : 'forward'
  }
}
