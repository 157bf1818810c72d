/**
 * A supervisor's day at the desk, by keyboard alone: a phone is enrolled, its request arrives and is
 * decided, what was verified is looked at, and all of it is erased. Each step starts where the last one ended.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { control, decide } from '../kit/sandbox-verdict.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { takeBack } from '../kit/steps/take-back.ts'
import { storedText } from '../kit/stored/browser-storage.ts'
import { ledgerText } from '../kit/stored/ledger-text.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import * as keyboard from './by-keyboard.ts'
import { pressTool, pressView, tabToTable } from './table-by-keyboard.ts'

const BASE = WORLDS.desk
const EMAIL = 'jenny.rosen@example.com'
const NOTE = 'Ring at the side door'

let world: World
let chromium: OwnChromium
let phone: Page
let desk: Page

beforeAll(async () => {
  world = await startWorld(BASE)
  chromium = await startChromium(world.profile)
  const open = async (width: number, height: number) =>
    (await chromium.browser.newContext({ viewport: { width, height } })).newPage()
  phone = await open(390, 844)
  desk = await open(1440, 900)
  await enrolDevice(desk, await world.link('supervisor'), 'Front desk')
  await see('No requests yet')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

/** Comes back to the page of the request. */
async function createRequest(reference: string): Promise<string> {
  await phone.goto(`${world.origin}/new`)
  await phone.getByLabel('Reference').fill(reference)
  await phone.getByText('Contact details and note').click()
  await phone.getByLabel('Email').fill(EMAIL)
  await phone.getByLabel('Note').fill(NOTE)
  await phone.getByRole('button', { name: 'Create request' }).click()
  await phone.getByText('Ready to verify').first().waitFor()
  return new URL(phone.url()).pathname.split('/').at(-1) ?? ''
}

const see = (text: string | RegExp) => desk.getByText(text).first().waitFor()
const row = (reference: string) => desk.getByRole('row').filter({ hasText: reference })

/** It has come, and is a picture. */
async function seePicture(name: string): Promise<void> {
  const picture = desk.getByRole('img', { name })
  await picture.waitFor()
  await expect
    .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0)
}

const tabTo = (name: string | RegExp) => keyboard.tabTo(desk, name)
const press = (name: string | RegExp) => keyboard.press(desk, name)
const go = (name: string) => keyboard.go(desk, name)

/** Of the chips, by what they are called. */
const statuses = (): Promise<Record<string, number>> =>
  desk
    .getByRole('group', { name: 'Status' })
    .getByRole('button')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.firstChild?.textContent, Number(one.lastElementChild?.textContent)]),
      ),
    )

async function open(reference: string): Promise<void> {
  await go(reference)
  await desk.getByRole('heading', { name: reference, level: 1 }).waitFor()
}

test('an empty desk says what will come', async () => {
  await see('No requests yet')
  await expectAccessible(desk)
})

test('a code that the desk makes enrols a phone of the field', async () => {
  await go('Devices')
  await press('Enrol device')
  await tabTo('Name')
  await desk.keyboard.type('Phone 7')
  await press('Create code')
  const code = await desk.getByLabel('Enrolment code').textContent()
  await phone.goto(`${world.origin}/enrol`)
  await phone.getByLabel('Enrolment code').fill(code ?? '')
  await phone.getByRole('button', { name: 'Enrol device' }).click()
  await phone.getByText('No requests yet').first().waitFor()
  await see('Phone 7 enrolled')
  await press('Close')
  await go('Requests')
  await see('No requests yet')
})

test('a request of the field arrives by itself, and so does its verdict', async () => {
  await createRequest('Order 3001')
  await row('Order 3001').getByText('Not started').waitFor()
  await row('Order 3001').getByText('Phone 7').waitFor()
  await phone.getByRole('button', { name: /Stripe.s page/ }).click()
  await phone.waitForURL(`${world.sandbox}/**`)
  await row('Order 3001').getByText('In progress').waitFor()
  await decide(world.sandbox, 'Order 3001', { outcome: 'verified' })
  await row('Order 3001').getByText('Verified').waitFor()
  await expectAccessible(desk)
})

