/** What of a request is folded away on a phone, brought out; stays as it is where it stands open. */
import type { Page } from 'playwright-core'
import { SOON_MS } from '../../../../web/ui/taps/tap-rule.ts'

export async function unfold(page: Page, name: string | RegExp): Promise<void> {
  const fold = page.getByRole('button', { name, exact: true })
  await fold.waitFor()
  if ((await fold.getAttribute('aria-expanded')) !== 'false') return
  await fold.click()
  // What is pressed next may have been scrolled to where this was: sooner, that is the second tap of two.
  await page.waitForTimeout(SOON_MS)
}
