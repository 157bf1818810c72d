/** What fills the screen while a link is handed out: a title, the way back, and what is told of the link. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { severalPhones } from '../../actions/ticket-link.ts'
import { t } from '../../i18n/t/later.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useAwake } from '../../ui/use-awake.ts'
import { useDialog } from '../../ui/use-dialog.ts'
import { linkWords, type LinkNews as News } from './link-news.ts'
import type { Handed } from './use-ticket.ts'

type Props = { title: string; looks: 'code' | 'send'; onClose(): void; children: ComponentChildren }

export function Sheet({ title, looks, onClose, children }: Props) {
  const dialog = useDialog(onClose)
  const id = useId()
  useAwake()
  return (
    <dialog ref={dialog} class="ticket" data-looks={looks} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" class="button small" onClick={onClose}>
          {t('ticket.close')}
        </button>
      </header>
      {children}
    </dialog>
  )
}

/** Both phones show them, so that nobody opens somebody else's. `hint`: what to do with them. */
export const PairingWords = ({ words, hint }: { words: string; hint: string }) => (
  <div class="ticket-words">
    <strong>{words}</strong>
    <span>{hint}</span>
  </div>
)

const NEWS_ICONS = { opened: 'phone', unopened: 'waiting', unknown: 'offline' } as const

/** Whether somebody has it open, as far as this device can know, and whether that is more than one phone. */
export function LinkNews({ item, news }: { item: Handed; news: News }) {
  const several = severalPhones(item.row)
  return (
    <p class="ticket-news" role="status">
      <Icon name={several ? 'warning' : NEWS_ICONS[news.kind]} size={20} />
      <span>
        {linkWords(news)}
        {several && <> {t('ticket.opened_on', { n: several })}</>}
      </span>
    </p>
  )
}

export const Refused = ({ children }: { children: string }) => (
  <p class="ticket-refused" role="alert">
    <Icon name="warning" size={32} />
    {children}
  </p>
)
