/** By text message or e-mail to somebody whose number or address is known now, by another app, or copied. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../i18n/t/handover.ts'
import { site } from '../../state/site.ts'
import { Field } from '../../ui/fields/field.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { type MessageLink, messageLink } from './message-link.ts'

export function SendLink({ link }: { link: string }) {
  return (
    <div class="ticket-send">
      <WriteTo link={link} />
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

function WriteTo({ link }: { link: string }) {
  const [to, setTo] = useState('')
  const [message, setMessage] = useState<MessageLink | null>(null)
  const [told, setTold] = useState<'wrong' | 'opened' | null>(null)
  const { brand, phone_country } = site.value
  const [subject, text] = [t('send.subject'), t('send.message', { name: brand.name, link })]
  // Read while it is typed: a tap on a link opens the other app everywhere, what comes later may not.
  useEffect(() => {
    let isOld = false
    const read = messageLink(to, { subject, text }, phone_country ?? null)
    void read.then((found) => isOld || setMessage(found))
    return () => {
      isOld = true
    }
  }, [to, subject, text, phone_country])

  return (
    <form
      class="stack tight"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        if (message) location.assign(message.href)
        setTold(message ? 'opened' : 'wrong')
      }}
    >
      <Field
        name="to"
        label={t('send.contact')}
        hint={t('send.contact_hint')}
        value={to}
        onValue={(typed) => {
          setTo(typed)
          setTold(null)
        }}
        error={told === 'wrong' ? t('send.wrong') : undefined}
      />
      {message ? (
        <a class="button primary" href={message.href} onClick={() => setTold('opened')}>
          <Icon name="sending" size={20} />
          {t(`send.${message.kind}`)}
        </a>
      ) : (
        <button type="submit" class="button primary">
          <Icon name="sending" size={20} />
          {t('send.write')}
        </button>
      )}
      <p class="ticket-told" role="status">
        {told === 'opened' && t('send.opened')}
      </p>
    </form>
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
