/** How a page asks the browser to run the service worker's push once there is a network again. */

/** What the service worker is woken with. */
export const PUSH_TAG = 'fieldproof-push'

/** Background Sync is a bonus of Chromium's: the page's own triggers never rely on it. */
export async function askForBackgroundSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.ready
  if (!('sync' in registration)) return
  const { sync } = registration as { sync: { register(tag: string): Promise<void> } }
  // Refused where the user has switched it off; the page's triggers remain.
  await sync.register(PUSH_TAG).catch(() => {})
}
