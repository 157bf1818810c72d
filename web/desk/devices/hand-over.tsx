/** Hands all that a lost device left unfinished to another one, and tells what became of each. */
import { useId, useState } from 'preact/hooks'
import { t } from '../../i18n/t/desk-devices.ts'
import { BulkRun } from '../decide/bulk-run.tsx'
import { useBulk } from '../decide/use-bulk.ts'
import { devices } from '../table/names.ts'
import { all } from '../table/shown.ts'
import type { DeviceStepProps } from './device-dialog.tsx'
import { heldBy } from './held-by.ts'

export function HandOver({ device, onDone }: DeviceStepProps) {
  // As they were when somebody decided: each that is handed over is not held any more.
  const [items] = useState(() => heldBy(device.id, all.value))
  const [to, setTo] = useState('')
  const id = useId()
  const control = useBulk({ kind: 'assign', device: to }, items)
  const isCalm = control.running.kind === 'calm'
  // A kiosk has no list in which it could find them.
  const takers = (devices.value ?? []).filter(
    (one) => one.state === 'active' && one.role !== 'kiosk' && one.id !== device.id,
  )
  return (
    <BulkRun
      items={items}
      control={control}
      isReady={to !== ''}
      words={{
        title: t('devices.act.hand_title', { name: device.label }),
        start: t('devices.act.hand_start', { n: items.length }),
        leave: t('devices.act.back'),
      }}
      onClose={onDone}
    >
      <p>{t('devices.act.hand_text', { n: items.length })}</p>
      {isCalm && takers.length === 0 && <p>{t('desk.assign.none')}</p>}
      {isCalm && takers.length > 0 && (
        <div class="desk-field">
          <label for={id}>{t('desk.assign.to')}</label>
          <select
            id={id}
            class="desk-menu"
            value={to}
            onChange={({ currentTarget }) => setTo(currentTarget.value)}
          >
            <option value="">{t('desk.assign.choose')}</option>
            {takers.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label} · {t(`role.${one.role}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </BulkRun>
  )
}
