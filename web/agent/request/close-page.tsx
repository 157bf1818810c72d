/** For whoever comes back from Stripe on a phone that is no device of ours. */
import { t } from '../../i18n/t/first.ts'
import { PlainPage } from '../../ui/plain-page.tsx'

export const ClosePage = () => (
  <PlainPage
    icon="sent"
    tone="good"
    title={t('detail.closed_title')}
    text={t('detail.closed_text')}
  />
)
