/** What the ledger has of a session; where it is something else, it can be chosen to be taken over. */
import type { StripeSession } from '../../../shared/protocol/supervisor/session-calls.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { takeOverWay } from './take-over.ts'
import type { Outcome } from './use-take-over.ts'

type Props = {
  session: StripeSession
  outcome: Outcome | undefined
  isChosen: boolean
  onChosen(isChosen: boolean): void
  isRunning: boolean
  onTakeOver(): void
}

export function LedgerCell({ session, outcome, isChosen, ...rest }: Props) {
  const { onChosen, isRunning, onTakeOver } = rest
  const { ledger } = session
  const way = takeOverWay(ledger)
  return (
    <div class="stripe-ledger">
      {way ? (
        <label class="stripe-choose">
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={t('stripe.choose', { id: session.id })}
            onChange={({ currentTarget }) => onChosen(currentTarget.checked)}
          />
          <LedgerStatus ledger={ledger} />
        </label>
      ) : (
        <LedgerStatus ledger={ledger} />
      )}
      {ledger && <a href={`/requests/${ledger.request}`}>{t('stripe.open_request')}</a>}
      {way && !isRunning && (
        <button
          type="button"
          class="desk-tool"
          aria-label={`${t('stripe.adopt')}: ${session.id}`}
          onClick={onTakeOver}
        >
          {t('stripe.adopt_one')}
        </button>
      )}
      {outcome && <OutcomeWords outcome={outcome} />}
    </div>
  )
}

function OutcomeWords({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === 'failed')
    return (
      <span class="desk-flag" role="alert">
        {t('stripe.adopt_failed')}: {problemText(outcome.problem)}
      </span>
    )
  return (
    <span class="stripe-outcome" data-tone={outcome.kind === 'done' ? 'good' : 'quiet'}>
      {t(`stripe.outcome.${outcome.kind}`)}
    </span>
  )
}

function LedgerStatus({ ledger }: { ledger: StripeSession['ledger'] }) {
  const isSame = ledger !== null && ledger.differs.length === 0
  return (
    <span class="stripe-mark" data-tone={isSame ? 'good' : 'again'}>
      <Icon name={isSame ? 'sent' : 'warning'} size={14} />
      {ledger === null && t('stripe.ledger_unknown')}
      {isSame && t('stripe.ledger_same')}
      {ledger &&
        !isSame &&
        t('stripe.ledger_differs', { fields: ledger.differs.map(differenceWords).join(', ') })}
    </span>
  )
}

function differenceWords(field: string): string {
  switch (field) {
    case 'phase':
    case 'last_error':
    case 'session':
      return t(`stripe.differs.${field}`)
    default:
      return field
  }
}
