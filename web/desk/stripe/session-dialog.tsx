/** One session as Stripe has it now, and the way to its reports. */
import { readSession } from '../../actions/desk.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useRead } from '../shell/use-read.ts'
import { SessionFacts } from './facts.tsx'

type Props = { id: string; onReportsOf(session: string): void; onClose(): void }

export function SessionDialog({ id, onReportsOf, onClose }: Props) {
  const { reading } = useRead({ of: id }, () => readSession(id))
  return (
    <Dialog title={t('stripe.session')} onClose={onClose}>
      {reading.kind === 'reading' && <p role="status">{t('stripe.loading')}</p>}
      {reading.kind === 'problem' && (
        <Notice tone="again" icon="warning" title={t('stripe.detail_failed')} alert>
          {problemText(reading.problem)}
        </Notice>
      )}
      {reading.kind === 'read' && <SessionFacts session={reading.value} />}
      <div class="desk-dialog-actions">
        <button
          type="button"
          class="button small primary"
          onClick={() => {
            onClose()
            onReportsOf(id)
          }}
        >
          {t('stripe.reports_of')}
        </button>
        <button type="button" class="button small" onClick={onClose}>
          {t('desk.close')}
        </button>
      </div>
    </Dialog>
  )
}
