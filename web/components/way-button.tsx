/** One way of handing over, as a large button that says what will happen. */
import { t } from '../i18n/t/later.ts'
import { Icon, type IconName } from '../ui/icon-later.tsx'

/** The check on this device, or Stripe's own page. */
export type Way = 'here' | 'page'

const ICONS: Record<Way, IconName> = { here: 'camera', page: 'away' }

type ButtonProps = {
  way: Way
  isMain: boolean
  isRetry: boolean
  isOpening: boolean
  reason: string
  onOpen(): void
}

export function WayButton({ way, isMain, isRetry, isOpening, reason, onOpen }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button way ${isMain ? 'primary' : ''} ${reason ? 'doubtful' : ''}`}
      aria-describedby={reason}
      aria-busy={isOpening}
      onClick={onOpen}
    >
      <Icon name={ICONS[way]} />
      <span>
        <span class="choice-title">{t(isRetry ? `handover.again_${way}` : `handover.${way}`)}</span>
        <span class="choice-text">
          {isOpening ? t('handover.opening') : t(`handover.${way}_text`)}
        </span>
      </span>
      <Icon name="forward" size={20} />
    </button>
  )
}
