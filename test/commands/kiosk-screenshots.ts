/** The screens of a kiosk, in a left-to-right and a right-to-left language. */
import type { Page } from 'playwright-core'
import { stepOf, stripeFrame, submitTo } from '../stack/kiosk-visit.ts'
import type { World } from '../stack/world.ts'

const LANGUAGES = ['en', 'ar'] as const

/** Goes by classes and languages, for the words differ. `shoot` names what it sees. */
export async function shootKiosk(
  world: World,
  page: Page,
  shoot: (name: string) => Promise<unknown>,
): Promise<void> {
  await page.goto(await world.link('kiosk'))
  await page.locator('input[name=label]').fill('Stand 1')
  await page.locator('button[type=submit]').click()
  await stepOf(page, 'attract').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const press = (n: number) => page.locator('.kiosk-actions button').nth(n).click()

  for (const language of LANGUAGES) {
    const name = (screen: string) => `kiosk-${screen}-${language}`
    const begin = async () => {
      await stepOf(page, 'attract').waitFor()
      await page.locator(`.kiosk-languages button[lang=${language}]`).click()
      await page.locator(`html[lang=${language}]`).waitFor()
      await page.locator('.kiosk-start').click()
      await stepOf(page, 'consent').waitFor()
    }
    const take = async (reference: string) => {
      await begin()
      await press(0)
      await page.locator('.kiosk-field input').fill(reference)
    }

    await begin()
    await shoot(name('consent'))
    await press(1)
    await shoot(name('otherwise'))
    await press(0)

    await take(`Stand ${language} 1`)
    await shoot(name('reference'))
    await page.locator('.kiosk-actions [type=submit]').click()
    await submitTo(stripeFrame(page), 'document_expired')
    await stepOf(page, 'again').waitFor()
    await shoot(name('again'))
    await press(0)
    await page.waitForURL(/handover/)
    await stripeFrame(page).getByRole('button').first().waitFor()
    await shoot(name('modal'))
    await submitTo(stripeFrame(page), 'verified')
    await stepOf(page, 'thanks').waitFor()
    await shoot(name('thanks'))
    await press(0)

    world.cable.cut()
    await take(`Stand ${language} 2`)
    await page.locator('.kiosk-actions [type=submit]').click()
    await page.locator('.kiosk-ticket').waitFor()
    await shoot(name('elsewhere'))
    await press(0)
    world.cable.restore()
    await stepOf(page, 'attract').waitFor()
    await page.locator(`.kiosk-languages button[lang=${language}]`).click()
    await page.locator(`html[lang=${language}]`).waitFor()
    await shoot(name('attract'))
    await page.locator('.kiosk-small button').click()
    await shoot(name('staff'))
    await press(0)
  }
}
