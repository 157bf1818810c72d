/**
 * Keeps this page in sync with the ledger: the sync loop, and the live line that says when to look.
 * Fetched after the first screen.
 */
import { isMoving } from '../../shared/lifecycle.ts'
import type { Role } from '../../shared/protocol/protocol.ts'
import { loadCaller } from '../api/caller.ts'
import { announceChange, onChange } from '../store/broadcast.ts'
import { loadEnrolled, loadSetting, saveSetting } from '../store/store.ts'
import { startSync } from '../sync/browser.ts'
import { startLive } from '../sync/live-socket.ts'
import { mayFetch } from './lock-rules.ts'
import { ledger, readRequests } from './requests.ts'
import { readSite } from './site.ts'
import { activity, contact, isCut } from './sync-status.ts'

export type Syncing = {
  /** Pushes and asks for what changed. Resolves when a run that began after this call is over. */
  sync(): Promise<void>
  /** The live line is down for a while after it failed: try it now. */
  retry(): void
}

type SyncingPage = {
  /** Null while this device is not enrolled. */
  role(): Role | null
  broke(error: unknown): void
  /** What the site calls it by now. */
  isCalled(label: string): void
}

/** Call once. */
export function watchNetwork(): void {
  const note = () => {
    isCut.value = navigator.onLine === false
  }
  note()
  addEventListener('offline', note)
  addEventListener('online', note)
}

export function keepInSync({ role: roleHere, broke, isCalled }: SyncingPage): Syncing {
  watchNetwork()
  onChange(async () => {
    const enrolled = await loadEnrolled()
    if (enrolled) isCalled(enrolled.label)
  })
  const isQuietKiosk = () => roleHere() === 'kiosk' && ledger.value.length === 0
  let isLive = false

  const { wake } = startSync({
    caller: async () => {
      const role = roleHere()
      const caller = role && (await loadCaller())
      return role && caller && { caller, role }
    },
    mayFetch: async () => mayFetch(roleHere(), (await loadSetting('wrongPins')) ?? 0),
    pollMs: () => {
      // A socket that stands says when to look; this is for the frame that got lost.
      if (isLive || document.visibilityState === 'hidden' || isQuietKiosk()) return 60_000
      return ledger.value.some((row) => isMoving(row.state)) ? 2_000 : 15_000
    },
    show: (now) => {
      activity.value = now
    },
    ran: async ({ reached, changed }) => {
      contact.value = { at: reached ? Date.now() : contact.value.at, reachable: reached }
      if (reached) isCut.value = false
      if (reached && roleHere() !== null) {
        await saveSetting('lastContactAt', Date.now())
        await readSite()
      }
      if (!changed) return
      await readRequests()
      announceChange()
    },
    broke,
  })

  const { retry } = startLive({
    // A kiosk may see no list, so nothing could be told to it; it polls its own requests.
    caller: async () => {
      const role = roleHere()
      return role === null || role === 'kiosk' ? null : loadCaller()
    },
    changed: () => void wake(),
    stands: (isOpen) => {
      isLive = isOpen
      // Closed: polling takes over at once, not after the long wait that the socket allowed.
      if (!isOpen) void wake()
    },
  })

  // Shown again as it was left: nothing of what was told meanwhile was heard.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    void readRequests()
    void wake()
    retry()
  })

  return { sync: wake, retry }
}
