/**
 * The extension as somebody has it beside a page they work in: set up with the link from the desk, a
 * request from what is selected there, without signal and back, the person's phone, revoked, removed.
 * The panel stands in a tab here: the same document, as wide as beside a page.
 */
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LEFT } from '../../../web/extension/background/left-for-panel.ts'
import { buildExtension } from '../../commands/extension.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { readQr } from '../kit/chromium/read-qr.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { decide } from '../kit/sandbox-verdict.ts'
import { type Office, openOffice } from '../stack/office.ts'
import { originOf, WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import { backgroundOf, type Loaded, loadExtension } from './loaded-chromium.ts'

let world: World
let extension: Loaded
let panel: Page
/** Another one, in a tab of its own. */
let beside: Page
let office: Office
let phone: OwnChromium
/** A page that nobody here wrote. */
let crm: Server
const CRM = WORLDS.extension + 4
/** Every address that the panel asked for. */
const asked = new Set<string>()

beforeAll(async () => {
  await buildExtension()
  world = await startWorld(WORLDS.extension)
  const code = new URL(await world.link('supervisor')).hash.slice(1)
  office = await openOffice(world.origin, code, originOf(WORLDS.extension + 1))
  crm = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html')
    answer.end('<title>CRM</title><p>Customer</p><p id="order">Order 2026-118</p>')
  }).listen(CRM, '127.0.0.1')
  extension = await loadExtension(world.profile)
  panel = await extension.openPanel()
  panel.on('request', (request) => asked.add(request.url().split('/').slice(0, 3).join('/')))
})

afterAll(async () => {
  await phone?.kill()
  await extension?.kill()
  crm?.close()
  await world?.end()
})

/** On a machine that does other things meanwhile. */
const SOON = { timeout: 20_000 }

const button = (name: string | RegExp) => panel.getByRole('button', { name })
const go = (at: string) => panel.goto(`chrome-extension://${extension.id}/panel.html#${at}`)

test('is set up with the link from the desk, which brings address and code along', async () => {
  await panel.getByRole('heading', { name: 'Set up Fieldproof in this browser' }).waitFor()
  const size = await panel.evaluate(() => getComputedStyle(document.body).fontSize)
  expect(size).toBe('16px')
  await expectAccessible(panel)
  await panel.getByLabel('Server address or enrolment link').fill('my office')
  await button('Enrol device').click()
  await panel.getByText('Enter an address that begins with https://').waitFor()

  await panel.getByLabel('Server address or enrolment link').fill(await world.link('supervisor'))
  expect(await panel.getByLabel('Server address or enrolment link').inputValue()).toBe(world.origin)
  await panel.getByLabel('Device name').fill('Browser 1')
  // Somebody says no in the browser's own window.
  await panel.evaluate(() => {
    const { request } = chrome.permissions
    const refuse = async (wanted: chrome.permissions.Origins) => {
      Object.assign(chrome.permissions, { request })
      return wanted.origins.join() !== 'http://127.0.0.1/*'
    }
    Object.assign(chrome.permissions, { request: refuse })
  })
  await button('Enrol device').click()
  await panel.getByText(/Access to 127\.0\.0\.1:\d+ wasn’t allowed/).waitFor()
  await expect(office.device('Browser 1')).rejects.toThrow('no device')

  await button('Enrol device').click()
  await panel.getByRole('link', { name: 'New request' }).waitFor()
  expect((await office.device('Browser 1')).role).toBe('supervisor')
})

test('the desk tells it from an app that somebody installed', async () => {
  const page = await extension.context.newPage()
  await page.goto(await world.link('supervisor'))
  await page.getByLabel('Device name').fill('Desk 1')
  await page.getByRole('button', { name: 'Enrol device' }).click()
  await page.getByRole('link', { name: 'New request' }).first().waitFor()
  await page.goto(`${world.origin}/devices`)
  const row = (label: string) => page.getByRole('row').filter({ hasText: label })
  await row('Browser 1').getByText('Supervisor · Extension', { exact: true }).waitFor()
  await row('Desk 1').getByText('Supervisor · this device', { exact: true }).waitFor()
  await page.close()
})

