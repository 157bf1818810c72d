/**
 * Text at twice its size on the narrowest screen: nothing is cut off and nothing has to be scrolled
 * sideways on the agent's, the kiosk's and the subject's screens, in English, in the longest language
 * and from right to left.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../shared/protocol/protocol.ts'
import { SOON_MS } from '../../web/ui/taps/tap-rule.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import { readQr } from './kit/chromium/read-qr.ts'
import { enlargeText, illegible } from './kit/measures/legible.ts'
import { decide } from './kit/sandbox-verdict.ts'
import { stepOf } from './kit/steps/kiosk-visit.ts'
import { THEME } from './kit/words.ts'
import { WORLDS } from './stack/ports.ts'
import { startWorld, type World } from './stack/world.ts'

const LANGUAGES = ['en', 'de', 'ar']
/** As long as people write it, with no place to break it. */
const REFERENCE = 'Order-1001-2026/Frankfurt-Sachsenhausen'

let world: World
let chromium: OwnChromium
let found: string[]

beforeAll(async () => {
  world = await startWorld(WORLDS.textSize)
  chromium = await startChromium(world.profile)
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

async function narrow(locale: string): Promise<Page> {
  const context = await chromium.browser.newContext({
    locale,
    colorScheme: THEME,
    viewport: { width: 320, height: 640 },
  })
  return context.newPage()
}

/** Its screen is looked at before, and the text is large from then on. */
async function enrolled(role: Role, locale: string): Promise<Page> {
  const page = await narrow(locale)
  await enlargeText(page)
  await page.goto(await world.link(role))
  await page.locator('input[name=label]').waitFor()
  found = await illegible(page, `enrol-${role}-${locale}`)
  await page.locator('input[name=label]').fill('Phone 7')
  await page.locator('button[type=submit]').click()
  return page
}

test.each(LANGUAGES)('an agent’s screens can be read in %s, and the subject’s', async (locale) => {
  const page = await enrolled('agent', locale)
  const look = async (screen: string, on = page) =>
    found.push(...(await illegible(on, `${screen}-${locale}`)))
  await page.locator('.empty').waitFor()
  await look('empty')
  await page.locator('.dock a[href="/new"]').click()
  await page.locator('input[name=reference]').fill(REFERENCE)
  for (const fold of await page.locator('.fold-button').all()) await fold.click()
  await look('create')
  await page.locator('button.primary[type=submit]').click()
  await page.locator('.hero').waitFor()
  await page.locator('.way').nth(2).waitFor()
  await look('detail')
  // Sooner, where the button was that saved it, it would be the second of two taps.
  await page.waitForTimeout(SOON_MS)
  // The way that is offered first, by the person's own phone.
  await page.locator('.way.primary').click()
  await page.locator('canvas.qr').waitFor()
  await look('ticket')
  const link = await readQr(page, await page.locator('canvas.qr').screenshot())
  await subject(locale, link ?? '', look)
  for (const [screen, address] of [
    ['list', '/'],
    ['import', '/import'],
    ['device', '/device'],
  ] as const) {
    await page.goto(world.origin + address)
    await page.locator('h1').waitFor()
    await look(screen)
  }
  expect(found).toEqual([])
  await page.context().close()
})

type Look = (screen: string, on: Page) => Promise<unknown>

async function subject(locale: string, link: string, look: Look): Promise<void> {
  const page = await narrow(locale)
  await enlargeText(page)
  await page.goto(link)
  await page.locator('form h1').waitFor()
  await look('ask', page)
  await page.locator('input[type=checkbox]').check()
  await page.locator('button[type=submit]').click()
  await page.waitForURL(`${world.sandbox}/**`)
  await decide(world.sandbox, REFERENCE, { outcome: 'document_unverified_other' })
  await page.goto(`${world.origin}/v`)
  await page.locator('.told[data-tone=again]').waitFor()
  await look('told', page)
  await page.context().close()
}

test.each(LANGUAGES)('a kiosk can be read in %s', async (locale) => {
  const page = await enrolled('kiosk', locale)
  const look = async (step: string) => {
    await stepOf(page, step).waitFor()
    found.push(...(await illegible(page, `kiosk-${step}-${locale}`)))
  }
  const press = (nth: number) => page.locator('.kiosk-actions button').nth(nth).click()
  const beGreeted = async () => {
    await stepOf(page, 'attract').waitFor()
    await page.locator(`.kiosk-languages button[lang=${locale}]`).click()
    await page.locator(`html[lang=${locale}]`).waitFor()
  }
  await beGreeted()
  await look('attract')
  await page.locator('.kiosk-staff').click()
  await look('staff')
  await press(0)
  await beGreeted()
  await page.locator('.kiosk-start').click()
  await look('consent')
  await press(1)
  await look('otherwise')
  await press(0)
  await beGreeted()
  await page.locator('.kiosk-start').click()
  await press(0)
  await look('reference')
  await page.locator('.kiosk-field input').fill(REFERENCE)
  world.cable.cut()
  await press(0)
  await page.locator('canvas.qr').waitFor()
  await look('elsewhere')
  world.cable.restore()
  expect(found).toEqual([])
  await page.context().close()
})
