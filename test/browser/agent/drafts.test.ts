/**
 * Nothing typed is lost: a form survives reload, back and forward, another tab and a killed browser as a
 * draft; and the raw files of the profile hold nothing personal of it.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { unfold } from '../kit/steps/unfold.ts'
import { filesUnder, findRaw } from '../kit/stored/raw-scan.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

const PERSONAL = {
  email: 'wilhelmina.oster@example.com',
  phone: '+14155559731',
  note: 'Knocks twice at the green shutter',
}
const [FIRST, SECOND] = ['Canary 7801 Kept', 'Canary 7802 Kept']
const SLOW_MACHINE = { timeout: 20_000 }
const FORM = /\/new\/[\da-f-]{36}$/

/** What was sent is canceled, not deleted. */
const CHANGE = /^Change or (delete|cancel)$/

let world: World
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.drafts)
  await startBrowser()
  await enrolDevice(page, await world.link('agent'), 'Phone 7')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

async function startBrowser(): Promise<void> {
  chromium = await startChromium(world.profile)
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
}

const press = (name: string | RegExp, on = page) => on.getByRole('button', { name }).first().click()
const see = (text: string | RegExp, on = page) => on.getByText(text).first().waitFor()
const reference = (on = page) => on.getByLabel('Reference')
const holds = (text: string, on = page) =>
  expect.poll(() => reference(on).inputValue(), SLOW_MACHINE).toBe(text)
const drafts = () => page.getByRole('listitem').filter({ hasText: /Draft$/ })

