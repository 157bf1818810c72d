/**
 * Screens that are neither wrong nor without an end, in a browser that fails its app or a network that
 * comes and goes: each says what is so, and what a person can do.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '../../shared/protocol/protocol.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import { enrolDevice } from './kit/steps/enrol-device.ts'
import { t } from './kit/words.ts'
import { WORLDS } from './stack/ports.ts'
import { backOnline, cutOff } from './stack/signal.ts'
import { startWorld, type World } from './stack/world.ts'

const SLOW_MACHINE = { timeout: 20_000 }

let world: World
let chromium: OwnChromium
let phone: Page
let desk: Page
const strayed: BrowserContext[] = []

beforeAll(async () => {
  world = await startWorld(WORLDS.trueScreens)
  chromium = await startChromium(world.profile)
  phone = await enrolled(chromium.context, 'agent', 'Phone 1')
  // A day ahead of where the Worker is, for half of each day.
  const far = { viewport: { width: 1440, height: 900 }, timezoneId: 'Pacific/Kiritimati' }
  desk = await enrolled(await another(far), 'supervisor', 'Front desk')
}, 120_000)

afterAll(async () => {
  for (const context of strayed) await context.close()
  await chromium?.kill()
  await world?.end()
})

/** A device of its own, in storage of its own. */
async function another(options = {}): Promise<BrowserContext> {
  const context = await chromium.browser.newContext(options)
  strayed.push(context)
  return context
}

async function enrolled(context: BrowserContext, role: Role, label: string): Promise<Page> {
  const page = await context.newPage()
  await enrolDevice(page, await world.link(role), label)
  return page
}

async function create(page: Page, reference: string): Promise<void> {
  await page.goto(`${world.origin}/new`)
  await page.getByLabel(t('new.reference')).fill(reference)
  await page.getByRole('button', { name: t('new.save'), exact: true }).click()
  await page.locator('#request-title').filter({ hasText: reference }).waitFor()
}

const syncChip = (page: Page) => page.locator('.sync-chip')

test('without signal and with nothing unsent it says Offline at once, and Sync now answers', async () => {
  await phone.goto(world.origin)
  await expect.poll(() => syncChip(phone).textContent(), SLOW_MACHINE).toContain('Synced')
  await cutOff(world.cable, phone.context())
  await expect.poll(() => syncChip(phone).textContent(), { timeout: 1_000 }).toContain('Offline')
  await phone.getByRole('button', { name: t('menu.title') }).click()
  await phone.getByRole('button', { name: t('device.sync_now') }).click()
  await phone.getByRole('button', { name: t('list.not_synced') }).waitFor(SLOW_MACHINE)
  await backOnline(world.cable, phone.context())
  await phone.getByRole('button', { name: t('device.sync_now') }).click()
  await phone.getByRole('button', { name: t('list.synced') }).waitFor(SLOW_MACHINE)
})

test('the name of a device that is enrolled now reaches a desk that is open', async () => {
  const other = await enrolled(await another(), 'agent', 'Phone 2')
  await create(other, 'Gate 7')
  await desk.getByText('Gate 7').first().click(SLOW_MACHINE)
  // Among those that requests can be looked for by.
  const option = desk.locator('option').filter({ hasText: 'Phone 2' }).first()
  await option.waitFor({ state: 'attached', timeout: 45_000 })
})

test('another name of a device reaches a desk that is open, and that device itself', async () => {
  await phone.goto(`${world.origin}/device`)
  await phone.getByText('Phone 1', { exact: true }).waitFor(SLOW_MACHINE)
  await create(await chromium.context.newPage(), 'Gate 9')
  await desk.goto(world.origin)
  const option = (name: string) => desk.locator('option').filter({ hasText: name }).first()
  await option('Phone 1').waitFor({ state: 'attached', timeout: 45_000 })
  const wide = { viewport: { width: 1440, height: 900 } }
  const other = await enrolled(await another(wide), 'supervisor', 'Back office')
  await other.goto(`${world.origin}/devices`)
  await other.getByRole('button', { name: 'Phone 1', exact: true }).first().click(SLOW_MACHINE)
  await other.getByRole('button', { name: 'Rename', exact: true }).click()
  await other.getByLabel('Name', { exact: true }).fill('Tor 5, „Süd“')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await option('Tor 5, „Süd“').waitFor({ state: 'attached', timeout: 45_000 })
  await phone.getByText('Tor 5, „Süd“', { exact: true }).waitFor({ timeout: 45_000 })
  await other.close()
})

test('a file is named by the day it is where the desk is', async () => {
  await desk.goto(world.origin)
  await desk.getByText('Gate 7').first().waitFor(SLOW_MACHINE)
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Export CSV' }).first().click(),
  ])
  const there = new Intl.DateTimeFormat('en-CA', { timeZone: 'Pacific/Kiritimati' })
  expect(download.suggestedFilename()).toBe(`requests-${there.format(new Date())}.csv`)
})

/** Where the server has found its voice again: for what is asked from then on. */
const answered = new Set<Page>()

