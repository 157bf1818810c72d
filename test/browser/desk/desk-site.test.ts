/**
 * A supervisor looks after a site in a real Chromium: devices come by a code and go, requests are taken
 * down with all that Stripe takes, and what the site decides is seen on other devices. Every section is
 * looked at by axe. Each step starts where the last one ended.
 */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StaffAnswer } from '../../../shared/protocol/alert-calls.ts'
import { openDevice } from '../../bench/device.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { watchShifts } from '../kit/measures/layout-shifts.ts'
import { shareOfCore } from '../kit/measures/processor-time.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle cx="4" cy="4" r="4"/></svg>'

let world: World
let chromium: OwnChromium
/** Another profile: the phone that comes and goes. */
let phoneContext: BrowserContext
let desk: Page
let phone: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.deskSite)
  chromium = await startChromium(world.profile)
  desk = await chromium.context.newPage()
  await desk.setViewportSize({ width: 1440, height: 900 })
  phoneContext = await chromium.browser.newContext({ viewport: { width: 390, height: 844 } })
  phone = await phoneContext.newPage()
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const press = (name: string) => desk.getByRole('button', { name, exact: true }).first().click()
const see = (text: string | RegExp) => desk.getByText(text).first().waitFor()
/** Of the settings; it may carry a mark. */
const part = (name: string, page = desk) =>
  page.getByRole('navigation', { name: 'Settings sections' }).getByRole('link', { name }).click()
const section = (name: string) => desk.getByRole('link', { name, exact: true }).click()

/** On how many lines they stand. */
const linesOf = async (selector: string): Promise<number> => {
  const tops = await desk
    .locator(selector)
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)))
  return new Set(tops).size
}

test('a code on the screen makes a phone a device, and the desk sees it come', async () => {
  await enrolDevice(desk, await world.link('supervisor'), 'Desk 1')
  // What a new site needs stands where its requests will be, and ticks itself.
  const steps = desk.getByRole('region', { name: 'Get started' })
  await steps.getByText('0 of 4 done').waitFor()
  await expectAccessible(desk)
  await section('Devices')
  await press('Enrol device')
  await desk.getByLabel('Name', { exact: true }).fill('Phone 7')
  await expectAccessible(desk)
  await press('Create code')
  const code = await desk.getByLabel('Enrolment code').textContent()
  expect(code).toMatch(/^demo-/)
  await expectAccessible(desk)
  expect(await linesOf('.desk-dialog-actions > button'), 'lines of its buttons').toBe(1)

  await phone.goto(`${world.origin}/enrol`)
  await phone.getByLabel('Enrolment code').fill(code ?? '')
  await phone.getByRole('button', { name: 'Enrol device' }).click()
  // Its name came with the code.
  await phone.getByText('No requests yet').first().waitFor()
  await see('Phone 7 enrolled')
  await press('Close')
  await desk.getByRole('button', { name: 'Phone 7' }).waitFor()
  await expectAccessible(desk)
  await section('Requests')
  await steps.getByText('1 of 4 done').waitFor()
  await section('Devices')
})

test('a device is renamed', async () => {
  await press('Phone 7')
  await press('Rename')
  await desk.getByLabel('Name', { exact: true }).fill('Phone 8')
  await press('Save')
  await press('Close')
  await desk.getByRole('button', { name: 'Phone 8' }).waitFor()
})

test('a request is created with metadata and whom it belongs to, and what is wrong is told', async () => {
  await section('New request')
  await desk.getByLabel('Reference').fill('Desk 1001')
  const tops = await Promise.all(
    ['Name 1', 'Value 1', 'Remove row 1'].map(async (label) => {
      const box = await desk.getByLabel(label).boundingBox()
      return Math.round(box?.y ?? 0)
    }),
  )
  expect(new Set(tops).size, 'lines that name, value and the button beside them take').toBe(1)
  await desk.getByLabel('Name 1').fill('fieldproof_x')
  await desk.getByLabel('Value 1').fill('north')
  await press('Create request')
  await see('This name is reserved.')
  await expectAccessible(desk)
  await desk.getByLabel('Name 1').fill('branch')
  await desk.getByLabel('Related customer', { exact: true }).fill('cus_42')
  await press('Create request')
  await desk.getByRole('heading', { name: 'Desk 1001' }).waitFor()
  await see('cus_42')
})

