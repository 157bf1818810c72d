/** How many of the sessions differ, and taking over those that are chosen. */
import type { StripeSession } from '../../../shared/protocol/supervisor/session-calls.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { Check } from '../../ui/fields/choice.tsx'
import { takeOverWay } from './take-over.ts'
import type { TakeOvers } from './use-take-over.ts'

type Props = {
  rows: readonly StripeSession[]
  chosen: ReadonlySet<string>
  takeOvers: TakeOvers
  isOnlyDifferent: boolean
  onOnlyDifferent(isOnly: boolean): void
  onChosen(chosen: ReadonlySet<string>): void
  onAdopt(sessions: readonly StripeSession[]): void
}

export function StripeBulkBar({ rows, chosen, takeOvers, ...rest }: Props) {
  const unknown = rows.filter(({ ledger }) => ledger === null).length
  const differ = rows.filter(({ ledger }) => ledger !== null && ledger.differs.length > 0).length
  const takeable = rows.filter(({ ledger }) => takeOverWay(ledger) !== null)
  const selected = takeable.filter(({ id }) => chosen.has(id))
  const outcomes = [...takeOvers.outcomes.values()]
  const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length
  return (
    <div class="stripe-bulk">
      <p class="desk-tallies" role="status">
        {rows.length > 0 && <span>{t('stripe.count', { n: rows.length })}</span>}
        {unknown > 0 && <span data-tone="again">{t('stripe.unknown_count', { n: unknown })}</span>}
        {differ > 0 && <span data-tone="again">{t('stripe.differ_count', { n: differ })}</span>}
        {rows.length > 0 && unknown + differ === 0 && <span>{t('stripe.all_same')}</span>}
        {count('done') > 0 && (
          <span data-tone="good">{t('stripe.adopted_n', { n: count('done') })}</span>
        )}
        {count('failed') > 0 && (
          <span data-tone="bad">{t('stripe.failed_n', { n: count('failed') })}</span>
        )}
      </p>
      {unknown + differ > 0 && (
        <Check name="different" checked={rest.isOnlyDifferent} onChecked={rest.onOnlyDifferent}>
          {t('stripe.only_different')}
        </Check>
      )}
      {/* One alone has its own button in its row. */}
      {takeable.length > 1 && !takeOvers.isRunning && (
        <button
          type="button"
          class="desk-tool"
          onClick={() =>
            rest.onChosen(
              selected.length === takeable.length
                ? new Set()
                : new Set(takeable.map(({ id }) => id)),
            )
          }
        >
          {selected.length === takeable.length
            ? t('desk.selected_none')
            : t('stripe.choose_all', { n: takeable.length })}
        </button>
      )}
      {selected.length > 0 && !takeOvers.isRunning && (
        <button type="button" class="desk-tool primary" onClick={() => rest.onAdopt(selected)}>
          {t('stripe.adopt_selected', { n: selected.length })}
        </button>
      )}
      {takeOvers.isRunning && (
        <button type="button" class="desk-tool" onClick={takeOvers.stop}>
          {t('desk.bulk.stop')}
        </button>
      )}
    </div>
  )
}
