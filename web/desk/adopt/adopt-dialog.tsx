/** Says what adopting sessions means before it is done: it cannot be taken back. */
import type { StripeSession } from '../../../shared/protocol/supervisor/session-calls.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { Dialog } from '../shell/dialog.tsx'

type Props = { sessions: readonly StripeSession[]; onYes(): void; onClose(): void }

export function AdoptDialog({ sessions, onYes, onClose }: Props) {
  const n = sessions.length
  const isNew = sessions.some(({ ledger }) => ledger === null)
  const isOther = sessions.some(({ ledger }) => ledger !== null)
  return (
    <Dialog title={t('stripe.adopt_title', { n })} onClose={onClose}>
      {isNew && <p>{t('stripe.adopt_new')}</p>}
      {isOther && <p>{t('stripe.adopt_other')}</p>}
      <p class="soft">{t('stripe.adopt_text')}</p>
      <div class="desk-dialog-actions">
        <button type="button" class="button small primary" onClick={onYes}>
          {t('stripe.adopt_n', { n })}
        </button>
        <button type="button" class="button small" onClick={onClose}>
          {t('desk.action.dismiss')}
        </button>
      </div>
    </Dialog>
  )
}