test('asks what is selected on somebody else’s page, and makes a request of it', async () => {
  const page = await extension.context.newPage()
  await page.goto(`http://127.0.0.1:${CRM}/`)
  await page.locator('#order').selectText()
  const text = await page.evaluate(() => getSelection()?.toString() ?? '')
  const background = await backgroundOf(extension)
  await panel.bringToFront()
  await background.evaluate(
    ([key, text]) =>
      chrome.storage.session.set({ [key]: { text, kind: 'selection', at: Date.now() } }),
    [LEFT, `  ${text}\n`] as const,
  )
  await panel.getByRole('heading', { name: 'Selected text' }).waitFor()
  await expectAccessible(panel)
  await button(/^Reference/).click()
  await expect
    .poll(() => panel.getByLabel('Reference', { exact: true }).inputValue(), SOON)
    .toBe('Order 2026-118')
  await button('Create request').click()
  await panel.getByRole('heading', { name: 'Order 2026-118' }).waitFor()
  await expect.poll(() => office.arrived(), SOON).toContain('Order 2026-118')
  await page.close()
})

test('opens the verification in a tab of the deployment, which is the person’s', async () => {
  await panel.getByRole('heading', { name: 'Not started' }).waitFor()
  await expectAccessible(panel)
  const opening = extension.context.waitForEvent('page')
  await button(/^Open verification/).click()
  const tab = await opening
  await tab.getByRole('heading', { name: /needs to verify your identity/ }).waitFor()
  expect(tab.url().startsWith(`${world.origin}/v#`)).toBe(true)
  await tab.close()
  // It may be opened once more: nothing here waits for the tab.
  expect(await button(/^Open verification/).getAttribute('aria-busy')).toBe('false')
})

test('its code opens that page on another person’s phone, and the result comes to the panel', async () => {
  await button(/^Show QR code/).click()
  await panel.getByRole('img', { name: /QR code/ }).waitFor()
  const link = await readQr(panel, await panel.screenshot())
  // In capitals, which make a small code.
  expect(link?.toLowerCase().startsWith(`${world.origin}/v#demo.`)).toBe(true)
  await panel.keyboard.press('Escape')
  phone = await startChromium(path.join(world.profile, 'phone'))
  const page = await phone.context.newPage()
  await page.goto(link ?? '')
  await page.getByRole('heading', { name: /needs to verify your identity/ }).waitFor()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Continue to Stripe' }).click()
  await page.waitForURL((url) => url.origin === world.sandbox)
  await decide(world.sandbox, 'Order 2026-118', { outcome: 'verified' })
  await panel.bringToFront()
  await panel.getByRole('heading', { name: 'Verified', exact: true }).waitFor({ timeout: 40_000 })
})

test('reaches the deployment and nothing else', () => {
  expect([...asked].toSorted()).toEqual(
    [`chrome-extension://${extension.id}`, world.origin].toSorted(),
  )
})

test('without signal it creates, says what removing it would lose, and sends once there is signal', async () => {
  world.cable.cut()
  await go('/new')
  await panel.getByLabel('Reference', { exact: true }).fill('Order 77')
  await button('Create request').click()
  await panel.getByRole('heading', { name: 'Order 77' }).waitFor()
  await panel.getByText(/If you remove the extension now, it is lost/).waitFor()
  await panel.reload()
  await panel.getByRole('heading', { name: 'Order 77' }).waitFor()
  await go('/device')
  await button('Remove from this browser').click()
  await panel.getByText(/Save a recovery file first/).waitFor({ timeout: 30_000 })
  expect(await button('Delete permanently').count()).toBe(0)

  world.cable.restore()
  await panel.bringToFront()
  await button('Sync now').click()
  await expect.poll(() => office.arrived(), SOON).toContain('Order 77')
  await panel
    .getByText(/If you remove the extension now, it is lost/)
    .waitFor({ state: 'detached' })
})

