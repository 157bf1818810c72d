/** Pictures of the supervisor's desk, at the sizes it is made for. */
import type { Page } from 'playwright-core'
import type { World } from './world.ts'

type Picture = { page: Page; name: string }

/** `page` is fresh; the site holds the sample requests. */
export async function shootDesk(
  world: World,
  page: Page,
  take: (picture: Picture) => Promise<unknown>,
): Promise<void> {
  const shoot = (name: string) => take({ page, name })
  await page.goto(await world.link('supervisor'))
  await page.getByLabel('Name of this device').fill('Front desk')
  await page.getByRole('button', { name: 'Enrol this device' }).click()
  await page.getByRole('link', { name: 'Order 1001' }).first().waitFor()
  await shoot('desk')
  await page.getByRole('link', { name: 'Order 1002' }).first().click()
  await page.getByText('Not passed').waitFor()
  await shoot('desk-unverified')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Order 1001' }).first().click()
  await page.getByRole('button', { name: 'Reveal: Verified results' }).click()
  await page.getByText('Rosen').first().waitFor()
  await shoot('desk-revealed')
  await page.getByRole('button', { name: 'Redact', exact: true }).click()
  await page.getByLabel(/Type the reference/).fill('Order 10')
  await shoot('desk-redact')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('order')
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await shoot('desk-palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  await shoot('desk-keys')
  await page.keyboard.press('Escape')
  await page.goto(`${world.origin}/?phase=unverified`)
  await page.getByRole('checkbox', { name: 'Choose all that are shown' }).click()
  await page.getByRole('button', { name: 'Call off…' }).click()
  await shoot('desk-bulk')
  await page.context().close()
}
