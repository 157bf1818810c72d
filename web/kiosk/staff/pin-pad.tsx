/** Ten digits to touch or type. What was typed is shown as dots and is in no field. */
import { useEffect, useState } from 'preact/hooks'
import { PIN } from '../../../shared/pin.ts'
import type { PinHash } from '../../../shared/protocol/settings.ts'
import { pauseMs, tryStaffPin } from '../../actions/device/pin.ts'
import { t } from '../../i18n/t/kiosk.ts'
import { elapsed, useElapsed } from '../../ui/first/use-now.ts'
import { Icon } from '../../ui/icon-later.tsx'
import { Frame } from '../shell/frame.tsx'
import { happened } from '../visit/run-visit.ts'

/** As on a telephone; beside the 0 what takes the last one back. */
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const
const MAX = 8

type Props = { pin: PinHash; onOpen(): void }

export function PinPad({ pin: kept, onOpen }: Props) {
  const [pin, setPin] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [isTrying, setTrying] = useState(false)
  const [until, setUntil] = useState(0)
  const left = Math.max(0, Math.ceil((until - useElapsed(until > 0)) / 1000))
  const isPausing = left > 0

  const pause = (ms: number) => setUntil(ms > 0 ? elapsed() + ms : 0)
  useEffect(() => void pauseMs().then(pause), [])

  function add(digit: string) {
    setWrong(false)
    setPin((before) => (before + digit).slice(0, MAX))
  }
  const removeLast = () => setPin((before) => before.slice(0, -1))

  async function open() {
    if (isPausing || isTrying || !PIN.test(pin)) return
    setTrying(true)
    const tried = await tryStaffPin(pin, kept)
    setTrying(false)
    setPin('')
    if (tried.kind === 'open') return onOpen()
    setWrong(true)
    pause(tried.pauseMs)
  }

  useEffect(() => {
    function type(event: KeyboardEvent) {
      if (/^\d$/.test(event.key)) add(event.key)
      else if (event.key === 'Backspace') removeLast()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', type)
    return () => removeEventListener('keydown', type)
  }, [])

  return (
    <Frame
      icon="lock"
      title={t('staff.pin')}
      actions={
        <button type="button" class="button huge" onClick={() => happened({ kind: 'ended' })}>
          {t('staff.back')}
        </button>
      }
    >
      <form
        class="pin-pad"
        aria-label={t('staff.pin')}
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <p class="pin-dots">
          <span class="sr-only">{t('staff.pin')}</span>
          <span aria-hidden="true">{'•'.repeat(pin.length)}</span>
        </p>
        <p class="kiosk-wrong" role="alert">
          {isWrong && t('staff.pin_wrong')} {isPausing && t('staff.pin_wait', { n: left })}
        </p>
        <div class="pin-keys" dir="ltr">
          {DIGITS.map((digit) => (
            <button
              key={digit}
              type="button"
              class="button"
              data-digit={digit}
              onClick={() => add(digit)}
            >
              {digit}
            </button>
          ))}
          <button
            type="button"
            class="button"
            aria-label={t('staff.digit_back')}
            onClick={removeLast}
          >
            <Icon name="backspace" size={28} />
          </button>
          <button
            type="submit"
            class="button primary"
            aria-disabled={isPausing || isTrying || !PIN.test(pin)}
          >
            {t('staff.open')}
          </button>
        </div>
      </form>
    </Frame>
  )
}
