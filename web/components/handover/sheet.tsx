/** What fills the screen while a link is handed out: a title, the way back, and what is told of the link. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { severalPhones } from '../../actions/ticket-link.ts'
import { moment } from '../../i18n/first/times.ts'
import { t } from '../../i18n/t/later.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useAwake } from '../../ui/use-awake.ts'
import { useDialog } from '../../ui/use-dialog.ts'
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

/** Both phones show them, so that nobody opens somebody else's. */
export const PairingWords = ({ words }: { words: string }) => (
  <div class="ticket-words">
    <strong>{words}</strong>
    <span>{t('ticket.words')}</span>
  </div>
)

/** Whether somebody has it open, and whether that is more than one phone. */
export function LinkNews({ item: { openedAt, revokedAt, row } }: { item: Handed }) {
  const isOpened = openedAt !== null && openedAt > (revokedAt ?? 0)
  const several = severalPhones(row)
  return (
    <p class="ticket-news" role="status">
      <Icon name={several ? 'warning' : isOpened ? 'phone' : 'waiting'} size={20} />
      <span>
        {isOpened ? t('ticket.opened', { time: moment(openedAt) }) : t('ticket.unopened')}
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
