/** One report: every check with how it ended, and why. */
import { readReport } from '../../desk-stripe.ts'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t-desk-stripe.ts'
import { problemText } from '../../screens/problem-text.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { CheckLine } from '../check-line.tsx'
import { Dialog } from '../dialog.tsx'
import { useRead } from '../use-read.ts'
import { CHECKS } from './reports.tsx'
import { typeWords } from './session-words.tsx'

export function ReportDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { reading } = useRead(id, () => readReport(id))
  return (
    <Dialog title={id} onClose={onClose}>
      {reading.kind === 'reading' && <p role="status">{t('stripe.loading')}</p>}
      {reading.kind === 'problem' && (
        <Notice tone="again" icon="warning" title={t('stripe.detail_failed')} alert>
          {problemText(reading.problem)}
        </Notice>
      )}
      {reading.kind === 'read' && (
        <>
          <ul>
            {CHECKS.map((name) => {
              const check = reading.value[name]
              return check && <CheckLine key={name} name={name} check={check} />
            })}
          </ul>
          <FactList
            facts={[
              [t('stripe.field.created'), fullMoment(reading.value.created)],
              [t('stripe.field.type'), typeWords(reading.value.type)],
              ...(
                ['verification_session', 'client_reference_id', 'verification_flow'] as const
              ).flatMap((field) =>
                reading.value[field]
                  ? [[t(`stripe.field.${field}`), reading.value[field]] as const]
                  : [],
              ),
              ...(reading.value.options
                ? [[t('stripe.field.options'), JSON.stringify(reading.value.options)] as const]
                : []),
            ]}
          />
        </>
      )}
      <div class="desk-dialog-actions">
        <button type="button" class="button small" onClick={onClose}>
          {t('desk.close')}
        </button>
      </div>
    </Dialog>
  )
}