test('the site’s name and colour are seen on the phone without a reload', async () => {
  await section('Settings')
  await desk.getByLabel('Name', { exact: true }).first().fill('Harbour Office')
  await desk.getByLabel('Colour', { exact: true }).fill('#1d3fa8')
  await expectAccessible(desk)
  await part('Kiosks')
  await desk.getByLabel('Kiosk idle timeout (seconds)').fill('3')
  await expectAccessible(desk)
  await part('Alerts')
  // What is wrong stands in another section: that one is shown.
  await press('Save for all devices')
  await see('Enter a whole number from 15 to 900.')
  await desk.getByRole('heading', { name: 'Settings: Kiosks' }).waitFor()
  await expectAccessible(desk)
  await desk.getByLabel('Kiosk idle timeout (seconds)').fill('45')
  await press('Show changes')
  await see('Name: Fieldproof → Harbour Office')
  await see('Kiosk idle timeout (seconds): 60 → 45')
  // A change is said as its field says it.
  await part('New requests')
  const country = desk.getByLabel('Country for phone numbers')
  await country.selectOption('GB')
  await see('Country for phone numbers: none → United Kingdom')
  await country.selectOption('')
  await part('Presets')
  const preset = desk.getByLabel('Default preset')
  await preset.selectOption({ label: 'Document only' })
  await see('Default preset: first in the list → Document only')
  await preset.selectOption('')
  // Leaving asks; what is typed is still there.
  await section('Reports')
  await desk.getByRole('dialog', { name: 'You have unsaved settings' }).waitFor()
  await see('Colour: none → #1d3fa8')
  await expectAccessible(desk)
  await press('Back to settings')
  expect(await desk.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Harbour Office')
  await section('Reports')
  await desk.getByRole('dialog').getByRole('button', { name: 'Save for all devices' }).click()
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await section('Settings')
  await see('All changes saved.')
  const colour = () =>
    phone.evaluate(() => document.documentElement.style.getPropertyValue('--spruce'))
  await expect.poll(colour, { timeout: 20_000 }).toBe('#1d3fa8')
})

/** As a browser has one that went from its disk after it was chosen. */
async function chooseOneThatIsGone(): Promise<void> {
  const devtools = await desk.context().newCDPSession(desk)
  const { root } = await devtools.send('DOM.getDocument')
  const field = { nodeId: root.nodeId, selector: 'input[type="file"]' }
  const { nodeId } = await devtools.send('DOM.querySelector', field)
  await devtools.send('DOM.setFileInputFiles', { nodeId, files: ['/gone/audit.jsonl'] })
  await devtools.detach()
}

test('two desks at once: nothing that is typed is lost, and what is different is told', async () => {
  const other = await chromium.context.newPage()
  await other.setViewportSize({ width: 1440, height: 900 })
  await other.goto(`${world.origin}/settings?part=requests`)
  await other.getByLabel('Attempts per request').fill('5')
  await part('Kiosks')
  await desk.getByLabel('Kiosk idle timeout (seconds)').fill('90')
  await press('Save for all devices')
  await see('All changes saved.')
  await other.getByRole('button', { name: 'Save for all devices' }).click()
  await other.getByText('The settings were changed on another device').waitFor()
  await other.getByText('Updated with their changes: Idle time.').waitFor()
  expect(await other.getByLabel('Attempts per request').inputValue()).toBe('5')
  await part('Kiosks', other)
  expect(await other.getByLabel('Kiosk idle timeout').inputValue()).toBe('90')
  await other.getByRole('button', { name: 'Save for all devices' }).click()
  await other.getByText('All changes saved.').waitFor()
  await other.close()
})

test('a logo, a staff PIN and another order of the presets reach the devices', async () => {
  const choose = (mimeType: string, content: string) =>
    desk
      .getByLabel('Choose image')
      .setInputFiles({ name: 'logo', mimeType, buffer: Buffer.from(content) })
  // What the other desk saved is read when the section is opened anew.
  await section('Reports')
  await section('Settings')
  await choose('text/plain', 'no picture')
  await see('This isn’t a PNG, JPEG, WebP or SVG file.')
  await choose('image/svg+xml', LOGO)
  await desk.getByRole('img', { name: 'Current logo' }).waitFor()
  await part('Kiosks')
  await desk.getByLabel('New PIN').fill('2580')
  await desk.getByLabel('Repeat PIN').fill('2581')
  await press('Set PIN')
  await see('The PINs don’t match.')
  await expectAccessible(desk)
  await desk.getByLabel('Repeat PIN').fill('2580')
  await press('Set PIN')
  await see('The new PIN applies once you save.')
  await part('Presets')
  const name = 'Document only'
  await press(`Move up: ${name}`)
  await desk.getByRole('button', { name: `Preset 1: ${name}` }).waitFor()
  await press(`Duplicate: ${name}`)
  await desk.getByRole('button', { name: `Preset 2: ${name} (copy)` }).waitFor()
  await see('A photo of your passport, driving licence, or identity card')
  await expectAccessible(desk)
  await press(`Delete preset: ${name} (copy)`)
  await desk.getByLabel('Default preset').selectOption('Driving licence only')
  await press('Save for all devices')
  await see('All changes saved.')
  await part('Kiosks')
  await see('PIN set.')
  // Cards do not move under a finger: the order is that of the moment when the form is opened.
  const offered = async () => {
    await phone.goto(`${world.origin}/new`)
    return phone.getByRole('radio').first().locator('xpath=ancestor::label').textContent()
  }
  // Each look opens the form anew: it must have time to hear of the change meanwhile.
  await expect.poll(offered, { timeout: 40_000, interval: 4_000 }).toContain(name)
  await phone.goto(world.origin)
})

test('a kiosk that asks for staff is heard at the desk at once, and told that somebody comes', async () => {
  const code = new URL(await world.link('kiosk')).hash.slice(1)
  const { caller } = await openDevice(world.origin, code)
  // It reads its address when it is loaded, which the device has just given it.
  const { call } = await import('../../../web/api/client.ts')
  const staff = async (asks?: boolean) =>
    asks === undefined
      ? call(caller, { to: 'GET /api/staff' }, StaffAnswer)
      : call(caller, { to: 'POST /api/staff', body: { asks } }, StaffAnswer)
  await staff(true)
  await desk.getByRole('button', { name: 'Alerts 1 open' }).click({ timeout: 10_000 })
  await see(/ asks for staff$/)
  await expectAccessible(desk)
  await press('On my way')
  await see(/^Someone is on their way/)
  expect(await staff()).toMatchObject({
    kind: 'answered',
    answer: { coming_at: expect.anything() },
  })
  await press('Mark as done')
  await see('No alerts')
  expect(await staff()).toMatchObject({ kind: 'answered', answer: { asked_at: null } })
  await desk.keyboard.press('Escape')
})

test('a phone that is shut out says so, and the desk says it is out', async () => {
  await section('Devices')
  await press('Phone 8')
  await press('Revoke…')
  await expectAccessible(desk)
  await desk.getByLabel(/Type the device name/).fill('Phone')
  expect(
    await desk
      .getByRole('button', { name: 'Revoke permanently', exact: true })
      .getAttribute('aria-disabled'),
  ).toBe('true')
  await desk.getByLabel(/Type the device name/).fill('Phone 8')
  await desk.getByRole('button', { name: 'Revoke permanently', exact: true }).click()
  await press('Close')
  await desk.getByText('Revoked', { exact: true }).waitFor()
  await phone.getByText('This device was revoked').waitFor({ timeout: 40_000 })
})

test('an audit log that was taken away still fits; a line changed in it shows', async () => {
  await section('Audit log')
  // Each entry in words, with a link.
  const revoked = desk.getByRole('row').filter({ hasText: 'Revoked Phone 8 and its links' })
  await revoked.getByRole('link', { name: 'Phone 8' }).waitFor()
  await expectAccessible(desk)
  await desk.setViewportSize({ width: 1024, height: 768 })
  expect(await linesOf('.desk-filters input[type=date]'), 'lines of From and To').toBe(1)
  await desk.setViewportSize({ width: 900, height: 768 })
  const broken = await desk
    .locator('td :is(a, button)')
    .evaluateAll((all) =>
      all
        .filter((one) => one.getBoundingClientRect().height > 30)
        .map(({ textContent }) => textContent),
    )
  expect(broken, 'names on two lines').toEqual([])
  await desk.setViewportSize({ width: 1440, height: 900 })
  await desk.getByLabel('Action').selectOption('Settings changed')
  await desk.getByText('Revoked Phone 8').waitFor({ state: 'detached' })
  await see(/^Changed the settings/)
  await desk.getByLabel('Role').selectOption('Kiosk')
  await see('No entries match these filters.')
  await expectAccessible(desk)
  await press('Clear filters')
  await revoked.waitFor()
  await press('Export')
  await expectAccessible(desk)
  const download = desk.waitForEvent('download')
  await press('JSON Lines (can be checked later)')
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain('"revoked"')
  await press('Close')
  await press('Check an earlier export')
  const check = async (content: string) =>
    desk.getByLabel('Choose file').setInputFiles({
      name: 'audit.jsonl',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(content),
    })
  await check(text)
  await see('Yes, the log is unchanged since this export')
  await check(text.replace('"revoked"', '"renamed"'))
  await see('This file was changed')
  await expectAccessible(desk)
  await chooseOneThatIsGone()
  await see('The file couldn’t be read.')
  await press('Close')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
})

test('a report compares two periods, with a table behind each picture', async () => {
  await section('Reports')
  await desk.getByLabel('Period', { exact: true }).selectOption('This week')
  await desk.getByRole('heading', { name: 'Requests per week' }).waitFor()
  await see(/ so far, compared with /)
  await desk.setViewportSize({ width: 1280, height: 800 })
  const lines = await desk
    .locator('.reports-totals dd:not(.reports-then)')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().bottom)))
  expect(new Set(lines).size, 'lines that the figures stand on').toBe(1)
  await desk.setViewportSize({ width: 1440, height: 900 })
  await desk.getByRole('button', { name: 'Show table: Requests per week' }).click()
  await desk.getByRole('columnheader', { name: 'Week of' }).first().waitFor()
  await desk.getByRole('row', { name: /^Desk 1/ }).waitFor()
  await expectAccessible(desk)
  const download = desk.waitForEvent('download')
  await press('Export CSV')
  const csv = readFileSync(await (await download).path(), 'utf8')
  expect(csv).toContain('median_seconds')
  expect(csv).toContain(',device,Desk 1,1,')
  await press('Help')
  await desk.getByRole('dialog', { name: 'About reports' }).waitFor()
  await expectAccessible(desk)
  await press('Close')
  // What was picked is still picked for whoever was elsewhere meanwhile, by Back or by the rail.
  const period = () => desk.getByLabel('Period', { exact: true }).inputValue()
  await section('Devices')
  await desk.getByRole('heading', { name: 'Devices', level: 1 }).waitFor()
  await desk.goBack()
  await desk.getByRole('heading', { name: 'Requests per week' }).waitFor()
  expect(await period()).toBe('week')
  // Nobody else's address says it.
  await section('Stripe sessions')
  await desk.getByRole('heading', { name: 'Stripe sessions', level: 1 }).waitFor()
  expect(new URL(desk.url()).search).toBe('')
  await section('Reports')
  await desk.getByRole('heading', { name: 'Requests per week' }).waitFor()
  expect(await period()).toBe('week')
  expect(new URL(desk.url()).search).toContain('span=week')
})

