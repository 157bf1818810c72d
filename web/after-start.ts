/**
 * What a page of this device does beside its screens, once all that it knows is read: it syncs whenever there
 * may be something to sync, locks itself while nobody is there, and lets a second tap do nothing.
 */
import { hasPin, watchAway } from './actions/device/pin.ts'
import { isKept } from './browser/kept-storage.ts'
import { lockNow } from './state/device.ts'
import { persisted } from './state/sync-status.ts'
import { retryLive, syncNow } from './state/syncing.ts'
import './ui/taps/second-tap.ts'

/** Call once. */
export async function goOn(): Promise<void> {
  const wake = () => void syncNow()
  addEventListener('online', () => {
    wake()
    void retryLive()
  })
  addEventListener('focus', wake)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) wake()
  })
  persisted.value = await isKept()
  wake()
  watchAway(() => void hasPin().then((has) => has && lockNow()))
}
