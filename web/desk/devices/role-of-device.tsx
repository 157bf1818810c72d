/** Gives a device another role. */
import { useState } from 'preact/hooks'
import { changeDevice } from '../../actions/device-desk.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { ChangeForm } from './change-form.tsx'
import type { DeviceStepProps } from './device-dialog.tsx'
import { RoleChoice } from './role-choice.tsx'

export function RoleOfDevice({ device, onDone }: DeviceStepProps) {
  const [role, setRole] = useState(device.role)
  return (
    <ChangeForm
      title={t('devices.act.of', { name: device.label })}
      yes={t('devices.act.save')}
      done={t('devices.act.done.role')}
      act={role === device.role ? null : () => changeDevice(device.id, { role })}
      onDone={onDone}
    >
      <p>{t('devices.act.role_text')}</p>
      <RoleChoice role={role} onRole={setRole} />
    </ChangeForm>
  )
}
