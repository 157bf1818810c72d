/** What guidance says to do next, as a line that can be read at arm's length. */
import type { NextStep as Step } from '../../../shared/guidance.ts'
import { t } from '../../i18n/t/later.ts'
import { Icon, type IconName } from '../../ui/icon-later.tsx'

const ICONS: Readonly<Record<Step, IconName>> = {
  retry: 'again',
  other_document: 'document',
  other_device: 'qr',
  manual: 'otherwise',
  stop: 'stopped',
}

export const NextStep = ({ step }: { step: Step }) => (
  <p class="next-step">
    <Icon name={ICONS[step]} size={20} />
    <span>
      {t('guide.next')}: <strong>{t(`guide.${step}`)}</strong>
    </span>
  </p>
)
