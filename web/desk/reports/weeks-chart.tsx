/** For each week a column: its requests by what they are today, one upon the other. */
import type { Figures } from '../../../shared/protocol/supervisor/statistics.ts'
import { dayWords } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-reports.ts'
import { waitingOf } from './figure-words.ts'
import { Numbers } from './numbers.tsx'
import { scaleOf } from './periods.ts'

export type Week = { from: number; figures: Figures; isOther: boolean }

const OUTCOMES = ['verified', 'failed', 'waiting', 'ended'] as const
type Outcome = (typeof OUTCOMES)[number]

const countOf = (figures: Figures, outcome: Outcome): number =>
  outcome === 'waiting' ? waitingOf(figures) : figures[outcome]

/** In the drawing's own measure: it is stretched to the room there is. */
const [WIDTH, GAP, HEIGHT] = [10, 3, 100]
const STEPS = [4, 3, 2, 1, 0]

export function WeeksChart({ weeks }: { weeks: readonly Week[] }) {
  const top = scaleOf(Math.max(...weeks.map(({ figures }) => figures.created)))
  const labels = weeks.length <= 8 ? weeks : [weeks[0], weeks[weeks.length >> 1], weeks.at(-1)]
  return (
    <section class="desk-card" aria-labelledby="weeks-title">
      <h2 id="weeks-title">{t('reports.per_week')}</h2>
      <ul class="reports-legend">
        {OUTCOMES.map((outcome) => (
          <li key={outcome} data-outcome={outcome}>
            {t(`reports.${outcome}`)}
          </li>
        ))}
      </ul>
      <div class="reports-chart" aria-hidden="true">
        <div class="reports-scale">
          {STEPS.map((step) => (
            <span key={step}>{(top / 4) * step}</span>
          ))}
        </div>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${weeks.length * WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          {STEPS.map((step) => {
            const y = HEIGHT - (HEIGHT / 4) * step
            return <line key={step} x1="0" x2={weeks.length * WIDTH} y1={y} y2={y} />
          })}
          {weeks.map((week, n) => (
            <Column key={week.from} week={week} x={n * WIDTH + GAP / 2} top={top} />
          ))}
        </svg>
        <div class="reports-days" data-even={labels === weeks}>
          {labels.map((week) => week && <span key={week.from}>{dayWords(week.from)}</span>)}
        </div>
      </div>
      <Numbers
        caption={t('reports.per_week')}
        columns={[
          t('reports.week_of'),
          t('reports.created'),
          ...OUTCOMES.map((one) => t(`reports.${one}`)),
        ]}
        rows={weeks.map(({ from, figures }) => [
          dayWords(from),
          figures.created,
          ...OUTCOMES.map((one) => countOf(figures, one)),
        ])}
      />
    </section>
  )
}

function Column({ week, x, top }: { week: Week; x: number; top: number }) {
  let y = HEIGHT
  return (
    <g data-other={week.isOther}>
      {OUTCOMES.map((outcome) => {
        const height = (countOf(week.figures, outcome) / top) * HEIGHT
        y -= height
        return (
          height > 0 && (
            <g key={outcome} data-outcome={outcome}>
              <rect x={x} y={y} width={WIDTH - GAP} height={height} />
            </g>
          )
        )
      })}
    </g>
  )
}
