/** The devices that somebody should look after, the most urgent first: why, what to do, and where. */
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { Icon, type IconName } from '../../ui/icon-later.tsx'
import type { DeviceStep } from './device-dialog.tsx'
import { attentionOf, versionsOf, type Warning } from './device-warnings.ts'
import { siteNow } from './site-clock.ts'
import { warningWords } from './warning-words.ts'

const ICONS: Readonly<Record<Warning, IconName>> = {
  unsent: 'sending',
  floor: 'update',
  wiping: 'erased',
  silent: 'waiting',
  old: 'update',
}

type Props = { devices: readonly DeviceRow[]; onOpen(id: string, step?: DeviceStep): void }

export function AttentionList({ devices, onOpen }: Props) {
  const now = siteNow()
  const list = attentionOf(devices, now, versionsOf(devices))
  if (list.length === 0) return null
  return (
    <section class="desk-attention" aria-labelledby="attention-title">
      <h2 id="attention-title">{t('devices.need', { n: list.length })}</h2>
      <ul>
        {list.map(({ device, warning }) => (
          <li key={device.id}>
            <Icon name={ICONS[warning]} size={18} />
            <div>
              <p>
                <strong>{device.label}</strong> · {warningWords({ device, warning }, now)}
              </p>
              <p class="soft">{t(`devices.help.${warning}`)}</p>
            </div>
            <div class="desk-row-of-tools">
              <button
                type="button"
                class="desk-tool"
                aria-label={`${t('devices.open')} ${device.label}`}
                onClick={() => onOpen(device.id)}
              >
                {t('devices.open')}
              </button>
              {warning === 'silent' && (
                <button
                  type="button"
                  class="desk-tool"
                  data-kind="danger"
                  aria-label={`${t('devices.act.revoke')} ${device.label}`}
                  onClick={() => onOpen(device.id, 'revoke')}
                >
                  {t('devices.act.revoke')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