/** Scripts that are taken and never answered, also not later: what was asked has to be asked anew. */
async function openWithout(scripts: string): Promise<Page> {
  const page = await (await another()).newPage()
  await page.route(`**/assets/${scripts}.js`, (route) => answered.has(page) && route.continue())
  await page.goto(world.origin, { waitUntil: 'commit' })
  return page
}

/** It takes as long as a person is left to wait. */
let withoutPart: Page

test('what is on its way is not called late', async () => {
  withoutPart = await openWithout('enrol-*')
  expect(await withoutPart.locator('#missing-chunk').isVisible()).toBe(false)
})

test('a database that never opens is told in time, with a way on', async () => {
  const page = await phone.context().newPage()
  await page.addInitScript(() => {
    if (sessionStorage.getItem('answers')) return
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function silent(...args) {
      return Object.assign(open.apply(this, args), { addEventListener: () => {} })
    }
  })
  await page.goto(world.origin)
  await page.getByRole('heading', { name: t('unusable.no_answer_title') }).waitFor(SLOW_MACHINE)
  await page.evaluate(() => sessionStorage.setItem('answers', 'yes'))
  await page.getByRole('button', { name: t('unusable.retry') }).click()
  await page
    .getByRole('heading', { name: t('list.title') })
    .first()
    .waitFor()
  await page.close()
})

test('a database of a newer version is left as it is, and what is unsent can be taken along', async () => {
  await cutOff(world.cable, phone.context())
  await create(phone, 'Gate 8')
  // Our address, and nothing of ours that has the database open.
  await phone.goto(`${world.origin}/icons/icon.svg`)
  const versionNow = () =>
    phone.evaluate(async () => {
      const known = await indexedDB.databases()
      return known.find(({ name }) => name === 'fieldproof-device')?.version
    })
  await phone.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('fieldproof-device', 99)
        opening.onsuccess = () => resolve(opening.result.close())
        opening.onerror = () => reject(opening.error)
      }),
  )
  await phone.goto(world.origin)
  await phone.getByRole('heading', { name: t('unusable.newer_version_title') }).waitFor()
  const [download] = await Promise.all([
    phone.waitForEvent('download'),
    phone.getByRole('button', { name: t('recovery.save') }).click(),
  ])
  const file = await (await download.createReadStream()).toArray()
  expect(Buffer.concat(file).toString()).toContain('Gate 8')
  expect(await versionNow()).toBe(99)
  await backOnline(world.cable, phone.context())
})

test('a part that never comes is said to be missing, and the app can be opened anew', async () => {
  const said = withoutPart.locator('#missing-chunk')
  await said.getByText(t('chunk.waits')).waitFor(SLOW_MACHINE)
  answered.add(withoutPart)
  await said.getByRole('button', { name: t('chunk.reload') }).click()
  await withoutPart.getByLabel(t('enrol.code')).waitFor(SLOW_MACHINE)
})

/** What a page fetches by itself once it is open: nobody asked for it, and nobody would miss it. */
test.each(['after-start', 'offboard'])(
  'a page says that its part %s does not come, and has it once it does',
  async (part) => {
    // Nothing is on the device: with a service worker all of it would be.
    const page = await (await another({ serviceWorkers: 'block' })).newPage()
    await page.goto(await world.link('agent'))
    await page.getByRole('button', { name: t('enrol.submit'), exact: true }).click()
    await page.getByRole('heading', { name: t('list.title'), exact: true }).waitFor(SLOW_MACHINE)
    if (part === 'offboard') await noteRevoked(page)
    await page.route(`**/assets/${part}-*.js`, (route) => answered.has(page) && route.continue())
    await page.goto(world.origin)
    const said = page.locator('#missing-chunk')
    await said.getByText(t('chunk.waits')).waitFor(SLOW_MACHINE)
    answered.add(page)
    const came = page.waitForResponse((response) => response.url().includes(`/assets/${part}-`))
    await said.getByRole('button', { name: t('chunk.reload') }).click()
    expect((await came).ok()).toBe(true)
    expect(await said.isVisible()).toBe(false)
  },
)

/** As after a restart in the middle of being put out. */
const noteRevoked = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('fieldproof-device')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const write = opening.result.transaction('settings', 'readwrite')
          write.objectStore('settings').put('revoked', 'deviceStatus')
          write.oncomplete = () => resolve(opening.result.close())
        }
      }),
  )

test('the page of a ticket asks for its words until they come', async () => {
  const page = await (await another()).newPage()
  let cuts = 0
  // What fetches ahead, the page itself, and its own second try.
  await page.route('**/assets/ticket-page-en-ticket-page-*', (route) =>
    ++cuts <= 3 ? route.abort() : route.continue(),
  )
  await page.goto(`${world.origin}/v#DEMO.AAAAAAAAAAAAAAAAAAAAAAAAAA`)
  await page.locator('#page h1').waitFor(SLOW_MACHINE)
  expect(cuts).toBeGreaterThan(3)
})
