/**
 * A kiosk's day in a real Chromium: visits that go well and not so well, with and without network,
 * and after each of them a screen that knows nothing of it.
 */
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../shared/languages.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import {
  expectForgotten,
  giveReference,
  goToReference,
  stepOf,
  touch,
} from '../kit/steps/kiosk-visit.ts'
import { changeSettings } from '../kit/steps/site-settings.ts'
import { stripeFrame, walkCheck } from '../kit/steps/walk-check.ts'
import { LANGUAGE, THEME, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

/** A busy machine may take its time; what is still there then stays. */
const SLOW_MACHINE = { timeout: 15_000 }

const isOther = (language: Language) => language !== LANGUAGE

let world: World
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.kiosk)
  // A kiosk greets in the first language of its site.
  await changeSettings(world, { languages: [LANGUAGE, ...LANGUAGES.filter(isOther)] })
  chromium = await startChromium(world.profile, [`--accept-lang=${LANGUAGE}`])
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: THEME })
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const at = (step: string) => stepOf(page, step).waitFor()

test('a supervisor’s link makes this tablet a kiosk, which shows nothing but its welcome', async () => {
  await enrolDevice(page, await world.link('kiosk'), 'Stand 1')
  await at('attract')
  expect(new URL(page.url()).pathname).toBe('/')
  // It greets in its site's language as soon as it has heard of it.
  const lang = () => page.reload().then(() => page.locator('html').getAttribute('lang'))
  await expect.poll(lang, SLOW_MACHINE).toBe(LANGUAGE)
  await at('attract')
  await expectAccessible(page)
})

test('in five touches and a reference somebody is verified, and the screen forgets them', async () => {
  await touch(page, t('kiosk.start'))
  await at('consent')
  await expectAccessible(page)
  await touch(page, t('kiosk.agree'))
  await at('reference')
  await expectAccessible(page)
  await page.getByLabel(t('kiosk.reference')).fill('Visit 1')
  await touch(page, t('kiosk.go'))
  await page.waitForURL(/handover-kiosk\.html/)
  await walkCheck(stripeFrame(page), 'verified')
  await at('thanks')
  await page.getByText(t('kiosk.verified_text')).waitFor()
  await expectAccessible(page)
  await touch(page, t('kiosk.done'))
  await expectForgotten(page, 'Visit 1')
})

test('Back, forward and reload lead into nobody’s visit', async () => {
  for (const go of ['goBack', 'goForward', 'goBack', 'reload'] as const) {
    await page[go]({ timeout: 5_000 }).catch(() => null)
    if (page.url() === 'about:blank') await page.goto(world.origin)
    await expectForgotten(page, 'Visit 1')
    expect(page.url()).not.toContain('handover')
  }
})

test('the handover page opens for nobody without a visit, known id or not', async () => {
  for (const path of ['/handover.html', '/handover-kiosk.html'])
    for (const id of ['01a21565-31a8-7246-b4bc-77377d1b2920', '../x', '']) {
      await page.goto(`${world.origin}${path}?request=${encodeURIComponent(id)}`)
      await page.waitForURL(`${world.origin}/`)
    }
  await at('attract')
})

test('a failed check says what to do, a second try is on the same session, and closing it is no end', async () => {
  await giveReference(page, 'Visit 2')
  await walkCheck(stripeFrame(page), 'document_expired')
  await at('again')
  await page.getByText(t('guidance.document_expired.person')).waitFor()
  await expectAccessible(page)
  await touch(page, t('kiosk.try_again'))
  await page.waitForURL(/handover-kiosk\.html/)
  await stripeFrame(page).getByRole('button', { name: 'Accept and continue' }).waitFor()
  await page.locator('#back').evaluate((link: HTMLElement) => link.click())
  await at('again')
  await touch(page, t('kiosk.other_way'))
  await at('otherwise')
  // It is: they chose another way.
  expect(await page.getByText(t('kiosk.unavailable')).count()).toBe(0)
  await expectAccessible(page)
  await touch(page, t('kiosk.done'))
  await expectForgotten(page, 'Visit 2')
})

test('somebody who walks away is asked for fifteen seconds, then forgotten', async () => {
  await goToReference(page)
  await page.getByLabel(t('kiosk.reference')).fill('Walked away')
  await page.clock.install()
  await page.clock.fastForward(62_000)
  const asked = page.getByRole('alertdialog', { name: t('kiosk.idle') })
  await asked.waitFor()
  await expectAccessible(page)
  await asked.getByRole('button', { name: t('kiosk.idle_stay') }).click()
  await asked.waitFor({ state: 'detached' })
  expect(await page.getByLabel(t('kiosk.reference')).inputValue()).toBe('Walked away')
  await page.clock.fastForward(62_000)
  await asked.waitFor()
  await page.clock.fastForward(15_000)
  await expectForgotten(page, 'Walked away')
})

test('without network the request is taken and goes on by phone; it waits here as a number', async () => {
  await page.reload()
  await at('attract')
  world.cable.cut()
  await giveReference(page, 'Cut off')
  await at('elsewhere')
  await page.getByRole('img', { name: t('kiosk.phone_code') }).waitFor()
  await expectAccessible(page)
  await touch(page, t('kiosk.done'))
  await at('attract')
  await page.getByText(t('kiosk.unsent', { n: 1 })).waitFor()
  expect(await page.locator('.kiosk').innerText()).not.toContain('Cut off')
})

test('the network comes back, and of what was sent nothing stays', async () => {
  world.cable.restore()
  await page.reload()
  await page.getByText(t('kiosk.unsent', { n: 1 })).waitFor({ state: 'detached' })
  await expectForgotten(page, 'Cut off')
})

const ways = fc.constantFrom('stop', 'reload', 'back', 'away')

test('whatever is typed, and however the visit ends, nothing of it is left', async () => {
  const run = fc.asyncProperty(
    fc.stringMatching(/^[A-Za-z0-9]{12,40}$/),
    ways,
    async (typed, way) => {
      await goToReference(page)
      await page.getByLabel(t('kiosk.reference')).fill(typed)
      if (way === 'stop') await touch(page, t('kiosk.stop'))
      if (way === 'reload') await page.reload()
      if (way === 'away') await page.goto(`${world.origin}/requests/x`)
      if (way === 'back') {
        await page.goBack({ timeout: 5_000 }).catch(() => null)
        await page.goto(world.origin)
      }
      await expectForgotten(page, typed)
    },
  )
  await fc.assert(run, { numRuns: 8, seed: 1 })
}, 240_000)

test('no menu, no marking, no way out by a link', async () => {
  await touch(page, t('kiosk.start'))
  const refused = await page.evaluate(() =>
    ['contextmenu', 'selectstart', 'dragstart'].map(
      (kind) =>
        !document
          .querySelector('h1')
          ?.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true })),
    ),
  )
  expect(refused).toEqual([true, true, true])
  expect(await page.locator('a[href]:visible').count()).toBe(0)
  await touch(page, t('kiosk.decline'))
  await touch(page, t('kiosk.done'))
})
