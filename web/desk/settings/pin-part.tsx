/** The PIN that lets staff leave a kiosk. It is hashed here: nobody else ever has it. */
import { useId, useState } from 'preact/hooks'
import { hashPin, PIN } from '../../../shared/pin.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { FieldError } from '../../ui/field.tsx'
import { useOnce } from '../../ui/use-once.ts'
import type { PartProps } from './settings-draft.ts'

export function PinPart({ typed, base, change }: PartProps) {
  const [pins, setPins] = useState({ first: '', again: '' })
  const [wrong, setWrong] = useState<'wrong' | 'differs' | null>(null)
  const [isBusy, setBusy] = useState(false)
  const id = useId()
  const isNew = typed.staff_pin !== null && typed.staff_pin !== base.staff_pin

  const use = useOnce(async () => {
    const { first, again } = pins
    if (!PIN.test(first)) return setWrong('wrong')
    if (first !== again) return setWrong('differs')
    setWrong(null)
    setBusy(true)
    change({ staff_pin: await hashPin(first) })
    setBusy(false)
    setPins({ first: '', again: '' })
  })

  const line = (name: 'first' | 'again', label: string) => (
    <div class="field">
      <label for={`${id}-${name}`}>{label}</label>
      <div class="field-line">
        <input
          id={`${id}-${name}`}
          type="password"
          inputMode="numeric"
          autocomplete="new-password"
          maxLength={8}
          value={pins[name]}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-hint ${id}-error`}
          onInput={({ currentTarget }) => {
            setWrong(null)
            setPins({ ...pins, [name]: currentTarget.value })
          }}
        />
      </div>
    </div>
  )

  return (
    <section class="desk-card" aria-labelledby="pin-title">
      <h2 id="pin-title">{t('settings.pin')}</h2>
      <p class="soft">{t('settings.pin_text')}</p>
      <p role="status">
        <strong>
          {typed.staff_pin === null && t('settings.pin_none')}
          {typed.staff_pin !== null && t(isNew ? 'settings.pin_changed' : 'settings.pin_set')}
        </strong>
      </p>
      <div class="settings-pair">
        {line('first', t('settings.pin_new'))}
        {line('again', t('settings.pin_again'))}
      </div>
      <p id={`${id}-hint`} class="field-hint">
        {t('settings.pin_hint')}
      </p>
      <FieldError
        id={`${id}-error`}
        message={wrong === null ? undefined : t(`settings.pin_${wrong}`)}
      />
      <div class="desk-row-of-tools">
        <button type="button" class="desk-tool" aria-disabled={isBusy} onClick={() => void use()}>
          {t(isBusy ? 'settings.pin_busy' : 'settings.pin_use')}
        </button>
        {typed.staff_pin !== null && (
          <button type="button" class="desk-tool" onClick={() => change({ staff_pin: null })}>
            {t('settings.pin_remove')}
          </button>
        )}
      </div>
    </section>
  )
}
