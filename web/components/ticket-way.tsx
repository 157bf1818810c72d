/** The way of handing over that needs no signal here: the person's own phone. */
import { useEffect, useState } from 'preact/hooks'
import { canTicket } from '../actions/ticket-actions.ts'
import { t } from '../i18n/t/later.ts'
import type { Item } from '../state/request.ts'
import { Icon } from '../ui/icon-later.tsx'
import { TicketSheet } from './ticket.tsx'

export function TicketWay({ item, isMain = false }: { item: Item; isMain?: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const [isPossible, setPossible] = useState(false)
  useEffect(() => void canTicket(item.id).then(setPossible), [item])
  if (!isPossible && !isOpen) return null
  return (
    <>
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
