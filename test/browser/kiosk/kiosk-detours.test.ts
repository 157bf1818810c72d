/**
 * What a kiosk's day (`kiosk.test.ts`) leaves out: checks that end early in another way, and people who
 * finish on their own phone. Every state is looked at by axe, and after each visit the screen knows
 * nothing of it.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../../shared/languages.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { readQr } from '../kit/chromium/read-qr.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { clearFaults, control, inDashboard, sessionsOf } from '../kit/sandbox-verdict.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import {
  expectForgotten,
  giveReference,
  goToReference,
  stepOf,
  touch,
} from '../kit/steps/kiosk-visit.ts'
import { changeSettings } from '../kit/steps/site-settings.ts'
import { stripeFrame, walkCheck } from '../kit/steps/walk-check.ts'
import { LANGUAGE, THEME, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

const SLOW_MACHINE = { timeout: 15_000 }
/** Two whole checks, on a busy machine. */
vi.setConfig({ testTimeout: 120_000 })

/** Of one site; the kiosk greets in the first. */
const OTHERS = LANGUAGES.filter((language) => language !== LANGUAGE)

let world: World
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.kioskDetours)
  await changeSettings(world, { languages: [...OTHERS, LANGUAGE], attempts_max: 2 })
  chromium = await startChromium(world.profile, [`--accept-lang=${LANGUAGE}`])
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.emulateMedia({ colorScheme: THEME })
  await enrolDevice(page, await world.link('kiosk'), 'Stand 1')
  await at('attract')
})

