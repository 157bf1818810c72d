/** Gives a device another name. */
import { useState } from 'preact/hooks'
import { changeDevice } from '../../actions/device-desk.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { Field } from '../../ui/field.tsx'
import { ChangeForm } from './change-form.tsx'
import type { DeviceStepProps } from './device-dialog.tsx'

export function RenameDevice({ device, onDone }: DeviceStepProps) {
  const [label, setLabel] = useState(device.label)
  const name = label.trim()
  const isMeant = name !== '' && name !== device.label
  return (
    <ChangeForm
      title={t('devices.act.of', { name: device.label })}
      yes={t('devices.act.save')}
      done={t('devices.act.done.rename')}
      act={isMeant ? () => changeDevice(device.id, { label: name }) : null}
      onDone={onDone}
    >
      <Field
        name="label"
        label={t('devices.act.name')}
        hint={t('devices.act.name_hint')}
        value={label}
        onValue={setLabel}
        maxLength={64}
        capitals="sentences"
      />
    </ChangeForm>
  )
}
