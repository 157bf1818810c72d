/**
 * The page of one request, where a desk is not as everybody imagines it: the line is gone while a link is
 * sent, the browser does not let anything be copied, and whoever looked at pictures of a document left
 * them on the screen. Each step starts where the last one ended.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { REVEALED_MS } from '../../../web/desk/request/reports/use-reveal.ts'
import { TOLD_MS } from '../../../web/ui/use-copy.ts'
import { type AtStripe, atStripe } from '../kit/at-stripe.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { fillDisk } from '../kit/chromium/fill-disk.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

const EMAIL = 'jenny.rosen@example.com'

let world: World
let stripe: AtStripe
let chromium: OwnChromium
let context: BrowserContext
let desk: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.deskRequest)
  stripe = atStripe(world.sandbox)
  chromium = await startChromium(world.profile)
  context = await chromium.browser.newContext({ viewport: { width: 1280, height: 800 } })
  desk = await context.newPage()
  await enrolDevice(desk, await world.link('supervisor'), 'Front desk')
  await see('No requests yet')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const press = (name: string) => desk.getByRole('button', { name, exact: true }).first().click()
const see = (text: string | RegExp) => desk.getByText(text).first().waitFor()
const section = (name: string) => desk.getByRole('link', { name, exact: true }).click()
const sheet = () => desk.getByRole('dialog')
const writeEmail = () => desk.getByRole('link', { name: 'Write email' }).getAttribute('href')
const linkShown = () => desk.getByRole('textbox', { name: 'Link for the person' }).inputValue()

test('offline a link is sent all the same, and what needs the line says so', async () => {
  await section('New request')
  await desk.getByLabel('Reference').fill('Order 7001')
  await desk.getByLabel('Email').fill(EMAIL)
  await press('Create request')
  await desk.getByRole('heading', { name: 'Order 7001', level: 1 }).waitFor()
  await press('Send link…')
  await see('Not opened yet')
  const online = await linkShown()
  await desk.keyboard.press('Escape')
  world.cable.cut()
  await see(/^Offline/)
  await press('Send link…')
  expect(await linkShown()).toBe(online)
  await see(/^You’re offline. The link works/)
  expect(await desk.getByText('Not opened yet').count()).toBe(0)
  await press('Fill in recipient: contact details of this request')
  await sheet().getByText('Couldn’t be revealed').waitFor({ timeout: 30_000 })
  await sheet()
    .getByText(/No connection to the server/)
    .waitFor()
  // To somebody whose address is known now, it goes without the line.
  await desk.getByLabel('Phone number or email').fill('told@example.com')
  expect(await writeEmail()).toMatch(/^mailto:told@example\.com\?/)
  await desk.getByLabel('Phone number or email').fill('')
  await expectAccessible(desk)
})

test('when the line is back, the same sheet fills in the recipient, and hears who opened the link', async () => {
  world.cable.restore()
  await see('Not opened yet')
  await press('Fill in recipient: contact details of this request')
  await sheet().getByRole('button', { name: EMAIL }).waitFor()
  expect(await writeEmail()).toMatch(/^mailto:jenny\.rosen@example\.com\?/)
  // What was filled in goes with it.
  await sheet()
    .getByRole('button', { name: /^Hide · / })
    .click()
  await expect.poll(() => desk.getByLabel('Phone number or email').inputValue()).toBe('')
  expect(await sheet().getByText('Couldn’t be revealed').count()).toBe(0)
  const phone = await (await chromium.browser.newContext()).newPage()
  await phone.goto(await linkShown())
  await see(/Link opened /)
  await phone.context().close()
})

test('what was copied is said on its button, and after a while no more', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await press('Copy person’s link')
  await sheet().getByRole('button', { name: 'Person’s link copied' }).waitFor()
  expect(await desk.evaluate(() => navigator.clipboard.readText())).toBe(await linkShown())
  await sheet()
    .getByRole('button', { name: 'Copy person’s link' })
    .waitFor({ timeout: TOLD_MS + 5_000 })
  await press('Copy message')
  await sheet().getByRole('button', { name: 'Message copied' }).waitFor()
  // Another message is none that was copied.
  await desk.getByLabel('Message').fill('Hello')
  await sheet().getByRole('button', { name: 'Copy message' }).waitFor()
})

test('where nothing may be copied, the text is shown to be marked by hand', async () => {
  await desk.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))
  })
  await press('Copy person’s link')
  await see('Copying isn’t allowed here. Select the text to copy it.')
  await sheet()
    .locator('code', { hasText: await linkShown() })
    .waitFor()
  await expectAccessible(desk)
  await desk.keyboard.press('Escape')
  await press('Copy page URL')
  await desk.locator('code', { hasText: world.origin }).waitFor()
  await expectAccessible(desk)
  // A code for a new device is copied the same way.
  await section('Devices')
  await press('Enrol device')
  await press('Create code')
  await press('Copy enrolment link')
  await sheet().locator('code', { hasText: '/enrol#' }).waitFor()
  await expectAccessible(desk)
  await press('Close')
})

/** What others have begun at Stripe, as a request that is open here. */
async function adopt(session: string, reference: string): Promise<void> {
  await section('Stripe sessions')
  await press(`Adopt: ${session}`)
  await press('Adopt 1 session')
  await desk
    .getByRole('row')
    .filter({ hasText: session })
    .getByRole('link', { name: 'Open request' })
    .click()
  await desk.getByRole('heading', { name: reference, level: 1 }).waitFor()
}

