/**
 * What an agent's day and the ends of its checks (`agent.test.ts`, `check-ends.test.ts`) leave out: each
 * handover that ends early in another way, and each arrow of a request's life that starts at the office
 * or in Stripe's Dashboard. Every state is looked at by axe. Each step starts where the last one ended.
 */
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { control, decide, inDashboard, override, sessionsOf } from '../kit/sandbox-verdict.ts'
import { type AgentPhone, agentPhone } from '../kit/steps/agent-phone.ts'
import { takeBack } from '../kit/steps/take-back.ts'
import { walkCheck } from '../kit/steps/walk-check.ts'
import { spoilQueued } from '../kit/stored/browser-database.ts'
import { LANGUAGE, THEME, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { backOnline, cutOff } from '../stack/signal.ts'
import { startWorld, type World } from '../stack/world.ts'

const HOUR_MS = 3_600_000

let world: World
let chromium: OwnChromium
let page: Page
let agent: AgentPhone

beforeAll(async () => {
  world = await startWorld(WORLDS.agentDetours)
  chromium = await startChromium(world.profile, [`--accept-lang=${LANGUAGE}`])
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: THEME })
  agent = agentPhone(page, world.origin)
  await agent.enrol(await world.link('agent'))
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const sessions = (reference: string) => sessionsOf(world.sandbox, reference)

async function openStripesPage(): Promise<void> {
  await agent.press(t('handover.page'))
  await page.getByRole('button', { name: 'Accept and continue' }).waitFor()
}

/** The first of the ways to hand over. */
const firstWay = () => page.locator('.way').first().innerText()

test('consent declined on Stripe’s page comes back to the manual way', async () => {
  await agent.createRequest('Order 6001')
  await agent.heading(t('phase.accepted'))
  await openStripesPage()
  await page.getByRole('button', { name: 'No, don’t verify' }).click()
  await page.getByRole('link', { name: 'Return to the business' }).click()
  await page.waitForURL(`${world.origin}/back/**`)
  await takeBack(page)
  await agent.see(t('guidance.consent_declined.agent'))
  await page.getByRole('button', { name: t('close.action') }).waitFor()
  await expectAccessible(page)
})

test('a link that has expired is of no more use, and a fresh one goes on with the same check', async () => {
  await agent.createRequest('Order 6002')
  const asked = page.waitForRequest(`${world.sandbox}/start/**`)
  // It does not open now, but days later.
  await page.route('**/start/**', (route) => route.fulfill({ status: 204 }), { times: 1 })
  await agent.press(t('handover.page'))
  const link = (await asked).url()
  await control(world.sandbox, 'clock', { advance_ms: 49 * HOUR_MS })
  await page.goto(link)
  await agent.see('This link has expired')
  await agent.open('Order 6002')
  await agent.heading(t('handover.resume'))
  await openStripesPage()
  expect(await sessions('Order 6002')).toHaveLength(1)
})

test('a modal that finds no camera leads to the person’s own phone', async () => {
  await agent.createRequest('Order 6003')
  await walkCheck(await agent.openModal(), 'device_not_supported')
  await page.waitForURL(/\/requests\//)
  await takeBack(page)
  await agent.see(t('guidance.device_not_supported.agent'))
  expect(await firstWay()).toContain(t('ticket.way'))
  await expectAccessible(page)
})

test('the connection is lost in the middle of the modal; the same check goes on and is verified', async () => {
  await agent.createRequest('Order 6004')
  const modal = await agent.openModal()
  await modal.getByRole('button', { name: 'Accept and continue' }).click()
  await modal.getByRole('radio', { name: 'Passport' }).waitFor()
  await cutOff(world.cable, chromium.context)
  await modal.getByRole('button', { name: 'Continue' }).click()
  await modal.getByRole('radio', { name: 'Passport' }).waitFor({ state: 'detached' })
  // Nothing is left in it that could be pressed.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Escape')
  await page.waitForURL(/\/requests\//)
  await takeBack(page)
  await agent.see(t('handover.stopped_by', { why: t('guidance.session_cancelled.name') }))
  await agent.see(t('handover.their_network'))
  await expectAccessible(page)
  await backOnline(world.cable, chromium.context)
  await page.getByText(t('handover.their_network')).waitFor({ state: 'detached' })
  await walkCheck(await agent.openModal(), 'verified')
  await takeBack(page)
  await agent.heading(t('phase.verified'))
  expect(await sessions('Order 6004')).toHaveLength(1)
})

test('a modal that gets no connection gives up by itself', async () => {
  await agent.createRequest('Order 6008')
  await page.route('**/modal', (route) => route.abort())
  await agent.press(t('handover.here'))
  await page.waitForURL(/handover\.html/)
  await page.waitForURL(/\/requests\//, { timeout: 40_000 })
  await takeBack(page)
  await agent.see(t('guidance.connection_lost.agent'))
  await expectAccessible(page)
  await page.unroute('**/modal')
})

/** What becomes of Stripe's script, what is said of it within 10 s, and how it goes on all the same. */
const SCRIPTS: [name: string, answer: (route: Route) => unknown, words: Why][] = [
  ['is blocked', (route) => route.abort(), 'check.stripe_failed'],
  ['never comes', () => {}, 'check.stripe_slow'],
  [
    'is one that this browser cannot use',
    (route) => route.fulfill({ contentType: 'text/javascript', body: UNUSABLE }),
    'check.stripe_cannot',
  ],
]
type Why = `check.stripe_${'failed' | 'slow' | 'cannot'}`
const UNUSABLE = `window.Stripe = Object.assign(() => ({ _registerWrapper() {} }), { version: 'x' })`

test.each(SCRIPTS)(
  'Stripe’s script that %s: Stripe’s page, for the same check',
  async (...script) => {
    const [name, answer, words] = script
    await agent.createRequest(`Order 6005 ${name}`)
    await page.route('**/stripe.js', answer)
    await agent.press(t('handover.here'))
    await page.getByText(t(words)).waitFor({ timeout: 20_000 })
    await expectAccessible(page)
    await agent.press(t('check.stripe_page'))
    await page.getByRole('button', { name: 'Accept and continue' }).waitFor()
    await page.unroute('**/stripe.js')
    expect(await sessions(`Order 6005 ${name}`)).toHaveLength(1)
  },
)

test('without signal their own phone comes first, and Stripe’s page says why it did not open', async () => {
  await cutOff(world.cable, chromium.context)
  await agent.createRequest('Order 6006')
  await agent.heading(t('phase.queued', { place: t('place.agent') }))
  await agent.see(t('handover.their_network'))
  expect(await page.locator('.way.primary').innerText()).toContain(t('ticket.way'))
  await agent.press(t('handover.page'))
  await agent.see(t('handover.failed'))
  await expectAccessible(page)
  await agent.press(t('ticket.way'))
  await page.getByRole('img', { name: t('ticket.qr') }).waitFor()
  await expectAccessible(page)
  await agent.press(t('ticket.close'))
  await backOnline(world.cable, chromium.context)
  await agent.heading(t('phase.accepted'))
})

const ATTEMPTS = ['document_expired', 'selfie_face_mismatch', 'document_expired'] as const

test('when all attempts are used up, the ways say so', async () => {
  await openStripesPage()
  for (const outcome of ATTEMPTS) {
    await decide(world.sandbox, 'Order 6006', { outcome })
    await agent.open('Order 6006')
    await agent.heading(t('phase.unverified', { why: t(`guidance.${outcome}.name`) }))
  }
  await agent.see(t('handover.used_up'))
  await expectAccessible(page)
})

test('what the office does not take stays, says why, and is taken once it is changed', async () => {
  await cutOff(world.cable, chromium.context)
  await agent.createRequest('Order 6007')
  await spoilQueued(page)
  await backOnline(world.cable, chromium.context)
  await agent.heading(t('phase.refused', { why: t('problem.record_signature_refused') }))
  await expectAccessible(page)
  await page.getByRole('link', { name: t('change.action') }).click()
  await page.getByLabel(t('new.reference')).fill('Order 6007 again')
  await agent.press(t('new.save_change'))
  await agent.heading('Order 6007 again')
  await agent.heading(t('phase.accepted'))
})

test('Invariant 4: what happens in Stripe’s Dashboard happens on the phone', async () => {
  await openStripesPage()
  const reference = 'Order 6007 again'
  await decide(world.sandbox, reference, { outcome: 'verified' })
  await agent.open(reference)
  await agent.heading(t('phase.verified'))
  await override(world.sandbox, reference, 'requires_input')
  await agent.heading(t('phase.open'))
  await expectAccessible(page)
  await override(world.sandbox, reference, 'verified')
  await agent.heading(t('phase.verified'))
  // Stripe tells of it once it is done.
  await inDashboard(world.sandbox, reference, 'redact')
  await control(world.sandbox, 'clock', { advance_ms: 5 * 24 * HOUR_MS })
  // Nothing of it is left on any device.
  await agent.heading(t('detail.unknown_title'))
  await expectAccessible(page)
  await page.goto(world.origin)
  await agent.heading(t('list.title'))
  expect(await page.getByText(reference).count()).toBe(0)
})

test('a check that was canceled at Stripe says so on the phone', async () => {
  await agent.open('Order 6005 is blocked')
  await agent.heading(t('handover.resume'))
  await inDashboard(world.sandbox, 'Order 6005 is blocked', 'cancel')
  await agent.heading(t('phase.canceled'))
  await expectAccessible(page)
  expect(await page.locator('.way').count()).toBe(0)
})
