/** A device that was put out, or is being emptied: what that means, and what is still here. */
import { useState } from 'preact/hooks'
import type { Enrolled } from '../../../shared/protocol/protocol.ts'
import { startAnew } from '../../actions/device/offboard.ts'
import { recoveryFile } from '../../actions/recovery.ts'
import { t } from '../../i18n/t/later.ts'
import type { DeviceStatus } from '../../state/device.ts'
import { sync } from '../../state/sync-status.ts'
import { downloadFile } from '../../ui/download-file.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { BarePage, PlainPage } from '../../ui/plain-page.tsx'

const LOOKS = {
  wiping: { icon: 'erased', tone: 'quiet' },
  revoked: { icon: 'stopped', tone: 'again' },
  wiped: { icon: 'erased', tone: 'good' },
} as const

type Props = { status: DeviceStatus; enrolled: Enrolled }

export function Offboarding({ status, enrolled }: Props) {
  const { unsent, refused } = sync.value
  const n = unsent + refused
  const [isSaved, setSaved] = useState(false)
  // Anybody may stand before a kiosk: its queue goes by no button there.
  const isDone = n === 0 || (isSaved && enrolled.role !== 'kiosk')
  const mayStartAnew = status === 'wiped' || (status === 'revoked' && isDone)

  async function save() {
    const file = await recoveryFile(enrolled.device)
    if (!file) return
    downloadFile(file)
    setSaved(true)
  }

  return (
    <BarePage>
      <PlainPage
        {...LOOKS[status]}
        title={t(`offboarding.${status}`)}
        text={t(`offboarding.${status}_text`)}
      >
        {n > 0 && (
          <>
            <p role="status">{t('offboarding.here', { n })}</p>
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
        {status === 'revoked' && n === 0 && <p>{t('offboarding.nothing')}</p>}
        {mayStartAnew && (
          <>
            {n > 0 && <p role="status">{t('offboarding.anew_text')}</p>}
            <button
              type="button"
              class={`button ${n > 0 ? 'danger' : 'primary'}`}
              onClick={() => void startAnew(enrolled.device)}
            >
              {t('offboarding.anew')}
            </button>
          </>
        )}
      </PlainPage>
    </BarePage>
  )
}
