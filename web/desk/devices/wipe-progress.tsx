/** How far the emptying of a device is: it does it itself, at its next contact. */
import type { DeviceRow } from '../../../shared/protocol/device-calls.ts'
import { t } from '../../i18n/t/desk-devices.ts'
import { Icon } from '../../ui/icon-later.tsx'

const STEPS = ['asked', 'waiting', 'done'] as const

export function WipeProgress({ device: { state, wipe_refused } }: { device: DeviceRow }) {
  const isDone = wipe_refused !== null
  // Given up: it never came back, and is out without having said that it is empty.
  if (state === 'revoked' && !isDone) return null
  const at = isDone ? 3 : 1
  return (
    <ol class="desk-erasing" aria-label={t('devices.act.progress')}>
      {STEPS.map((step, n) => (
        <li key={step} data-done={n < at} aria-current={n === at ? 'step' : undefined}>
          <Icon name={n < at ? 'sent' : 'waiting'} size={16} />
          {t(`devices.act.progress.${step}`)}
        </li>
      ))}
    </ol>
  )
}
