/** A person before a kiosk, as a test has them: what they touch, and what may be left of them. */
import type { FrameLocator, Page } from 'playwright-core'
import { storedText } from './browser-storage.ts'
import { t } from './words.ts'

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

export const stripeFrame = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Identity verification"]')

/**
 * What a person does in Stripe's modal or on its page, until `outcome` is sent off; decided `later`, it
 * is being checked for a while.
 */
export async function submitTo(
  stripe: FrameLocator | Page,
  outcome: string,
  when: 'now' | 'later' = 'now',
): Promise<void> {
  const tap = (name: string) => stripe.getByRole('button', { name }).click()
  await tap('Accept and continue')
  await stripe.getByRole('radio', { name: 'Passport' }).check()
  await tap('Continue')
  await tap('Take photo')
  await stripe.getByRole('heading', { name: 'Take a selfie' }).waitFor()
  await tap('Take photo')
  if (outcome !== 'verified') await stripe.getByText('Verification failure').click()
  await stripe.locator(`input[name=outcome][value=${outcome}]`).check()
  if (when === 'later') await stripe.getByLabel(/Decide later/).check()
  await tap('Submit')
}

/** Everything that the next person could find: the page, its address and title, and the storage. */
export async function leftOver(page: Page): Promise<string> {
  const shown = await page.evaluate(() => {
    const fields = [...document.querySelectorAll('input, textarea')] as HTMLInputElement[]
    return [
      document.documentElement.outerHTML,
      ...fields.map(({ value }) => value),
      ...[location.href, document.title, JSON.stringify(history.state), `${history.length}`],
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(' '),
    ].join('\n')
  })
  return shown + (await storedText(page))
}
