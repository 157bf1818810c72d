/** On with their own phone: a link as a QR, which needs no network here. */
import { useEffect, useState } from 'preact/hooks'
import type { Ticket } from '../../actions/ticket.ts'
import { showTicket } from '../../actions/ticket.ts'
import { severalPhones } from '../../actions/ticket-link.ts'
import { refresh } from '../../actions/verify.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { item } from '../../state/requests.ts'
import { Qr } from '../../ui/qr.tsx'
import { Frame } from '../shell/frame.tsx'
import { happened } from './run-visit.ts'

/** Slowly: it is only for the rare case that somebody else scanned the code, too. */
const ASK_EVERY_MS = 10_000

export function Elsewhere({ id, why }: { id: string; why: 'offline' | 'camera' }) {
  const [ticket, setTicket] = useState<Ticket | null>(null)
  useEffect(() => void showTicket(id).then(setTicket), [id])
  useEffect(() => {
    // Without network it fails, and the code is as good as before.
    const asking = setInterval(() => void refresh(id), ASK_EVERY_MS)
    return () => clearInterval(asking)
  }, [id])
  const phones = severalPhones(item(id)?.row)
  return (
    <Frame
      icon="phone"
      title={t('kiosk.phone')}
      lead={t(`kiosk.phone_${why}`)}
      aside={
        // Its place is kept while it is made, so that the words above do not move.
        (ticket === null || ticket.kind === 'made') && (
          <>
            <p class="kiosk-say">{t('kiosk.phone_scan')}</p>
            <p>
              {t('kiosk.phone_words')} <strong lang="en">{ticket?.words}</strong>
            </p>
            <p role="status">{phones && t('kiosk.phone_several', { n: phones })}</p>
          </>
        )
      }
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
        </div>
      )}
      {ticket && ticket.kind !== 'made' && <p class="kiosk-say">{t('kiosk.phone_none')}</p>}
    </Frame>
  )
}
