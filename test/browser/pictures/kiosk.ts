/** The screens of a kiosk, in a left-to-right and a right-to-left language. */
import type { Page } from 'playwright-core'
import { DEFAULT_SETTINGS } from '../../../shared/protocol/default-settings.ts'
import { stepOf } from '../kit/steps/kiosk-visit.ts'
import { stripeFrame, walkCheck } from '../kit/steps/walk-check.ts'
import type { Scene } from './story.ts'

const LANGUAGES = ['en', 'ar'] as const

/** What the site's staff type (`npm run screenshots` sets it). */
export const STAFF_PIN = '2580'

/** Goes by classes and languages, for the words differ. */
export async function shootKiosk({ world, page, shoot }: Scene): Promise<void> {
  await page.goto(await world.link('kiosk'))
  await page.locator('input[name=label]').fill('Stand 1')
  await page.locator('button[type=submit]').click()
  await stepOf(page, 'attract').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const press = (n: number) => page.locator('.kiosk-actions button').nth(n).click()

  for (const language of LANGUAGES) {
    const name = (screen: string) => `kiosk-${screen}-${language}`
    const take = async (reference: string) => {
      await startVisit(page, language)
      await press(0)
      await page.locator('.kiosk-field input').fill(reference)
    }

    await startVisit(page, language)
    await shoot(name('consent'))
    await press(1)
    await shoot(name('otherwise'))
    await press(0)

    await take(`Stand ${language} 1`)
    await shoot(name('reference'))
    await page.locator('.kiosk-actions [type=submit]').click()
    await walkCheck(stripeFrame(page), 'document_expired')
    await stepOf(page, 'again').waitFor()
    await shoot(name('again'))
    await press(0)
    await page.waitForURL(/handover/)
    await stripeFrame(page).getByRole('button').first().waitFor()
    await shoot(name('modal'))
    await walkCheck(stripeFrame(page), 'verified')
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
    await page.locator('.kiosk-staff').click()
    await page.locator('.pin-pad').waitFor()
    await page.keyboard.type(STAFF_PIN)
    await shoot(name('pin'))
    await page.locator('.pin-keys [type=submit]').click()
    await page.locator('.pin-pad').waitFor({ state: 'detached' })
    await shoot(name('staff'))
    await press(0)
  }

  await page.clock.install()
  for (const language of LANGUAGES) {
    await startVisit(page, language)
    await page.clock.fastForward(DEFAULT_SETTINGS.idle_s * 1000 + 2_000)
    await page.locator('.kiosk-idle').waitFor()
    await shoot(`kiosk-idle-${language}`)
    await page.locator('.kiosk-idle .button').last().click()
  }
}

async function startVisit(page: Page, language: (typeof LANGUAGES)[number]): Promise<void> {
  await stepOf(page, 'attract').waitFor()
  await page.locator(`.kiosk-languages button[lang=${language}]`).click()
  await page.locator(`html[lang=${language}]`).waitFor()
  await page.locator('.kiosk-start').click()
  await stepOf(page, 'consent').waitFor()
}
