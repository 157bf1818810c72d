/**
 * Invariant 3, on the disk: after a journey with details, notes, modal, redirect and ticket, the raw
 * files of the browser's profile and of the Worker hold none of what was typed about a person and none
 * of Stripe's secrets and addresses.
 */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import { takeBack } from './kit/steps/take-back.ts'
import { stripeFrame, walkCheck } from './kit/steps/walk-check.ts'
import { keptOffline } from './kit/stored/kept-offline.ts'
import { filesUnder, findRaw } from './kit/stored/raw-scan.ts'
import { stateOf, WORLDS } from './stack/ports.ts'
import { startWorld, type World } from './stack/world.ts'

const PORT = WORLDS.atRest
const PERSONAL = {
  email: 'wilhelmina.oster@example.com',
  phone: '+14155559731',
  note: 'Knocks twice at the green shutter',
}
/** Of each request the label is stored as it is: what finds these would find the others. */
const CANARIES = ['Canary 7701 Modal', 'Canary 7702 Redirect', 'Canary 7703 Ticket']

let world: World
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  world = await startWorld(PORT)
  chromium = await startChromium(world.profile)
  page = await chromium.context.newPage()
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const see = (text: string | RegExp) => page.getByText(text).first().waitFor()

/** Everything somebody can type into: nothing of it may be offered to the next person. */
async function expectNoAutocomplete(): Promise<void> {
  const fields = page.locator('input:not([type=checkbox],[type=radio],[type=file]), textarea')
  await fields.first().waitFor()
  const kinds = await fields.evaluateAll((all) =>
    all.map((one) => one.getAttribute('autocomplete')),
  )
  expect(kinds.length).toBeGreaterThan(0)
  expect(new Set(kinds)).toEqual(new Set(['off']))
}

async function createRequest(reference: string): Promise<void> {
  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill(reference)
  await page.getByText('Contact details and note').click()
  await page.getByLabel('Email').fill(PERSONAL.email)
  await page.getByLabel('Phone').fill(PERSONAL.phone)
  await page.getByLabel('Note').fill(PERSONAL.note)
  await expectNoAutocomplete()
  await press('Create request')
  await page.getByRole('heading', { name: reference }).waitFor()
}

test('a journey: offline, modal, redirect, ticket, and every form on the way', async () => {
  await page.goto(await world.link('agent'))
  await expectNoAutocomplete()
  await page.getByLabel('Device name').fill('Phone 7')
  await press('Enrol device')
  await see('No requests yet')
  await keptOffline(page)
  world.cable.cut()
  await createRequest(CANARIES[0] ?? '')
  world.cable.restore()
  await see(/^Synced$/)
  await press('On this device')
  await page.waitForURL(/handover\.html/)
  await walkCheck(stripeFrame(page), 'verified')
  await page.waitForURL(/\/requests\//)
  await takeBack(page)
  await page.getByRole('heading', { name: 'Verified' }).waitFor()

  await createRequest(CANARIES[1] ?? '')
  await see(/^Synced$/)
  await press(/Stripe.s page/)
  await page.waitForURL(`${world.sandbox}/**`)
  await walkCheck(page, 'verified')
  await page.waitForURL(`${world.origin}/**`)
  await takeBack(page)
  await page.getByRole('heading', { name: 'Verified' }).waitFor()

  await createRequest(CANARIES[2] ?? '')
  await press('Show QR code')
  await page.getByRole('img', { name: /QR code/ }).waitFor()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.goto(`${world.origin}/device`)
  await press('Set PIN')
  await expectNoAutocomplete()
})

/**
 * The browser's own notes of where it has been. Who goes to Stripe's page by its address leaves the
 * address there; no page can help that, and the address is good for one person, once.
 */
const isHistory = (file: string): boolean =>
  /\/(History|Sessions|Visited Links|Top Sites|Favicons|Shortcuts|Network Action Predictor|Affiliation|DIPS|segmentation_platform|Preferences|Network|Local State)/.test(
    file,
  )

/** The browser's cache of Stripe's own page and pictures, under their own address. */
const isStripesCache = (file: string): boolean =>
  file.includes('/Cache_Data/') && !readFileSync(file).includes(world.origin)

test('Invariant 3: the raw profile and the Worker’s files hold no detail, secret or address', async () => {
  const received = [
    ...world.cable.heard().matchAll(/vs_\w+_secret_\w+|https?:[^"\s]+\/start\/[\w-]+/g),
  ].map(String)
  const secrets = received.filter((text) => text.includes('_secret_'))
  const addresses = received.filter((text) => text.includes('/start/'))
  expect([secrets.length > 1, addresses.length > 1]).toEqual([true, true])
  // What is only in memory now comes to the disk; nobody holds the files any more.
  await page.goto('about:blank')
  await chromium.browser.close()
  await chromium.kill()

  const profile = filesUnder(world.profile)
  const worker = filesUnder(stateOf(PORT + 1))
  expect(worker.some((file) => file.endsWith('.sqlite'))).toBe(true)
  // The scan can find: each canary lies readable in both.
  for (const files of [profile, worker])
    for (const canary of CANARIES) expect(findRaw(files, [canary])).not.toEqual([])

  const never = [...Object.values(PERSONAL), ...secrets]
  expect(findRaw([...profile, ...worker], never)).toEqual([])
  const kept = profile.filter((file) => !isHistory(file) && !isStripesCache(file))
  const ours = [...kept, ...worker]
  expect(findRaw(ours, addresses)).toEqual([])
})

test('the scan sees through each form of storing a text', async () => {
  const { mkdtempSync, writeFileSync, rmSync } = await import('node:fs')
  const folder = mkdtempSync('/tmp/fieldproof-forms-')
  const { email } = PERSONAL
  const utf16 = Buffer.from(`xx${email}xx`, 'utf16le')
  const forms = [`..${email}..`, utf16, ...['', 'a', 'ab'].map((b) => btoa(`${b}${email} and`))]
  for (const [n, form] of forms.entries()) writeFileSync(`${folder}/${n}`, form)
  writeFileSync(`${folder}/base64-of-utf16`, utf16.toString('base64'))
  writeFileSync(`${folder}/innocent`, email.slice(0, 10))
  expect(findRaw(filesUnder(folder), [email])).toHaveLength(forms.length + 1)
  rmSync(folder, { recursive: true })
})
