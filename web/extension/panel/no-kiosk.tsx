/** A code for a kiosk was used here: there is nothing that this panel could be for it. */
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { t } from '../../i18n/t/extension.ts'
import { BarePage, PlainPage } from '../../ui/plain-page.tsx'
import { RemoveCard } from './remove-card.tsx'

export const NoKiosk = ({ enrolled }: { enrolled: Enrolled }) => (
  <BarePage>
    <PlainPage icon="stopped" title={t('extension.kiosk')} text={t('extension.kiosk_text')} />
    <RemoveCard enrolled={enrolled} />
  </BarePage>
)
