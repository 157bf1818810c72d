/**
 * A kiosk and its site: what the site decided for it, who gets behind the welcome, and what becomes of a
 * visit that somebody walks away from.
 */
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashPin } from '../../../shared/pin.ts'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { brandColours } from '../../../web/ui/brand/brand-colour.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { expectForgotten, giveReference, stepOf, touch } from '../kit/steps/kiosk-visit.ts'
import { changeSettings } from '../kit/steps/site-settings.ts'
import { stripeFrame, walkCheck } from '../kit/steps/walk-check.ts'
import { LANGUAGE, THEME, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import { turnClock } from './turn-clock.ts'

const SLOW_MACHINE = { timeout: 15_000 }
const PIN = '2580'
const BRAND = {
  name: 'Harbour Bank',
  color: '#7a1f5c',
  logo: 'data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI4MCIgaGVpZ2h0PSI0MCI+PGNpcmNsZSBjeD0iNDAiIGN5PSIyMCIgcj0iMTgiIGZpbGw9IiNmZmYiLz48L3N2Zz4=',
}

let world: World
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.kioskStaff)
  await changeSettings(world, {
    brand: BRAND,
    languages: [LANGUAGE],
    staff_pin: await hashPin(PIN),
  })
  chromium = await startChromium(path.join(world.profile))
  page = await openPage({ width: 1280, height: 800 })
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

async function openPage(viewport: { width: number; height: number }): Promise<Page> {
  const context: BrowserContext = await chromium.browser.newContext({
    viewport,
    locale: LANGUAGE,
    colorScheme: THEME,
  })
  return context.newPage()
}

const enrol = async (on: Page, role: Role): Promise<void> =>
  enrolDevice(on, await world.link(role), 'Stand 1')

const at = (step: string) => stepOf(page, step).waitFor()

/** Its name, whether its logo is drawn, and the colour behind it. */
const brandShown = (on: Page, brand: string, behind: string) =>
  on.evaluate(
    ([brand = '', behind = '']) => {
      const image = document.querySelector<HTMLImageElement>(`${brand} img`)
      return {
        name: document.querySelector(brand)?.textContent,
        hasLogo: (image?.naturalWidth ?? 0) > 0 && (image?.clientWidth ?? 0) > 0,
        colour: getComputedStyle(document.querySelector(behind) ?? document.body).backgroundColor,
      }
    },
    [brand, behind],
  )

