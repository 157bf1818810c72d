/**
 * In the place of the whole app: it is locked, it is in the hands of a person who verifies, or this device
 * has nothing more to do with the site. Of what is behind it nothing is shown.
 */
import { useEffect, useState } from 'preact/hooks'
import { handedOver } from '../../actions/device/hand-back.ts'
import { hasPin } from '../../actions/device/pin.ts'
import { t } from '../../i18n/t/later.ts'
import { device } from '../../state/device.ts'
import { unlocked } from '../../state/syncing.ts'
import { onChange } from '../../store/broadcast.ts'
import { HandBack } from './hand-back.tsx'
import { Offboarding } from './offboarding.tsx'
import { PinGate } from './pin-gate.tsx'

export function OutOfUse() {
  const known = device.value
  return known.kind === 'offboarding' ? (
    <Offboarding status={known.status} enrolled={known.enrolled} />
  ) : (
    <Locked />
  )
}

type Lock = { request: string | undefined; hasPin: boolean }

function Locked() {
  const [lock, setLock] = useState<Lock | null>(null)
  useEffect(() => {
    const read = async () => {
      const now = { request: await handedOver(), hasPin: await hasPin() }
      // Taken back in another tab, and nothing else is asked for.
      if (now.request === undefined && !now.hasPin) return void unlocked()
      setLock(now)
    }
    void read()
    return onChange(() => void read())
  }, [])
  if (!lock) return null
  if (lock.request !== undefined) return <HandBack request={lock.request} hasPin={lock.hasPin} />
  return (
    <PinGate
      title={t('lock.locked')}
      text={t('lock.locked_text')}
      onRight={() => void unlocked()}
    />
  )
}
