/** What a page does whose device was asked to empty itself, or was put out. Loaded only then. */
import { startOver } from '../../browser/address.ts'
import { forgetChoices } from '../../browser/kept-choice.ts'
import type { DeviceStatus } from '../../state/device.ts'
import { announceChange } from '../../store/broadcast.ts'
import { eraseDevice, forgetSite } from '../../store/erase.ts'
import { askForBackgroundSync } from '../../sync/background-sync.ts'
import { waitMs } from '../../sync/push/retry.ts'
import type { WipeOutcome } from '../../sync/wipe.ts'
import { wipeOnce } from '../../sync/wipe-once.ts'

/** What offboarding needs of its page. */
type OffboardingPage = {
  wipeOnce(): Promise<WipeOutcome>
  forgetSite(): Promise<void>
  askForBackgroundSync(): Promise<void>
  /** The store changed: other tabs read it again. */
  announceChange(): void
  show(status: DeviceStatus): void
}

export const offboardAs = (
  status: 'wiping' | 'revoked',
  device: string,
  show: (status: DeviceStatus) => void,
): Promise<void> =>
  offboard(
    {
      wipeOnce: () => wipeOnce(device),
      forgetSite: () => forgetSite(device, 'revoked'),
      askForBackgroundSync,
      announceChange,
      show,
    },
    status,
  )

export async function offboard(page: OffboardingPage, status: 'wiping' | 'revoked'): Promise<void> {
  forgetChoices()
  if (status === 'wiping' && (await wipe(page)) === 'wiped') return page.show('wiped')
  // Queue, key and enrolment stay, so that what is unsent can be saved to a file.
  await page.forgetSite()
  page.announceChange()
  page.show('revoked')
}

/** Tries until the device is empty, or was put out meanwhile. */
async function wipe(page: OffboardingPage): Promise<'wiped' | 'revoked'> {
  // Somebody may close the page before it is done.
  void page.askForBackgroundSync()
  for (let failures = 1; ; failures++) {
    const outcome = await page.wipeOnce()
    page.announceChange()
    if (outcome.kind !== 'wait') return outcome.kind
    const { cause, retryAfterMs } = outcome
    await pause(waitMs(cause, failures, Math.random(), retryAfterMs))
  }
}

/** Shorter where the network may be back, or somebody looks. */
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const over = new AbortController()
    const end = () => {
      over.abort()
      resolve()
    }
    const timer = setTimeout(end, ms)
    over.signal.addEventListener('abort', () => clearTimeout(timer))
    for (const sign of ['online', 'focus']) addEventListener(sign, end, { signal: over.signal })
  })

/** What was put out becomes a browser that can be enrolled. What was unsent must be in a file. */
export async function startAnew(device: string): Promise<void> {
  await eraseDevice(device)
  startOver()
}
