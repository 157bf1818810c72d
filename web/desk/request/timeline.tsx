/** All that happened to a request, by time: its phases, and who did what. */
import type { TimelineEntry } from '../../../shared/protocol/request-list.ts'
import { readTimeline } from '../../actions/desk.ts'
import { moment } from '../../i18n/first/times.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { deviceName } from '../table/names.ts'
import { iconOf, told, toneOf } from './timeline-words.ts'
import { useRead } from './use-read.ts'
import { looks } from './use-reveal.ts'

export function Timeline({ item }: { item: Item }) {
  const { id, rev } = item
  const { reading, again } = useRead(rev === null ? null : `${id} ${rev} ${looks.value}`, () =>
    readTimeline(id),
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
  if (entry.kind === 'opened' || entry.kind === 'phase') return null
  const name =
    entry.kind === 'audit'
      ? entry.by === null
        ? t('desk.timeline.site')
        : deviceName(entry.by)
      : deviceName(entry.device)
  return <span class="soft"> {t('desk.timeline.by', { device: name })}</span>
}
