/**
 * The desk on a smaller screen, and what is there on each of its pages: the palette and the sheet of keys.
 * Each step starts where the last one ended.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { importList } from '../kit/steps/import-list.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import * as keyboard from './by-keyboard.ts'

let world: World
let chromium: OwnChromium
let desk: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.deskScreens)
  chromium = await startChromium(world.profile)
  desk = await chromium.context.newPage()
  await desk.setViewportSize({ width: 1440, height: 900 })
  await enrolDevice(desk, await world.link('supervisor'), 'Front desk')
  await importList(desk, world.origin, ['reference', 'Order 3004', 'Order 3005'])
  await desk.goto(world.origin)
  await row('Order 3004').waitFor()
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const row = (reference: string) => desk.getByRole('row').filter({ hasText: reference })
const tabTo = (name: string | RegExp) => keyboard.tabTo(desk, name)
const press = (name: string | RegExp) => keyboard.press(desk, name)
const go = (name: string) => keyboard.go(desk, name)

test('the palette, and what this computer itself is, can be read by everybody', async () => {
  await go('This device')
  await desk.getByRole('heading', { name: 'This device' }).first().waitFor()
  await expectAccessible(desk)
  await desk.keyboard.press('Control+k')
  await desk.keyboard.type('order')
  // With what tells two of the same reference apart.
  await desk.getByRole('option', { name: /^Order 3004 .*Not started · / }).waitFor()
  await expectAccessible(desk)
  await desk.keyboard.press('Escape')
  await go('Requests')
})

test('the palette finds parts of the settings by what is in them, devices by name, and the tools', async () => {
  const find = async (typed: string, first: string) => {
    await desk.keyboard.press('Control+k')
    await desk.keyboard.type(typed)
    const results = desk.getByRole('listbox', { name: 'Results' }).getByRole('option')
    await expect.poll(() => results.first().textContent(), { message: typed }).toContain(first)
    await desk.keyboard.press('Enter')
  }
  await find('pin', 'Settings: Kiosks')
  await desk.getByRole('heading', { name: 'Settings: Kiosks' }).waitFor()
  await find('front desk', 'Front desk')
  await desk.getByRole('dialog', { name: 'Front desk' }).waitFor()
  await desk.keyboard.press('Escape')
  await find('help', 'Help')
  await desk.getByRole('dialog', { name: 'About devices' }).waitFor()
  await desk.keyboard.press('Escape')
  await find('shortcuts', 'Keyboard shortcuts')
  await desk.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await desk.keyboard.press('Escape')
  const download = desk.waitForEvent('download')
  await find('export', 'Export CSV')
  expect((await download).suggestedFilename()).toMatch(/^requests-.*\.csv$/)
  await find('import', 'Import list')
  await desk.getByRole('heading', { name: 'Import list' }).waitFor()
  await find('requests', 'Requests')
})

test('the title stands at one place in every section', async () => {
  for (const width of [1440, 1280, 1024]) {
    await desk.setViewportSize({ width, height: 800 })
    const places: Record<string, string> = {}
    for (const section of [
      ...(['Requests', 'New request', 'Devices', 'Reports', 'Audit log'] as const),
      ...(['Stripe sessions', 'Settings', 'This device'] as const),
    ]) {
      await desk.getByRole('link', { name: section, exact: true }).click()
      const title = desk.getByRole('heading', { name: new RegExp(`^${section}`), level: 1 })
      await title.waitFor()
      places[section] = await title.evaluate((one) => {
        const { x, y, height } = one.getBoundingClientRect()
        // Beside their own sections, the settings begin further in.
        const beside =
          one.closest('.settings-frame')?.firstElementChild?.getBoundingClientRect().width ?? 0
        return `${Math.floor(x - beside)} ${Math.round(y + height / 2)}`
      })
    }
    expect(new Set(Object.values(places)).size, JSON.stringify({ width, ...places })).toBe(1)
  }
  await desk.getByRole('link', { name: 'Requests', exact: true }).click()
})

test('every key is on one sheet, and single keys can be turned off', async () => {
  await desk.keyboard.press('?')
  await desk.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  await expectAccessible(desk)
  await tabTo(/Single-key shortcuts/)
  await desk.keyboard.press('Space')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('?')
  expect(await desk.getByRole('dialog').count()).toBe(0)
})

test('on a phone requests are as an agent has them, and the chip at the top leads to the sections', async () => {
  await desk.setViewportSize({ width: 390, height: 844 })
  await desk.goto(world.origin)
  expect(await desk.getByRole('navigation', { name: 'Sections of the desk' }).count()).toBe(0)
  await press('Synced')
  await desk.getByRole('navigation', { name: 'Sections of the desk' }).waitFor()
  await expectAccessible(desk)
  await press('Requests')
  await row('Order').first().waitFor({ state: 'detached' })
  await desk.getByRole('link', { name: /Order 3004/ }).waitFor()
})

test('on a tablet a request takes the place of the table, by a link from outside', async () => {
  await desk.setViewportSize({ width: 1024, height: 768 })
  await desk.goto(world.origin)
  const link = (await row('Order 3004').getByRole('link').getAttribute('href')) ?? ''
  await desk.goto(world.origin + link.replace(/\?.*/, ''))
  await desk.getByRole('heading', { name: 'Order 3004', level: 1 }).waitFor()
  expect(await desk.getByRole('grid').count()).toBe(0)
  await expectAccessible(desk)
})

test('whoever types what the open request is called opens a request, and decides about none', async () => {
  await desk.keyboard.press('Control+k')
  await desk.keyboard.type('order 300')
  const options = desk.getByRole('listbox', { name: 'Results' }).getByRole('option')
  await options.filter({ hasText: 'Order 3005' }).waitFor()
  const found = await options.allTextContents()
  expect(found.slice(0, 2).sort()).toEqual([
    expect.stringMatching(/^Order 3004Not started · /),
    expect.stringMatching(/^Order 3005.* · /),
  ])
  expect(found).toContain('Redact: Order 3004Action')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.type('redact')
  await expect.poll(() => options.first().textContent()).toBe('Redact: Order 3004Action')
  await desk.keyboard.press('Escape')
})

test('a dialog that is taller than the window keeps its buttons in sight', async () => {
  await desk.setViewportSize({ width: 1024, height: 640 })
  await press('Send link…')
  await desk.getByText('Not opened yet').waitFor()
  const dialog = desk.getByRole('dialog')
  const isTaller = await dialog.evaluate((one) => one.scrollHeight > one.clientHeight)
  expect(isTaller).toBe(true)
  const close = await dialog.getByRole('button', { name: 'Close' }).boundingBox()
  expect((close?.y ?? 0) + (close?.height ?? 0)).toBeLessThan(640)
  // What the keyboard reaches is not under them.
  await tabTo('Revoke link')
  const reached = await desk.locator(':focus').boundingBox()
  expect((reached?.y ?? 0) + (reached?.height ?? 0)).toBeLessThanOrEqual(close?.y ?? 0)
  await expectAccessible(desk)
  await desk.keyboard.press('Escape')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await desk.keyboard.press('Escape')
  await desk.getByRole('grid').waitFor()
})
