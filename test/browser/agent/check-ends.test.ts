/**
 * How a check of an agent's day (`agent.test.ts`) ends without a result, or does not begin, and what the
 * phone offers then. Every state is looked at by axe. Each step starts where the last one ended.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { decide } from '../kit/sandbox-verdict.ts'
import { type AgentPhone, agentPhone } from '../kit/steps/agent-phone.ts'
import { takeBack } from '../kit/steps/take-back.ts'
import { LANGUAGE, THEME, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

let world: World
let chromium: OwnChromium
let page: Page
let agent: AgentPhone

beforeAll(async () => {
  world = await startWorld(WORLDS.checkEnds)
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

/** Until it is at the office. */
async function createRequest(reference: string): Promise<void> {
  await agent.createRequest(reference)
  await agent.heading(t('phase.accepted'))
}

/** Ends the modal without a submission, as a person may. */
async function endModal(how: string): Promise<void> {
  const frame = await agent.openModal()
  await frame.getByRole('button', { name: how }).click()
  await page.waitForURL(/\/requests\//)
  await takeBack(page)
}

test('closed half-way, it says so and goes on with the same check', async () => {
  await createRequest('Order 6401')
  await endModal('Close')
  await agent.see(t('handover.stopped_by', { why: t('guidance.session_cancelled.name') }))
  await agent.heading(t('handover.resume'))
  await expectAccessible(page)
  await agent.see(t('notify.title'))
  await agent.press(t('notify.no'))
})

test('consent declined leads to the manual way, with a reason', async () => {
  await endModal('No, don’t verify')
  await agent.see(t('guidance.consent_declined.agent'))
  // The title says it by then.
  await page
    .getByText(t('handover.stopped_by', { why: t('guidance.consent_declined.name') }))
    .waitFor({ state: 'detached' })
  await expectAccessible(page)
  await agent.press(t('close.action'))
  await expectAccessible(page)
  await agent.press(t('close.yes'))
  await agent.see(t('close.missing'))
  // This page has never shown the list, whose chips look the same.
  const reason = page.getByRole('button', { name: t('close.reason.seen') })
  expect(await reason.evaluate((chip) => getComputedStyle(chip).borderRadius)).toBe('999px')
  await agent.press(t('close.reason.seen'))
  await agent.press(t('close.yes'))
  await page.locator('.hero').getByText(t('close.reason.seen')).waitFor()
  await expectAccessible(page)
  expect(await page.getByRole('button', { name: t('handover.here') }).count()).toBe(0)
})

test('under age stops, and only the manual way is left', async () => {
  await failAs('Order 6402', 'under_supported_age')
  await agent.see(t('guidance.under_supported_age.agent'))
  expect(await page.getByRole('button', { name: t('handover.here') }).count()).toBe(0)
  await page.getByRole('button', { name: t('close.action') }).waitFor()
  await expectAccessible(page)
})

test('without a camera another device comes first', async () => {
  await failAs('Order 6403', 'device_not_supported')
  await agent.see(t('guidance.device_not_supported.agent'))
  await expectAccessible(page)
})

/** Handed over on Stripe's page, which comes to this end. */
async function failAs(reference: string, code: string): Promise<void> {
  await createRequest(reference)
  await agent.press(t('handover.page'))
  await page.waitForURL(`${world.sandbox}/**`)
  await decide(world.sandbox, reference, { outcome: code })
  await agent.open(reference)
  await agent.heading(t('phase.unverified_yet'))
}

test('a link that was used is of no more use, and a fresh one goes on with the same check', async () => {
  await createRequest('Order 6404')
  const links: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/start/')) links.push(request.url())
  })
  await agent.press(t('handover.page'))
  await page.getByRole('button', { name: 'Accept and continue' }).click()
  await page.getByRole('radio', { name: 'Passport' }).waitFor()
  await page.goto(links[0] ?? 'about:blank')
  await agent.see('This link was already used')
  await agent.open('Order 6404')
  await agent.heading(t('handover.resume'))
  await agent.press(t('handover.page'))
  await page.getByRole('button', { name: 'Accept and continue' }).waitFor()
  expect(new Set(links).size).toBe(2)
})

test('the connection lost on the way to the check leads back, with words', async () => {
  await agent.open('Order 6404')
  await agent.heading(t('handover.resume'))
  world.cable.cut()
  await agent.press(t('handover.here'))
  await agent.see(t('handover.failed'))
  await expectAccessible(page)
})
