/** How the site does: figures of a period by week, device and preset, beside those of another one. */
import './reports.css'
import { useRef } from 'preact/hooks'
import type { Statistics } from '../../../shared/protocol/supervisor/statistics.ts'
import { readStatistics } from '../../actions/desk-site.ts'
import { locale } from '../../i18n/first/speak.ts'
import { capitalised, guidanceFor } from '../../i18n/guidance.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-reports.ts'
import { dayAt } from '../../ui/days.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { EmptyPicture } from '../../ui/empty-picture.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { siteNow } from '../devices/site-clock.ts'
import { HelpButton } from '../help/help-button.tsx'
import { type Reading, useRead } from '../shell/use-read.ts'
import { deviceName, presetName } from '../table/names.ts'
import { Bars } from './bars.tsx'
import { periodWords } from './figure-words.ts'
import { GroupTable } from './group-table.tsx'
import { groupsOf } from './groups.ts'
import { type Days, PeriodPicker, type Picked } from './period-picker.tsx'
import { before, between, lastWeeks, type Period, type Span } from './periods.ts'
import { type Report, reportCsv } from './report-csv.ts'
import { TimesChart } from './times-chart.tsx'
import { Totals } from './totals.tsx'
import { usePicked } from './use-picked.ts'
import { WeeksChart } from './weeks-chart.tsx'

/** What is on the screen: figures under the dates they are of. */
type Shown = { now: Report; other: Report | null; isBefore: boolean }

export function Reports() {
  const [picked, setPicked] = usePicked()
  const period = periodOf(picked.span, picked.days)
  const other = otherOf(picked, period)
  const now = useStatistics(period)
  const then = useStatistics(other)
  const isComing =
    period !== null &&
    (now.reading.kind === 'reading' || (other !== null && then.reading.kind === 'reading'))
  // What was shown stays, under its own dates, until all that was picked has come.
  const last = useRef<Shown | null>(null)
  if (!isComing)
    last.current =
      period && now.reading.kind === 'read'
        ? {
            now: { period, statistics: now.reading.value },
            other:
              other && then.reading.kind === 'read'
                ? { period: other, statistics: then.reading.value }
                : null,
            isBefore: picked.compared === 'previous',
          }
        : null
  const shown = last.current
  // Where the server is away, both fail for the same reason: it is told once.
  const failed = [now, then].filter(({ reading }) => reading.kind === 'problem')
  const [unread] = failed
  return (
    <main class="desk-section">
      <div class="desk-section-head">
        <PageTitle text={t('desk.section.reports')} focus={false} />
        <HelpButton />
        <div class="spread">
          <PeriodPicker picked={picked} onPicked={setPicked} />
          <button
            type="button"
            class="desk-tool"
            aria-disabled={shown === null}
            onClick={() => shown && save([shown.now, ...(shown.other ? [shown.other] : [])])}
          >
            <Icon name="update" size={16} />
            {t('reports.export')}
          </button>
        </div>
      </div>
      <p class="soft" role="status">
        {period === null && t('reports.no_period')}
        {period &&
          !other &&
          picked.compared === 'custom' &&
          t('reports.no_other', { now: periodWords(period) })}
        {period && (other || picked.compared !== 'custom') && datesOf(shown, period, other)}
        {isComing && ` ${t('reports.loading')}`}
      </p>
      {unread?.reading.kind === 'problem' && (
        <Notice tone="again" icon="warning" title={t('reports.unread')} alert>
          <p>{problemText(unread.reading.problem)}</p>
          <button
            type="button"
            class="desk-tool"
            onClick={() => {
              for (const { again } of failed) again()
            }}
          >
            {t('desk.again')}
          </button>
        </Notice>
      )}
      {shown && (
        <Body
          now={shown.now.statistics}
          then={shown.other?.statistics ?? null}
          isBefore={shown.isBefore}
        />
      )}
    </main>
  )
}

