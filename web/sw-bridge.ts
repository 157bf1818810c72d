/** The page's half of the service worker: registration, offered updates, background sync. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { hearInstallPrompt } from './install-prompt.ts'
import { DRAIN_TAG, SKIP_WAITING } from './sw-messages.ts'

const HOUR_MS = 3_600_000

const waiting = signal<ServiceWorker | null>(null)

/** A new version is installed and waits until somebody says yes. */
export const updateReady: ReadonlySignal<boolean> = computed(() => waiting.value !== null)

/** Call once. Without service workers the app still works; it just cannot boot offline. */
export async function registerServiceWorker(): Promise<void> {
  hearInstallPrompt()
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  watch(registration)
  // A kiosk's tab is never closed: it has to ask.
  setInterval(() => void registration.update().catch(ignoreNoNetwork), HOUR_MS)
}

/** An update check without network fails; the next hour has another. */
const ignoreNoNetwork = () => {}

function watch(registration: ServiceWorkerRegistration): void {
  const offer = (worker: ServiceWorker | null) => {
    // On a first visit there is nothing to update from.
    if (worker?.state === 'installed' && navigator.serviceWorker.controller) waiting.value = worker
  }
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => offer(installing))
  })
}

/** The page reloads as soon as the new version has taken over. */
export function applyUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  waiting.value?.postMessage(SKIP_WAITING)
}

/** Background Sync is a bonus of Chromium's: the page's own triggers never rely on it. */
export async function askForBackgroundSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.ready
  if (!('sync' in registration)) return
  const { sync } = registration as { sync: { register(tag: string): Promise<void> } }
  // Refused where the user has switched it off; the page's triggers remain.
  await sync.register(DRAIN_TAG).catch(() => {})
}
