/** A link for a person who is not here, or scans nothing: sent by a message, handed to another app, or copied. */
import { t } from '../../i18n/t/handover.ts'
import { RevokeLink } from './revoke-link.tsx'
import { SendLink } from './send-link.tsx'
import { LinkNews, PairingWords, Refused, Sheet } from './sheet.tsx'
import { useLinkNews } from './use-link-news.ts'
import { type Handed, useTicket } from './use-ticket.ts'

export function SendSheet({ item, onClose }: { item: Handed; onClose(): void }) {
  const ticket = useTicket(item)
  const news = useLinkNews(item)
  return (
    <Sheet title={t('ticket.share')} looks="send" onClose={onClose}>
      {ticket && 'link' in ticket ? (
        <>
          <SendLink item={item} ticket={ticket} />
          <PairingWords words={ticket.words} hint={t('send.words')} />
          <LinkNews item={item} news={news} />
          <div class="ticket-dock">
            <RevokeLink id={item.id} />
          </div>
        </>
      ) : (
        ticket && <Refused>{t(`ticket.${ticket.kind}`)}</Refused>
      )}
    </Sheet>
  )
}
