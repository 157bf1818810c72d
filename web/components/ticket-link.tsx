/** The link itself, for a person who is not here: handed to another app, or copied. */
import { useState } from 'preact/hooks'
import { t } from '../i18n/t/later.ts'
import { Icon } from '../ui/icon-later.tsx'

export function TicketLink({ link }: { link: string }) {
  const [told, setTold] = useState<'copied' | 'copy_failed' | null>(null)

  async function copy() {
    try {
      await navigator.clipboard.writeText(link)
      setTold('copied')
    } catch {
      // Not allowed, or an old browser: the text is there to be marked by hand.
      setTold('copy_failed')
    }
  }

  return (
    <>
      {'share' in navigator && (
        <button type="button" class="button" onClick={() => void share(link)}>
          <Icon name="away" size={20} />
          {t('ticket.share')}
        </button>
      )}
      <button type="button" class="button" onClick={() => void copy()}>
        <Icon name="file" size={20} />
        {t(told === 'copied' ? 'ticket.copied' : 'ticket.copy')}
      </button>
      <span class="sr-only" role="status">
        {told && t(`ticket.${told}`)}
      </span>
      {told === 'copy_failed' && <code class="ticket-text">{link}</code>}
    </>
  )
}

/** Closed without choosing an app, it rejects: nothing has happened then. */
const share = (url: string): Promise<void> => navigator.share({ url }).catch(() => {})
