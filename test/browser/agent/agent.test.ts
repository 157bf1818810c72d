/**
 * An agent's day with a real Chromium: a list from the office, a scan, a search, a check that runs while
 * the signal is lost, and one that is verified. Every state is looked at by axe. Each step starts where
 * the last one ended.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { codeVideo } from '../kit/chromium/code-video.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enlargeText, illegible } from '../kit/measures/legible.ts'
import { decide } from '../kit/sandbox-verdict.ts'
import { type AgentPhone, agentPhone } from '../kit/steps/agent-phone.ts'
import { takeBack } from '../kit/steps/take-back.ts'
import { countIn } from '../kit/stored/browser-database.ts'
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

test('without signal nothing is canceled or closed, and it says so', async () => {
  await createRequest('Order 5002')
  await agent.press(t('handover.page'))
  await page.getByRole('button', { name: 'Accept and continue' }).waitFor()
  await agent.open('Order 5002')
  await agent.heading(t('handover.resume'))
  await cutOff(world.cable, chromium.context)
  // Once started it cannot be changed, and the fold does not say so.
  await agent.unfold(t('cancel.action'))
  await page
    .locator('.folds')
    .getByRole('button', { name: t('cancel.action') })
    .last()
    .click()
  await agent.press(t('cancel.yes'))
  await agent.see(t('action.needs_signal'))
  await expectAccessible(page)
  await agent.press(t('delete.no'))
  await agent.unfold(t('close.title'))
  await agent.press(t('close.reason.left'))
  await page.locator('.folds .button.danger').click()
  await agent.see(t('close.failed'))
  await backOnline(world.cable, chromium.context)
})

test('what the modal sent is being checked, never verified, until Stripe says so', async () => {
  await createRequest('Order 5003')
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
  await decide(world.sandbox, 'Order 5003', { outcome: 'verified' })
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
  await page.keyboard.type('Order 5004')
  await page.keyboard.press('Enter')
  await agent.heading('Order 5004')
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
