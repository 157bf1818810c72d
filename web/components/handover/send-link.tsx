/** By text message or e-mail to somebody whose number or address is known now, by another app, or copied. */
import { useState } from 'preact/hooks'
import { type LinkSent, noteLinkSent } from '../../actions/links-sent.ts'
import { t } from '../../i18n/t/handover.ts'
import { site } from '../../state/site.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import type { Handed, Shown } from './use-ticket.ts'
import { WriteTo } from './write-to.tsx'

type Props = { item: Handed; ticket: Shown }

/** What leaves this device is noted here: by which way and when, never to whom. */
export function SendLink({ item, ticket }: Props) {
  const [to, setTo] = useState('')
  const { link, words } = ticket
  const sent = (way: LinkSent['way']) =>
    void noteLinkSent(item, way).catch((error: unknown) => console.warn('links', error))
  return (
    <div class="ticket-send">
      <WriteTo
        subject={t('send.subject')}
        text={t('send.message', { name: site.value.brand.name, link, words })}
        to={to}
        onTo={setTo}
        hasSaved={item.details}
        onOpened={sent}
      />
      <div class="ticket-dock">
        {'share' in navigator && (
          <button
            type="button"
            class="button"
            onClick={() => void share(ticket, () => sent('app'))}
          >
            <Icon name="away" size={20} />
            {t('send.other_app')}
          </button>
        )}
        <CopyLink link={link} onCopied={() => sent('copy')} />
      </div>
    </div>
  )
}

/** The link itself, for where neither helps. */
function CopyLink({ link, onCopied }: { link: string; onCopied(): void }) {
  const { told, copy } = useCopy(link)
  return (
    <>
      <button
        type="button"
        class="button copy"
        onClick={() => void copy().then((isCopied) => isCopied && onCopied())}
      >
        <Icon name={told === 'copied' ? 'sent' : 'link'} size={20} />
        {t(told === 'copied' ? 'ticket.copied' : 'ticket.copy')}
      </button>
      <span class="sr-only" role="status">
        {told === 'copied' && t('ticket.copied')}
        {told === 'failed' && t('ticket.copy_failed')}
      </span>
      {told === 'failed' && <code class="ticket-text">{link}</code>}
    </>
  )
}

/** Closed without choosing an app, it rejects: nothing has happened then. */
const share = ({ link, words }: Shown, shared: () => void): Promise<void> =>
  navigator.share({ text: t('send.shared', { words }), url: link }).then(shared, () => {})
