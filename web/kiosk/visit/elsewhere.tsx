/** On with their own phone: a ticket as a QR, which needs no network here. */
import { useEffect, useState } from 'preact/hooks'
import type { Ticket } from '../../actions/ticket.ts'
import { showTicket } from '../../actions/ticket.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { Qr } from '../../ui/qr.tsx'
import { Frame } from '../shell/frame.tsx'
import { happened } from './run-visit.ts'

export function Elsewhere({ id, why }: { id: string; why: 'offline' | 'camera' }) {
  const [ticket, setTicket] = useState<Ticket | null>(null)
  useEffect(() => void showTicket(id).then(setTicket), [id])
  return (
    <Frame
      icon="phone"
      title={t('kiosk.phone')}
      lead={t(`kiosk.phone_${why}`)}
      actions={
        <button
          type="button"
          class="button primary huge"
          onClick={() => happened({ kind: 'ended' })}
        >
          {t('kiosk.done')}
        </button>
      }
    >
      {ticket?.kind === 'made' && (
        <div class="kiosk-ticket">
          <Qr text={ticket.link} label={t('kiosk.phone_code')} />
          <div>
            <p class="kiosk-say">{t('kiosk.phone_scan')}</p>
            <p>
              {t('kiosk.phone_words')} <strong lang="en">{ticket.words}</strong>
            </p>
          </div>
        </div>
      )}
      {ticket && ticket.kind !== 'made' && <p class="kiosk-say">{t('kiosk.phone_none')}</p>}
    </Frame>
  )
}
