/** Every attempt with its report: which checks were made, and how each ended. */
import { isStartable } from '../../../../shared/lifecycle.ts'
import type {
  RequestReports,
  StripeReport,
} from '../../../../shared/protocol/supervisor/report-calls.ts'
import { attemptsWords } from '../../../components/attempts-limit.ts'
import { moment } from '../../../i18n/first/times.ts'
import { problemText } from '../../../i18n/problem-text.ts'
import { t } from '../../../i18n/t/desk.ts'
import type { Item } from '../../../state/request.ts'
import { Notice } from '../../../ui/notice.tsx'
import type { Reading } from '../../shell/use-read.ts'
import { CHECKS, CheckLine } from './check-line.tsx'

type Props = { item: Item; reading: Reading<RequestReports>; again(): void }

export const Attempts = ({ item, reading, again }: Props) => (
  <section class="desk-card" aria-labelledby="attempts-title">
    <div class="desk-card-head">
      <h3 id="attempts-title">{t('desk.attempts')}</h3>
      <span class="soft">{attemptsWords(item)}</span>
    </div>
    {reading.kind === 'reading' && <p role="status">{t('desk.attempts.loading')}</p>}
    {reading.kind === 'problem' && (
      <Notice tone="again" icon="warning" title={t('desk.report.failed')}>
        <p>{problemText(reading.problem)}</p>
        <button type="button" class="desk-tool" onClick={again}>
          {t('desk.again')}
        </button>
      </Notice>
    )}
    {reading.kind === 'read' && <Reports item={item} reports={reading.value.reports} />}
  </section>
)

type ReportsProps = { item: Item; reports: readonly StripeReport[] }

/** Newest first, numbered from the oldest. */
function Reports({ item: { attemptsMax, closed, state }, reports }: ReportsProps) {
  // The head of the page says it of the newest attempt.
  const said = state.phase === 'unverified' ? state.last_error.code : null
  // Nobody is told to try again with what is over.
  const isOver = closed !== null || !isStartable(state)
  return (
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
              const isSaid = index === 0 && said !== null && check?.error?.code === said
              const told = isSaid ? 'nothing' : isOver ? 'name' : 'whole'
              return check && <CheckLine key={name} name={name} check={check} told={told} />
            })}
          </ul>
        </li>
      ))}
    </ol>
  )
}
