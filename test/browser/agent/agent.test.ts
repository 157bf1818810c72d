/**
 * An agent's day with a real Chromium: a list from the office, a scan, the ways of handing over and
 * each way in which that goes wrong. Every state is looked at by axe. Each step starts where the last
 * one ended.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from '../kit/accessible.ts'
import { type AgentPhone, agentPhone } from '../kit/agent-phone.ts'
import { type OwnChromium, startChromium } from '../kit/chromium.ts'
import { codeVideo } from '../kit/code-video.ts'
import { enlargeText, illegible } from '../kit/legible.ts'
import { decide } from '../kit/sandbox-verdict.ts'
import { countIn } from '../kit/stored/browser-database.ts'
import { takeBack } from '../kit/take-back.ts'
import { LANGUAGE, THEME, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { backOnline, cutOff } from '../stack/signal.ts'
import { startWorld, type World } from '../stack/world.ts'

const PHONE = { width: 390, height: 844 }

let world: World
let chromium: OwnChromium
let page: Page
let agent: AgentPhone

beforeAll(async () => {
  world = await startWorld(WORLDS.agent)
  const video = path.join(world.profile, 'code.y4m')
  writeFileSync(video, codeVideo('Order 5001'))
  chromium = await startChromium(world.profile, [
    `--use-file-for-fake-video-capture=${video}`,
    `--accept-lang=${LANGUAGE}`,
  ])
  page = await chromium.context.newPage()
  await page.setViewportSize(PHONE)
  await page.emulateMedia({ colorScheme: THEME })
  agent = agentPhone(page, world.origin)
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

test('an agent enrols, and an empty list invites', async () => {
  await agent.enrol(await world.link('agent'))
  await expectAccessible(page)
})

test('a day’s list: good lines, bad lines with reasons, and nothing saved before it is said', async () => {
  await page.goto(`${world.origin}/import`)
  await agent.heading(t('import.title'))
  await expectAccessible(page)
  const lines = ['reference;preset;email', 'Order 4001;;', 'Order 4002;nonsense;', 'Order 4003;;x@']
  await bring('day.csv', [...lines, 'Order 4004;driving licence only;jenny@example.com'].join('\n'))
  await agent.see(t('import.good', { n: 2 }))
  await agent.see(t('import.row.preset', { name: 'nonsense' }))
  await agent.see(t('field.email'))
  await expectAccessible(page)
  expect(await queued()).toBe(0)
  await agent.press(t('import.create', { n: 2 }))
  await agent.heading(t('import.saved', { n: 2 }))
  await expectAccessible(page)
  await page.getByRole('link', { name: t('common.to_requests') }).click()
  await agent.see('Order 4004')
  expect(await page.getByText('Order 4002').count()).toBe(0)
})

test('the same list again is known, and what is no list says so', async () => {
  await page.goto(`${world.origin}/import`)
  await bring('day.csv', 'reference\nOrder 4001\nOrder 4005')
  await agent.see(t('import.good', { n: 1 }))
  await agent.see(t('import.double_here', { reference: 'Order 4001' }))
  await expectAccessible(page)
  await bring('photo.csv', '\u0089PNG\r\n\u0000\u0003')
  await agent.see(t('import.why.not_a_list'))
  await expectAccessible(page)
})

test('a list that another app shares arrives through the service worker', async () => {
  await page.goto(world.origin)
  await page.evaluate(async () => {
    const form = new FormData()
    form.set('list', new File(['reference\nOrder 4006'], 'day.csv', { type: 'text/csv' }))
    await fetch('/import', { method: 'POST', body: form })
  })
  await page.goto(`${world.origin}/import?from=share`)
  await agent.see(t('import.good', { n: 1 }))
  expect(new URL(page.url()).search).toBe('')
  await page.goto(`${world.origin}/import?from=share`)
  await agent.see(t('import.from_share_lost'))
})

async function bring(name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.getByLabel(t('import.choose')).setInputFiles(file)
}

const queued = () => page.evaluate(countIn, ['queue'])

test('the reference is scanned, and the camera is off afterwards', async () => {
  await page.goto(`${world.origin}/new`)
  await page.evaluate(() => {
    const { mediaDevices } = navigator
    const open = mediaDevices.getUserMedia.bind(mediaDevices)
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await open(wanted)
      Object.assign(globalThis, { lastTrack: stream.getTracks()[0] })
      return stream
    }
  })
  await agent.press(t('new.scan'))
  await page.getByRole('dialog').waitFor()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByLabel(t('new.reference')).inputValue()).toBe('Order 5001')
  const track = () =>
    page.evaluate(() => (globalThis as { lastTrack?: MediaStreamTrack }).lastTrack?.readyState)
  expect(await track()).toBe('ended')
  await expectAccessible(page)
  await agent.press(t('new.save'))
  await agent.heading(t('phase.accepted'))
})

test('where the camera is refused, the scanner says so and leads back to typing', async () => {
  await page.goto(`${world.origin}/new`)
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('no', 'NotAllowedError'))
  })
  await agent.press(t('new.scan'))
  await agent.see(t('scan.refused'))
  await expectAccessible(page)
  await agent.press(t('scan.type_instead'))
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  expect(await focused()).toContain(t('new.scan'))
})

test('the list is filtered by what it shows, and searched', async () => {
  await page.goto(world.origin)
  await page.getByRole('button', { name: `${t('group.ready')} 3` }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: `${t('group.done')} 0` }).click()
  await agent.see(t('list.none_in_group'))
  await expectAccessible(page)
  await agent.press(t('list.show_all'))
  await page.getByRole('searchbox').fill(`5001 ${t('phase.accepted')}`)
  await page.getByText('Order 4001').waitFor({ state: 'detached' })
  expect(await page.getByRole('link', { name: /Order/ }).count()).toBe(1)
  await page.getByRole('searchbox').fill('driving')
  await agent.see('Order 4004')
  await page.getByRole('searchbox').fill('nobody has this')
  await agent.see(t('list.nothing'))
  await expectAccessible(page)
  await agent.press(t('list.clear'))
  await agent.see('Order 4001')
})

test('closed half-way, it says so and goes on with the same check', async () => {
  await createRequest('Order 5002')
  await endModal('Close')
  await agent.see(t('handover.stopped_by', { why: t('guidance.session_cancelled.name') }))
  await agent.heading(t('handover.resume'))
  await expectAccessible(page)
  await agent.see(t('notify.title'))
  await agent.press(t('notify.no'))
})

test('consent declined leads to the manual way, with a reason', async () => {
  await endModal("No, don't verify")
  await agent.see(t('guidance.consent_declined.agent'))
  await expectAccessible(page)
  await agent.press(t('close.action'))
  await expectAccessible(page)
  await agent.press(t('close.yes'))
  await agent.see(t('close.missing'))
  await agent.press(t('close.reason.seen'))
  await agent.press(t('close.yes'))
  await page.locator('.hero').getByText(t('close.reason.seen')).waitFor()
  await expectAccessible(page)
  expect(await page.getByRole('button', { name: t('handover.here') }).count()).toBe(0)
})

test('under age stops, and only the manual way is left', async () => {
  await failAs('Order 5003', 'under_supported_age')
  await agent.see(t('guidance.under_supported_age.agent'))
  for (const way of [t('handover.here'), t('handover.again_here')])
    expect(await page.getByRole('button', { name: way }).count()).toBe(0)
  await page.getByRole('button', { name: t('close.action') }).waitFor()
  await expectAccessible(page)
})

test('without a camera another device comes first', async () => {
  await failAs('Order 5004', 'device_not_supported')
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
  await createRequest('Order 5005')
  const links: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/start/')) links.push(request.url())
  })
  await agent.press(t('handover.page'))
  await page.getByRole('button', { name: 'Accept and continue' }).click()
  await page.getByRole('radio', { name: 'Passport' }).waitFor()
  await page.goto(links[0] ?? 'about:blank')
  await agent.see('This link was already used')
  await agent.open('Order 5005')
  await agent.heading(t('handover.resume'))
  await agent.press(t('handover.page'))
  await page.getByRole('button', { name: 'Accept and continue' }).waitFor()
  expect(new Set(links).size).toBe(2)
})

test('the connection lost on the way to the check leads back, with words', async () => {
  await agent.open('Order 5005')
  await agent.heading(t('handover.resume'))
  world.cable.cut()
  await agent.press(t('handover.here'))
  await agent.see(t('handover.failed'))
  await expectAccessible(page)
})

test('without signal nothing is canceled or closed, and it says so', async () => {
  await cutOff(world.cable, chromium.context)
  await agent.unfold(t('cancel.section'))
  await agent.press(t('cancel.action'))
  await agent.press(t('cancel.yes'))
  await agent.see(t('action.needs_signal'))
  await expectAccessible(page)
  await agent.press(t('cancel.no'))
  await agent.unfold(t('close.title'))
  await agent.press(t('close.reason.left'))
  await page.locator('.folds .button.danger').click()
  await agent.see(t('close.failed'))
  await backOnline(world.cable, chromium.context)
})

test('what the modal sent is being checked, never verified, until Stripe says so', async () => {
  await createRequest('Order 5006')
  const frame = await agent.openModal()
  const tap = (name: string) => frame.getByRole('button', { name }).click()
  await tap('Accept and continue')
  await frame.getByRole('radio', { name: 'Passport' }).check()
  await tap('Continue')
  await tap('Take photo')
  await frame.getByRole('heading', { name: 'Take a selfie' }).waitFor()
  await tap('Take photo')
  await frame.getByLabel(/Decide later/).check()
  await tap('Submit')
  await page.waitForURL(/\/requests\//)
  await takeBack(page)
  await agent.heading(t('phase.processing'))
  await expectAccessible(page)
  await decide(world.sandbox, 'Order 5006', { outcome: 'verified' })
  await agent.heading(t('phase.verified'))
  await expectAccessible(page)
})

test('the device says what is saved, what is left, and when it tries next', async () => {
  await page.goto(`${world.origin}/device`)
  await agent.heading(t('device.title'))
  for (const fact of [t('device.space'), t('device.next_try'), t('device.scanner_ready')])
    await agent.see(fact)
  await expectAccessible(page)
})

test('a request is created with the keyboard alone', async () => {
  await page.goto(world.origin)
  await agent.heading(t('list.title'))
  await page.getByRole('link', { name: t('list.new') }).focus()
  await page.keyboard.press('Enter')
  await agent.heading(t('list.new'))
  await page.keyboard.type('Order 5007')
  await page.keyboard.press('Enter')
  await agent.heading('Order 5007')
  const focused = await page.evaluate(() => document.activeElement?.tagName)
  expect(focused).toBe('H1')
})

test('at 320 pixels and twice the text nothing is cut off or out of sight', async () => {
  await page.setViewportSize({ width: 320, height: 640 })
  await enlargeText(page)
  for (const address of ['/', '/new', '/import', '/device']) {
    await page.goto(world.origin + address)
    await page.getByRole('heading').first().waitFor()
    expect(await illegible(page, address)).toEqual([])
  }
})
