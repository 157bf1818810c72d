/** One way of handing over: says what will happen. */
import { t } from '../../i18n/t/later.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { WAY_LOOKS, type WayLook } from './own-ways.tsx'
import type { AnyWay } from './way-order.ts'

const LOOKS: Readonly<Record<AnyWay, WayLook>> = {
  code: { icon: 'qr', title: () => t('ticket.way'), text: () => t('ticket.way_text') },
  send: { icon: 'away', title: () => t('ticket.share'), text: () => t('ticket.share_text') },
  ...WAY_LOOKS,
}

type Props = {
  way: AnyWay
  isMain: boolean
  isOpening: boolean
  /** Why it may not work; empty where nothing speaks against it. */
  reason: string
  onOpen(): void
}

export function WayButton({ way, isMain, isOpening, reason, onOpen }: Props) {
  const { icon, title, text } = LOOKS[way]
  return (
    <button
      type="button"
      class={`button way ${isMain ? 'primary' : ''} ${reason ? 'doubtful' : ''}`}
      aria-busy={isOpening}
      onClick={onOpen}
    >
      <Icon name={icon} />
      <span>
        <span class="choice-title">{title()}</span>
        <span class="choice-text">{isOpening ? t('handover.opening') : reason || text()}</span>
      </span>
      <Icon name={reason ? 'warning' : 'forward'} size={20} />
    </button>
  )
}
