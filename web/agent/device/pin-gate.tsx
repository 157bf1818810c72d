/** Asks for the PIN of the screen lock, and for how long it has to wait after wrong ones. */
import { useEffect, useState } from 'preact/hooks'
import { pauseMs, type Try, tryPin } from '../../actions/device/pin.ts'
import { t } from '../../i18n/t/later.ts'
import { BarePage } from '../../ui/plain-page.tsx'
import { useOnce } from '../../ui/taps/use-once.ts'
import { PinForm } from './pin-form.tsx'

type Props = { title: string; text: string; onRight(): void; onCancel?: () => void }

type AskProps = Props & { action: string; isPart?: boolean }

/** In the place of the whole app. */
export const PinGate = (props: Props) => (
  <BarePage>
    <AskPin {...props} action={t('lock.open')} />
  </BarePage>
)

export function AskPin({ title, text, action, onRight, onCancel, isPart }: AskProps) {
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
    if (tried.kind === 'right') return onRight()
    setWrong(tried)
    setWaitMs(tried.pauseMs)
  })

  const told = () => {
    if (waitMs > 0) return t('lock.wait', { n: Math.ceil(waitMs / 1000) })
    if (wrong) return wrong.left > 0 ? t('lock.wrong', { n: wrong.left }) : t('lock.erased')
    return undefined
  }
  return (
    <PinForm
      title={title}
      text={text}
      action={isBusy ? t('lock.checking') : action}
      error={told()}
      onPin={(pin) => void open(pin)}
      onCancel={onCancel}
      mayBeForgotten
      isPart={isPart}
    />
  )
}
