/** Asks for a PIN: digits, hidden, with the keypad of a phone. */
import { useId, useState } from 'preact/hooks'
import { PIN } from '../../../shared/pin.ts'
import { t } from '../../i18n/t/later.ts'
import { FieldError } from '../../ui/field.tsx'
import { Icon } from '../../ui/first/icon.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'

type Props = {
  title: string
  text: string
  action: string
  error: string | undefined
  onPin(pin: string): void
}

export function PinForm({ title, text, action, error, onPin }: Props) {
  const [pin, setPin] = useState('')
  const [isTried, setTried] = useState(false)
  const id = useId()
  const shown = isTried && !PIN.test(pin) ? t('lock.form') : error

  function submit(event: Event) {
    event.preventDefault()
    setTried(!PIN.test(pin))
    if (!PIN.test(pin)) return
    onPin(pin)
    setPin('')
  }

  return (
    <form class="plain pin-form stack" noValidate onSubmit={submit}>
      <span class="tile large">
        <Icon name="lock" size={32} />
      </span>
      <PageTitle text={title} />
      <p class="soft">{text}</p>
      <div class="field">
        <label for={id}>{t('lock.pin')}</label>
        <div class="field-line">
          <input
            id={id}
            type="password"
            inputMode="numeric"
            autocomplete="off"
            maxLength={8}
            value={pin}
            aria-describedby={`${id}-error`}
            {...(shown && { 'aria-invalid': true })}
            onInput={(event) => setPin(event.currentTarget.value.replaceAll(/\D/g, ''))}
          />
        </div>
        <div role="alert">
          <FieldError id={`${id}-error`} message={shown} />
        </div>
      </div>
      <button type="submit" class="button primary large">
        {action}
      </button>
    </form>
  )
}
