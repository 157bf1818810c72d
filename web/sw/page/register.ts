/** The page's half of the service worker: registration, and offered updates. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { TRUSTED_TYPES_POLICY as POLICY } from '../../../shared/pages/security-headers.ts'
import { hearInstallPrompt } from '../../browser/install-prompt.ts'
import { SKIP_WAITING } from '../messages.ts'
import { holdPage } from '../open-pages.ts'
import { keepOffline } from './keep-offline.ts'
import { watchMissingChunks } from './missing-chunk.tsx'

const HOUR_MS = 3_600_000

const waiting = signal<ServiceWorker | null>(null)

/** A new version is installed and waits until somebody says yes. */
export const updateReady: ReadonlySignal<boolean> = computed(() => waiting.value !== null)

/** Call once. Without service workers the app still works; it just cannot boot offline. */
export async function registerServiceWorker(): Promise<void> {
  hearInstallPrompt()
  const entry = ownScript()
  watchMissingChunks(entry)
  if (!('serviceWorker' in navigator)) return
  holdPage(entry).catch(refused)
  keepOffline()
  const registration = await navigator.serviceWorker
    .register(workerScript(), { updateViaCache: 'none' })
    .catch(refused)
  if (!registration) return
  watch(registration)
  // A kiosk's tab is never closed: it has to ask.
  setInterval(() => void registration.update().catch(ignoreNoNetwork), HOUR_MS)
}

/** The app works without, until it is opened again; of a browser that keeps nothing it says so itself. */
const refused = (error: unknown) => void console.warn('service worker', error)

/**
 * Under Trusted Types no bare string may name a script; this is the only one that we name ourselves.
 * What a policy makes counts as a string wherever a script is named, so it is typed as one.
 */
function workerScript(): string {
  const path = '/sw.js'
  const policy = window.trustedTypes?.createPolicy(POLICY, { createScriptURL: () => path })
  return policy?.createScriptURL('') ?? path
}

/** The path of this page's own script: each build has another. */
function ownScript(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type=module]')
  if (!script) throw new Error('this page has no script')
  return new URL(script.src).pathname
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
  const next = waiting.value
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
  if (next?.state === 'installed') next.postMessage(SKIP_WAITING)
  // Another tab said yes before: the new version is at work, and only this page is old.
  else location.reload()
}
