/** The screen lock on the device screen: set a PIN, lock now, take the PIN away. */
import { useEffect, useState } from 'preact/hooks'
import { hasPin, removePin, setPin } from '../../actions/pin.ts'
import { t } from '../../i18n/t/later.ts'
import { lockNow } from '../../state/device.ts'
import { Icon } from '../../ui/first/icon.tsx'
import { PinForm } from './pin-form.tsx'

type Step = 'calm' | 'first' | { again: string } | 'differs'

export function LockCard() {
  const [isSet, setSet] = useState(false)
  const [step, setStep] = useState<Step>('calm')
  useEffect(() => void hasPin().then(setSet), [])

  async function choose(pin: string) {
    if (typeof step !== 'object') return setStep({ again: pin })
    if (step.again !== pin) return setStep('differs')
    await setPin(pin)
    setSet(true)
    setStep('calm')
  }

  if (step !== 'calm')
    return (
      <section class="card">
        <PinForm
          key={typeof step === 'object' ? 'again' : 'first'}
          title={t(typeof step === 'object' ? 'lock.again' : 'lock.choose')}
          text={t('lock.choose_text')}
          action={t('lock.go_on')}
          error={step === 'differs' ? t('lock.differs') : undefined}
          onPin={(pin) => void choose(pin)}
        />
      </section>
    )
  return (
    <section class="card stack tight" aria-labelledby="device-lock">
      <h2 id="device-lock">{t('lock.title')}</h2>
      <p class="soft">{t(isSet ? 'lock.is_set' : 'lock.is_not_set')}</p>
      {isSet && (
        <button type="button" class="button" onClick={lockNow}>
          <Icon name="lock" size={20} />
          {t('lock.now')}
        </button>
      )}
      <button type="button" class="button" onClick={() => setStep('first')}>
        {t(isSet ? 'lock.change' : 'lock.set')}
      </button>
      {isSet && (
        <button
          type="button"
          class="button quiet"
          onClick={() => void removePin().then(() => setSet(false))}
        >
          {t('lock.remove')}
        </button>
      )}
    </section>
  )
}
