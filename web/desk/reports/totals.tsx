/** The figures of a period at a glance, each beside the one that it is compared with. */
import type { Figures } from '../../../shared/protocol/supervisor/statistics.ts'
import { t } from '../../i18n/t/desk-reports.ts'
import { changeWords, MEASURES, type Measure, shareWords, valueWords } from './figure-words.ts'

type Props = { now: Figures; then: Figures | null }

export const Totals = ({ now, then }: Props) => (
  <dl class="reports-totals">
    {MEASURES.map((measure) => (
      <div key={measure}>
        <dt>{t(`reports.${measure}`)}</dt>
        <dd>
          {valueWords(now, measure)}
          {isShare(measure) && <small>{shareWords(now, measure)}</small>}
        </dd>
        {then && (
          <dd class="reports-then">
            <Change now={now} then={then} measure={measure} />
            <span>{t('reports.before', { value: valueWords(then, measure) })}</span>
          </dd>
        )}
      </div>
    ))}
  </dl>
)

const isShare = (measure: Measure): measure is 'started' | 'verified' | 'failed' =>
  measure === 'started' || measure === 'verified' || measure === 'failed'

function Change({ now, then, measure }: { now: Figures; then: Figures; measure: Measure }) {
  const words = changeWords(now, then, measure)
  return words === null ? null : <strong>{words}</strong>
}
