/**
 * A supervisor looks after devices that come, are lost, get another part to play and go. Each step starts
 * where the last one ended.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { storedText } from '../kit/stored/browser-storage.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

/** Longer than the desk waits before it looks at its devices again. */
const NEXT_LOOK = { timeout: 45_000 }

let world: World
let chromium: OwnChromium
let desk: Page
/** Each in a profile of its own. */
let lost: Page
let other: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.deskDevices)
  chromium = await startChromium(world.profile)
  desk = await enrolled(chromium.context, 'supervisor', 'Front desk')
  await desk.setViewportSize({ width: 1440, height: 900 })
  const phone = { viewport: { width: 390, height: 844 } }
  lost = await enrolled(await chromium.browser.newContext(phone), 'agent', 'Phone 7')
  other = await enrolled(await chromium.browser.newContext(phone), 'agent', 'Phone 8')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

async function enrolled(context: BrowserContext, role: Role, label: string): Promise<Page> {
  const page = await context.newPage()
  await enrolDevice(page, await world.link(role), label)
  await page.getByText('No requests yet').first().waitFor()
  return page
}

async function createRequest(reference: string): Promise<void> {
  await lost.goto(`${world.origin}/new`)
  await lost.getByLabel('Reference').fill(reference)
  await lost.getByRole('button', { name: 'Create request' }).click()
  await lost.getByText('Ready to verify').first().waitFor()
}

const press = (name: string) => desk.getByRole('button', { name, exact: true }).first().click()
const see = (text: string | RegExp) => desk.getByText(text).first().waitFor()
const section = (name: string) => desk.getByRole('link', { name, exact: true }).click()
const row = (text: string) => desk.getByRole('row').filter({ hasText: text })

test('a code that nobody used in time says so, and makes room for another', async () => {
  await section('Devices')
  // Of its fifteen minutes, nearly all are over.
  await desk.route('**/api/enrolments', async (route) => {
    const answered = await route.fetch()
    const made = await answered.json()
    await route.fulfill({ response: answered, json: { ...made, expires_at: Date.now() + 3000 } })
  })
  await press('Enrol device')
  await press('Create code')
  await desk.getByRole('timer').waitFor()
  await see('This code has expired. Create a new one.')
  expect(await desk.getByLabel('Enrolment code').count()).toBe(0)
  await expectAccessible(desk)
  await desk.unroute('**/api/enrolments')
  await press('Create another code')
  await press('Create code')
  await desk.getByLabel('Enrolment code').waitFor()
  await press('Close')
})

test('what a lost phone left unfinished is handed to another one', async () => {
  for (const n of [1, 2]) await createRequest(`Order 500${n}`)
  await lost.close()
  await press('Phone 7')
  await press('Assign its requests…')
  await see('2 open requests appear on the other device.')
  await desk.getByLabel('Device', { exact: true }).selectOption({ label: 'Phone 8 · Agent' })
  await expectAccessible(desk)
  await press('Assign 2 requests')
  await desk.getByRole('dialog').getByText('2 requests assigned to Phone 8').waitFor()
  await expectAccessible(desk)
  expect(await desk.getByRole('button', { name: 'Assign its requests…' }).count()).toBe(0)
  await press('Close')
  for (const n of [1, 2]) await other.getByText(`Order 500${n}`).first().waitFor()
})

test('a lost phone that is to empty itself is watched until it has', async () => {
  await press('Phone 7')
  await press('Wipe…')
  // Handed to another phone, and still to be started by whoever has a link from this one.
  await see('2 requests can be started from a link of this device')
  await see(/^2 of them are assigned to other devices/)
  expect(await desk.getByRole('radio', { name: /Revoke links/ }).isChecked()).toBe(true)
  await desk.getByRole('radio', { name: /Keep links/ }).check()
  await desk.getByLabel(/Type the device name/).fill('Phone 7')
  await expectAccessible(desk)
  await press('Wipe permanently')
  const steps = desk.getByRole('list', { name: 'Wipe progress' })
  const current = steps.locator('[aria-current=step]')
  expect(await current.textContent()).toContain('Waiting for next contact')
  // What is being wiped is not active.
  await see('2 active')
  await see('1 wiping')
  await expectAccessible(desk)
  // Somebody found it and switched it on.
  const [context] = chromium.browser.contexts().slice(1)
  const found = await context?.newPage()
  if (!found) throw new Error('The lost phone is gone.')
  await found.goto(world.origin)
  await found.getByText('This device was wiped').waitFor({ timeout: 40_000 })
  expect(await storedText(found)).not.toContain('Order 5001')
  await desk.getByText('Wiped', { exact: true }).first().waitFor(NEXT_LOOK)
  expect(await steps.locator('[data-done=true]').count()).toBe(3)
  await see(/^Created before .* still working$/)
  await press('Revoke links')
  await see(/^Revoked$/)
  expect(await desk.getByRole('button', { name: 'Revoke links' }).count()).toBe(0)
  await expectAccessible(desk)
  await press('Close')
})

test('an agent’s phone becomes a kiosk: held to it at once, and shown when it is opened next', async () => {
  // No device becomes one before the site has a staff PIN; the first link for one sets it.
  await world.link('kiosk')
  await press('Phone 8')
  await press('Change role')
  await desk.getByRole('radio', { name: /Kiosk/ }).check()
  await expectAccessible(desk)
  await press('Save')
  await see('Kiosk')
  await press('Close')
  await row('Phone 8').getByText('Kiosk').waitFor()
  await other.goto(world.origin)
  await other.getByRole('button', { name: 'Start verification' }).waitFor({ timeout: 40_000 })
  expect(await other.getByText('Order 5001').count()).toBe(0)
})