test('a supervisor decides about a request in the panel', async () => {
  await go('/')
  await panel.getByRole('link', { name: /Order 77/ }).click()
  await button('Cancel request').click()
  await panel.getByRole('dialog').getByRole('button', { name: 'Cancel request' }).click()
  await panel.getByRole('heading', { name: 'Cancelled' }).waitFor({ timeout: 20_000 })
})

test('a link that is wanted in a tab of its own opens there, on the same screen', async () => {
  await go('/')
  const opening = extension.context.waitForEvent('page')
  await panel.getByRole('link', { name: /Order 77/ }).click({ modifiers: ['ControlOrMeta'] })
  beside = await opening
  await beside.getByRole('heading', { name: 'Order 77' }).waitFor()
  expect(await panel.getByRole('heading', { name: 'Requests' }).count()).toBe(1)
})

test('of two panels one asks what is selected, and the other does not', async () => {
  // The driver has every page believe that it is in front: which one asks is not told here.
  const background = await backgroundOf(extension)
  await background.evaluate(
    (key) =>
      chrome.storage.session.set({ [key]: { text: 'A-1', kind: 'selection', at: Date.now() } }),
    LEFT,
  )
  const questions = () =>
    Promise.all(
      [panel, beside].map((page) => page.getByRole('heading', { name: 'Selected text' }).count()),
    )
  await expect.poll(async () => (await questions()).toSorted(), SOON).toEqual([0, 1])
  await panel.waitForTimeout(1000)
  expect((await questions()).toSorted()).toEqual([0, 1])
  expect(
    Object.keys(await background.evaluate(() => chrome.storage.session.get(null))),
  ).not.toContain(LEFT)
  const asks = (await questions())[0] === 1 ? panel : beside
  await asks.getByRole('button', { name: 'Don’t use it' }).click()
  await expect.poll(questions, SOON).toEqual([0, 0])
})

test('removed from the panel, nothing of the site is left, in no other panel either', async () => {
  await go('/device')
  await button('Remove from this browser').click()
  await button('Delete permanently').click()
  await panel.getByText('Everything the extension saved here was deleted').waitFor()
  expect(await leftBehind()).toEqual({ records: 0, stored: [] })
  await beside.getByRole('heading', { name: 'Set up Fieldproof in this browser' }).waitFor()
  await beside.close()
})

test('put out by the office, it says so, and can be set up anew', async () => {
  await panel.getByLabel('Server address or enrolment link').fill(await world.link('agent'))
  await panel.getByLabel('Device name').fill('Browser 2')
  await button('Enrol device').click()
  await panel.getByRole('link', { name: 'New request' }).waitFor()
  await office.end('Browser 2', 'revoke')
  await panel.reload()
  await panel.getByRole('heading', { name: 'This device was revoked' }).waitFor()
  await button('Enrol again').click()
  await panel.getByRole('heading', { name: 'Set up Fieldproof in this browser' }).waitFor()
  await expect.poll(leftBehind, SOON).toEqual({ records: 0, stored: [] })
})

/** Of what the extension keeps: records in its database, and keys beside it. */
const leftBehind = () =>
  panel.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('fieldproof-device')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const counts = await Promise.all(
      [...opened.objectStoreNames].map(
        (name) =>
          new Promise<number>((resolve) => {
            const counting = opened.transaction(name).objectStore(name).count()
            counting.onsuccess = () => resolve(counting.result)
          }),
      ),
    )
    opened.close()
    const stored = Object.keys(await chrome.storage.local.get(null))
    return { records: counts.reduce((sum, n) => sum + n, 0), stored }
  })
