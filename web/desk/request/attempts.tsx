/** Every attempt with its report: which checks were made, how each ended, and its pictures. */
import { sessionOf } from '../../../shared/protocol/ledger-state.ts'
import { filesOf, type StripeReport } from '../../../shared/protocol/report-calls.ts'
import { readReports } from '../../actions/desk.ts'
import { attemptsWords } from '../../components/attempts-limit.ts'
import { moment } from '../../i18n/first/times.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk.ts'
import type { Item } from '../../state/request.ts'
import { Notice } from '../../ui/notice.tsx'
import { useRead } from '../shell/use-read.ts'
import { CHECKS, CheckLine } from './check-line.tsx'
import { Pictures } from './pictures.tsx'

export function Attempts({ item }: { item: Item }) {
  const { id, attempts, state } = item
  const hasReports = attempts > 0 && sessionOf(item) !== null
  const { reading, again } = useRead(hasReports ? `${id} ${attempts} ${state.phase}` : null, () =>
    readReports(id),
  )
  return (
    <section class="desk-card" aria-labelledby="attempts-title">
      <div class="desk-card-head">
        <h3 id="attempts-title">{t('desk.attempts')}</h3>
        <span class="soft">{attemptsWords(item)}</span>
      </div>
      {!hasReports && state.phase !== 'processing' && <p class="soft">{t('desk.attempts.none')}</p>}
      {hasReports && reading.kind === 'reading' && (
        <p role="status">{t('desk.attempts.loading')}</p>
      )}
      {hasReports && reading.kind === 'problem' && (
        <Notice tone="again" icon="warning" title={t('desk.report.failed')}>
          <p>{problemText(reading.problem)}</p>
          <button type="button" class="desk-tool" onClick={again}>
            {t('desk.again')}
          </button>
        </Notice>
      )}
      {hasReports && reading.kind === 'read' && (
        <Reports item={item} reports={reading.value.reports} />
      )}
    </section>
  )
}

type ReportsProps = { item: Item; reports: readonly StripeReport[] }

/** Newest first, numbered from the oldest. */
const Reports = ({ item: { id, attemptsMax }, reports }: ReportsProps) => (
  <ol class="desk-attempts" reversed>
    {reports.map((report, index) => (
      <li key={report.id}>
        <div class="desk-attempt-head">
          <h4>{t('desk.attempt', { n: reports.length - index })}</h4>
          <time dateTime={new Date(report.created).toISOString()}>{moment(report.created)}</time>
          {reports.length - index > attemptsMax && (
            <span class="desk-over-limit" data-tone="again">
              {t('desk.limit.mark')}
            </span>
          )}
          <code>{report.id}</code>
        </div>
        <ul>
          {CHECKS.map((name) => {
            const check = report[name]
            return check && <CheckLine key={name} name={name} check={check} />
          })}
        </ul>
        <Pictures id={id} files={filesOf(report)} />
      </li>
    ))}
  </ol>
)