test('how long results took stands beside its week, each on one line', async () => {
  const statistics = '**/api/statistics?*'
  await desk.route(statistics, async (route) => {
    const response = await route.fetch()
    const json = await response.json()
    for (const { figures } of json.by_week)
      Object.assign(figures, { results: 1, median: 235_000, p90: 282_000 })
    await route.fulfill({ response, json })
  })
  await desk.setViewportSize({ width: 1280, height: 800 })
  await section('Devices')
  await section('Reports')
  const words = desk.locator('.reports-times > li > span')
  await words.first().waitFor()
  const heights = await words.evaluateAll((all) =>
    all.map((one) => Math.round(one.getBoundingClientRect().height)),
  )
  expect(Math.max(...heights)).toBeLessThan(30)
  await desk.unroute(statistics)
  await desk.setViewportSize({ width: 1440, height: 900 })
  await section('Devices')
  await section('Reports')
  await desk.getByRole('heading', { name: 'Requests per week' }).waitFor()
})

test('figures stand under the dates they are of, and none where they cannot be read', async () => {
  const dates = desk.getByRole('status').filter({ hasText: ' compared with ' })
  const before = await dates.textContent()
  const figures = desk.getByRole('heading', { name: 'Requests per week' })
  const isHeld = Promise.withResolvers<void>()
  await desk.route('**/api/statistics?*', async (route) => {
    await isHeld.promise
    await route.abort()
  })
  await desk.getByLabel('Period', { exact: true }).selectOption('Last 4 weeks')
  await see(/Loading report/)
  expect(await dates.textContent()).toBe(`${before} Loading report…`)
  expect(await figures.count()).toBe(1)
  isHeld.resolve()
  // Of both periods, for the same reason: once.
  const unread = desk.getByText('The report couldn’t be loaded')
  await unread.first().waitFor()
  expect(await unread.count()).toBe(1)
  expect(await figures.count()).toBe(0)
  await desk.unroute('**/api/statistics?*')
  await press('Try again')
  await figures.waitFor()
  await dates.waitFor()
  expect(await dates.textContent()).not.toBe(before)
})

