/**
 * Scanning beside a page, in a Chromium with the built extension loaded: the camera is in a tab of the
 * extension, which closes itself, and what is read is in the panel that asked. The panel stands in a tab, too.
 */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buildExtension } from '../../commands/extension.ts'
import { blankVideo, codeVideo } from '../kit/chromium/code-video.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import { backgroundOf, type Loaded, loadExtension } from './loaded-chromium.ts'

/** Room for the build, on a machine that does other things meanwhile. */
const HOOK_MS = 240_000
const SOON = { timeout: 20_000 }

let world: World
let extension: Loaded
let panel: Page
/** Every address that anything of the extension asked for. */
const asked = new Set<string>()

/** Held before the camera from the next scan on. */
const hold = (film: Buffer) => writeFileSync(path.join(world.profile, 'code.y4m'), film)

beforeAll(async () => {
  await buildExtension()
  world = await startWorld(WORLDS.extensionScan)
  hold(codeVideo(await world.link('agent')))
  const film = path.join(world.profile, 'code.y4m')
  extension = await loadExtension(world.profile, [`--use-file-for-fake-video-capture=${film}`])
  extension.context.on('request', (request) =>
    asked.add(request.url().split('/').slice(0, 3).join('/')),
  )
  panel = await extension.openPanel()
}, HOOK_MS)

afterAll(async () => {
  await extension?.kill()
  await world?.end()
})

const scanners = () =>
  extension.context.pages().filter((page) => page.url().includes('/scan.html#'))
const reference = (of = panel) => of.getByLabel('Reference', { exact: true })
const scanned = () => expect.poll(() => scanners().length, SOON).toBe(0)
const pressScan = (of = panel) => of.getByRole('button', { name: 'Scan', exact: true }).click()

async function openScanner(): Promise<Page> {
  const [scanner] = await Promise.all([extension.context.waitForEvent('page'), pressScan()])
  return scanner
}

afterEach(async () => {
  for (const left of scanners()) await left.close()
})

test('an enrolment link that is scanned brings address and code', async () => {
  const scanner = await openScanner()
  expect(scanner.url()).toContain(`chrome-extension://${extension.id}/scan.html#`)
  await scanned()
  await expect
    .poll(() => panel.getByLabel('Server address or enrolment link').inputValue(), SOON)
    .toBe(world.origin)
  expect(await panel.getByLabel('Enrolment code').inputValue()).toMatch(/^demo(-\w{4}){3}$/)
  await expectAccessible(panel)
  await panel.getByLabel('Device name').fill('Browser 1')
  await panel.getByRole('button', { name: 'Enrol device' }).click()
  await panel.getByRole('link', { name: 'New request' }).click()
})

test('what the tab reads is the reference in the panel that asked, and in no other', async () => {
  hold(codeVideo('Order 5001'))
  const other = await extension.openPanel('/new')
  await reference(other).waitFor()
  await openScanner()
  await scanned()
  await expect.poll(() => reference().inputValue(), SOON).toBe('Order 5001')
  expect(await reference(other).inputValue()).toBe('')
  await other.close()
  const background = await backgroundOf(extension)
  const stored = await background.evaluate(async () => [
    await chrome.storage.session.get(null),
    await chrome.storage.local.get(null),
  ])
  expect(JSON.stringify(stored)).not.toContain('Order 5001')
})

test('pressed twice, there is one tab, and whoever types instead changes nothing', async () => {
  hold(blankVideo())
  const scanner = await openScanner()
  await scanner.getByText('Place the code inside the frame.').waitFor()
  await expectAccessible(scanner)
  await pressScan()
  await panel.waitForTimeout(500)
  expect(scanners()).toEqual([scanner])
  await scanner.getByRole('button', { name: 'Type instead' }).click()
  await scanned()
  expect(await reference().inputValue()).toBe('Order 5001')
  // The next touch opens another one.
  await (await openScanner()).getByText('Place the code inside the frame.').waitFor()
})

test('a tab that somebody closes changes nothing either', async () => {
  const scanner = await openScanner()
  await scanner.close()
  hold(codeVideo('Order 5002'))
  await openScanner()
  await expect.poll(() => reference().inputValue(), SOON).toBe('Order 5002')
  await scanned()
})

test('the tab of a panel that shows something else, or is closed, says so and opens no camera', async () => {
  hold(blankVideo())
  const lost = (tab: Page) => tab.getByRole('heading', { name: 'Scan again from the panel' })
  const first = await openScanner()
  await first.getByRole('button', { name: 'Type instead' }).waitFor()
  await panel.goto(`chrome-extension://${extension.id}/panel.html#/`)
  await lost(first).waitFor()
  expect(await first.locator('video').count()).toBe(0)
  await expectAccessible(first)
  await first.getByRole('button', { name: 'Close tab' }).click()
  await scanned()
  await panel.getByRole('link', { name: 'New request' }).click()
  const second = await openScanner()
  await second.getByRole('button', { name: 'Type instead' }).waitFor()
  const address = second.url()
  await panel.close()
  await lost(second).waitFor()
  // Restored with the browser, from the history or by another extension.
  const restored = await extension.context.newPage()
  await restored.goto(address)
  await lost(restored).waitFor()
  expect(await restored.locator('video').count()).toBe(0)
  await restored.close()
})

test('without the camera the tab says why, and leads back', async () => {
  await extension.context.addInitScript(() => {
    if (location.pathname !== '/scan.html') return
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('no', sessionStorage.camera ?? 'NotAllowedError'))
  })
  panel = await extension.openPanel('/new')
  const scanner = await openScanner()
  await scanner.getByText('The camera is blocked.').waitFor()
  await expectAccessible(scanner)
  await scanner.evaluate(() => sessionStorage.setItem('camera', 'NotFoundError'))
  // As browsers ask for where somebody has changed what they allow.
  await scanner.reload()
  await scanner.getByText('No camera available.').waitFor()
  await scanner.getByRole('button', { name: 'Type instead' }).click()
  await scanned()
})

test('all that is needed to scan is in the archive', () => {
  expect([...asked].toSorted()).toEqual(
    [`chrome-extension://${extension.id}`, world.origin].toSorted(),
  )
})
