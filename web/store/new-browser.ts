/** Whether this browser has never been a device: asked before anything that reads the store is fetched. */

/** A database of that name is version 1 or later; before it had this name it had no versions to keep. */
export const NAME = 'fieldproof-device'

/** An answer that takes longer is not waited for. */
const WAIT_MS = 500

/**
 * False where it cannot be told, and where the service worker has the whole app at hand: then the store
 * is opened, and says what is wrong with it.
 */
export async function isNewBrowser(): Promise<boolean> {
  if (navigator.serviceWorker?.controller || !globalThis.indexedDB?.databases) return false
  const late = new Promise<void>((done) => setTimeout(done, WAIT_MS))
  const known = await Promise.race([indexedDB.databases(), late]).catch(() => {})
  return known?.every(({ name }) => name !== NAME) ?? false
}
