/**
 * What the browser says of itself: told to people and to the Worker, or another way is taken where it does
 * not say.
 *
 * Must: it comes soon and never throws. A browser may reject where it should say
 * (https://storage.spec.whatwg.org/#storagemanager), and one whose storage or service hangs never answers;
 * neither may hold up a call or the start of a page.
 */

/** An answer that takes longer is not waited for. */
const WAIT_MS = 1_000

/** Null where it does not say. */
export async function askBrowser<T>(ask: () => Promise<T> | undefined): Promise<T | null> {
  let late: ReturnType<typeof setTimeout> | undefined
  try {
    const asked = ask()
    if (!asked) return null
    const silence = new Promise<null>((resolve) => {
      late = setTimeout(() => resolve(null), WAIT_MS)
    })
    return (await Promise.race([asked, silence])) ?? null
  } catch {
    return null
  } finally {
    clearTimeout(late)
  }
}

/** Bytes; null where the browser does not say. */
export async function spaceLeft(): Promise<number | null> {
  const { quota, usage = 0 } = (await askBrowser(() => navigator.storage?.estimate?.())) ?? {}
  return quota === undefined ? null : Math.max(0, Math.floor(quota - usage))
}