/** Of what is shown; of what was picked while nothing is. */
function datesOf(shown: Shown | null, period: Period, other: Period | null): string {
  const [now, earlier] = shown ? [shown.now.period, shown.other?.period] : [period, other]
  if (!earlier) return periodWords(now)
  const words = { now: periodWords(now), earlier: periodWords(earlier) }
  // Who reads of half the requests on a Wednesday must see that half a week is compared with a whole one.
  const isOver = (now.edges.at(-1) ?? 0) <= siteNow()
  return t(isOver ? 'reports.periods' : 'reports.periods_running', words)
}

function useStatistics(period: Period | null): { reading: Reading<Statistics>; again(): void } {
  const key = period === null ? null : period.edges.join(',')
  return useRead({ of: key }, () => readStatistics(period?.edges ?? []))
}

/** Monday, where the browser does not say. */
function firstDay(): number {
  const here: { getWeekInfo?(): { firstDay: number } } & Intl.Locale = new Intl.Locale(locale.value)
  return here.getWeekInfo?.().firstDay ?? 1
}

const periodOf = (span: Span, { from, to }: Days): Period | null =>
  span === 'custom' ? between(from, to, firstDay()) : lastWeeks(span, siteNow(), firstDay())

function otherOf({ compared, other }: Picked, period: Period | null): Period | null {
  if (compared === 'none' || period === null) return null
  return compared === 'previous' ? before(period) : between(other.from, other.to, firstDay())
}

type Props = { now: Statistics; then: Statistics | null; isBefore: boolean }

function Body({ now, then, isBefore }: Props) {
  if (now.total.created === 0 && (then?.total.created ?? 0) === 0)
    return (
      <div class="desk-nothing">
        <EmptyPicture />
        <h2>{t('reports.empty')}</h2>
        <p>{t('reports.empty_text')}</p>
      </div>
    )
  // What is right before it stands in the same picture.
  const weeks = [
    ...(isBefore ? (then?.by_week ?? []) : []).map((week) => ({ ...week, isOther: true })),
    ...now.by_week.map((week) => ({ ...week, isOther: false })),
  ]
  return (
    <>
      {[now, then].map(
        (one, n) =>
          one &&
          one.counted_from !== null && (
            <Notice key={n === 0 ? 'now' : 'then'} tone="again" icon="warning">
              {t('reports.counted_from', { time: fullMoment(one.counted_from) })}
            </Notice>
          ),
      )}
      <Totals now={now.total} then={then?.total ?? null} />
      <div class="desk-cards reports-cards">
        <WeeksChart weeks={weeks} />
        <TimesChart weeks={weeks} />
        <section class="desk-card" aria-labelledby="reasons-title">
          <h2 id="reasons-title">{t('reports.reasons')}</h2>
          <p class="soft">{t('reports.reasons_text')}</p>
          {now.total.reasons.length === 0 ? (
            <p class="soft">{t('reports.reasons_none')}</p>
          ) : (
            <Bars
              caption={t('reports.reasons')}
              columns={[t('reports.reason'), t('reports.count')]}
              bars={now.total.reasons.map(({ code, count }) => ({
                name: capitalised(guidanceFor(code).name),
                count,
              }))}
            />
          )}
        </section>
      </div>
      <GroupTable
        id="by-device"
        title={t('reports.by_device')}
        column={t('reports.created_by')}
        groups={groupsOf(now.by_device, then?.by_device, ({ device }) => device)}
        nameOf={deviceName}
      />
      <GroupTable
        id="by-preset"
        title={t('reports.by_preset')}
        column={t('reports.preset')}
        groups={groupsOf(now.by_preset, then?.by_preset, ({ preset }) => preset)}
        nameOf={presetWords}
      />
    </>
  )
}

/** Of what was redacted, nobody knows any more which preset it had. */
const presetWords = (preset: string | null): string =>
  preset === null ? t('reports.preset_none') : presetName(preset)

function save(reports: readonly Report[]): void {
  const names = {
    device: deviceName,
    preset: presetWords,
    reason: (code: string | null) => guidanceFor(code).name,
  }
  const csv = reportCsv(reports, names)
  downloadFile(new File([csv], `report-${dayAt()}.csv`, { type: 'text/csv' }))
}
