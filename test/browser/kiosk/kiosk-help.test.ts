/**
 * A visitor of a kiosk who hesitates: goes a step back, does not agree, changes the language, asks for
 * staff, gives up half-way. And what staff find there. Each step starts where the last one ended.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGE_NAMES, LANGUAGES } from '../../../shared/languages.ts'
import { hashPin } from '../../../shared/pin.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { brokenWords } from '../kit/measures/broken-words.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import {
  expectForgotten,
  giveReference,
  goToReference,
  stepOf,
  touch,
} from '../kit/steps/kiosk-visit.ts'
import { changeSettings } from '../kit/steps/site-settings.ts'
import { stripeFrame } from '../kit/steps/walk-check.ts'
import { LANGUAGE, THEME, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

const PIN = '2580'
/** A busy machine may take its time; what is still there then stays. */
const SLOW_MACHINE = { timeout: 15_000 }

let world: World
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.kioskHelp)
  const others = LANGUAGES.filter((one) => one !== LANGUAGE)
  await changeSettings(world, {
    languages: [LANGUAGE, ...others],
    staff_pin: await hashPin(PIN),
  })
  chromium = await startChromium(world.profile, [`--accept-lang=${LANGUAGE}`])
  page = await chromium.context.newPage()
  page.setDefaultTimeout(SLOW_MACHINE.timeout)
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.emulateMedia({ colorScheme: THEME })
  await enrolDevice(page, await world.link('kiosk'), 'Stand 1')
  await at('attract')
  await page.reload()
  await at('attract')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const at = (step: string) => stepOf(page, step).waitFor()

test('a step back leads to the one before, and to the welcome from the first', async () => {
  await goToReference(page)
  await touch(page, t('kiosk.back'))
  await at('consent')
  await touch(page, t('kiosk.decline'))
  await at('otherwise')
  await touch(page, t('kiosk.back'))
  await at('consent')
  await touch(page, t('kiosk.back'))
  await at('attract')
})

test('whoever does not agree leaves as they came', async () => {
  await touch(page, t('kiosk.start'))
  await touch(page, t('kiosk.decline'))
  await page.getByText(t('kiosk.not_agreed')).waitFor()
  await touch(page, t('kiosk.done'))
  await at('attract')
})

test('another language changes every word at once, and is gone with the visit', async () => {
  await touch(page, LANGUAGE_NAMES.ar)
  await expect.poll(() => page.locator('html').getAttribute('dir'), SLOW_MACHINE).toBe('rtl')
  await page.locator('.kiosk-start').click()
  await at('consent')
  await expectAccessible(page)
  await page.locator('.kiosk-actions button').nth(1).click()
  await at('otherwise')
  await page.locator('.kiosk-actions button').first().click()
  await at('attract')
  await expect.poll(() => page.locator('html').getAttribute('lang'), SLOW_MACHINE).toBe(LANGUAGE)
})

test.each([
  [768, 1024],
  [1024, 768],
])('on a tablet of %d × %d both answers are in sight in every language', async (width, height) => {
  await page.setViewportSize({ width, height })
  const hidden: string[] = []
  for (const language of LANGUAGES) {
    await page.locator(`.kiosk-languages button[lang=${language}]`).click()
    await page.locator(`html[lang=${language}]`).waitFor()
    await page.locator('.kiosk-start').click()
    await at('consent')
    const answer = await page.locator('.kiosk-actions button').last().boundingBox()
    const end = (answer?.y ?? Number.NaN) + (answer?.height ?? Number.NaN)
    if (!(end <= height)) hidden.push(`${language}: ${end}`)
    await page.locator('.kiosk-top button').click()
    await at('attract')
  }
  await page.locator(`.kiosk-languages button[lang=${LANGUAGE}]`).click()
  await page.locator(`html[lang=${LANGUAGE}]`).waitFor()
  expect(hidden).toEqual([])
})