async function openBegun(reference: string): Promise<string> {
  const session = await stripe.create({ type: 'document', 'metadata[reference]': reference })
  await adopt(session, reference)
  return session
}

test('who has a link before them when the person is done hears how it ended', async () => {
  const session = await openBegun('Gate 5')
  await press('Send link…')
  await sheet().getByText('Anyone with this link can start this verification.').waitFor()
  await stripe.decide(session, 'verified')
  await sheet().getByText('Verified', { exact: true }).waitFor({ timeout: 40_000 })
  expect(await sheet().getByText('no longer available').count()).toBe(0)
  await press('Close')
})

test('where the status says to stop, no button says to go on', async () => {
  const session = await openBegun('Gate 6')
  const send = desk.getByRole('button', { name: 'Send link…' })
  const weight = () => send.evaluate((button) => getComputedStyle(button).backgroundColor)
  const loud = await weight()
  await stripe.decide(session, 'under_supported_age')
  await desk.getByRole('heading', { name: 'Under age' }).waitFor({ timeout: 40_000 })
  expect(await weight()).not.toBe(loud)
})

test('printing leaves the desk as it is: no sheet is as wide as a phone’s limit', async () => {
  await desk.evaluate(() =>
    new MutationObserver(() => {
      if (!document.querySelector('.desk')) document.documentElement.dataset.left = 'desk'
    }).observe(document.body, { childList: true, subtree: true }),
  )
  await desk.pdf()
  await desk.getByRole('heading', { name: 'Gate 6', level: 1 }).waitFor()
  expect(await desk.locator('html').getAttribute('data-left')).toBe(null)
})

/** A request with pictures, as Stripe has them. */
async function openVerified(): Promise<void> {
  const session = await stripe.create({
    type: 'document',
    'options[document][require_matching_selfie]': 'true',
    'metadata[reference]': 'Gate 7',
  })
  await stripe.decide(session, 'verified')
  await adopt(session, 'Gate 7')
}

async function reveal(): Promise<void> {
  await press('Reveal: Identity')
  await desk.getByRole('img', { name: 'Selfie' }).waitFor()
  await see('Rosen')
}

/** Neither on the screen nor anywhere in the page. */
async function expectHidden(): Promise<void> {
  await expect.poll(() => desk.locator('.desk-picture').count()).toBe(0)
  expect(await desk.locator('img[src^="blob:"]').count()).toBe(0)
  expect(await desk.getByText('Rosen').count()).toBe(0)
}

test('pictures hide on leaving: for a section, for a neighbour, by Back, and for another window', async () => {
  await openVerified()
  await reveal()
  const address = new URL(desk.url()).pathname
  await section('Reports')
  await desk.getByRole('heading', { name: 'Reports', level: 1 }).waitFor()
  await expectHidden()
  await desk.goBack()
  await desk.getByRole('heading', { name: 'Gate 7', level: 1 }).waitFor()
  await desk.getByRole('button', { name: 'Reveal: Identity' }).waitFor()
  await expectHidden()

  await section('Requests')
  await desk.getByRole('link', { name: 'Gate 7', exact: true }).click()
  await reveal()
  await desk.keyboard.press('j')
  await desk.getByRole('heading', { name: 'Gate 6', level: 1 }).waitFor()
  await expectHidden()
  await desk.keyboard.press('k')
  await desk.getByRole('button', { name: 'Reveal: Identity' }).waitFor()
  await expectHidden()
  expect(new URL(desk.url()).pathname).toBe(address)

  await reveal()
  await desk.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expectHidden()
  await reveal()
  await desk.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
  })
  await expectHidden()
})

test('pictures hide by themselves after a minute, and the button says how long they stay', async () => {
  await desk.clock.install()
  await reveal()
  await desk.getByRole('button', { name: /^Hide · \d+ s left/ }).waitFor()
  await desk.clock.runFor(REVEALED_MS - 10_000)
  expect(await desk.locator('.desk-picture').count()).toBeGreaterThan(0)
  await desk.clock.runFor(15_000)
  await expectHidden()
  await desk.getByRole('button', { name: 'Reveal: Identity' }).waitFor()
})

test('where the disk is full no dialog waits for ever: the page says why, and what was decided stands', async () => {
  await section('New request')
  await desk.getByLabel('Reference').fill('Order 7007')
  await press('Create request')
  await desk.getByRole('heading', { name: 'Order 7007', level: 1 }).waitFor()
  await press('Cancel request')
  await see(/Cancelling can’t be undone/)
  await fillDisk(desk)
  await sheet().getByRole('button', { name: 'Cancel request permanently' }).click()
  await desk.getByRole('heading', { name: 'This device is full' }).waitFor()
  await expectAccessible(desk)
  // Loaded anew, it has room again.
  await press('Reload')
  await desk.getByRole('heading', { name: 'Order 7007', level: 1 }).waitFor()
  await desk.getByRole('heading', { name: 'Cancelled' }).waitFor()
})
