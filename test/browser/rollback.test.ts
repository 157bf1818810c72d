/**
 * The server goes back to an older build while pages of a newer one are open: what is gone is answered as
 * gone, and a page that misses a part of itself becomes the build that is there.
 */
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enLater } from '../../web/i18n/en/later.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import { enrolDevice } from './kit/steps/enrol-device.ts'
import { buildApp } from './stack/build-app.ts'
import { stateOf, WORLDS } from './stack/ports.ts'
import { startWorld, type World } from './stack/world.ts'

const SLOW_MACHINE = { timeout: 20_000 }
const OLDER = path.join(stateOf(WORLDS.rollback), 'older')
const NEWER = path.join(stateOf(WORLDS.rollback), 'newer')

let world: World
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  await buildApp(OLDER, 'present')
  await buildApp(NEWER, 'next')
  world = await startWorld(WORLDS.rollback, NEWER)
  chromium = await startChromium(world.profile)
  page = await chromium.context.newPage()
  await enrolDevice(page, await world.link('agent'), 'Phone 1')
}, 240_000)

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

/** The chunk of the form for a new request; another one has its name, too. */
const keptForm = (): Promise<string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open('fieldproof-app')
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname)
    const named = paths.filter((kept) => kept.startsWith('/assets/create-'))
    const texts = await Promise.all(named.map(async (kept) => (await cache.match(kept))?.text()))
    return named.filter((_, i) => texts[i]?.includes('new.title'))
  })

/** The browser has thrown away a part of what was kept. */
async function loseForm(): Promise<void> {
  const files = await keptForm()
  expect(files).toHaveLength(1)
  await page.evaluate(async (lost) => {
    const cache = await caches.open('fieldproof-app')
    for (const file of lost) await cache.delete(file)
  }, files)
  const devTools = await chromium.context.newCDPSession(page)
  await devTools.send('Network.clearBrowserCache')
  await devTools.detach()
}

const entryOf = (): Promise<string> =>
  page.locator('script[type=module]').evaluate((script: HTMLScriptElement) => script.src)

const said = () => page.locator('#missing-chunk')
const openForm = () => page.getByRole('link', { name: 'New request' }).first().click()

test('what no file does: gone under /assets/, the app at its own addresses, else nothing', async () => {
  const asked = async (at: string) => {
    const { status, headers } = await fetch(world.origin + at)
    return [status, headers.get('Content-Type')?.split(';')[0], headers.get('Cache-Control')]
  }
  await expect.poll(keptForm, SLOW_MACHINE).toHaveLength(1)
  const nothing = [404, 'application/problem+json', 'no-store']
  expect(await asked('/assets/zz-x.js')).toEqual(nothing)
  expect(await asked('/nothing')).toEqual(nothing)
  for (const at of ['/', '/new', '/v', '/v/', '/V'])
    expect([at, ...(await asked(at))].slice(0, 3)).toEqual([at, 200, 'text/html'])
  expect((await asked((await keptForm())[0] ?? ''))[2]).toMatch(/immutable/)
})

test('without network a part that is not here is said to be missing, until it comes', async () => {
  await page.reload()
  await page.getByRole('heading', { name: 'Requests' }).first().waitFor()
  await loseForm()
  world.cable.cut()
  await openForm()
  await said().getByText(enLater['chunk.waits']).waitFor(SLOW_MACHINE)
  world.cable.restore()
  await page.getByLabel('Reference').waitFor(SLOW_MACHINE)
  await expect.poll(() => said().count()).toBe(0)
})

test('after a rollback the page becomes the build that the server has, by itself', async () => {
  await page.goto(world.origin)
  const before = await entryOf()
  await page.getByRole('heading', { name: 'Requests' }).first().waitFor()
  await world.deploy(OLDER)
  await loseForm()
  await openForm()
  await expect.poll(entryOf, SLOW_MACHINE).not.toBe(before)
  if (!new URL(page.url()).pathname.startsWith('/new')) await openForm()
  await page.getByLabel('Reference').waitFor(SLOW_MACHINE)
  expect(await said().count()).toBe(0)
})
