/** To which device requests are assigned: one that can show them, by its name and role. */
import { useEffect, useId } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { devices, learnDevices } from '../devices/device-list.ts'
import { deviceName } from '../table/names.ts'

type Props = {
  device: string
  onDevice(device: string): void
  /** Whose the requests are already; null: of several, or nobody's. */
  holder: string | null
}

export function DeviceChoice({ device, onDevice, holder }: Props) {
  const id = useId()
  useEffect(() => void learnDevices(), [])
  // A kiosk has no list in which it could find the request.
  const takers = devices.value?.filter(
    (one) => one.state === 'active' && one.role !== 'kiosk' && one.id !== holder,
  )
  if (takers === undefined) return <p role="status">{t('desk.assign.loading')}</p>
  if (takers.length === 0) return <p role="status">{t('desk.assign.none')}</p>
  return (
    <div class="desk-field">
      <label for={id}>{t('desk.assign.to')}</label>
      <select
        id={id}
        class="desk-menu"
        value={device}
        onChange={({ currentTarget }) => onDevice(currentTarget.value)}
      >
        <option value="">{t('desk.assign.choose')}</option>
        {takers.map((one) => (
          // By its own direction, without marks around the name: a list is searched by what is typed.
          <option key={one.id} value={one.id} dir="auto">
            {deviceName(one.id)} · {t(`role.${one.role}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
