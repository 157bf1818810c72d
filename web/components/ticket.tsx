/**
 * A ticket, to be held out to the person: they scan it with a phone of their own and go on there,
 * whether this device has signal or not.
 */
import { useEffect, useId, useState } from 'preact/hooks'
import type { Ticket } from '../actions/ticket.ts'
import { showTicket } from '../actions/ticket-actions.ts'
import { moment } from '../i18n/first/times.ts'
import { t } from '../i18n/t/later.ts'
import type { Item } from '../state/request.ts'
import { Icon } from '../ui/icon-later.tsx'
import { Qr } from '../ui/qr.tsx'
import { useAwake } from '../ui/use-awake.ts'
import { useDialog } from '../ui/use-dialog.ts'
import { WithdrawTicket } from './revoke-link.tsx'
import { TicketLink } from './ticket-link.tsx'

type Props = { item: Pick<Item, 'id' | 'openedAt' | 'withdrawnAt'>; onClose(): void }

/** It fills the screen, on white, until it is closed. */
export function TicketSheet({ item, onClose }: Props) {
  const [ticket, setTicket] = useState<Ticket | null>(null)
  const dialog = useDialog(onClose)
  const title = useId()
  useAwake()
  // A withdrawn one is of no use any more: another in its place, where that is possible.
  useEffect(() => void showTicket(item.id).then(setTicket), [item.id, item.withdrawnAt])

  const isOpened = item.openedAt !== null && item.openedAt > (item.withdrawnAt ?? 0)
  return (
    <dialog ref={dialog} class="ticket" aria-labelledby={title}>
      <header>
        <h2 id={title}>{t('ticket.title')}</h2>
        <button type="button" class="button small" onClick={onClose}>
          {t('ticket.close')}
        </button>
      </header>
      {ticket && 'link' in ticket ? (
        <>
          {ticket.kind === 'made' ? (
            <Qr text={ticket.link} label={t('ticket.qr')} />
          ) : (
            <Refused>{t(`ticket.too_long_${ticket.field}`)}</Refused>
          )}
          <div class="ticket-words">
            <strong>{ticket.words}</strong>
            <span>{t('ticket.words')}</span>
          </div>
          <p class="ticket-news" role="status">
            <Icon name={isOpened ? 'phone' : 'waiting'} size={20} />
            {isOpened && item.openedAt !== null
              ? t('ticket.opened', { time: moment(item.openedAt) })
              : t('ticket.unopened')}
          </p>
          {ticket.kind === 'made' && <p class="ticket-hint">{t('ticket.bright')}</p>}
          <div class="ticket-dock">
            <TicketLink link={ticket.link} />
            <WithdrawTicket id={item.id} />
          </div>
        </>
      ) : (
        ticket && <Refused>{t(`ticket.${ticket.kind}`)}</Refused>
      )}
    </dialog>
  )
}

const Refused = ({ children }: { children: string }) => (
  <p class="ticket-refused" role="alert">
    <Icon name="warning" size={32} />
    {children}
  </p>
)
