/** Staff take the device back from a person: the button is held until the app is there. */
import type { Page } from 'playwright-core'
import { t } from '../words.ts'

export const holdButton = (page: Page) => page.getByRole('button', { name: t('handback.hold') })

export async function takeBack(page: Page): Promise<void> {
  await holdButton(page).waitFor()
  const box = await holdButton(page).boundingBox()
  if (!box) throw new Error('there is no button to hold')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.locator('.hand-back').waitFor({ state: 'detached' })
  await page.mouse.up()
}

/** The app, wherever it opens: after a handover only once the device was taken back. */
export async function takeBackIfAsked(page: Page): Promise<boolean> {
  await page.locator('.hand-back, #app > :not(.opening, .announcer)').first().waitFor()
  const isAsked = (await page.locator('.hand-back').count()) > 0
  if (isAsked) await takeBack(page)
  return isAsked
}
