/** What a person does at the device: the real form, the real buttons. */
import type { Page } from 'playwright-core'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { enrolDevice } from '../../browser/kit/steps/enrol-device.ts'
import { takeBackIfAsked } from '../../browser/kit/steps/take-back.ts'
import { stripeFrame } from '../../browser/kit/steps/walk-check.ts'
import type { RequestPlan } from '../story.ts'

/** How long somebody waits for a check to open before they give up and do something else. */
const START_TIMEOUT_MS = 5_000

export async function enrol(page: Page, link: string, role: Role): Promise<void> {
  await enrolDevice(page, link, role)
  await page.getByRole('heading', { name: 'Requests', exact: true }).waitFor()
}

/** The app from its own start, as when its icon is tapped. */
export async function openApp(page: Page, origin: string): Promise<void> {
  await page.goto(origin)
  if (await takeBackIfAsked(page)) await page.goto(origin)
  await page.getByRole('link', { name: 'New request' }).waitFor()
}

/** Resolves to the request's id at the moment the screen shows it as saved. */
export async function createRequest(
  page: Page,
  origin: string,
  { reference, contact }: { reference: string; contact: boolean },
): Promise<string> {
  const link = page.getByRole('link', { name: 'New request' })
  if (!page.url().startsWith(origin) || !(await link.isVisible())) await openApp(page, origin)
  await link.click()
  await page.getByLabel('Reference').fill(reference)
  if (contact) {
    await page.getByRole('button', { name: 'Contact details and note' }).click()
    await page.getByLabel('Email').fill('jenny.rosen@example.com')
    await page.getByLabel('Note').fill(`About ${reference}`)
  }
  await page.getByRole('button', { name: 'Create request' }).click()
  const saved = await page.waitForFunction((wanted) => {
    const title = document.querySelector('#request-title')?.textContent
    const words = document.querySelector('#state-words')?.textContent
    return title === wanted && words ? location.pathname.split('/').at(-1) : null
  }, reference)
  return (await saved.jsonValue()) ?? ''
}

export type Opened = { kind: 'opened' } | { kind: 'refused'; message: string } | { kind: 'gave_up' }

/** Presses the button and looks whether Stripe's check opens. */
export async function startCheck(
  page: Page,
  origin: string,
  { id, way }: { id: string; way: NonNullable<RequestPlan['way']> },
): Promise<Opened> {
  await openRequest(page, origin, id)
  const name = way === 'page' ? /Stripe.s page/ : /^On this device/
  await page.getByRole('button', { name }).click()
  // On the request's own screen, or on the one that asks for the device.
  const message = page
    .getByRole('alert')
    .or(page.locator('.hand-back-words > p'))
    .filter({ hasText: 'Verification didn’t open' })
  // Not the browser's own page for "no network".
  const elsewhere = page.waitForURL((url) => url.protocol === 'http:' && url.origin !== origin)
  const modal = stripeFrame(page).locator('body')
  const seen = await Promise.any([
    elsewhere.then(() => 'opened' as const),
    modal.waitFor().then(() => 'opened' as const),
    message.waitFor().then(() => 'refused' as const),
    new Promise<'gave_up'>((resolve) => setTimeout(resolve, START_TIMEOUT_MS, 'gave_up')),
  ])
  if (seen !== 'refused') return { kind: seen }
  return { kind: 'refused', message: (await message.first().textContent()) ?? '' }
}

export async function openRequest(page: Page, origin: string, id: string): Promise<void> {
  const path = `/requests/${id}`
  if (page.url() === origin + path) return
  const row = page.locator(`a.row[href="${path}"]`)
  if (page.url().startsWith(origin) && (await row.count()) > 0) await row.click()
  else await page.goto(origin + path)
  // Who takes the device back is led to the request that it was handed over for, not to this one.
  if (await takeBackIfAsked(page)) await page.goto(origin + path)
  await page.locator('#request-title').waitFor()
  // What is done next must not be done to another one.
  if (new URL(page.url()).pathname !== path) throw new Error(`${page.url()} is shown, not ${path}`)
}
