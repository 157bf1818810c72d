/** The browser's offer to install the app: kept until somebody wants it. Chromium only. */
import { type ReadonlySignal, signal } from '@preact/signals'

type InstallPrompt = Event & { prompt(): Promise<unknown> }

const offered = signal<InstallPrompt | null>(null)

/** What installs the app when it is called, in answer to a touch; null where it cannot be. */
export const install: ReadonlySignal<InstallPrompt | null> = offered

/** Call once, as soon as the page has loaded: the event comes once, and some time after that. */
export function hearInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offered.value = event as InstallPrompt
  })
  addEventListener('appinstalled', () => {
    offered.value = null
  })
}
