/**
 * A browser becomes a device by a scanned code, and is locked by a PIN: nothing of the list is on the
 * page, what is unsent still goes. Each step starts where the last one ended.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import { codeVideo } from './kit/chromium/code-video.ts'
import { expectAccessible } from './kit/measures/accessible.ts'
import { readDatabase } from './kit/stored/browser-database.ts'
import { keptOffline } from './kit/stored/kept-offline.ts'
import { type Office, openOffice } from './stack/office.ts'
import { originOf, WORLDS } from './stack/ports.ts'
import { backOnline, cutOff } from './stack/signal.ts'
import { startWorld, type World } from './stack/world.ts'

const PIN = '271828'
/** A busy machine may take its time. */
const SLOW_MACHINE = { timeout: 20_000 }

let world: World
let office: Office
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.enrolAndLock)
  const code = async (role: 'agent' | 'supervisor') => new URL(await world.link(role)).hash.slice(1)
  office = await openOffice(
    world.origin,
    await code('supervisor'),
    originOf(WORLDS.enrolAndLock + 1),
  )
  writeFileSync(path.join(world.profile, 'code.y4m'), codeVideo(await world.link('agent')))
  await switchOn()
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

async function switchOn(): Promise<void> {
  const video = path.join(world.profile, 'code.y4m')
  chromium = await startChromium(world.profile, [`--use-file-for-fake-video-capture=${video}`])
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const see = (text: string | RegExp) => page.getByText(text).first().waitFor()
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

/** `pin`: where one is asked for as the app starts. */
async function createRequest(reference: string, pin?: string): Promise<void> {
  await page.goto(`${world.origin}/new`)
  if (pin) await enter(pin)
  await page.getByLabel('Reference').fill(reference)
  await press('Create request')
  await heading(reference)
}

async function enter(pin: string): Promise<void> {
  await page.getByLabel('PIN').fill(pin)
  await press('Unlock')
}

/** No name of a request is on the page, seen or unseen. */
const expectNothingOfTheList = async (): Promise<void> =>
  expect(await page.content()).not.toMatch(/Order \d/)

/** Those in which the list stands there and does not say yet that it is empty. */
const countBareFrames = (): Promise<void> =>
  page.evaluate(() => {
    let bare = 0
    const look = () => {
      if (document.querySelector('.pane-list') && !document.querySelector('.empty')) bare++
      document.body.dataset.bare = String(bare)
      requestAnimationFrame(look)
    }
    look()
  })

const sizes = async () => {
  const { queue, replica } = await readDatabase(page)
  return { queue: queue?.length, replica: replica?.length }
}

test('a code is scanned on the enrolment screen, and makes this a device', async () => {
  await page.goto(`${world.origin}/enrol`)
  await press('Scan')
  await page.getByRole('dialog', { name: 'Scan enrolment code' }).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect
    .poll(() => page.getByLabel('Enrolment code').inputValue())
    .toMatch(/^demo(-\w{4}){3}$/)
  await expectAccessible(page)
  await page.getByLabel('Device name').fill('Phone 7')
  await countBareFrames()
  await press('Enrol device')
  await see('No requests yet')
  // A frame or two go by while a part that is here is drawn; fetching it takes many.
  expect(Number(await page.evaluate(() => document.body.dataset.bare))).toBeLessThanOrEqual(3)
  await keptOffline(page)
})

test('a PIN is set, twice the same, and locks', async () => {
  await createRequest('Order 9100')
  await see('Ready to verify')
  await page.goto(`${world.origin}/device`)
  await press('Set PIN')
  await heading('Choose a PIN')
  // A part of the screen, not one of its own, and typing can begin at once.
  expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['This device'])
  expect(await page.title()).toMatch(/^This device/)
  await expect.poll(() => page.locator(':focus').getAttribute('type')).toBe('password')
  await expectAccessible(page)
  await page.getByLabel('PIN').fill(PIN)
  await press('Continue')
  await heading('Repeat PIN')
  // What a PIN does was read on the step before.
  expect(await page.getByText('After 10 wrong attempts').count()).toBe(0)
  await page.getByLabel('PIN').fill('1234')
  await press('Set PIN')
  await see('The PINs don’t match.')
  await page.getByLabel('PIN').fill(PIN)
  await press('Continue')
  await heading('Repeat PIN')
  await page.getByLabel('PIN').fill(PIN)
  await press('Set PIN')
  // Whoever goes on by keyboard is where they were.
  await expect.poll(() => page.locator(':focus').allInnerTexts()).toEqual(['Screen lock'])
  await press('Lock now')
  await heading('Locked')
  await expectAccessible(page)
  await expectNothingOfTheList()
})

test('locked, it shows nothing of the list and sends what is saved', async () => {
  await enter(PIN)
  await heading('This device')
  await cutOff(world.cable, chromium.context)
  await createRequest('Order 9101', PIN)
  await page.goto(`${world.origin}/`)
  await heading('Locked')
  await expectNothingOfTheList()
  expect(await office.arrived()).not.toContain('Order 9101')
  await backOnline(world.cable, chromium.context)
  await expect.poll(() => office.arrived(), SLOW_MACHINE).toContain('Order 9101')
  await heading('Locked')
  await expectNothingOfTheList()
})

test('wrong PINs cost time, which no reload gives back', async () => {
  for (const left of [9, 8, 7, 6]) {
    await enter('0000')
    await see(`Wrong PIN. ${left} attempts left`)
  }
  await enter('0000')
  await see(/in (30|29|28) seconds/)
  await expectAccessible(page)
  await page.reload()
  await see(/in (30|29|28) seconds/)
  // Not even the right one is looked at meanwhile.
  await enter(PIN)
  await see(/in \d+ seconds/)
  await expectNothingOfTheList()
})

test('after ten wrong ones the list is erased; the unsent record stays, and is sent', async () => {
  await page.addInitScript(waitsMayPass)
  await page.reload()
  await see(/^Try again in/)
  await hurry()
  await noMoreWait()
  await enter(PIN)
  await heading('Requests')
  await cutOff(world.cable, chromium.context)
  await createRequest('Order 9102', PIN)
  await page.goto(`${world.origin}/`)
  await heading('Locked')
  await hurry()
  for (let left = 9; left >= 0; left--) {
    await noMoreWait()
    await enter('0000')
    await see(
      left > 0 ? new RegExp(`Wrong PIN. ${left} attempt`) : /Wrong PIN. The list was deleted/,
    )
  }
  expect(await sizes()).toEqual({ queue: 1, replica: 0 })
  await backOnline(world.cable, chromium.context)
  await expect.poll(() => office.arrived(), SLOW_MACHINE).toContain('Order 9102')
  await heading('Locked')
  await enter(PIN)
  await heading('Requests')
  await see('Order 9100')
}, 180_000)

/** In every document from now on, once hurried: a second of waiting passes at once. */
function waitsMayPass(): void {
  const after = globalThis.setTimeout
  const ms = (asked?: number) => (asked === 1000 && 'isHurried' in globalThis ? 0 : asked)
  Object.assign(globalThis, {
    setTimeout: (work: () => void, asked?: number) => after(work, ms(asked)),
  })
}

const hurry = () => page.evaluate(() => void Object.assign(globalThis, { isHurried: true }))

const noMoreWait = () => page.getByText(/^Try again in/).waitFor({ state: 'detached' })
