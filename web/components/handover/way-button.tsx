/** One way of handing over: says what will happen. */
import { t } from '../../i18n/t/later.ts'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import type { AnyWay } from './way-order.ts'

const ICONS: Record<AnyWay, IconName> = {
  code: 'qr',
  send: 'away',
  here: 'camera',
  page: 'document',
}

/** A title and a sentence for each. */
const WORDS = {
  code: ['ticket.way', 'ticket.way_text'],
  send: ['ticket.share', 'ticket.share_text'],
  here: ['handover.here', 'handover.here_text'],
  page: ['handover.page', 'handover.page_text'],
} as const satisfies Record<AnyWay, readonly [string, string]>

type Props = {
  way: AnyWay
  isMain: boolean
  /** The way that the last try went. */
  isRetry: boolean
  isOpening: boolean
  /** The id of what says why it may not work. */
  reason: string
  onOpen(): void
}

export function WayButton({ way, isMain, isRetry, isOpening, reason, onOpen }: Props) {
  const [title, text] = WORDS[way]
  const isAgain = isRetry && (way === 'here' || way === 'page')
  return (
    <button
      type="button"
      class={`button way ${isMain ? 'primary' : ''} ${reason ? 'doubtful' : ''}`}
      aria-describedby={reason || undefined}
      aria-busy={isOpening}
      onClick={onOpen}
    >
      <Icon name={ICONS[way]} />
      <span>
        <span class="choice-title">{t(isAgain ? `handover.again_${way}` : title)}</span>
        <span class="choice-text">{isOpening ? t('handover.opening') : t(text)}</span>
      </span>
      <Icon name="forward" size={20} />
    </button>
  )
}