test('in mid-visit the language changes, and what was typed stays', async () => {
  await goToReference(page)
  await page.locator('.kiosk-field input').fill('Order 8001')
  await page.locator('.kiosk-tools .kiosk-tool').first().click()
  await expectAccessible(page)
  await touch(page, LANGUAGE_NAMES.ar)
  await page.locator('html[lang=ar]').waitFor()
  expect(await page.locator('.kiosk-field input').inputValue()).toBe('Order 8001')
  await page.locator('.kiosk-tools .kiosk-tool').first().click()
  await touch(page, LANGUAGE_NAMES[LANGUAGE])
  await page.locator(`html[lang=${LANGUAGE}]`).waitFor()
})

test('whoever asks for staff stands before a sign that fills the screen, and the office hears', async () => {
  const told = page.waitForResponse((answer) => answer.url().endsWith('/api/staff'))
  await touch(page, t('kiosk.help'))
  await page.getByRole('heading', { name: t('kiosk.help_title') }).waitFor()
  const box = await page.locator('.kiosk-sign').boundingBox()
  expect(box).toMatchObject({ x: 0, y: 0, width: 1024, height: 768 })
  await expectAccessible(page)
  expect(await (await told).json()).toEqual({ asked_at: expect.any(Number), coming_at: null })
  const over = page.waitForRequest((request) => request.postData() === '{"asks":false}')
  await touch(page, t('kiosk.help_over'))
  await over
  expect(await page.locator('.kiosk-field input').inputValue()).toBe('Order 8001')
})

test('given up half-way, nothing is left', async () => {
  await touch(page, t('kiosk.stop'))
  await expectForgotten(page, 'Order 8001')
})

test('at the check nothing speaks of a request, and the way back is a visitor’s', async () => {
  await giveReference(page, 'Order 8002')
  await stripeFrame(page).getByRole('button', { name: 'Accept and continue' }).waitFor()
  expect(await page.locator('#back').textContent()).toBe(t('kiosk.back'))
  await page.locator('#back').evaluate((link: HTMLElement) => link.click())
  await at('again')
})

test('beside what is to do the heading has its words whole, in every language', async () => {
  const broken: string[] = []
  for (const language of [...LANGUAGES.filter((one) => one !== LANGUAGE), LANGUAGE]) {
    await page.locator('.kiosk-tools .kiosk-tool').first().click()
    await touch(page, LANGUAGE_NAMES[language])
    await page.locator(`html[lang=${language}]`).waitFor()
    broken.push(...(await brokenWords(page)))
  }
  await touch(page, t('kiosk.stop'))
  await expectForgotten(page, 'Order 8002')
  expect(broken).toEqual([])
})

test('without network the code fills its half', async () => {
  world.cable.cut()
  await giveReference(page, 'Order 8003')
  await at('elsewhere')
  const [code, half] = [page.locator('.kiosk-ticket canvas'), page.locator('.kiosk-body')]
  await code.waitFor()
  const [inner, outer] = [await code.boundingBox(), await half.boundingBox()]
  const room = (await page.locator('.kiosk-ticket .qr-frame').boundingBox())?.width ?? Number.NaN
  expect(room).toBeGreaterThan(0.9 * (outer?.width ?? Number.NaN))
  // Each module is whole pixels: what is left over would not be one more for each.
  const modules = await code.evaluate((canvas: HTMLCanvasElement) => canvas.width)
  expect(modules).toBeGreaterThan(20)
  expect(inner?.width).toBeGreaterThan(room - modules)
  await touch(page, t('kiosk.done'))
  world.cable.restore()
  await at('attract')
})

test('the PIN pad is that of a telephone, and staff find help behind it', async () => {
  await touch(page, t('kiosk.staff'))
  const place = async (name: string) => {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox()
    return { column: Math.round(box?.x ?? 0), row: Math.round(box?.y ?? 0) }
  }
  const [seven, eight, zero, last] = await Promise.all(
    ['7', '8', '0', t('staff.digit_back')].map(place),
  )
  expect(zero?.column).toBe(eight?.column)
  expect(last?.row).toBe(zero?.row)
  expect(last?.column).toBeGreaterThan(zero?.column ?? Number.NaN)
  expect(zero?.row).toBeGreaterThan(seven?.row ?? Number.NaN)
  for (const digit of PIN) await touch(page, digit)
  await touch(page, t('staff.open'))
  await page.locator('.help-steps li').first().waitFor()
  await expectAccessible(page)
})
