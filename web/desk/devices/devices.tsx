/** The devices of the site: who holds what unsent where, and what can be done about it. */
import './devices.css'
import { useState } from 'preact/hooks'
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { type Enrolled, ROLES } from '../../../shared/protocol/protocol.ts'
import { RecoveryCard } from '../../components/recovery-card.tsx'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { useLocation } from '../../router.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { EnrolDialog } from '../enrol/enrol-dialog.tsx'
import { HelpButton } from '../help/help-button.tsx'
import { AttentionList } from './attention-list.tsx'
import { DeviceDialog, type DeviceStep } from './device-dialog.tsx'
import { devices, useDevices } from './device-list.ts'
import { DeviceTable } from './device-table.tsx'
import { versionsOf, warningsOf } from './device-warnings.ts'
import { siteNow } from './site-clock.ts'

/** What lies over the list stands in the address: `?device=` one of them, `?enrol=` a code for another one. */
export function Devices({ enrolled }: { enrolled: Enrolled }) {
  const { failed, again } = useDevices()
  const { query, route } = useLocation()
  const [step, setStep] = useState<DeviceStep>('facts')
  const close = () => route('/devices', true)
  const open = (id: string, first: DeviceStep = 'facts') => {
    setStep(first)
    route(`/devices?device=${encodeURIComponent(id)}`)
  }
  const known = devices.value
  const chosen = known?.find(({ id }) => id === query.device)
  return (
    <main class="desk-section">
      <div class="desk-section-head">
        <PageTitle text={t('desk.section.devices')} focus={false} />
        <HelpButton />
        {known && <Tallies devices={known} />}
        <div class="spread">
          <button type="button" class="desk-tool" onClick={again}>
            <Icon name="again" size={16} />
            {t('devices.reload')}
          </button>
          <button
            type="button"
            class="desk-tool primary"
            onClick={() => route('/devices?enrol=agent')}
          >
            <Icon name="plus" size={16} />
            {t('devices.enrol')}
          </button>
        </div>
      </div>
      {failed && (
        <Notice tone="again" icon="warning" title={t('devices.failed')} alert>
          {problemText(failed)} {known && t('devices.old_list')}
        </Notice>
      )}
      {known === null && !failed && <p role="status">{t('devices.loading')}</p>}
      {known && <AttentionList devices={known} onOpen={open} />}
      {known && <DeviceTable devices={known} own={enrolled.device} onOpen={open} />}
      {(known || failed) && (
        <div class="desk-cards">
          <RecoveryCard enrolled={enrolled} />
        </div>
      )}
      {query.enrol !== undefined && (
        <EnrolDialog role={ROLES.find((one) => one === query.enrol) ?? 'agent'} onClose={close} />
      )}
      {chosen && (
        <DeviceDialog
          key={chosen.id}
          device={chosen}
          own={enrolled.device}
          first={step}
          onClose={close}
        />
      )}
    </main>
  )
}

function Tallies({ devices }: { devices: readonly DeviceRow[] }) {
  const inUse = devices.filter(({ state }) => state !== 'revoked')
  const wiping = devices.filter(({ state }) => state === 'wiping').length
  const now = siteNow()
  const versions = versionsOf(devices)
  const need = inUse.filter((device) => warningsOf(device, now, versions).length > 0).length
  const unsent = inUse.reduce((sum, device) => sum + (device.unsent ?? 0), 0)
  return (
    <p class="desk-tallies">
      <span>{t('devices.count', { n: inUse.length - wiping })}</span>
      {wiping > 0 && <span>{t('devices.count_wiping', { n: wiping })}</span>}
      {unsent > 0 && <span>{t('devices.unsent', { n: unsent })}</span>}
      {need > 0 && <span data-tone="again">{t('devices.need', { n: need })}</span>}
    </p>
  )
}
