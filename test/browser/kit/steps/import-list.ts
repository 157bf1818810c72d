/** Requests made all at once, as a list whose every row is good. */
import type { Page } from 'playwright-core'

/** `page` speaks English, and ends at the outcome. `lines`: the first names the columns. */
export async function importList(
  page: Page,
  origin: string,
  lines: readonly string[],
): Promise<void> {
  await page.goto(`${origin}/import`)
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  })
  await page.getByRole('button', { name: `Add ${lines.length - 1} requests` }).click()
  await page.getByRole('heading', { name: `${lines.length - 1} requests saved` }).waitFor()
}
