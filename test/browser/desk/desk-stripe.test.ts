/**
 * Stripe's own view at the desk: what was made there without us is found, seen and taken over, a request
 * that was started is updated, and a list that fails on the way loses nothing. Then the same request on
 * paper, and the window without a title bar. Each step starts where the last one ended.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AtStripe, atStripe } from '../kit/at-stripe.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { readDatabase } from '../kit/stored/browser-database.ts'
import { storedText } from '../kit/stored/browser-storage.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

const EMAIL = 'told@example.com'

let world: World
let stripe: AtStripe
let chromium: OwnChromium
let desk: Page
/** A session that the office does not know, and its report. */
let orphan: string

beforeAll(async () => {
  world = await startWorld(WORLDS.deskStripe)
  stripe = atStripe(world.sandbox)
  chromium = await startChromium(world.profile)
  desk = await chromium.context.newPage()
  await desk.setViewportSize({ width: 1440, height: 900 })
  await enrolDevice(desk, await world.link('supervisor'), 'Front desk')
  await see('No requests yet')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const press = (name: string | RegExp) =>
  desk.getByRole('button', { name, exact: true }).first().click()
const see = (text: string | RegExp) => desk.getByText(text).first().waitFor()
const section = (name: string) => desk.getByRole('link', { name, exact: true }).click()
const row = (text: string) => desk.getByRole('row').filter({ hasText: text })
const fact = (name: string) =>
  desk.locator('dt', { hasText: name }).first().locator('xpath=following-sibling::dd')

test('a session that was made without us is found, with all that Stripe tells of it', async () => {
  orphan = await stripe.create({
    type: 'document',
    'options[document][require_matching_selfie]': 'true',
    client_reference_id: 'order-7',
    related_customer: 'cus_42',
    'metadata[reference]': 'Gate 9',
    'metadata[branch]': 'north',
    'provided_details[email]': EMAIL,
  })
  await section('Stripe sessions')
  await row(orphan).getByText('Not in requests').waitFor()
  await see('1 not in requests')
  await desk.setViewportSize({ width: 1024, height: 768 })
  const hidden = await desk
    .locator('.desk-sheet')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  expect(hidden, 'what of the table stands outside a tablet').toBe(0)
  const heights = await desk
    .locator('.desk-sheet tbody > tr')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height / 16))
  const ofRequests = await desk
    .locator('.desk')
    .evaluate((one) => getComputedStyle(one).getPropertyValue('--row'))
  for (const height of heights) expect(`${height}rem`).toBe(ofRequests)
  await desk.setViewportSize({ width: 1440, height: 900 })
  await press(orphan)
  await desk.getByRole('dialog', { name: 'Session' }).waitFor()
  expect(await fact('Client reference ID').textContent()).toBe('order-7')
  expect(await fact('Options: document.require_matching_selfie').textContent()).toBe('yes')
  expect(await fact('Metadata: branch').textContent()).toBe('north')
  expect(await fact('Mode').textContent()).toBe('Test')
  // It is about a person: behind a reveal, once the request is ours.
  expect(await desk.getByText(EMAIL).count()).toBe(0)
  await expectAccessible(desk)
  await press('Close')
})

test('it is taken over, and from then on it is a request like any other', async () => {
  await press(`Adopt: ${orphan}`)
  // What that means is said before it is done.
  await see(/^Nothing changes at Stripe/)
  await expectAccessible(desk)
  await press('Cancel')
  await row(orphan).getByText('Not in requests').waitFor()
  await press(`Adopt: ${orphan}`)
  await press('Adopt 1 session')
  await row(orphan).getByText('In sync').waitFor()
  await row(orphan).getByRole('link', { name: 'Open request' }).click()
  await desk.getByRole('heading', { name: 'Gate 9', level: 1 }).waitFor()
  expect(await fact('Related customer').textContent()).toBe('cus_42')
  await see(/Adopted from Stripe/)
  await press('Reveal: Identity')
  await see(EMAIL)
  await expectAccessible(desk)
  await desk.evaluate(() => window.dispatchEvent(new Event('blur')))
  await desk.getByText(EMAIL).waitFor({ state: 'detached' })
  await stripe.decide(orphan, 'verified')
  await desk.getByRole('heading', { name: 'Verified', exact: true }).waitFor({ timeout: 40_000 })
  await see('Attempt 1')
})

test('on paper there is how it ended, and nothing of the person', async () => {
  await press('Reveal: Identity')
  await see('Rosen')
  await desk.emulateMedia({ media: 'print' })
  await desk.getByRole('heading', { name: 'Gate 9', level: 1 }).waitFor()
  await desk.getByText('Summary without personal details').waitFor()
  await desk.getByText('Attempt 1').waitFor()
  expect(await desk.getByText('Rosen').first().isVisible()).toBe(false)
  expect(await desk.getByText(EMAIL).first().isVisible()).toBe(false)
  expect(await desk.getByRole('navigation').first().isVisible()).toBe(false)
  expect(await desk.getByRole('button').filter({ visible: true }).count()).toBe(0)
  // Paper is white, however dark the screen.
  await desk.emulateMedia({ colorScheme: 'dark' })
  const scheme = () => desk.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
  expect(await scheme()).toBe('light')
  await expectAccessible(desk)
  await desk.emulateMedia({ media: null, colorScheme: null })
})

