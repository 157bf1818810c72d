/**
 * What the offline handover (`ticket.test.ts`) leaves out: the fullest ticket, the code that the desk
 * shows, and the smallest phone, in three languages and by keyboard alone.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { readQr } from '../kit/chromium/read-qr.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { createWithDetails, linkOnScreen } from '../kit/steps/show-code.ts'
import { WORLDS } from '../stack/ports.ts'
import { backOnline, cutOff } from '../stack/signal.ts'
import { startWorld, type World } from '../stack/world.ts'

const PHONE = { width: 390, height: 844 }

let world: World
let chromium: OwnChromium
let agent: Page
let subject: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.ticketDetours)
  chromium = await startChromium(world.profile)
  agent = await chromium.context.newPage()
  await agent.setViewportSize(PHONE)
  await enrolDevice(agent, await world.link('agent'), 'Phone 7')
  subject = await (await chromium.browser.newContext({ viewport: PHONE })).newPage()
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

test('the fullest ticket there can be is read from a picture of the screen, too', async () => {
  const email = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(50)}.example`
  const letters = Array.from({ length: 64 }, (_, n) => String.fromCodePoint(0x4e00 + 97 * n))
  await cutOff(world.cable, chromium.context)
  await createWithDetails(agent, world.origin, letters.join(''), email)
  const full = await linkOnScreen(agent)
  await backOnline(world.cable, chromium.context)
  expect(full.length).toBeGreaterThan(1200)
  await subject.goto(full)
  await subject.getByRole('heading', { name: /needs to verify your identity/ }).waitFor()
})

test('the desk has a link for what an agent created', async () => {
  await createWithDetails(agent, world.origin, 'Order 2501')
  const context = await chromium.browser.newContext({ viewport: { width: 1440, height: 900 } })
  const desk = await context.newPage()
  await enrolDevice(desk, await world.link('supervisor'), 'Front desk')
  await desk.getByRole('row').filter({ hasText: 'Order 2501' }).click()
  await desk.getByRole('button', { name: 'Show QR code' }).first().click()
  await desk.getByRole('img', { name: /QR code/ }).waitFor()
  const code = await readQr(desk, await desk.locator('canvas.qr').screenshot())
  expect(code).toMatch(/#DEMO\.[A-Z2-7]{26}$/)
  await subject.goto(code ?? '')
  await subject.getByRole('heading', { name: /needs to verify your identity/ }).waitFor()
  await context.close()
})

test.each(['en-GB', 'de-DE', 'ar-EG'])(
  'in %s it fits 320 pixels, also at twice the text, by keyboard alone',
  async (locale) => {
    const context = await chromium.browser.newContext({
      locale,
      viewport: { width: 320, height: 640 },
    })
    const page = await context.newPage()
    await createWithDetails(agent, world.origin, `Order 3001 ${locale}`)
    await page.goto(await linkOnScreen(agent))
    await page.locator('form h1').waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
    expect(await sideways(page)).toBeLessThanOrEqual(0)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await sideways(page), 'at twice the text').toBeLessThanOrEqual(0)
    const stops: string[] = []
    for (let presses = 0; presses < 3; presses++) {
      await page.keyboard.press('Tab')
      stops.push(await page.evaluate(focused))
    }
    expect(stops).toEqual(['SELECT outlined', 'INPUT outlined', 'BUTTON outlined'])
    await page.keyboard.press('Enter')
    expect(await page.evaluate(focused)).toBe('INPUT outlined')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL(`${world.sandbox}/**`)
    await context.close()
  },
)

/** How far something reaches out of the page, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

const focused = () => {
  const { activeElement } = document
  if (!activeElement) return 'nothing'
  const { outlineStyle, outlineWidth } = getComputedStyle(activeElement)
  const isSeen = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2
  const { bottom, top } = activeElement.getBoundingClientRect()
  const isInSight = top < innerHeight && bottom > 0
  return `${activeElement.tagName} ${isSeen && isInSight ? 'outlined' : 'unseen'}`
}
