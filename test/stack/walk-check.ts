/** What a person does on the sandbox's hosted page or in its modal, until `outcome` is sent off. */
import type { FrameLocator, Page } from 'playwright-core'

export async function walkCheck(stripe: Page | FrameLocator, outcome: string): Promise<void> {
  const tap = (name: string | RegExp) => stripe.getByRole('button', { name }).click()
  await tap('Accept and continue')
  await stripe.getByRole('radio', { name: 'Passport' }).check()
  await tap('Continue')
  await tap('Take photo')
  await stripe.getByRole('heading', { name: 'Take a selfie' }).waitFor()
  await tap('Take photo')
  if (outcome !== 'verified') await stripe.getByText('Verification failure').click()
  await stripe.locator(`input[name=outcome][value=${outcome}]`).check()
  await tap('Submit')
}
