/** What a page's service worker has put away; before it is done, no cable may be cut. */
import type { Page } from 'playwright-core'

const LIMIT_MS = 30_000

/** The paths of all that is in Cache Storage. */
export const keptFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const keys = await Promise.all(opened.map((cache) => cache.keys()))
    return keys.flat().map(({ url }) => new URL(url).pathname)
  })

/** Nothing was added for a second, and there is something. */
export async function keptOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const until = Date.now() + LIMIT_MS
  let before = 0
  for (;;) {
    const count = (await keptFiles(page)).length
    if (count > 0 && count === before) return
    if (Date.now() > until) throw new Error(`after ${LIMIT_MS} ms still ${count} files, and more`)
    before = count
    await page.waitForTimeout(1_000)
  }
}
