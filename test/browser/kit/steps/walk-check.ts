/**
 * What a person does in Stripe's modal or on its page, as the sandbox has them, until `outcome` is sent
 * off; decided `later`, it is being checked for a while.
 */
import type { FrameLocator, Page } from 'playwright-core'

export const stripeFrame = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Identity verification"]')

export async function walkCheck(
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