/** `DRAFT_SHOTS=folder` keeps a picture. */
async function shoot(name: string): Promise<void> {
  const folder = process.env.DRAFT_SHOTS
  if (!folder) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png` })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

let address: string

test('a reload in the middle of a form keeps it; what is personal shows as saved and sealed', async () => {
  await page.goto(world.origin)
  await page.getByRole('link', { name: 'New request' }).click()
  await page.waitForURL(FORM)
  address = page.url()
  await reference().fill(FIRST)
  await press('Contact details and note')
  await page.getByLabel('Email').fill(PERSONAL.email)
  await page.getByLabel('Phone').fill('+1415')
  await page.getByLabel('Note').fill(PERSONAL.note)
  await see(/^Draft · saved on this device/)
  await page.getByText(/^Draft · saved/).scrollIntoViewIfNeeded()
  await shoot('form-typed')
  await page.getByLabel('Phone').press('End')
  // The last letters, and away before any clock has struck.
  await page.getByLabel('Phone').pressSequentially('5559731')
  await page.waitForTimeout(500)
  await page.reload()
  await holds(FIRST)
  expect(page.url()).toBe(address)
  await see('Saved and encrypted')
  expect(await page.getByText('Saved and encrypted').count()).toBe(2)
  expect(await page.getByLabel('Email').count()).toBe(0)
  expect(await page.getByText(/Incomplete/).count()).toBe(0)
  await expectAccessible(page)
  await page.getByText('Saved and encrypted').last().scrollIntoViewIfNeeded()
  await shoot('form-sealed')
})

test('what was half typed is not kept, and is named', async () => {
  await press('Replace note')
  await page.getByLabel('Note').fill('x'.repeat(2001))
  await page.waitForTimeout(500)
  await page.reload()
  await see('Incomplete, so not saved in the draft')
  await shoot('form-incomplete')
  await press('Replace note')
  await page.getByLabel('Note').fill(PERSONAL.note)
  await see(/^Draft · saved on this device/)
  expect(await page.getByText(/Incomplete/).count()).toBe(0)
})

test('back leads to the list with the draft in it, and forward to the form again', async () => {
  await reference().press('End')
  await reference().pressSequentially(' b')
  await page.goBack()
  await page.getByRole('link', { name: new RegExp(`${FIRST} b.*Draft`) }).waitFor()
  await expectAccessible(page)
  await page.goForward()
  await holds(`${FIRST} b`)
  expect(page.url()).toBe(address)
  await reference().fill(FIRST)
  await page.waitForTimeout(500)
})

test('a killed browser: both drafts are there, and nothing personal is on the disk', async () => {
  await page.goto(world.origin)
  await page.getByRole('link', { name: 'New request' }).click()
  await page.waitForURL(FORM)
  expect(page.url()).not.toBe(address)
  await press('Contact details and note')
  await page.getByLabel('Email').fill(`other.${PERSONAL.email}`)
  await reference().fill(SECOND)
  await page.waitForTimeout(500)
  await chromium.kill()
  const files = filesUnder(world.profile)
  // The scan can find: what is not personal lies readable.
  for (const canary of [FIRST, SECOND]) expect(findRaw(files, [canary])).not.toEqual([])
  const personal = [PERSONAL.email, PERSONAL.note, PERSONAL.phone.slice(1), '(415) 555-9731']
  expect(findRaw(files, personal)).toEqual([])

  await startBrowser()
  await page.goto(world.origin)
  await see('Drafts')
  await expect.poll(() => drafts().count(), SLOW_MACHINE).toBe(2)
  await shoot('list')
  await page.goto(address)
  await holds(FIRST)
})

test('of two tabs the other is told, and a person chooses', async () => {
  const other = await chromium.context.newPage()
  await other.goto(address)
  await holds(FIRST, other)
  await reference(other).fill(`${FIRST} other`)
  await see('This draft was changed in another tab')
  await expectAccessible(page)
  await shoot('form-elsewhere')
  await press('Show the other version')
  await holds(`${FIRST} other`)
  await reference().fill(FIRST)
  await see('This draft was changed in another tab', other)
  await other.close()
})

test('saved, it is a request with what was sealed, and no draft any more', async () => {
  await press('Create request')
  await page.getByRole('heading', { name: FIRST }).waitFor()
  await see('Ready to verify')
  await page.goto(address)
  await page.waitForURL(/\/requests\//)
  await page.goto(world.origin)
  await expect.poll(() => drafts().count(), SLOW_MACHINE).toBe(1)
  await shoot('list-with-requests')
})

test('a deleted draft can be brought back', async () => {
  await press(`Delete draft ${SECOND}`)
  await page.getByRole('button', { name: 'Keep draft' }).click()
  expect(await drafts().count()).toBe(1)
  await press(`Delete draft ${SECOND}`)
  await page.getByRole('button', { name: 'Delete draft', exact: true }).click()
  await see('Draft deleted')
  expect(await drafts().count()).toBe(0)
  await shoot('list-deleted')
  await press('Undo')
  await expect.poll(() => drafts().count(), SLOW_MACHINE).toBe(1)
  await page.getByRole('link', { name: new RegExp(SECOND) }).click()
  await holds(SECOND)
})

test('deleted in its form, it is gone before one’s eyes, and back as it was until that is left', async () => {
  const sure = () => page.locator('.button.danger')
  await press('Delete draft')
  await sure().click()
  await page.getByRole('heading', { name: 'Draft deleted' }).waitFor()
  await press('Undo')
  await holds(SECOND)
  await press('Delete draft')
  await sure().click()
  await page.getByRole('heading', { name: 'Draft deleted' }).waitFor()
  await page.getByRole('link', { name: 'Requests' }).click()
  await page.getByRole('link', { name: new RegExp(FIRST) }).waitFor()
  expect(await drafts().count()).toBe(0)
})

test('a change that was begun is a draft, too', async () => {
  await page.getByRole('link', { name: new RegExp(FIRST) }).click()
  await unfold(page, CHANGE)
  await page.getByRole('link', { name: 'Change' }).click()
  await reference().fill(`${FIRST} changed`)
  await see(/^Draft · saved on this device/)
  await page.goto(world.origin)
  await page.getByRole('link', { name: /Draft of a change/ }).waitFor()
  // A section that shows no drafts keeps no place for them.
  await page.goto(`${world.origin}/?show=done`)
  await see('No requests')
  const empty = () =>
    page.locator('.list-tools').evaluate((tools) => getComputedStyle(tools).marginBlockEnd)
  expect(await empty()).toBe('0px')
  await page.goto(world.origin)
  await page.getByRole('link', { name: /Draft of a change/ }).click()
  await holds(`${FIRST} changed`)
  await press('Save changes')
  await page.getByRole('heading', { name: `${FIRST} changed` }).waitFor()
  await page.goto(world.origin)
  await page.getByRole('link', { name: new RegExp(FIRST) }).waitFor()
  expect(await page.getByText('Draft').count()).toBe(0)
})
