/** Hands a request to another device. */
import { useEffect, useId, useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk.ts'
import { deviceName, devices, learnDevices } from '../table/names.ts'
import { referenceOf } from '../table/row.tsx'
import { DecisionDialog, type DialogProps } from './decision-dialog.tsx'

export function AssignDialog(props: DialogProps) {
  const { row } = props
  const [device, setDevice] = useState('')
  const id = useId()
  useEffect(() => void learnDevices(), [])
  const holder = row.assignee ?? row.device
  // A kiosk has no list in which it could find the request.
  const takers = devices.value?.filter(
    (one) => one.state === 'active' && one.role !== 'kiosk' && one.id !== holder,
  )
  return (
    <DecisionDialog
      {...props}
      kind="assign"
      title={t('desk.assign.title', { reference: referenceOf(props.item) })}
      yes={t('desk.assign.yes')}
      decision={device ? { kind: 'assign', device } : null}
    >
      <p>{t('desk.assign.text')}</p>
      {takers === undefined && <p role="status">{t('desk.assign.loading')}</p>}
      {takers?.length === 0 && <p role="status">{t('desk.assign.none')}</p>}
      {takers && takers.length > 0 && (
        <div class="desk-field">
          <label for={id}>{t('desk.assign.to')}</label>
          <select
            id={id}
            class="desk-menu"
            value={device}
            onChange={({ currentTarget }) => setDevice(currentTarget.value)}
          >
            <option value="">{t('desk.assign.choose')}</option>
            {takers.map((one) => (
              <option key={one.id} value={one.id}>
                {deviceName(one.id)} · {t(`role.${one.role}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </DecisionDialog>
  )
}
