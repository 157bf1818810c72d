/** A person before a kiosk, as a test has them: what they touch, and what may be left of them. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { storedText } from '../stored/browser-storage.ts'
import { t } from '../words.ts'

export const stepOf = (page: Page, step: string) => page.locator(`.kiosk[data-step="${step}"]`)

export const touch = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click()

/** From the welcome to the field for the reference. */
export async function goToReference(page: Page): Promise<void> {
  await touch(page, t('kiosk.start'))
  await touch(page, t('kiosk.agree'))
  await stepOf(page, 'reference').waitFor()
}

export async function giveReference(page: Page, reference: string): Promise<void> {
  await goToReference(page)
  await page.getByLabel(t('kiosk.reference'), { exact: true }).fill(reference)
  await touch(page, t('kiosk.go'))
}

/** A visit is over: what was typed in it must be nowhere. A busy machine may take its time for that. */
export async function expectForgotten(page: Page, typed: string): Promise<void> {
  await stepOf(page, 'attract').waitFor()
  const isThere = async () => (await leftOver(page)).includes(typed)
  await expect.poll(isThere, { timeout: 15_000 }).toBe(false)
}

/** Everything that the next person could find: the page, its address and title, and the storage. */
export async function leftOver(page: Page): Promise<string> {
  const shown = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[]
    return [
      document.documentElement.outerHTML,
      ...fields.map(({ value }) => value),
      location.href,
      document.title,
      JSON.stringify(history.state),
      `${history.length}`,
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(' '),
    ].join('\n')
  })
  return shown + (await storedText(page))
}
