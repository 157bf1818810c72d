/**
 * In the place of the whole app: it is locked, or this device has nothing more to do with the site. Of
 * what is behind it nothing is shown.
 */
import { useEffect, useState } from 'preact/hooks'
import { pauseMs, type Try, tryPin } from '../../actions/pin.ts'
import { t } from '../../i18n/t/later.ts'
import { device, unlocked } from '../../state/device.ts'
import { BarePage } from '../../ui/plain-page.tsx'
import { useOnce } from '../../ui/use-once.ts'
import { Offboarding } from './offboarding.tsx'
import { PinForm } from './pin-form.tsx'

export function OutOfUse() {
  const known = device.value
  return known.kind === 'offboarding' ? (
    <Offboarding status={known.status} enrolled={known.enrolled} />
  ) : (
    <Locked />
  )
}

/** Asks for the PIN. */
function Locked() {
  const [wrong, setWrong] = useState<(Try & { kind: 'wrong' }) | null>(null)
  const [waitMs, setWaitMs] = useState(0)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => void pauseMs().then(setWaitMs), [])
  // Counted by a timer, not by a clock: turning the clock on does not shorten it.
  useEffect(() => {
    if (waitMs <= 0) return
    const timer = setTimeout(() => setWaitMs(waitMs - 1000), 1000)
    return () => clearTimeout(timer)
  }, [waitMs])

  const open = useOnce(async (pin: string) => {
    if (waitMs > 0) return
    setBusy(true)
    const tried = await tryPin(pin)
    setBusy(false)
    if (tried.kind === 'right') return void unlocked()
    setWrong(tried)
    setWaitMs(tried.pauseMs)
  })

  const told = () => {
    if (waitMs > 0) return t('lock.wait', { n: Math.ceil(waitMs / 1000) })
    if (wrong) return wrong.left > 0 ? t('lock.wrong', { n: wrong.left }) : t('lock.erased')
    return undefined
  }
  return (
    <BarePage>
      <PinForm
        title={t('lock.locked')}
        text={t('lock.locked_text')}
        action={t(isBusy ? 'lock.checking' : 'lock.open')}
        error={told()}
        onPin={(pin) => void open(pin)}
      />
    </BarePage>
  )
}