/** However the last one ended. */
beforeEach(async () => {
  world.cable.restore()
  await page.unrouteAll()
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(world.origin)
  await at('attract')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const at = (step: string) => stepOf(page, step).waitFor()
const see = (text: string, on = page) => on.getByText(text).first().waitFor()
const tap = (name: string) => stripeFrame(page).getByRole('button', { name }).click()

async function done(typed: string): Promise<void> {
  await touch(page, t('kiosk.done'))
  await expectForgotten(page, typed)
}

/** The link in the code that the kiosk shows. */
async function linkShown(): Promise<string> {
  await at('elsewhere')
  await page.getByRole('img', { name: t('kiosk.phone_code') }).waitFor()
  return (await readQr(page, await page.screenshot())) ?? ''
}

/** Somebody's own phone, until Stripe has verified them; `again`: after a try here that failed. */
async function finishOnPhone(link: string, again = false): Promise<void> {
  const context = await chromium.browser.newContext({
    locale: LANGUAGE,
    colorScheme: THEME,
    viewport: { width: 390, height: 844 },
  })
  const phone = await context.newPage()
  await phone.goto(link)
  if (!again) await phone.getByRole('checkbox').check()
  await phone.locator('.button.primary').click()
  await phone.waitForURL(`${world.sandbox}/**`)
  await walkCheck(phone, 'verified')
  await phone.waitForURL(`${world.origin}/v`)
  await phone.locator('.told[data-tone=good]').waitFor()
  await expectAccessible(phone)
  await context.close()
}

test('a language that the site puts first is spoken at once by the screen that waits', async () => {
  const [first = ''] = OTHERS
  const spoken = () => page.locator('html').getAttribute('lang')
  // It hears of the site with whatever it asks next.
  const heard = () => page.evaluate(() => dispatchEvent(new Event('focus'))).then(spoken)
  await expect.poll(heard, SLOW_MACHINE).toBe(first)
  await changeSettings(world, { languages: [LANGUAGE, ...OTHERS] })
  await expect.poll(heard, SLOW_MACHINE).toBe(LANGUAGE)
  await page.getByRole('heading', { name: t('kiosk.welcome') }).waitFor()
})

test('without a usable camera they finish on their own phone', async () => {
  await giveReference(page, 'No camera here')
  await walkCheck(stripeFrame(page), 'device_not_supported')
  await at('elsewhere')
  await see(t('kiosk.phone_camera'))
  await expectAccessible(page)
  const link = await linkShown()
  await done('No camera here')
  await finishOnPhone(link, true)
  expect(await sessionsOf(world.sandbox, 'No camera here')).toHaveLength(1)
})

test('consent declined in Stripe’s modal ends kindly', async () => {
  await giveReference(page, 'Said no')
  await tap('No, don’t verify')
  await at('otherwise')
  await see(t('guidance.consent_declined.person'))
  await expectAccessible(page)
  await done('Said no')
})

test.each([
  ['under_supported_age', t('guidance.under_supported_age.person')],
  ['consent_declined', t('guidance.consent_declined.person')],
])('%s ends kindly, with the other way', async (outcome, sentence) => {
  await giveReference(page, `Visit with ${outcome}`)
  await walkCheck(stripeFrame(page), outcome)
  await at('otherwise')
  await see(sentence)
  await see(t('kiosk.otherwise_text'))
  await done(`Visit with ${outcome}`)
})

test('closed half-way, then failed, then verified: one and the same session', async () => {
  await giveReference(page, 'Third time lucky')
  await tap('Accept and continue')
  await tap('Close')
  await at('again')
  // Nobody has looked at them: nothing is said of an identity.
  await page.getByRole('heading', { name: t('kiosk.unfinished') }).waitFor()
  await see(t('guidance.session_cancelled.person'))
  await expectAccessible(page)
  await touch(page, t('kiosk.try_again'))
  await walkCheck(stripeFrame(page), 'document_expired')
  await at('again')
  await page.getByRole('heading', { name: t('kiosk.again') }).waitFor()
  await touch(page, t('kiosk.try_again'))
  await walkCheck(stripeFrame(page), 'verified')
  await at('thanks')
  await see(t('kiosk.verified_text'))
  await done('Third time lucky')
  expect(await sessionsOf(world.sandbox, 'Third time lucky')).toHaveLength(1)
})

test('when the tries of the site are used up, staff can help', async () => {
  await giveReference(page, 'Out of tries')
  await walkCheck(stripeFrame(page), 'document_expired')
  await touch(page, t('kiosk.try_again'))
  await walkCheck(stripeFrame(page), 'selfie_face_mismatch')
  await at('otherwise')
  await see(t('kiosk.used_up'))
  await expectAccessible(page)
  await done('Out of tries')
})

test('nobody has to stand here for a verdict that takes its time', async () => {
  await giveReference(page, 'Takes its time')
  await walkCheck(stripeFrame(page), 'verified', 'later')
  await at('checking')
  await expectAccessible(page)
  await touch(page, t('kiosk.done'))
  await at('thanks')
  await see(t('kiosk.submitted_text'))
  await expectAccessible(page)
  await done('Takes its time')
})

test('the connection is lost on the way into the check, and comes back', async () => {
  await page.route('**/modal', (route) => route.abort())
  await giveReference(page, 'Lost in the middle')
  // Stripe.js tries for a while before it gives up.
  await stepOf(page, 'again').waitFor({ timeout: 40_000 })
  await see(t('guidance.connection_lost.person'))
  await expectAccessible(page)
  await page.unrouteAll()
  await touch(page, t('kiosk.try_again'))
  await walkCheck(stripeFrame(page), 'verified')
  await at('thanks')
  await done('Lost in the middle')
  expect(await sessionsOf(world.sandbox, 'Lost in the middle')).toHaveLength(1)
})

test('where Stripe’s script does not come, their own phone goes on', async () => {
  await page.route('**/stripe.js', (route) => route.abort())
  await giveReference(page, 'No script')
  await at('elsewhere')
  await see(t('kiosk.phone_offline'))
  expect((await linkShown()).toLowerCase()).toContain(`${world.origin}/v#`)
  await expectAccessible(page)
  await done('No script')
})

test('with Stripe down it is busy, not broken', async () => {
  const fault = { path: '/v1/identity/*', kind: 'status', status: 503, times: 100_000 }
  await control(world.sandbox, 'faults', fault)
  await giveReference(page, 'Stripe is down')
  await stepOf(page, 'again').waitFor({ timeout: 60_000 })
  await see(t('kiosk.again_busy'))
  await expectAccessible(page)
  await clearFaults(world.sandbox)
  await touch(page, t('kiosk.stop'))
  await expectForgotten(page, 'Stripe is down')
})

test('a check that was canceled meanwhile is not begun again', async () => {
  await giveReference(page, 'Called off')
  await tap('Close')
  await at('again')
  await inDashboard(world.sandbox, 'Called off', 'cancel')
  await touch(page, t('kiosk.try_again'))
  await at('otherwise')
  await expectAccessible(page)
  await done('Called off')
})

test('taken without network, it is finished on their own phone later, and nothing stays here', async () => {
  world.cable.cut()
  await giveReference(page, 'Later at home')
  const link = await linkShown()
  await touch(page, t('kiosk.done'))
  await at('attract')
  world.cable.restore()
  await finishOnPhone(link)
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await page.getByText(t('kiosk.unsent', { n: 1 })).waitFor({ state: 'detached' })
  await expectForgotten(page, 'Later at home')
  expect(await sessionsOf(world.sandbox, 'Later at home')).toHaveLength(1)
})

test('where the camera is refused, the scanner leads back to typing', async () => {
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await goToReference(page)
  await touch(page, t('new.scan'))
  await see(t('scan.refused'))
  await expectAccessible(page)
  await touch(page, t('scan.type_instead'))
  await page.getByLabel(t('kiosk.reference')).fill('Typed instead')
  await touch(page, t('kiosk.stop'))
  await expectForgotten(page, 'Typed instead')
})

test('the camera of somebody who walks away while scanning is off', async () => {
  // Before any timer of the visit: those are to follow it.
  await page.clock.install()
  await page.reload()
  await at('attract')
  await page.evaluate(() => {
    const { mediaDevices } = navigator
    const open = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted)
      Object.assign(globalThis, { lastTrack: stream.getTracks()[0] })
      return stream
    }
  })
  const track = () =>
    page.evaluate(() => (globalThis as { lastTrack?: MediaStreamTrack }).lastTrack?.readyState)
  await goToReference(page)
  await touch(page, t('new.scan'))
  await expect.poll(track, SLOW_MACHINE).toBe('live')
  await expectAccessible(page)
  await page.clock.fastForward(62_000)
  await page.getByRole('alertdialog', { name: t('kiosk.idle') }).waitFor()
  await expectAccessible(page)
  await page.clock.fastForward(16_000)
  await at('attract')
  // What ends with a screen is tidied up after the next paint.
  await expect.poll(track, SLOW_MACHINE).toBe('ended')
})
