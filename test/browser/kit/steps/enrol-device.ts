/** A link from the office makes a browser a device, as somebody does it who was sent one. */
import type { Page } from 'playwright-core'
import { keptOffline } from '../stored/kept-offline.ts'
import { t } from '../words.ts'

/** Until the app has come up for its role, and all that it needs without signal is on the device. */
export async function enrolDevice(page: Page, link: string, label: string): Promise<void> {
  await page.goto(link)
  const name = page.getByLabel(t('enrol.label'))
  await name.fill(label)
  await page.getByRole('button', { name: t('enrol.submit'), exact: true }).click()
  await name.waitFor({ state: 'detached' })
  await keptOffline(page)
}
