/** Asks for a PIN: digits, hidden, with the keypad of a phone. */
import { useId, useState } from 'preact/hooks'
import { PIN } from '../../../shared/pin.ts'
import { asciiDigits } from '../../../shared/text/digits.ts'
import { t } from '../../i18n/t/later.ts'
import { FieldError } from '../../ui/fields/field.tsx'
import { useLeft } from '../../ui/fields/use-left.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { PageTitle } from '../../ui/first/page-title.tsx'
import { Fold } from '../../ui/fold.tsx'

type Props = {
  title: string
  text: string
  action: string
  error: string | undefined
  onPin(pin: string): void
  /** The way back, where there is one. */
  onCancel?: (() => void) | undefined
  /** It is a PIN that somebody chose before. */
  mayBeForgotten?: boolean
  /** In a card of a screen: its title names the field. */
  isPart?: boolean | undefined
}

export function PinForm(props: Props) {
  const { title, text, action, error, onPin, onCancel, mayBeForgotten, isPart } = props
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const id = useId()
  const pin = asciiDigits(typed.trim())
  const isWrong = !PIN.test(pin)
  const { wrong, leave } = useLeft(t('lock.pin'), typed, () =>
    isWrong && typed !== '' ? t('lock.form') : undefined,
  )
  const shown = isTried && isWrong ? t('lock.form') : (wrong ?? error)

  function submit(event: Event) {
    event.preventDefault()
    setTried(isWrong)
    if (isWrong) return
    onPin(pin)
    setTyped('')
  }

  return (
    <form class="plain pin-form stack" noValidate onSubmit={submit}>
      <span class="tile large">
        <Icon name="lock" size={32} />
      </span>
      {isPart ? (
        <h2>
          <label for={id}>{title}</label>
        </h2>
      ) : (
        <PageTitle text={title} />
      )}
      {text && <p class="soft">{text}</p>}
      <div class="field">
        {isPart || <label for={id}>{t('lock.pin')}</label>}
        <div class="field-line">
          <input
            id={id}
            type="password"
            inputMode="numeric"
            autocomplete="off"
            value={typed}
            aria-describedby={`${id}-error`}
            {...(shown && { 'aria-invalid': true })}
            onBlur={leave}
            onInput={(event) => {
              setTried(false)
              setTyped(event.currentTarget.value)
            }}
          />
        </div>
        <div role="alert">
          <FieldError id={`${id}-error`} message={shown} />
        </div>
      </div>
      <button type="submit" class="button primary large">
        {action}
      </button>
      {onCancel && (
        <button type="button" class="button" onClick={onCancel}>
          {t('lock.cancel')}
        </button>
      )}
      {mayBeForgotten && <Forgotten />}
    </form>
  )
}

/** There is no other key to it: what can be done, and what becomes of what is here. */
function Forgotten() {
  const [isOpen, setOpen] = useState(false)
  return (
    <Fold title={t('lock.forgot')} open={isOpen} onOpen={setOpen}>
      <p>{t('lock.forgot_text')}</p>
    </Fold>
  )
}
