/** What was read beside what was verified, row by row, with a mark where the two differ. */
import type { RequestOutputs } from '../../../../shared/protocol/supervisor/report-calls.ts'
import { t } from '../../../i18n/t/desk.ts'
import { Icon } from '../../../ui/icon-later.tsx'
import { type Compared, type Comparison, comparisonsOf, unavailableFields } from './output-facts.ts'

export function OutputsShown({ outputs: told }: { outputs: RequestOutputs }) {
  const comparisons = comparisonsOf(told)
  const missing = unavailableFields(told.unavailable)
  return (
    <div class="stack tight">
      <Summary isVerified={told.outputs !== null} comparisons={comparisons} />
      {comparisons.map((one) => (
        <CompareTable key={one.kind} comparison={one} isVerified={told.outputs !== null} />
      ))}
      {missing.length > 0 && (
        <p class="soft">
          {t('desk.outputs.unavailable')}: {missing.map((one) => t(`desk.field.${one}`)).join(', ')}
          .
        </p>
      )}
    </div>
  )
}

type SummaryProps = { isVerified: boolean; comparisons: readonly Comparison[] }

/** The answer to the question one has: do they agree? */
function Summary({ isVerified, comparisons }: SummaryProps) {
  const rows = comparisons.flatMap((one) => one.rows)
  const differing = rows.filter(({ agrees }) => agrees === false)
  const agreeing = rows.filter(({ agrees }) => agrees === true)
  if (differing.length > 0)
    return (
      <p class="desk-compare-sum" data-tone="again">
        <Icon name="warning" size={16} />
        {t('desk.compare.differs', {
          fields: [...new Set(differing.map(({ field }) => t(`desk.field.${field}`)))].join(', '),
        })}
      </p>
    )
  if (agreeing.length > 0)
    return (
      <p class="desk-compare-sum" data-tone="good">
        <Icon name="sent" size={16} />
        {t('desk.compare.agrees', { n: agreeing.length })}
      </p>
    )
  return <p class="soft">{t(isVerified ? 'desk.compare.nothing' : 'desk.outputs.not_verified')}</p>
}

type TableProps = { comparison: Comparison; isVerified: boolean }

function CompareTable({ comparison: { kind, rows }, isVerified }: TableProps) {
  const hasVerified = kind === 'provided' ? rows.some((row) => row.verified !== null) : isVerified
  return (
    <table class="desk-compare">
      <thead>
        <tr>
          <th scope="col">{t('desk.compare.field')}</th>
          <th scope="col">{t(`desk.outputs.${kind}`)}</th>
          {hasVerified && (
            <th scope="col">
              {t(kind === 'provided' ? 'desk.outputs.contact' : 'desk.outputs.verified')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field} data-tone={row.agrees === false ? 'again' : undefined}>
            <th scope="row">{t(`desk.field.${row.field}`)}</th>
            <td>{row.read ?? <None />}</td>
            {hasVerified && (
              <td>
                <span class="desk-compare-value">
                  {row.verified ?? <None />}
                  <Mark agrees={row.agrees} />
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const None = () => (
  <span class="soft">
    <span aria-hidden="true">–</span>
    <span class="sr-only">{t('desk.compare.none')}</span>
  </span>
)

const Mark = ({ agrees }: Pick<Compared, 'agrees'>) =>
  agrees === null ? null : (
    <span class="desk-compare-mark" data-tone={agrees ? 'good' : 'again'}>
      <Icon name={agrees ? 'sent' : 'warning'} size={14} />
      <span class={agrees ? 'sr-only' : undefined}>
        {t(agrees ? 'desk.compare.same' : 'desk.compare.other')}
      </span>
    </span>
  )
