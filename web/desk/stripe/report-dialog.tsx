/** One report as Stripe has it now. */
import { readReport } from '../../actions/desk.ts'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-stripe.ts'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { useRead } from '../shell/use-read.ts'
import { ReportFacts } from './facts.tsx'

export function ReportDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { reading } = useRead({ of: id }, () => readReport(id))
  return (
    <Dialog title={t('stripe.report')} onClose={onClose}>
      {reading.kind === 'reading' && <p role="status">{t('stripe.loading')}</p>}
      {reading.kind === 'problem' && (
        <Notice tone="again" icon="warning" title={t('stripe.detail_failed')} alert>
          {problemText(reading.problem)}
        </Notice>
      )}
      {reading.kind === 'read' && <ReportFacts report={reading.value} />}
      <div class="desk-dialog-actions">
        <button type="button" class="button small" onClick={onClose}>
          {t('desk.close')}
        </button>
      </div>
    </Dialog>
  )
}
