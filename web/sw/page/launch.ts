/**
 * A day's list that came from outside: shared by another app, or opened from the file manager. It is
 * held in memory only: what is in it is not sealed yet.
 */
import { signal } from '@preact/signals'
import { TAKE_SHARED } from '../messages.ts'

/** Waits for the import screen. */
export const incoming = signal<File | null>(null)

type Launch = { files?: readonly { getFile(): Promise<File> }[]; targetURL?: string }
type LaunchQueue = { setConsumer(consumer: (launch: Launch) => void): void }

type Ears = {
  /** A file is in `incoming`. */
  file(): void
  /** Somebody took a shortcut while the app was open. */
  path(path: string): void
}

/** Call once. Launch Handler and File Handling APIs; where there are none, nothing is ever launched. */
export function hearLaunches(ears: Ears): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(async ({ files, targetURL }) => {
    const file = await files?.[0]?.getFile()
    if (file) {
      incoming.value = file
      return ears.file()
    }
    const { pathname = '/' } = targetURL ? new URL(targetURL) : {}
    if (pathname !== '/' && pathname !== location.pathname) ears.path(pathname)
  })
}

/** A browser's full screen is none: any page may be in that. */
const APP_WINDOW =
  '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: window-controls-overlay)'

const ANSWER_WITHIN_MS = 3000

/** What the service worker was handed by the share sheet; null where it has forgotten it. */
export function takeShared(): Promise<File | null> {
  const { controller } = navigator.serviceWorker ?? {}
  if (!controller) return Promise.resolve(null)
  const { port1, port2 } = new MessageChannel()
  const inApp = matchMedia(APP_WINDOW).matches
  controller.postMessage({ kind: TAKE_SHARED, inApp }, [port2])
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), ANSWER_WITHIN_MS)
    port1.onmessage = ({ data }) => resolve(data instanceof File ? data : null)
  })
}
