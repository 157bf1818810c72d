/** A link for a person who is not here, or scans nothing: sent by a message, handed to another app, or copied. */
import { t } from '../../i18n/t/later.ts'
import { RevokeLink } from './revoke-link.tsx'
import { SendLink } from './send-link.tsx'
import { LinkNews, PairingWords, Refused, Sheet } from './sheet.tsx'
import { type Handed, useTicket } from './use-ticket.ts'

export function SendSheet({ item, onClose }: { item: Handed; onClose(): void }) {
  const ticket = useTicket(item)
  return (
    <Sheet title={t('ticket.share')} looks="send" onClose={onClose}>
      {ticket && 'link' in ticket ? (
        <>
          <SendLink link={ticket.link} />
          <PairingWords words={ticket.words} />
          <LinkNews item={item} />
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
