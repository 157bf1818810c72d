/** The screen lock on the device screen: set a PIN, lock now; change or remove it, for whoever knows it. */
import { useEffect, useState } from 'preact/hooks'
import { hasPin, removePin, setPin } from '../../actions/device/pin.ts'
import { t } from '../../i18n/t/later.ts'
import { lockNow } from '../../state/device.ts'
import { announce } from '../../ui/first/announcer.tsx'
import { Icon } from '../../ui/first/icon.tsx'
import { PinForm } from './pin-form.tsx'
import { AskPin } from './pin-gate.tsx'

type Step =
  | { kind: 'calm' }
  /** The one that is set has to be entered first. */
  | { kind: 'asked'; to: 'change' | 'remove' }
  | { kind: 'first'; differs: boolean }
  | { kind: 'again'; pin: string }

const CALM: Step = { kind: 'calm' }
const FIRST: Step = { kind: 'first', differs: false }

export function LockCard() {
  const [isSet, setSet] = useState(false)
  const [step, setStep] = useState<Step>(CALM)
  useEffect(() => void hasPin().then(setSet), [])
  const [isBack, setBack] = useState(false)
  function leave() {
    setBack(true)
    setStep(CALM)
  }
  function done(isSetNow: boolean) {
    setSet(isSetNow)
    announce(t(isSetNow ? 'lock.is_set' : 'lock.is_not_set'))
    leave()
  }

  async function remove() {
    await removePin()
    done(false)
  }

  async function choose(pin: string) {
    if (step.kind !== 'again') return setStep({ kind: 'again', pin })
    if (step.pin !== pin) return setStep({ kind: 'first', differs: true })
    await setPin(pin)
    done(true)
  }

  if (step.kind === 'calm') return <Calm isSet={isSet} isBack={isBack} onStep={setStep} />
  return (
    <section key={step.kind} class="card stack" ref={focusIn}>
      {step.kind === 'asked' ? (
        <AskPin
          title={t('lock.current')}
          text={t(`lock.${step.to}_text`)}
          action={t(step.to === 'remove' ? 'lock.remove' : 'lock.go_on')}
          onRight={() => (step.to === 'remove' ? void remove() : setStep(FIRST))}
          onCancel={leave}
          isPart
        />
      ) : (
        <PinForm
          title={t(step.kind === 'again' ? 'lock.again' : 'lock.choose')}
          text={step.kind === 'again' ? '' : t('lock.choose_text')}
          action={t(step.kind === 'again' ? 'lock.set' : 'lock.go_on')}
          error={step.kind === 'first' && step.differs ? t('lock.differs') : undefined}
          onPin={(pin) => void choose(pin)}
          onCancel={leave}
          isPart
        />
      )}
    </section>
  )
}

/** What was tapped for must not open below the edge, and can be typed into at once. */
function focusIn(card: HTMLElement | null): void {
  card?.querySelector('input')?.focus()
  card?.scrollIntoView({ block: 'nearest' })
}

const focusOn = (title: HTMLElement | null): void => title?.focus()

type CalmProps = { isSet: boolean; isBack: boolean; onStep(step: Step): void }

/** `isBack`: it stands where the focus was a moment ago. */
const Calm = ({ isSet, isBack, onStep }: CalmProps) => (
  <section class="card stack tight" aria-labelledby="device-lock">
    <h2 id="device-lock" tabIndex={-1} ref={isBack ? focusOn : null}>
      {t('lock.title')}
    </h2>
    <p class="soft">{t(isSet ? 'lock.is_set' : 'lock.is_not_set')}</p>
    {isSet && (
      <button type="button" class="button" onClick={lockNow}>
        <Icon name="lock" size={20} />
        {t('lock.now')}
      </button>
    )}
    <button
      type="button"
      class="button"
      onClick={() => onStep(isSet ? { kind: 'asked', to: 'change' } : FIRST)}
    >
      {t(isSet ? 'lock.change' : 'lock.set')}
    </button>
    {isSet && (
      <button
        type="button"
        class="button quiet"
        onClick={() => onStep({ kind: 'asked', to: 'remove' })}
      >
        {t('lock.remove')}
      </button>
    )}
  </section>
)
