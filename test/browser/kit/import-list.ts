/** Requests made all at once, as a list with nothing but references. */
import type { Page } from 'playwright-core'

/** `page` speaks English, and ends at the outcome. */
export async function importList(
  page: Page,
  origin: string,
  references: readonly string[],
): Promise<void> {
  await page.goto(`${origin}/import`)
  const buffer = Buffer.from(['reference', ...references].join('\n'))
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: `Add ${references.length} requests` }).click()
  await page.getByRole('heading', { name: `${references.length} requests saved` }).waitFor()
}
