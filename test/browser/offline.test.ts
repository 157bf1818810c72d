/**
 * What a device keeps for days without signal: a kiosk boots in each of its languages with the cable
 * cut, also after an update that it took while Arabic was in use; a page of the old build finds its
 * files for as long as it is open.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arKiosk } from '../../web/i18n/ar/kiosk.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import { enrolDevice } from './kit/steps/enrol-device.ts'
import { stepOf, touch } from './kit/steps/kiosk-visit.ts'
import { keptFiles } from './kit/stored/kept-offline.ts'
import { buildApp } from './stack/build-app.ts'
import { NEXT_WELCOME } from './stack/next-build.config.ts'
import { stateOf, WORLDS } from './stack/ports.ts'
import { startWorld, type World } from './stack/world.ts'

const SLOW_MACHINE = { timeout: 20_000 }
const WELCOME = arKiosk['kiosk.welcome']
const NOW = path.join(stateOf(WORLDS.offline), 'now')
const NEXT = path.join(stateOf(WORLDS.offline), 'next')

let world: World
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  await buildApp(NOW, 'present')
  await buildApp(NEXT, 'next')
  world = await startWorld(WORLDS.offline, NOW)
  chromium = await startChromium(world.profile)
  page = await chromium.context.newPage()
}, 240_000)

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

/** The hash that the build puts behind a name has eight characters; `ar-kiosk-help` is no `ar-kiosk`. */
const keptOf = async (name: string): Promise<string[]> => {
  const named = new RegExp(`^/assets/${name}-[\\w-]{8}\\.js$`)
  return (await keptFiles(page)).filter((file) => named.test(file))
}

/** The first script of a document, as a build names it. */
const scriptOf = (build: string, name: string): string => {
  const html = readFileSync(path.join(build, `${name}.html`), 'utf8')
  const [, src] = /<script type="module"[^>]* src="([^"]+)"/.exec(html) ?? []
  if (!src) throw new Error(`${name}.html of ${build} names no script`)
  return src
}

const isReached = (on: Page) => stepOf(on, 'attract').waitFor()

/** Each build has another. */
const entryOf = (on: Page): Promise<string> =>
  on.locator('script[type=module]').evaluate((script: HTMLScriptElement) => script.src)

async function bootOffline(welcome: string): Promise<void> {
  world.cable.cut()
  await page.reload()
  await isReached(page)
  await touch(page, 'العربية')
  await page.getByRole('heading', { name: welcome }).waitFor()
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
}

test('a new kiosk has its screens and every language of the site on it, and no more', async () => {
  await enrolDevice(page, await world.link('kiosk'), 'Stand 1')
  await isReached(page)
  for (const part of ['kiosk', 'ar-first', 'ar-later', 'ar-kiosk', 'de-kiosk', 'pt-guidance'])
    await expect.poll(() => keptOf(part), SLOW_MACHINE).not.toEqual([])
  expect(await keptOf('desk')).toEqual([])
  expect(await keptOf('enrolled-screens')).toEqual([])
})

test('with the cable cut it boots, and speaks Arabic', async () => {
  await bootOffline(WELCOME)
})

test('nothing of Stripe, no answer of the Worker and no page of the network is kept', async () => {
  const files = await keptFiles(page)
  expect(files.length).toBeGreaterThan(50)
  const notKept = [scriptOf(NOW, 'handover'), scriptOf(NOW, 'ticket-page')]
  expect(
    files.filter(
      (file) =>
        notKept.includes(file) || /^\/(api|v|handover|stripe|assets\/ticket-page)/.test(file),
    ),
  ).toEqual([])
})

let old: Page

const isWaiting = () =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)

test('an update is offered once all that the kiosk uses is here', async () => {
  world.cable.restore()
  old = await chromium.context.newPage()
  // In the middle of a visit neither takes the update by itself.
  for (const one of [old, page]) {
    await one.goto(world.origin)
    await isReached(one)
    await touch(one, 'Start verification')
  }
  await world.deploy(NEXT)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await expect.poll(isWaiting, SLOW_MACHINE).toBe(true)
  expect(await keptOf('ar-kiosk')).toHaveLength(2)
})

test('with the cable cut again it is taken after the visit, and greets in its own Arabic', async () => {
  world.cable.cut()
  await touch(page, 'I don’t agree')
  await touch(page, 'Done')
  await expect.poll(() => entryOf(page), SLOW_MACHINE).not.toBe(await entryOf(old))
  await bootOffline(NEXT_WELCOME)
})

test('a page of the old build finds its files after another has updated', async () => {
  const loads = (file: string) => old.evaluate(`import('${file}').then(() => true)`)
  const files = await keptOf('ar-kiosk')
  expect(files).toHaveLength(2)
  for (const file of files) expect(await loads(file)).toBe(true)
  await stepOf(old, 'consent').waitFor()
  await old.close()
})

test('of the old build nothing is left once its last page is closed', async () => {
  await page.reload()
  await expect.poll(() => keptOf('ar-kiosk').then((files) => files.length), SLOW_MACHINE).toBe(1)
})
