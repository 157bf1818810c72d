/** Until a page's service worker has put away what this device uses: before that, no cable may be cut. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const countKept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    return (await Promise.all(opened.map((cache) => cache.keys()))).flat().length
  })

/** Nothing was added for a second, and there is something. */
export async function keptOffline(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const grown = async () => {
    const before = await countKept(page)
    await page.waitForTimeout(1_000)
    return before === 0 || (await countKept(page)) > before
  }
  await expect.poll(grown, { timeout: 20_000 }).toBe(false)
}
