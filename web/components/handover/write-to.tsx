/** To whom a message goes that brings a link: a number or an address, which opens the app for it. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../i18n/t/handover.ts'
import { site } from '../../state/site.ts'
import { Field } from '../../ui/fields/field.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { type MessageLink, messageLink } from './message-link.ts'

/** `to`: as it is typed. It lives as long as what it stands in, and is kept nowhere. */
type Props = {
  subject: string
  text: string
  to: string
  onTo(to: string): void
  /** Contact details are saved, which this device cannot read. */
  hasSaved?: boolean
  /** The app for it was opened; whether anything was sent there, nobody knows. */
  onOpened?(kind: MessageLink['kind']): void
}

export function WriteTo({ subject, text, to, onTo, hasSaved, onOpened }: Props) {
  const [message, setMessage] = useState<MessageLink | null>(null)
  const [isWrong, setWrong] = useState(false)
  const { phone_country } = site.value
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
        if (!message) return setWrong(true)
        location.assign(message.href)
        onOpened?.(message.kind)
      }}
    >
      <Field
        name="to"
        label={t('send.contact')}
        hint={t(hasSaved ? 'send.contact_again' : 'send.contact_hint')}
        value={to}
        onValue={(typed) => {
          onTo(typed)
          setWrong(false)
        }}
        error={isWrong ? t('send.wrong') : undefined}
      />
      {message ? (
        <a class="button primary" href={message.href} onClick={() => onOpened?.(message.kind)}>
          <Icon name="away" size={20} />
          {t(`send.${message.kind}`)}
        </a>
      ) : (
        <button type="submit" class="button primary">
          <Icon name="away" size={20} />
          {t('send.write')}
        </button>
      )}
      <p class="ticket-told">{t('send.opened')}</p>
    </form>
  )
}
