/** The PIN that lets staff leave a kiosk. It is hashed here: nobody else ever has it. */
import { useRef, useState } from 'preact/hooks'
import { hashPin, PIN } from '../../../shared/pin.ts'
import { asciiDigits } from '../../../shared/text/digits.ts'
import { t } from '../../i18n/t/desk-settings.ts'
import { Field } from '../../ui/fields/field.tsx'
import { focusFirstWrong } from '../../ui/fields/focus.ts'
import { useOnce } from '../../ui/taps/use-once.ts'
import type { PartProps } from './settings-draft.ts'

export function PinPart({ typed, base, change }: PartProps) {
  const [pins, setPins] = useState({ first: '', again: '' })
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  const isNew = typed.staff_pin !== null && typed.staff_pin !== base.staff_pin
  const first = asciiDigits(pins.first.trim())
  const wrong = {
    first: PIN.test(first) ? undefined : t('settings.pin_wrong'),
    again: asciiDigits(pins.again.trim()) === first ? undefined : t('settings.pin_differs'),
  }

  const use = useOnce(async () => {
    setTried(true)
    if (wrong.first || wrong.again) return focusFirstWrong(fields)
    setBusy(true)
    change({ staff_pin: await hashPin(first) })
    setBusy(false)
    setTried(false)
    setPins({ first: '', again: '' })
  })

  const line = (name: 'first' | 'again', label: string) => (
    <Field
      name={`pin-${name}`}
      label={label}
      value={pins[name]}
      onValue={(value) => {
        setTried(false)
        setPins({ ...pins, [name]: value })
      }}
      error={isTried ? wrong[name] : undefined}
      check={(value) => (value === '' ? undefined : wrong[name])}
      {...(name === 'first' && { hint: t('settings.pin_hint') })}
      keyboard="numeric"
      isSecret
    />
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
      <div class="settings-pair" ref={fields}>
        {line('first', t('settings.pin_new'))}
        {line('again', t('settings.pin_again'))}
      </div>
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
