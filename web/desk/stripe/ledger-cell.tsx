/** What the ledger has of a session; where it is something else, it can be taken over. */
import { useState } from 'preact/hooks'
import type { Problem } from '../../../shared/problem.ts'
import type { StripeSession } from '../../../shared/protocol/session-calls.ts'
import { adoptSession, readSession } from '../../actions/desk.ts'
import { refresh } from '../../actions/verify.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { useOnce } from '../../ui/use-once.ts'
import { takeOverWay } from './take-over.ts'

type Props = { session: StripeSession; onSession(session: StripeSession): void }

export function LedgerCell({ session, onSession }: Props) {
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)
  const { ledger } = session
  const way = takeOverWay(ledger)

  const takeOver = useOnce(async () => {
    if (way === null) return
    setBusy(true)
    setFailed(await (way.kind === 'adopt' ? adopt(session.id) : refresh(way.request)))
    // As it is then, whatever became of it.
    const now = await readSession(session.id)
    setBusy(false)
    if (now.kind !== 'read') return
    onSession(now.value)
    if (takeOverWay(now.value.ledger) === null) announce(t('stripe.adopted'))
  })

  return (
    <div class="stripe-ledger">
      <LedgerStatus ledger={ledger} />
      {ledger && <a href={`/requests/${ledger.request}`}>{t('stripe.open_request')}</a>}
      {way && (
        <button
          type="button"
          class="desk-tool"
          aria-label={`${t('stripe.adopt')}: ${session.id}`}
          aria-disabled={isBusy}
          onClick={() => void takeOver()}
        >
          {t(isBusy ? 'stripe.adopting' : 'stripe.adopt')}
        </button>
      )}
      {failed && (
        <span class="desk-flag" role="alert">
          {t('stripe.adopt_failed')}: {problemText(failed)}
        </span>
      )}
    </div>
  )
}

const adopt = async (id: string): Promise<Problem | null> => {
  const adopted = await adoptSession(id)
  return adopted.kind === 'problem' ? adopted.problem : null
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
