/**
 * A page of another origin, in the browser of a supervisor: where it sends that browser, and what it
 * posts there, must not act in the supervisor's name.
 */
import { createServer, type Server } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { takeBack } from '../kit/steps/take-back.ts'
import { stripeFrame, walkCheck } from '../kit/steps/walk-check.ts'
import { originOf, WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

const BASE = WORLDS.foreignPage
/** Another port is another origin. */
const FOREIGN = originOf(BASE + 3)

let world: World
let chromium: OwnChromium
let desk: Page
let foreign: Server
let foreignPage = ''
/** `METHOD /path?query` of every call that changes something, since it was last emptied. */
const posted: string[] = []

beforeAll(async () => {
  world = await startWorld(BASE)
  chromium = await startChromium(world.profile)
  desk = await chromium.context.newPage()
  await desk.setViewportSize({ width: 1440, height: 900 })
  await enrolDevice(desk, await world.link('supervisor'), 'Front desk')
  desk.on('request', (request) => {
    const { origin, pathname, search } = new URL(request.url())
    const isOurs = origin === world.origin && pathname.startsWith('/api/requests/')
    if (isOurs && request.method() === 'POST') posted.push(pathname + search)
  })
  foreign = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(foreignPage)
  })
  await new Promise<void>((resolve) => foreign.listen(BASE + 3, '127.0.0.1', resolve))
})

afterAll(async () => {
  foreign?.close()
  await chromium?.kill()
  await world?.end()
})

/** Comes back to the page of the request. */
async function createRequest(reference: string): Promise<string> {
  await desk.goto(`${world.origin}/new`)
  await desk.getByLabel('Reference').fill(reference)
  await desk.getByRole('button', { name: 'Create request' }).click()
  await desk.getByRole('heading', { name: 'Not started' }).waitFor()
  return new URL(desk.url()).pathname.split('/').at(-1) ?? ''
}

/** The supervisor opens a link to a page that sends them on at once. */
async function beSentTo(path: string): Promise<void> {
  const to = JSON.stringify(world.origin + path)
  foreignPage = `<!doctype html><script>location.replace(${to})</script>`
  posted.length = 0
  await desk.goto(FOREIGN, { waitUntil: 'commit' })
  await desk.waitForURL(`${world.origin}/**`)
}

/** Long enough for what a page does by itself when it opens. */
const whatItDoes = () => desk.waitForTimeout(3_000)

test('a link to the handover page, its id bent to another call, changes nothing', async () => {
  const id = await createRequest('Bent link')
  await desk.getByRole('button', { name: 'On this device' }).first().click()
  await walkCheck(stripeFrame(desk), 'verified')
  await takeBack(desk)
  await desk.getByRole('heading', { name: 'Verified', exact: true }).waitFor()
  for (const bent of [`${id}/redact?`, `../requests/${id}/redact?`]) {
    await beSentTo(`/handover.html?request=${encodeURIComponent(bent)}`)
    await whatItDoes()
    expect([bent, posted]).toEqual([bent, []])
  }
  await desk.goto(`${world.origin}/requests/${id}`)
  await desk.getByRole('heading', { name: 'Verified', exact: true }).waitFor()
})

test('a link to the handover page of a request asks before it starts anything', async () => {
  const id = await createRequest('Plain link')
  await beSentTo(`/handover.html?request=${id}`)
  await whatItDoes()
  expect(posted).toEqual([])
  await desk.getByText('Plain link').waitFor()
  await desk.getByRole('button', { name: 'Start verification' }).click()
  await stripeFrame(desk).getByRole('button', { name: 'Close' }).click()
  await takeBack(desk)
  // Signed again where the Worker asks for another nonce.
  expect(new Set(posted)).toEqual(new Set([`/api/requests/${id}/start`]))
})

test('what the app wrote for one opening serves once', async () => {
  const id = await createRequest('Once')
  await desk.getByRole('button', { name: 'On this device' }).first().click()
  await stripeFrame(desk).getByRole('button', { name: 'Accept and continue' }).waitFor()
  await beSentTo(`/handover.html?request=${id}`)
  await whatItDoes()
  expect(posted).toEqual([])
  // Whoever had it in hand has not given it back: nothing of the app is shown.
  await takeBack(desk)
})

const EVIL = 'Evil 1'

/** The supervisor opens a page that posts a list to the import screen. `policy`: how much it tells of itself. */
async function bePosted(policy: string): Promise<void> {
  foreignPage = `<!doctype html><meta name="referrer" content="${policy}">
    <form id="f" method="post" action="${world.origin}/import" enctype="multipart/form-data">
      <input type="file" name="list" id="list">
    </form>
    <script>
      const files = new DataTransfer()
      files.items.add(new File(['reference\\n${EVIL}\\n'], 'day.csv', { type: 'text/csv' }))
      list.files = files.files
      f.submit()
    </script>`
  await desk.goto(FOREIGN, { waitUntil: 'commit' })
  await desk.waitForURL(`${world.origin}/**`)
}

test.each(['unsafe-url', 'no-referrer'])(
  'a list that a page posts is not taken, however much it tells of itself: %s',
  async (policy) => {
    await bePosted(policy)
    await desk.getByRole('heading', { name: 'Import list' }).waitFor()
    await whatItDoes()
    expect(await desk.getByText(EVIL).count()).toBe(0)
    expect(await desk.locator('.dock .primary').count()).toBe(0)
  },
)

test('a locked app starts nothing by an address, and shows no list, before its PIN', async () => {
  const id = await createRequest('Behind the lock')
  await desk.goto(`${world.origin}/device`)
  await desk.getByRole('button', { name: 'Set PIN' }).click()
  for (const name of ['Choose a PIN', 'Repeat PIN']) {
    await desk.getByLabel(name).fill('482915')
    await desk.keyboard.press('Enter')
  }
  await desk.getByRole('button', { name: 'Lock now' }).waitFor()
  await beSentTo(`/handover.html?request=${id}`)
  await desk.getByRole('button', { name: 'Unlock' }).waitFor()
  await whatItDoes()
  expect(posted).toEqual([])
  expect(await desk.getByText('Behind the lock').count()).toBe(0)
  await bePosted('no-referrer')
  await desk.getByRole('button', { name: 'Unlock' }).waitFor()
  expect(await desk.getByText(EVIL).count()).toBe(0)
  // Behind the PIN it is the screen of that request, and nothing has been started.
  await beSentTo(`/handover.html?request=${id}`)
  await desk.getByLabel('PIN', { exact: true }).fill('482915')
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: 'Behind the lock' }).first().waitFor()
  expect(posted).toEqual([])
})