test('its report is in Stripe’s list, check by check', async () => {
  await section('Stripe sessions')
  await press(orphan)
  await press('Reports of this session')
  await row(orphan).getByText('Document', { exact: true }).last().waitFor()
  await row(orphan).getByRole('button').click()
  await desk.getByRole('dialog', { name: 'Report' }).waitFor()
  await expect.poll(() => desk.getByText('Passed', { exact: true }).count()).toBe(2)
  expect(await fact('Session').textContent()).toBe(orphan)
  await expectAccessible(desk)
  await press('Close')
})

test('an update of what changed meanwhile sends nothing, keeps what was typed, and can be sent again', async () => {
  const started = await stripe.create({ type: 'document', 'metadata[reference]': 'Gate 10' })
  await press('Sessions')
  await press(`Adopt: ${started}`)
  await press('Adopt 1 session')
  await row(started).getByRole('link', { name: 'Open request' }).click()
  await desk.getByRole('link', { name: 'Edit at Stripe', exact: true }).click()
  await desk.getByLabel('Replace note and metadata').check()
  await desk.getByLabel('Name 1').fill('branch')
  await desk.getByLabel('Value 1').fill('south')
  await expectAccessible(desk)
  const table = await chromium.context.newPage()
  await table.setViewportSize({ width: 1440, height: 900 })
  await table.goto(world.origin)
  await stripe.decide(started, 'document_expired')
  const changed = table.getByRole('row').filter({ hasText: /Gate 10.*Document expired/ })
  await changed.waitFor({ timeout: 40_000 })
  await table.close()
  await press('Save at Stripe')
  await see('The request changed in the meantime')
  expect(await stripe.metadata(started)).toEqual({ reference: 'Gate 10' })
  expect(await desk.getByLabel('Value 1').inputValue()).toBe('south')
  await expectAccessible(desk)
  await press('Save at Stripe')
  await desk.getByRole('heading', { name: 'Gate 10', level: 1, exact: true }).waitFor()
  expect(await stripe.metadata(started)).toEqual({ reference: 'Gate 10', branch: 'south' })
})

test('an update that is not sent yet survives a reload, sealed, and is sent as it was typed', async () => {
  const started = await stripe.create({ type: 'document', 'metadata[reference]': 'Gate 11' })
  await section('Stripe sessions')
  await press('Sessions')
  await press(`Adopt: ${started}`)
  await press('Adopt 1 session')
  await row(started).getByRole('link', { name: 'Open request' }).click()
  await desk.getByRole('link', { name: 'Edit at Stripe', exact: true }).click()
  await desk.getByLabel('Replace note and metadata').check()
  await desk.getByLabel('Name 1').fill('branch')
  await desk.getByLabel('Value 1').fill('canary-north-7')
  await see(/saved on this device/)
  // That may be of the first letters; the last ones are safe soon after.
  await desk.waitForTimeout(500)
  await desk.reload()
  await see('Saved and encrypted')
  expect(await desk.getByLabel('Replace note and metadata').isChecked()).toBe(true)
  expect(await storedText(desk)).not.toContain('canary-north-7')
  await expectAccessible(desk)
  await press('Save at Stripe')
  await desk.getByRole('heading', { name: 'Gate 11', level: 1, exact: true }).waitFor()
  expect(await stripe.metadata(started)).toEqual({ reference: 'Gate 11', branch: 'canary-north-7' })
  const { drafts } = await readDatabase(desk)
  expect(drafts).toEqual([])
})

test('a list that fails on the way says so, and what came before still stands', async () => {
  for (let n = 0; n < 12; n++) await stripe.create({ type: 'id_number' })
  await section('Stripe sessions')
  await desk.getByLabel('Per page').selectOption('10')
  await press('Search')
  await see('10 shown')
  await stripe.failNextList()
  await press('Load older')
  await see('Some Stripe data couldn’t be loaded')
  await see('10 results are shown. There may be more.')
  expect(await desk.getByRole('row').count()).toBe(11)
  await expectAccessible(desk)
  await press('Continue loading')
  await see('15 shown')
  await see('No more results.')
})

test('without a title bar, the bar of the desk moves the window and its buttons still work', async () => {
  // A test cannot install the app: what is meant for such a window is taken at its word.
  await desk.evaluate(() => {
    const overlays = (rules: CSSRuleList): CSSMediaRule[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule && /window-controls-overlay/.test(rule.conditionText))
          return [rule]
        return rule instanceof CSSGroupingRule ? overlays(rule.cssRules) : []
      })
    for (const sheet of document.styleSheets)
      for (const rule of overlays(sheet.cssRules)) rule.media.mediaText = 'all'
  })
  const regionOf = (selector: string) =>
    desk
      .locator(selector)
      .evaluateAll((found) => [
        ...new Set(found.map((one) => getComputedStyle(one).getPropertyValue('app-region'))),
      ])
  expect(await regionOf('.desk-bar')).toEqual(['drag'])
  expect(await regionOf('.desk-bar :is(a, button, input, select)')).toEqual(['no-drag'])
  await press(/Search or jump to/)
  await desk.getByRole('combobox', { name: 'Search or jump to…' }).waitFor()
})