/** As a browser writes it. */
const asRgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`
const PANEL = asRgb(brandColours(BRAND.color, THEME)?.panel ?? '')

test('a kiosk keeps the screen lit and takes all of it, where the browser lets it', async () => {
  await page.addInitScript(() => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    const request = (kind: string) => {
      asked.push(`wake lock: ${kind}`)
      return Promise.reject(new DOMException('battery', 'NotAllowedError'))
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    Element.prototype.requestFullscreen = (options) => {
      asked.push(`full screen: ${options?.navigationUI}`)
      return Promise.reject(new TypeError('not here'))
    }
  })
  const failed: string[] = []
  page.on('pageerror', (error) => failed.push(String(error)))
  await enrol(page, 'kiosk')
  await at('attract')
  const asked = () => page.evaluate(() => (globalThis as { asked?: string[] }).asked)
  await expect.poll(asked, SLOW_MACHINE).toEqual(['wake lock: screen'])
  await touch(page, t('kiosk.start'))
  await at('consent')
  expect(await asked()).toEqual(['wake lock: screen', 'full screen: hide'])
  expect(failed).toEqual([])
  await page.reload()
  await at('attract')
})

test('a browser that knows neither wake lock nor full screen serves people all the same', async () => {
  const other = await openPage({ width: 1280, height: 800 })
  await other.addInitScript(() => {
    Object.defineProperty(navigator, 'wakeLock', { value: undefined })
    Object.defineProperty(Element.prototype, 'requestFullscreen', { value: undefined })
  })
  const failed: string[] = []
  other.on('pageerror', (error) => failed.push(String(error)))
  await enrol(other, 'kiosk')
  await stepOf(other, 'attract').waitFor()
  await touch(other, t('kiosk.start'))
  await stepOf(other, 'consent').waitFor()
  expect(failed).toEqual([])
  await other.context().close()
})

test('name, logo and colour of the site are those of the kiosk', async () => {
  const shown = () => brandShown(page, '.kiosk-brand', '.kiosk-attract')
  await expect.poll(shown, SLOW_MACHINE).toEqual({ name: BRAND.name, hasLogo: true, colour: PANEL })
  await expectAccessible(page)
})

test('and of the agent’s phone', async () => {
  const phone = await openPage({ width: 390, height: 844 })
  await enrol(phone, 'agent')
  const shown = () => brandShown(phone, '.brand', '.header')
  await expect.poll(shown, SLOW_MACHINE).toEqual({ name: BRAND.name, hasLogo: true, colour: PANEL })
  await phone.context().close()
})

async function typePin(pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).click()
  // Also where it says that it is of no use: somebody will try.
  await page.getByRole('button', { name: t('staff.open'), exact: true }).click({ force: true })
}

/** Until it was looked at; then nothing typed is left. */
const tried = () =>
  expect.poll(() => page.locator('.pin-dots').innerText(), SLOW_MACHINE).not.toMatch(/•/)

const alert = () => page.locator('.pin-pad [role=alert]').innerText()

test('the right PIN opens what only staff may see; a wrong one opens nothing', async () => {
  await touch(page, t('kiosk.staff'))
  await typePin('0000')
  await tried()
  await expect.poll(alert, SLOW_MACHINE).toBe(t('staff.pin_wrong'))
  expect(await page.getByText(t('staff.refused_none')).count()).toBe(0)
  await expectAccessible(page)
  await typePin(PIN)
  await page.getByText(t('staff.refused_none')).waitFor()
  await page.getByRole('button', { name: t('staff.back') }).waitFor()
  // This browser gave none, so there is none to leave; then it says that it has.
  const leave = page.getByRole('button', { name: t('staff.leave') })
  expect(await leave.count()).toBe(0)
  await page.evaluate(() => {
    Object.defineProperty(document, 'fullscreenElement', {
      configurable: true,
      value: document.documentElement,
    })
    document.dispatchEvent(new Event('fullscreenchange'))
  })
  await leave.waitFor()
  await expectAccessible(page)
  await touch(page, t('staff.back'))
  await at('attract')
})

/** It goes on by the second, whatever the device's clock is set to. */
async function expectCountGoesOn(left: () => Promise<number>): Promise<void> {
  // Not so far ahead that a device would seem to have slept, with nobody there.
  for (const seconds of [40, -172_800]) {
    const before = await left()
    await turnClock(page, seconds * 1000)
    await expect.poll(left, SLOW_MACHINE).toBeLessThan(before)
    expect(await left()).toBeGreaterThan(0)
  }
}

test('a clock that is set moves no countdown', async () => {
  const counts = Array.from({ length: 21 }, (_, n) => t('kiosk.clears', { n }))
  const left = async () => counts.indexOf(await page.locator('.kiosk-clears').innerText())
  await giveReference(page, 'Clock is set')
  await walkCheck(stripeFrame(page), 'verified')
  await at('thanks')
  await expectCountGoesOn(left)
  await touch(page, t('kiosk.done'))
  await expectForgotten(page, 'Clock is set')
})

test('wrong PINs cost time, which neither leaving nor a reload gives back', async () => {
  await touch(page, t('kiosk.staff'))
  for (const wrong of ['0001', '0002', '0003', '0004', '0005']) {
    await typePin(wrong)
    await tried()
    expect(await alert()).toContain(t('staff.pin_wrong'))
  }
  const isPausing = /\d|[٠-٩]/
  await expect.poll(alert, SLOW_MACHINE).toMatch(isPausing)
  const pauses = Array.from({ length: 31 }, (_, n) => t('staff.pin_wait', { n }))
  const left = async () => {
    const told = await alert()
    return pauses.findIndex((pause) => told.endsWith(pause))
  }
  await expectCountGoesOn(left)
  await typePin(PIN)
  expect(await page.getByText(t('staff.refused_none')).count()).toBe(0)
  await page.reload()
  await at('attract')
  await page.clock.install()
  await touch(page, t('kiosk.staff'))
  await expect.poll(alert, SLOW_MACHINE).toMatch(isPausing)
  await typePin(PIN)
  expect(await page.getByText(t('staff.refused_none')).count()).toBe(0)
  await page.clock.fastForward(31_000)
  await expect.poll(alert, SLOW_MACHINE).not.toMatch(isPausing)
  await page.getByRole('button', { name: t('staff.open'), exact: true }).click()
  await page.getByText(t('staff.refused_none')).waitFor()
  await touch(page, t('staff.back'))
  await at('attract')
})

/** Whether whoever looks at the middle of the countdown sees it, and not Stripe's frame above it. */
const isOnTop = () =>
  page.evaluate(() => {
    const dialog = document.querySelector('[role=alertdialog]')
    const { left = 0, top = 0, width = 0, height = 0 } = dialog?.getBoundingClientRect() ?? {}
    const seen = document.elementFromPoint(left + width / 2, top + height / 2)
    return dialog !== null && seen !== null && dialog.contains(seen)
  })

test('whoever walks away from the check itself is asked above it, then forgotten', async () => {
  await giveReference(page, 'Left the check')
  const accept = stripeFrame(page).getByRole('button', { name: 'Accept and continue' })
  await accept.waitFor()
  await page.clock.fastForward(182_000)
  const asked = page.getByRole('alertdialog', { name: t('kiosk.idle') })
  await asked.waitFor()
  expect(await isOnTop()).toBe(true)
  await touch(page, t('kiosk.idle_stay'))
  await asked.waitFor({ state: 'hidden' })
  expect(await accept.isVisible()).toBe(true)
  await page.clock.fastForward(182_000)
  await asked.waitFor()
  await page.clock.fastForward(15_000)
  await expectForgotten(page, 'Left the check')
  expect(await page.locator('iframe').count()).toBe(0)
})