test('it is found by its reference, which is in the address and told to no server', async () => {
  await desk.keyboard.press('/')
  await desk.keyboard.type('3001')
  await see('1 of 1 requests')
  await expect.poll(() => new URL(desk.url()).hash).toBe('#q=3001')
  await desk.reload()
  await see('1 of 1 requests')
  expect(await desk.getByRole('searchbox').inputValue()).toBe('3001')
  await open('Order 3001')
  expect(desk.url()).toMatch(/\/requests\/[0-9a-f-]{36}#q=3001$/)
  await see('Attempt 1')
  expect(await desk.getByText('Passed', { exact: true }).count()).toBe(2)
  await expectAccessible(desk)
})

test('results and details are shown to whoever asks, written down, and kept nowhere', async () => {
  expect(await desk.getByText('Rosen').count()).toBe(0)
  await press('Reveal: Identity')
  await see('Rosen')
  for (const name of ['Document, front', 'Document, back', 'Selfie']) await seePicture(name)
  await see(/values were read and verified: all agree/)
  await press('Enlarge: Document, front')
  await press('Reveal: Contact details and note')
  await see(EMAIL)
  await see(NOTE)
  await see(/Identity revealed by Front desk/)
  await see(/Contact details revealed by Front desk/)
  await see(/3 pictures revealed by Front desk/)
  await expectAccessible(desk)
  const stored = await storedText(desk)
  for (const secret of ['Rosen', EMAIL, NOTE]) expect(stored).not.toContain(secret)
})

test('what was revealed is gone as soon as somebody looks elsewhere', async () => {
  await desk.evaluate(() => window.dispatchEvent(new Event('blur')))
  await desk.getByText('Rosen').first().waitFor({ state: 'detached' })
  expect(await desk.getByText(EMAIL).count()).toBe(0)
  expect(await desk.locator('.desk-picture').count()).toBe(0)
  await press('Reveal: Identity')
  await see('Rosen')
  await desk.keyboard.press('Escape')
  expect(await desk.getByText('Rosen').count()).toBe(0)
  expect(new URL(desk.url()).pathname).toBe('/')
  // Back in the table, on the row one came from.
  expect(await desk.locator('[role=row]:focus').textContent()).toContain('Order 3001')
})

test('Invariant: redaction takes its reference, and then it is gone from screen, devices and ledger', async () => {
  // The phone is still at Stripe's page, which is another origin.
  await phone.goto(world.origin)
  await takeBack(phone)
  await phone.getByText('Order 3001').first().waitFor()
  expect(ledgerText(BASE + 1)).toContain('Order 3001')
  expect(await storedText(phone)).toContain('Order 3001')
  await desk.keyboard.press('Enter')
  await press('Redact')
  await see('This can’t be undone.')
  await desk.keyboard.type('Order 300')
  await desk.keyboard.press('Enter')
  expect(await desk.getByRole('dialog').count()).toBe(1)
  await expectAccessible(desk)
  await desk.keyboard.type('1')
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: 'Redacting' }).waitFor()
  await expectAccessible(desk)
  await control(world.sandbox, 'clock', { advance_ms: 5 * 86_400_000 })
  await desk.getByRole('heading', { name: 'Redacted', exact: true }).waitFor({ timeout: 40_000 })
  await desk.getByText('Order 3001').waitFor({ state: 'detached' })
  expect(ledgerText(BASE + 1)).not.toContain('Order 3001')
  expect(await storedText(desk)).not.toContain('Order 3001')
  // By itself: nobody touched the phone.
  await phone.getByText('Order 3001').waitFor({ state: 'detached', timeout: 40_000 })
  await expect.poll(() => storedText(phone), { timeout: 15_000 }).not.toContain('Order 3001')
})

test('a decision about an older state changes nothing, shows what changed, and keeps what was typed', async () => {
  const id = await createRequest('Order 3002')
  await open('Order 3002')
  await press('Change attempt limit')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.type('7')
  await expect.poll(() => desk.getByLabel('Attempts allowed').inputValue()).toBe('7')
  await phone.goto(`${world.origin}/requests/${id}/change`)
  await phone.getByLabel('Reference').fill('Order 3002 north')
  await phone.getByRole('button', { name: 'Save changes' }).click()
  await desk.getByRole('heading', { name: 'Order 3002 north', level: 1 }).waitFor()
  await desk.keyboard.press('Enter')
  await see('The request changed in the meantime')
  await desk.getByRole('dialog').getByText('Order 3002 north', { exact: true }).waitFor()
  expect(await desk.getByLabel('Attempts allowed').inputValue()).toBe('7')
  await see('0 of 3 used')
  await expectAccessible(desk)
  await press('Continue anyway')
  await see('0 of 7 used')
})

test('many are canceled at once: the dialog closes, and what was done is told once', async () => {
  for (const n of [4, 5]) await createRequest(`Order 300${n}`)
  await desk.keyboard.press('/')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Delete')
  await desk.keyboard.press('Escape')
  await row('Order 3005').waitFor()
  await tabToTable(desk)
  await desk.keyboard.press('Home')
  await desk.keyboard.press('Shift+ArrowDown')
  await desk.keyboard.press('j')
  await desk.keyboard.press('x')
  await see('3 selected')
  await press('Cancel requests…')
  // Pressed once more, Enter cancels nothing.
  await desk.keyboard.press('Enter')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await see('3 selected')
  await press('Cancel requests…')
  await see('Cancel 3 requests')
  await press('Cancel 3 requests')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await see('3 requests cancelled')
  expect(await desk.locator('main').getByText('3 requests cancelled').count()).toBe(1)
  await expectAccessible(desk)
  // Nothing is left of the bar that one came from: the keyboard goes on in the table.
  await expect.poll(() => desk.locator('[role=row]:focus').count()).toBe(1)
  await expect.poll(() => desk.getByRole('row').filter({ hasText: 'Cancelled' }).count()).toBe(3)
  expect(await desk.getByText('3 selected').count()).toBe(0)
})

