/** What of a request is folded away on a phone, brought out; stays as it is where it stands open. */
import type { Page } from 'playwright-core'

export async function unfold(page: Page, name: string): Promise<void> {
  const fold = page.getByRole('button', { name, exact: true })
  await fold.waitFor()
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
}
