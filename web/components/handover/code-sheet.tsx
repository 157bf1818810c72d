/**
 * A link as a QR that fills the screen, to be held out to the person: they scan it with a phone of their
 * own and go on there, whether this device has signal or not.
 */
import { t } from '../../i18n/t/later.ts'
import { Qr } from '../../ui/qr.tsx'
import { RevokeLink } from './revoke-link.tsx'
import { SendLink } from './send-link.tsx'
import { LinkNews, PairingWords, Refused, Sheet } from './sheet.tsx'
import { useLinkNews } from './use-link-news.ts'
import { type Handed, useTicket } from './use-ticket.ts'

export function CodeSheet({ item, onClose }: { item: Handed; onClose(): void }) {
  const ticket = useTicket(item)
  const news = useLinkNews(item)
  return (
    <Sheet title={t('ticket.title')} looks="code" onClose={onClose}>
      {ticket?.kind === 'made' && (
        <>
          <Qr text={ticket.link} label={t('ticket.qr')} />
          <PairingWords words={ticket.words} hint={t('ticket.words')} />
          <LinkNews item={item} news={news} />
          {/* Its place stays: the button below must not move while somebody reaches for it. */}
          <p class="ticket-hint" style={{ visibility: news.kind === 'opened' ? 'hidden' : '' }}>
            {t('ticket.bright')}
          </p>
          <div class="ticket-dock">
            <RevokeLink id={item.id} />
          </div>
        </>
      )}
      {ticket?.kind === 'too_long' && (
        <>
          <Refused>{t(`ticket.too_long_${ticket.field}`)}</Refused>
          <SendLink item={item} ticket={ticket} />
        </>
      )}
      {ticket && !('link' in ticket) && <Refused>{t(`ticket.${ticket.kind}`)}</Refused>}
    </Sheet>
  )
}
