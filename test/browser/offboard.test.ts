/**
 * A device that leaves: asked to empty itself, or put out. What is unsent reaches the office or a
 * file; what was known here does not stay. Each step starts where the last one ended.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundSync } from './kit/chromium/background-sync.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import { expectAccessible } from './kit/measures/accessible.ts'
import { enrolDevice } from './kit/steps/enrol-device.ts'
import { readDatabase, spoilQueued } from './kit/stored/browser-database.ts'
import { type Office, openOffice } from './stack/office.ts'
import { originOf, WORLDS } from './stack/ports.ts'
import { backOnline, cutOff } from './stack/signal.ts'
import { startWorld, type World } from './stack/world.ts'

const CONFIRMATION = '**/api/devices/self/wiped'
/** A busy machine may take its time. */
const SLOW_MACHINE = { timeout: 20_000 }

let world: World
let office: Office
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.offboard)
  const code = new URL(await world.link('supervisor')).hash.slice(1)
  office = await openOffice(world.origin, code, originOf(WORLDS.offboard + 1))
  await switchOn()
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

async function switchOn(): Promise<void> {
  chromium = await startChromium(world.profile)
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
}

/** SIGKILL, and on again. */
async function pullTheBattery(): Promise<void> {
  await chromium.kill()
  await switchOn()
}

const press = (name: string) => page.getByRole('button', { name }).first().click()
const see = (text: string) => page.getByText(text).first().waitFor()
const heading = (name: string) => page.getByRole('heading', { name }).first().waitFor()

async function enrol(label: string): Promise<void> {
  await enrolDevice(page, await world.link('agent'), label)
  await heading('Requests')
}

async function createRequest(reference: string): Promise<void> {
  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill(reference)
  await press('Create request')
  await heading(reference)
}

/** No name of a request is on the page, seen or unseen. */
const expectNothingOfTheList = async (): Promise<void> =>
  expect(await page.content()).not.toMatch(/Order \d/)

const sizes = async () => {
  const { queue, replica, keys } = await readDatabase(page)
  return { queue: queue?.length, replica: replica?.length, keys: keys?.length }
}

async function expectNothingKept(): Promise<void> {
  const stores = await readDatabase(page)
  expect(Object.keys(stores).length).toBeGreaterThan(4)
  expect(Object.values(stores).flat()).toEqual([])
}

async function saveToFile(name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press('Save recovery file')])
  const file = path.join(world.profile, name)
  await download.saveAs(file)
  return file
}

test('asked to empty itself while offline, it hands over first what is unsent', async () => {
  await enrol('Phone 7')
  await createRequest('Order 9200')
  await see('Ready to verify')
  await cutOff(world.cable, chromium.context)
  await createRequest('Order 9201')
  await spoilQueued(page)
  await backOnline(world.cable, chromium.context)
  await page.goto(world.origin)
  await see('1 was not accepted')
  await cutOff(world.cable, chromium.context)
  await createRequest('Order 9202')
  await office.end('Phone 7', 'wipe')
  // The service worker would say it, too.
  await chromium.context.route(CONFIRMATION, (route) => route.abort())
  await backOnline(world.cable, chromium.context)
  await expect.poll(() => office.arrived(), SLOW_MACHINE).toContain('Order 9202')
  await heading('This device is being wiped')
  await expectAccessible(page)
  await expectNothingOfTheList()
  // All but the key, which has to sign that it is so.
  await expect.poll(sizes, SLOW_MACHINE).toEqual({ queue: 0, replica: 0, keys: 1 })
  expect(await office.device('Phone 7')).toMatchObject({ state: 'wiping', wipe_refused: null })
})

test('killed before it could say so, it goes on where it was, also without network', async () => {
  world.cable.cut()
  await pullTheBattery()
  await chromium.context.setOffline(true)
  await page.goto(world.origin)
  await heading('This device is being wiped')
  await expectNothingOfTheList()
})

test('the office hears it; when the answer to that is lost, the device keeps its key', async () => {
  await chromium.context.route(CONFIRMATION, loseWhatIsGood)
  await backOnline(world.cable, chromium.context)
  await expect
    .poll(() => office.device('Phone 7'), SLOW_MACHINE)
    .toMatchObject({ state: 'revoked', wipe_refused: 1 })
  await heading('This device is being wiped')
  expect(await sizes()).toEqual({ queue: 0, replica: 0, keys: 1 })
})

