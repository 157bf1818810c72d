/** One session with every field that Stripe tells of it; what was verified is elsewhere, behind a reveal. */
import type { StripeSession } from '../../../shared/session-calls.ts'
import { readSession } from '../../desk-stripe.ts'
import { fullMoment } from '../../i18n/spans.ts'
import { t } from '../../i18n/t-desk-stripe.ts'
import { problemText } from '../../screens/problem-text.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Dialog } from '../dialog.tsx'
import { useRead } from '../use-read.ts'
import { statusWords, typeWords } from './session-words.tsx'

type Props = { id: string; onReportsOf(session: string): void; onClose(): void }

export function SessionDialog({ id, onReportsOf, onClose }: Props) {
  const { reading } = useRead(id, () => readSession(id))
  return (
    <Dialog title={id} onClose={onClose}>
      {reading.kind === 'reading' && <p role="status">{t('stripe.loading')}</p>}
      {reading.kind === 'problem' && (
        <Notice tone="again" icon="warning" title={t('stripe.detail_failed')} alert>
          {problemText(reading.problem)}
        </Notice>
      )}
      {reading.kind === 'read' && <FactList facts={factsOf(reading.value)} />}
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

function factsOf(session: StripeSession) {
  const { last_error, related_person, metadata = {} } = session
  const facts: readonly (readonly [string, string | null])[] = [
    [t('stripe.field.created'), fullMoment(session.created)],
    [t('stripe.field.status'), statusWords(session.status)],
    [t('stripe.field.type'), typeWords(session.type)],
    [t('stripe.field.verification_flow'), session.verification_flow],
    [t('stripe.field.client_reference_id'), session.client_reference_id],
    [t('stripe.field.related_customer'), session.related_customer],
    [t('stripe.field.related_customer_account'), session.related_customer_account],
    [
      t('stripe.field.related_person'),
      related_person && `${related_person.account} · ${related_person.person}`,
    ],
    [t('stripe.field.options'), session.options && JSON.stringify(session.options)],
    [
      t('stripe.field.last_error'),
      last_error && [last_error.code, last_error.reason].filter(Boolean).join(' · '),
    ],
    [t('stripe.field.redaction'), session.redaction],
    [t('stripe.field.last_verification_report'), session.last_verification_report],
    [t('stripe.field.livemode'), t(session.livemode ? 'stripe.live' : 'stripe.test')],
    ...Object.entries(metadata).map(
      ([key, value]) => [`${t('stripe.field.metadata')}: ${key}`, value] as const,
    ),
  ]
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}
