/** Shuts a device out, or asks it to empty itself, once its name was typed. */
import { useState } from 'preact/hooks'
import { endDevice } from '../../actions/device-desk.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ChangeForm } from './change-form.tsx'
import type { DeviceStepProps } from './device-dialog.tsx'

export function EndDevice({ device, onDone, how }: DeviceStepProps & { how: 'revoke' | 'wipe' }) {
  const [typed, setTyped] = useState('')
  const name = device.label.trim()
  const isSure = typed.trim() === name
  const isWrong = typed !== '' && !name.startsWith(typed.trim())
  const unsent = device.unsent ?? 0
  return (
    <ChangeForm
      title={t(`devices.act.${how}_title`, { name })}
      yes={t(`devices.act.${how}_yes`)}
      done={t(`devices.act.done.${how}`)}
      act={isSure ? () => endDevice(device.id, how) : null}
      onDone={onDone}
    >
      <p>{t(`devices.act.${how}_text`)}</p>
      {how === 'revoke' && unsent > 0 && (
        <Notice tone="again" icon="warning">
          {t('devices.act.revoke_unsent', { n: unsent })}
        </Notice>
      )}
      <p>
        <strong>
          {t(how === 'revoke' ? 'devices.act.revoke_never' : 'devices.act.wipe_lost')}
        </strong>
      </p>
      <Field
        name="confirm"
        label={t('devices.act.type', { name })}
        value={typed}
        onValue={setTyped}
        error={isWrong ? t('devices.act.type_differs') : undefined}
      />
    </ChangeForm>
  )
}
