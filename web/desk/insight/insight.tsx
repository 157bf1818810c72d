/** Where people would rather look than read: how many, how fast, and why not. */
import './insight.css'
import { useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import { guidanceFor } from '../../i18n/guidance.ts'
import { spanWords } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-insight.ts'
import { ledger } from '../../state/requests.ts'
import { EmptyPicture } from '../../ui/empty-picture.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { siteNow } from '../devices/site-clock.ts'
import { Bars } from './bars.tsx'
import { DaysChart } from './days-chart.tsx'
import { perDay, type Reason, reasonsOf, since, type Times, timesOf } from './figures.ts'

const RANGES = [7, 30, 90] as const

export function Insight() {
  const [range, setRange] = useState<(typeof RANGES)[number]>(30)
  const rows = useComputed(() => ledger.value).value
  const days = perDay(rows, range, siteNow())
  const recent = since(rows, days[0]?.at ?? 0)
  const isEmpty = days.every(({ verified, failed, waiting }) => verified + failed + waiting === 0)
  return (
    <main class="desk-section">
      <div class="desk-section-head">
        <PageTitle text={t('desk.section.insight')} focus={false} />
        {/* biome-ignore lint/a11y/useSemanticElements: it is no group of fields. */}
        <div class="insight-range" role="group" aria-label={t('insight.range')}>
          {RANGES.map((one) => (
            <button
              key={one}
              type="button"
              class="desk-chip"
              aria-pressed={one === range}
              onClick={() => setRange(one)}
            >
              {t('insight.days', { n: one })}
            </button>
          ))}
        </div>
      </div>
      <p class="soft">{t('insight.note')}</p>
      {isEmpty ? (
        <div class="desk-nothing">
          <EmptyPicture />
          <h2>{t('insight.empty')}</h2>
          <p>{t('insight.empty_text')}</p>
        </div>
      ) : (
        <>
          <DaysChart days={days} />
          <div class="desk-cards">
            <TimesCard times={timesOf(recent)} />
            <ReasonsCard reasons={reasonsOf(recent)} />
          </div>
        </>
      )}
    </main>
  )
}

function TimesCard({ times }: { times: Times | null }) {
  return (
    <section class="desk-card" aria-labelledby="times-title">
      <h2 id="times-title">{t('insight.times')}</h2>
      {times === null ? (
        <p class="soft">{t('insight.times_none')}</p>
      ) : (
        <>
          <dl class="insight-big">
            <div>
              <dt>{t('insight.median')}</dt>
              <dd>{spanWords(times.median)}</dd>
            </div>
            <div>
              <dt>{t('insight.most')}</dt>
              <dd>{spanWords(times.most)}</dd>
            </div>
          </dl>
          <p class="soft">{t('insight.times_of', { n: times.count })}</p>
          <Bars
            caption={t('insight.times')}
            columns={[t('insight.length'), t('insight.count')]}
            bars={times.spread.map(({ below, count }) => ({
              name:
                below === null
                  ? t('insight.longer')
                  : t('insight.below', { span: spanWords(below) }),
              count,
            }))}
          />
        </>
      )}
    </section>
  )
}

const ReasonsCard = ({ reasons }: { reasons: readonly Reason[] }) => (
  <section class="desk-card" aria-labelledby="reasons-title">
    <h2 id="reasons-title">{t('insight.reasons')}</h2>
    {reasons.length === 0 ? (
      <p class="soft">{t('insight.reasons_none')}</p>
    ) : (
      <Bars
        caption={t('insight.reasons')}
        columns={[t('insight.reason'), t('insight.count')]}
        bars={reasons.map(({ code, count }) => ({ name: guidanceFor(code).name, count }))}
      />
    )}
  </section>
)
