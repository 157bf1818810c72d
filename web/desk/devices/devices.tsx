/** The devices of the site: who holds what unsent where, and what can be done about it. */
import './devices.css'
import { useState } from 'preact/hooks'
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { type Enrolled, PROTOCOL_FLOOR } from '../../../shared/protocol/protocol.ts'
import { RecoveryCard } from '../../components/recovery-card.tsx'
import { problemText } from '../../i18n/problem-text.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Icon } from '../../ui/icon-later.tsx'
import { Notice } from '../../ui/notice.tsx'
import { DeviceDialog } from './device-dialog.tsx'
import { devices, useDevices } from './device-list.ts'
import { DeviceTable } from './device-table.tsx'
import { warningsOf } from './device-warnings.ts'
import { EnrolDialog } from './enrol-dialog.tsx'
import { siteNow } from './site-clock.ts'

/** What lies over the list. */
type Open = { kind: 'none' } | { kind: 'enrol' } | { kind: 'device'; id: string }

export function Devices({ enrolled }: { enrolled: Enrolled }) {
  const { failed, again } = useDevices()
  const [open, setOpen] = useState<Open>({ kind: 'none' })
  const close = () => setOpen({ kind: 'none' })
  const known = devices.value
  const chosen = open.kind === 'device' ? known?.find(({ id }) => id === open.id) : undefined
  return (
    <main class="desk-section">
      <div class="desk-section-head">
        <PageTitle text={t('desk.section.devices')} focus={false} />
        {known && <Tallies devices={known} />}
        <div class="spread">
          <button type="button" class="desk-tool" onClick={again}>
            <Icon name="again" size={16} />
            {t('devices.reload')}
          </button>
          <button
            type="button"
            class="desk-tool primary"
            onClick={() => setOpen({ kind: 'enrol' })}
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
      {known && (
        <DeviceTable
          devices={known}
          own={enrolled.device}
          onOpen={(id) => setOpen({ kind: 'device', id })}
        />
      )}
      <div class="desk-cards">
        <RecoveryCard enrolled={enrolled} />
      </div>
      {open.kind === 'enrol' && <EnrolDialog onClose={close} />}
      {chosen && <DeviceDialog device={chosen} own={enrolled.device} onClose={close} />}
    </main>
  )
}

function Tallies({ devices }: { devices: readonly DeviceRow[] }) {
  const inUse = devices.filter(({ state }) => state !== 'revoked')
  const now = siteNow()
  const need = inUse.filter(
    (device) => warningsOf(device, now, { floor: PROTOCOL_FLOOR }).length > 0,
  ).length
  const unsent = inUse.reduce((sum, device) => sum + (device.unsent ?? 0), 0)
  return (
    <p class="desk-tallies">
      <span>{t('devices.count', { n: inUse.length })}</span>
      {unsent > 0 && <span>{t('devices.unsent', { n: unsent })}</span>}
      {need > 0 && <span data-tone="again">{t('devices.need', { n: need })}</span>}
    </p>
  )
}
