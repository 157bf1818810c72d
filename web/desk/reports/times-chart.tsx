/** For each week how long results took: the median, and what nine of ten stay below. */
import { dayWords } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-reports.ts'
import { timeWords, wholeSeconds } from './figure-words.ts'
import { Numbers } from './numbers.tsx'
import type { Week } from './weeks-chart.tsx'

/** More weeks than fit as lines are read in the table. */
const SHOWN = 8

/** No scale is shorter: a second or two must not fill the card. */
const MINUTE_S = 60

export function TimesChart({ weeks }: { weeks: readonly Week[] }) {
  const some = weeks.filter(({ figures }) => figures.results > 0)
  const shown = some.slice(-SHOWN)
  const most = Math.max(MINUTE_S, ...shown.map(({ figures }) => wholeSeconds(figures.p90 ?? 0)))
  return (
    <section class="desk-card" aria-labelledby="times-title">
      <h2 id="times-title">{t('reports.times')}</h2>
      {some.length === 0 ? (
        <p class="soft">{t('reports.times_none')}</p>
      ) : (
        <>
          <ul class="reports-legend">
            <li data-outcome="median">{t('reports.median')}</li>
            <li data-outcome="p90">{t('reports.p90')}</li>
          </ul>
          <ul class="reports-bars reports-times" aria-hidden="true">
            {shown.map(({ from, figures: { median, p90 } }) => (
              <li key={from}>
                <span>{t('reports.week_from', { day: dayWords(from) })}</span>
                <span>
                  {timeWords(median ?? 0)} · {timeWords(p90 ?? 0)}
                </span>
                <svg
                  class="reports-bar"
                  aria-hidden="true"
                  viewBox={`0 0 ${most} 1`}
                  preserveAspectRatio="none"
                >
                  <g data-outcome="p90">
                    <rect width={wholeSeconds(p90 ?? 0)} height="1" />
                  </g>
                  <g data-outcome="median">
                    <rect width={wholeSeconds(median ?? 0)} height="1" />
                  </g>
                </svg>
              </li>
            ))}
          </ul>
          <Numbers
            caption={t('reports.times')}
            columns={[
              t('reports.week_of'),
              t('reports.results'),
              t('reports.median'),
              t('reports.p90'),
            ]}
            rows={some.map(({ from, figures }) => [
              dayWords(from),
              figures.results,
              timeWords(figures.median ?? 0),
              timeWords(figures.p90 ?? 0),
            ])}
          />
        </>
      )}
    </section>
  )
}
