/**
 * A link as a QR, to be held out to the person: they scan it with a phone of their own and go on there,
 * whether this device has signal or not. For a person who is not here, the link itself.
 */
import { useEffect, useId, useState } from 'preact/hooks'
import { canTicket, showTicket, type Ticket } from '../../actions/ticket.ts'
import { severalPhones } from '../../actions/ticket-link.ts'
import { moment } from '../../i18n/first/times.ts'
import { t } from '../../i18n/t/later.ts'
import type { Item } from '../../state/request.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Qr } from '../../ui/qr.tsx'
import { useAwake } from '../../ui/use-awake.ts'
import { useDialog } from '../../ui/use-dialog.ts'
import { RevokeLink } from './revoke-link.tsx'

type Props = { item: Pick<Item, 'id' | 'openedAt' | 'revokedAt' | 'row'>; onClose(): void }

/** It fills the screen, on white, until it is closed. */
function TicketSheet({ item, onClose }: Props) {
  const [ticket, setTicket] = useState<Ticket | null>(null)
  const dialog = useDialog(onClose)
  const title = useId()
  useAwake()
  const link = item.row?.link ?? null
  // A revoked one is of no use any more: another in its place, where that is possible. And a short link,
  // as soon as there is one, is read from farther away.
  useEffect(() => void showTicket(item.id).then(setTicket), [item.id, item.revokedAt, link])

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
          <News item={item} />
          {ticket.kind === 'made' && <p class="ticket-hint">{t('ticket.bright')}</p>}
          <div class="ticket-dock">
            <TicketLink link={ticket.link} />
            <RevokeLink id={item.id} />
          </div>
        </>
      ) : (
        ticket && <Refused>{t(`ticket.${ticket.kind}`)}</Refused>
      )}
    </dialog>
  )
}

/** Whether somebody has it open, and whether that is more than one phone. */
function News({ item: { openedAt, revokedAt, row } }: Pick<Props, 'item'>) {
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

const Refused = ({ children }: { children: string }) => (
  <p class="ticket-refused" role="alert">
    <Icon name="warning" size={32} />
    {children}
  </p>
)

/** The way of handing over that needs no signal here. */
export function TicketWay({ item, isMain = false }: { item: Item; isMain?: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const [isPossible, setPossible] = useState(false)
  useEffect(() => void canTicket(item.id).then(setPossible), [item])
  if (!isPossible && !isOpen) return null
  const several = severalPhones(item.row)
  return (
    <>
      {several && (
        <Notice tone="again" icon="warning">
          {t('ticket.opened_on', { n: several })}
        </Notice>
      )}
      <button
        type="button"
        class={`button way ${isMain ? 'primary' : ''}`}
        onClick={() => setOpen(true)}
      >
        <Icon name="qr" />
        <span>
          <span class="choice-title">{t('ticket.way')}</span>
          <span class="choice-text">{t('ticket.way_text')}</span>
        </span>
        <Icon name="forward" size={20} />
      </button>
      {isOpen && <TicketSheet item={item} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Handed to another app, or copied. */
function TicketLink({ link }: { link: string }) {
  const [told, setTold] = useState<'copied' | 'copy_failed' | null>(null)

  async function copy() {
    try {
      await navigator.clipboard.writeText(link)
      setTold('copied')
    } catch {
      // Not allowed, or an old browser: the text is there to be marked by hand.
      setTold('copy_failed')
    }
  }

  return (
    <>
      {'share' in navigator && (
        <button type="button" class="button" onClick={() => void share(link)}>
          <Icon name="away" size={20} />
          {t('ticket.share')}
        </button>
      )}
      <button type="button" class="button" onClick={() => void copy()}>
        <Icon name="file" size={20} />
        {t(told === 'copied' ? 'ticket.copied' : 'ticket.copy')}
      </button>
      <span class="sr-only" role="status">
        {told && t(`ticket.${told}`)}
      </span>
      {told === 'copy_failed' && <code class="ticket-text">{link}</code>}
    </>
  )
}

/** Closed without choosing an app, it rejects: nothing has happened then. */
const share = (url: string): Promise<void> => navigator.share({ url }).catch(() => {})
