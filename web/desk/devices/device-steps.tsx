/**
 * What can be done to one device, a dialog each: another name, another role, and handing over what it
 * left unfinished.
 */
import { useState } from 'preact/hooks'
import * as v from 'valibot'
import { GivenLabel } from '../../../shared/protocol/device-calls.ts'
import { changeDevice } from '../../actions/desk.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { Field } from '../../ui/fields/field.tsx'
import { assignedTo } from '../decide/bulk-dialogs.tsx'
import { BulkRun } from '../decide/bulk-run.tsx'
import { DeviceChoice } from '../decide/device-choice.tsx'
import { useBulk } from '../decide/use-bulk.ts'
import { all } from '../table/shown.ts'
import type { DeviceStepProps } from './change-form.tsx'
import { ChangeForm } from './change-form.tsx'
import { heldBy } from './device-warnings.ts'
import { RoleChoice } from './role-choice.tsx'

export function RenameDevice({ device, onDone }: DeviceStepProps) {
  const [label, setLabel] = useState(device.label)
  const name = label.trim()
  const isMeant = v.is(GivenLabel, name) && name !== device.label
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
        check={(text) => (v.is(GivenLabel, text) ? undefined : t('devices.act.name_wrong'))}
        capitals="sentences"
      />
    </ChangeForm>
  )
}

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

/** Hands all that a lost device left unfinished to another one. */
export function HandOver({ device, onDone }: DeviceStepProps) {
  // As they were when somebody decided: each that is handed over is not held any more.
  const [items] = useState(() => heldBy(device.id, all.value))
  const [to, setTo] = useState('')
  const control = useBulk({ kind: 'assign', device: to }, items)
  return (
    <BulkRun
      items={items}
      control={control}
      isReady={to !== ''}
      words={{
        title: t('devices.act.hand_title', { name: device.label }),
        start: t('devices.act.hand_start', { n: items.length }),
        leave: t('devices.act.back'),
        over: assignedTo(to),
      }}
      onClose={onDone}
    >
      <p>{t('devices.act.hand_text', { n: items.length })}</p>
      <DeviceChoice device={to} onDevice={setTo} holder={device.id} />
    </BulkRun>
  )
}
