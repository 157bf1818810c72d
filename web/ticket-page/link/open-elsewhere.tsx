/** Inside another app: how to take the link to the phone's own browser. To go on here stays possible. */
import { t } from '../../i18n/t/ticket-page.ts'
import { useCopy } from '../../ui/use-copy.ts'
import { Icon } from '../icon.tsx'
import { addressOf } from './held-ticket.ts'
import type { Browser } from './in-app.ts'

type Props = { ticket: string; browser: Browser & { kind: 'in_app' }; onStay(): void }

export function OpenElsewhere({ ticket, browser, onStay }: Props) {
  const { app, system } = browser
  const link = location.origin + addressOf(ticket)
  const { told, copy } = useCopy(link)

  return (
    <div class="told" data-tone="again">
      <div>
        <span class="tile">
          <Icon name="forward" size={32} />
        </span>
        <h1>{t('v.elsewhere')}</h1>
        <p>{app ? t('v.elsewhere_app', { app }) : t('v.elsewhere_lacks')}</p>
        {system !== 'other' && <p>{t(`v.elsewhere_${system}`)}</p>}
        <p>{t('v.elsewhere_copy')}</p>
      </div>
      <button type="button" class="button primary" onClick={() => void copy()}>
        {t(told === 'copied' ? 'v.copied' : 'v.copy')}
      </button>
      <p class="error" role="status">
        {told === 'failed' && t('v.copy_failed')}
      </p>
      {told === 'failed' && <code class="link">{link}</code>}
      <button type="button" class="button quiet" onClick={onStay}>
        {t('v.stay')}
      </button>
    </div>
  )
}
