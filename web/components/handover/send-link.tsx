/** By text message or e-mail to somebody whose number or address is known now, by another app, or copied. */
import { useState } from 'preact/hooks'
import { t } from '../../i18n/t/handover.ts'
import { site } from '../../state/site.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { WriteTo } from './write-to.tsx'

export function SendLink({ link }: { link: string }) {
  const [to, setTo] = useState('')
  const { name } = site.value.brand
  return (
    <div class="ticket-send">
      <WriteTo
        subject={t('send.subject')}
        text={t('send.message', { name, link })}
        to={to}
        onTo={setTo}
      />
      <div class="ticket-dock">
        {'share' in navigator && (
          <button type="button" class="button" onClick={() => void share(link)}>
            <Icon name="away" size={20} />
            {t('send.other_app')}
          </button>
        )}
        <CopyLink link={link} />
      </div>
    </div>
  )
}

/** The link itself, for where neither helps. */
function CopyLink({ link }: { link: string }) {
  const { told, copy } = useCopy(link)
  return (
    <>
      <button type="button" class="button copy" onClick={() => void copy()}>
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
const share = (url: string): Promise<void> => navigator.share({ url }).catch(() => {})