test('the one row that was found is cancelled, and the keyboard is on it again', async () => {
  await createRequest('Order 3010')
  await go('Requests')
  await desk.keyboard.press('/')
  await desk.keyboard.type('3010')
  await row('Order 3010').waitFor()
  await desk.keyboard.press('ArrowDown')
  await desk.keyboard.press('x')
  await see('1 selected')
  await desk.route(
    '**/cancel',
    (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify(problem('is_processing')),
      }),
    { times: 1 },
  )
  await press('Cancel requests…')
  await press('Cancel 1 request')
  // What did not go through keeps the dialog open, with its reason.
  const dialog = desk.getByRole('dialog', { name: '0 of 1 requests cancelled' })
  await dialog.getByRole('listitem').filter({ hasText: 'Order 3010' }).waitFor()
  await expectAccessible(desk)
  await press('Retry 1 remaining request')
  await see('1 request cancelled')
  await dialog.waitFor({ state: 'detached' })
  await expect
    .poll(() => desk.locator('[role=row]:focus').filter({ hasText: 'Order 3010' }).count())
    .toBe(1)
  await desk.keyboard.press('/')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Delete')
})

test('what was done is told beside what is still selected', async () => {
  await createRequest('Order 3006')
  await go('Requests')
  await row('Order 3006').waitFor()
  await tabToTable(desk)
  await desk.keyboard.press('Home')
  // With the next one, which was cancelled and stays as it is.
  await desk.keyboard.press('Shift+ArrowDown')
  await see('2 selected')
  await press('Assign…')
  await desk.getByLabel('Device', { exact: true }).selectOption({ index: 1 })
  await press('Assign 1 request')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await see('1 selected')
  await desk
    .locator('.desk-bulk')
    .getByText(/^1 request assigned to/)
    .waitFor()
  await press('Clear selection')
})

test('one is found by where it stands, handled otherwise with a reason, and left again', async () => {
  await pressTool(desk, /^Not started/)
  await expect.poll(() => new URL(desk.url()).search).toBe('?status=accepted')
  await row('Order 3006').waitFor()
  await tabToTable(desk)
  await desk.keyboard.press('Home')
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: 'Order 3006', level: 1 }).waitFor()
  await press('Cancel request')
  await desk.keyboard.press('Enter')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await press('Resolve manually')
  await tabTo('How was the request resolved?')
  await desk.keyboard.type('Passport seen by the door')
  await expectAccessible(desk)
  await desk.keyboard.press('Enter')
  await see('Passport seen by the door')
  await desk.keyboard.press('Escape')
  // It is none of those any more.
  await pressView(desk, 'Clear filters')
  await row('Order 3006').getByText('Resolved manually').waitFor()
  const { All, ...each } = await statuses()
  expect(each).toMatchObject({ 'Resolved manually': 1, Cancelled: 4, Redacted: 1 })
  expect(Object.values(each).reduce((sum, n) => sum + n, 0)).toBe(All)
  await pressTool(desk, /^Resolved manually/)
  await see('1 of 6 requests')
  await row('Order 3006').waitFor()
  await pressTool(desk, /^All/)
})

test('a person is sent a link: to be copied, scanned, mailed or as a text message', async () => {
  await createRequest('Order 3007')
  await open('Order 3007')
  await press('Send link…')
  const link = await desk.getByRole('textbox', { name: 'Link for the person' }).inputValue()
  expect(link).toMatch(/\/v#DEMO\.[A-Z2-7]{26}$/)
  await desk.getByRole('img', { name: /QR code/ }).waitFor()
  await expectAccessible(desk)
  const hrefOf = (name: string) => desk.getByRole('link', { name }).getAttribute('href')
  await press('Fill in recipient: contact details of this request')
  await see(EMAIL)
  expect(await hrefOf('Write email')).toContain(`mailto:${EMAIL}?`)
  expect(await hrefOf('Write email')).toContain(encodeURIComponent(link))
  await desk.getByLabel('Phone number or email').fill('+44 7700 900123')
  expect(await hrefOf('Write text message')).toMatch(/^sms:\+447700900123\?&body=/)
  await expectAccessible(desk)
  await phone.goto(link)
  await phone.getByRole('heading').first().waitFor()
  await see(/Link opened /)
  await desk.keyboard.press('Escape')
  // Nobody of the site started it: the person did.
  await phone.getByRole('checkbox').check()
  await phone.getByRole('button', { name: 'Continue to Stripe' }).click()
  const started = desk.locator('.desk-timeline li', { hasText: 'Verification started' })
  expect(await started.locator('div').textContent()).toBe('Verification started')
  // Whoever copies the address of this page is told that it is none for the person.
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await press('Copy page URL')
  await see('Page URL copied')
  const copied = await desk.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(world.origin + new URL(desk.url()).pathname)
})
