/** Somebody sets the device's clock: the time of day jumps; how long something lasts does not. */
import type { Page } from 'playwright-core'

/** By so many ms, until the page is left. */
export const turnClock = (page: Page, ms: number): Promise<void> =>
  page.evaluate((by) => {
    const told = Date.now
    Date.now = () => told() + by
  }, ms)