test('once a section is answered again, nothing waits for the next attempt to sync', async () => {
  const anything = '**/api/**'
  await desk.route(anything, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Sign in to the network</h1>' }),
  )
  await section('This device')
  // Each attempt that fails makes the wait for the next one longer.
  for (let n = 0; n < 5; n++) {
    await press('Sync now')
    await desk.getByRole('button', { name: 'Not synced' }).waitFor()
    await desk.getByRole('button', { name: 'Sync now' }).waitFor()
  }
  await desk.unroute(anything)
  await section('Audit log')
  await expect
    .poll(() => desk.locator('.sync-bar').textContent(), { timeout: 2_000 })
    .toMatch(/^Synced/)
})

test('Stripe’s own lists are read with their filters', async () => {
  await section('Stripe sessions')
  await see('No results')
  await desk.getByLabel('Status').selectOption('verified')
  await press('Search')
  await see('No results')
  await expectAccessible(desk)
  await press('Reports')
  await see('No results')
  await expectAccessible(desk)
})

test('nothing moves by itself, in any section', async () => {
  const shifts = await watchShifts(desk)
  const sections = [
    '/',
    '/new',
    '/devices',
    '/reports',
    '/audit',
    '/stripe',
    '/settings',
    '/device',
  ]
  for (const address of sections) {
    await desk.goto(world.origin + address)
    await desk.getByRole('heading', { level: 1 }).first().waitFor()
    // What comes a moment later moves nothing either.
    await desk.waitForTimeout(2_000)
  }
  // A word of another length, in its place, is no more than a thousandth.
  expect(shifts.filter((shift) => !/: 0\.000/.test(shift))).toEqual([])
})

test('left alone, the desk does next to nothing, whatever it shows, with or without signal', async () => {
  const busy: Record<string, unknown> = {}
  async function leaveAlone(where: string): Promise<void> {
    await desk.getByRole('heading', { level: 1 }).first().waitFor()
    await desk.waitForTimeout(2_000)
    const share = await shareOfCore(desk, 3_000)
    // One that never ends draws sixty pictures a second, on whichever thread.
    const moving = await desk.evaluate(() => document.getAnimations().length)
    if (share > 0.05 || moving > 0) busy[where] = { share, moving }
  }
  await desk.goto(world.origin)
  await leaveAlone('table')
  await desk.getByRole('link', { name: 'Desk 1001' }).click()
  await leaveAlone('request')
  await section('Settings')
  await leaveAlone('settings')
  world.cable.cut()
  await see(/^Offline/)
  await leaveAlone('settings, offline')
  await section('Requests')
  await leaveAlone('table, offline')
  world.cable.restore()
  expect(busy).toEqual({})
})