/** The Worker has done it, and the device does not hear so; that another proof is wanted it hears. */
async function loseWhatIsGood(route: Route): Promise<void> {
  const response = await route.fetch()
  await (response.ok() ? route.abort() : route.fulfill({ response }))
}

test('killed once more, it says the same again and ends empty', async () => {
  await pullTheBattery()
  await page.goto(world.origin)
  await heading('This device was wiped')
  await expectAccessible(page)
  await expectNothingOfTheList()
  await expectNothingKept()
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(await office.arrived()).not.toContain('Order 9201')
  expect(await office.device('Phone 7')).toMatchObject({ state: 'revoked', wipe_refused: 1 })
  await press('Enrol again')
  await heading('Set up this device')
})

test('put out while somebody looks at it: the line is closed, and the page says so', async () => {
  const closed = new Promise<void>((resolve) =>
    page.on('websocket', (socket) => socket.on('close', () => resolve())),
  )
  const stands = page.waitForEvent('websocket')
  await enrol('Phone 8')
  await stands
  await page.getByRole('link', { name: 'New request' }).first().click()
  await page.getByLabel('Reference').fill('Order 9301')
  await press('Create request')
  await see('Ready to verify')
  await office.end('Phone 8', 'revoke')
  await closed
  await heading('This device was revoked')
  await see('All requests were sent.')
  await expectAccessible(page)
  await expectNothingOfTheList()
  await expect.poll(sizes, SLOW_MACHINE).toEqual({ queue: 0, replica: 0, keys: 1 })
  await press('Enrol again')
  await heading('Set up this device')
  await expectNothingKept()
})

test('put out while offline: its very next call ends it, and a file saves what is unsent', async () => {
  await enrol('Phone 9')
  await createRequest('Order 9302')
  await see('Ready to verify')
  await cutOff(world.cable, chromium.context)
  await createRequest('Order 9303')
  await office.end('Phone 9', 'revoke')
  const told: string[] = []
  page.on('response', async (response) => {
    if (!response.request().headers().dpop) return
    told.push(response.ok() ? 'let in' : String(JSON.parse(await response.text()).code))
  })
  await backOnline(world.cable, chromium.context)
  await heading('This device was revoked')
  await see('1 request was never sent.')
  await expectAccessible(page)
  await expectNothingOfTheList()
  // A page that was away for long has no nonce; nothing else came before the end.
  expect(new Set(told.filter((code) => code !== 'use_dpop_nonce'))).toEqual(
    new Set(['device_revoked']),
  )
  expect(await office.arrived()).not.toContain('Order 9303')
  expect(readFileSync(await saveToFile('first.json'), 'utf8')).toContain('Order 9303')
  await see('Enrolling again deletes unsent requests from this device.')
  await expectAccessible(page)
  await page.reload()
  await see('1 request was never sent.')
  // Of that file this page knows nothing any more.
  expect(await page.getByRole('button', { name: 'Enrol again' }).count()).toBe(0)
})

test('enrolled anew it is another device, and brings in itself what the first could not send', async () => {
  const file = await saveToFile('second.json')
  await press('Enrol again')
  await heading('Set up this device')
  await expectNothingKept()
  await enrol('Phone 10')
  await page.goto(`${world.origin}/device`)
  await page.getByLabel('Import recovery file').setInputFiles(file)
  await see('1 record imported')
  expect(await office.arrived()).toContain('Order 9303')
})

test('with every page closed, a wipe goes through with what was unsent', async () => {
  await cutOff(world.cable, chromium.context)
  await createRequest('Order 9304')
  const sync = await backgroundSync(page, world.origin)
  await page.goto('about:blank')
  await office.end('Phone 10', 'wipe')
  await backOnline(world.cable, chromium.context)
  await expect
    .poll(async () => {
      // Where a run fails, the browser asks again.
      await sync()
      return office.device('Phone 10')
    }, SLOW_MACHINE)
    .toMatchObject({ state: 'revoked', wipe_refused: 0 })
  expect(await office.arrived()).toContain('Order 9304')
  await page.goto(world.origin)
  await heading('Set up this device')
  await expectNothingKept()
})
