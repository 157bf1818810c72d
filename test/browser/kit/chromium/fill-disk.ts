/** A device without room: until the page is loaded anew, nothing of it can be written. */
import type { Page } from 'playwright-core'

export const fillDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (stores, mode, options) {
      if (mode === 'readwrite') throw new DOMException('The disk is full.', 'QuotaExceededError')
      return transaction.call(this, stores, mode, options)
    }
  })
