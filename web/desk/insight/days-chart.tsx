/** Verified, failed and waiting for each day, one upon the other. */
import { dayWords } from '../../i18n/spans.ts'
import { t } from '../../i18n/t/desk-insight.ts'
import { type Day, OUTCOMES, scaleOf } from './figures.ts'
import { Numbers } from './numbers.tsx'

/** In the drawing's own measure: it is stretched to the room there is. */
const [WIDTH, GAP, HEIGHT] = [10, 2, 100]
const STEPS = [4, 3, 2, 1, 0]

export function DaysChart({ days }: { days: readonly Day[] }) {
  const totals = days.map(({ verified, failed, waiting }) => verified + failed + waiting)
  const top = scaleOf(Math.max(...totals))
  const name = ({ at }: Day) => dayWords(at)
  return (
    <section class="desk-card" aria-labelledby="per-day-title">
      <h2 id="per-day-title">{t('insight.per_day')}</h2>
      <ul class="insight-legend">
        {OUTCOMES.map((outcome) => (
          <li key={outcome} data-outcome={outcome}>
            {t(`insight.${outcome}`)}{' '}
            <strong>{days.reduce((sum, day) => sum + day[outcome], 0)}</strong>
          </li>
        ))}
      </ul>
      <div class="insight-chart" aria-hidden="true">
        <div class="insight-scale">
          {STEPS.map((step) => (
            <span key={step}>{(top / 4) * step}</span>
          ))}
        </div>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${days.length * WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          {STEPS.map((step) => {
            const y = HEIGHT - (HEIGHT / 4) * step
            return <line key={step} x1="0" x2={days.length * WIDTH} y1={y} y2={y} />
          })}
          {days.map((day, n) => (
            <Column key={day.at} day={day} x={n * WIDTH + GAP / 2} top={top} />
          ))}
        </svg>
        <div class="insight-days">
          {[days[0], days[Math.floor(days.length / 2)], days.at(-1)].map(
            (day) => day && <span key={day.at}>{name(day)}</span>,
          )}
        </div>
      </div>
      <Numbers
        caption={t('insight.per_day')}
        columns={[t('insight.day'), ...OUTCOMES.map((one) => t(`insight.${one}`))]}
        rows={days.map((day) => [name(day), ...OUTCOMES.map((one) => day[one])])}
      />
    </section>
  )
}

function Column({ day, x, top }: { day: Day; x: number; top: number }) {
  let y = HEIGHT
  return (
    <g>
      {OUTCOMES.map((outcome) => {
        const height = (day[outcome] / top) * HEIGHT
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
