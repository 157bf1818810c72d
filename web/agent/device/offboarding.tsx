/** A device that was put out, or is being emptied: what that means, and what is still here. */
import { useState } from 'preact/hooks'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { startAnew } from '../../actions/offboard.ts'
import { recoveryFile } from '../../actions/recovery.ts'
import { t } from '../../i18n/t/later.ts'
import type { Standing } from '../../state/device.ts'
import { sync } from '../../state/sync-status.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { BarePage, PlainPage } from '../../ui/plain-page.tsx'

const LOOKS = {
  wiping: { icon: 'erased', tone: 'quiet' },
  revoked: { icon: 'stopped', tone: 'again' },
  wiped: { icon: 'erased', tone: 'good' },
} as const

type Props = { standing: Standing; enrolled: Enrolled }

export function Leaving({ standing, enrolled }: Props) {
  const { unsent, refused } = sync.value
  const n = unsent + refused
  const [isSaved, setSaved] = useState(false)
  // Anybody may stand before a kiosk: its queue goes by no button there.
  const isDone = n === 0 || (isSaved && enrolled.role !== 'kiosk')
  const mayStartAnew = standing === 'wiped' || (standing === 'revoked' && isDone)

  async function save() {
    const file = await recoveryFile(enrolled.device)
    if (!file) return
    downloadFile(file)
    setSaved(true)
  }

  return (
    <BarePage>
      <PlainPage
        {...LOOKS[standing]}
        title={t(`leaving.${standing}`)}
        text={t(`leaving.${standing}_text`)}
      >
        {n > 0 && (
          <>
            <p role="status">{t('leaving.here', { n })}</p>
            <button
              type="button"
              class={isSaved ? 'button' : 'button primary'}
              onClick={() => void save()}
            >
              <Icon name="update" size={20} />
              {t('recovery.save')}
            </button>
          </>
        )}
        {standing === 'revoked' && n === 0 && <p>{t('leaving.nothing')}</p>}
        {mayStartAnew && (
          <>
            {n > 0 && <p role="status">{t('leaving.anew_text')}</p>}
            <button
              type="button"
              class="button primary"
              onClick={() => void startAnew(enrolled.device)}
            >
              {t('leaving.anew')}
            </button>
          </>
        )}
      </PlainPage>
    </BarePage>
  )
}
