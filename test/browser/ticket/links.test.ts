/**
 * What a link meets on its way: messengers that alter it, a phone that has the agents' app, browsers that
 * live inside other apps. Whatever happened to it, it opens the one page of its request, or says plainly
 * what is wrong; and it is out of the address once the person went on.
 */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { linkOnScreen } from '../kit/steps/show-code.ts'
import { keptOffline } from '../kit/stored/kept-offline.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

let world: World
let chromium: OwnChromium
let agent: Page
/** What follows the `#`. */
let fragment: string

beforeAll(async () => {
  world = await startWorld(WORLDS.links)
  chromium = await startChromium(world.profile)
  agent = await chromium.context.newPage()
  await enrolDevice(agent, await world.link('agent'), 'Phone 7')
  await agent.goto(`${world.origin}/new`)
  await agent.getByLabel('Reference').fill('Order 5001')
  await agent.getByRole('button', { name: 'Create request' }).click()
  await agent.getByText('Ready to verify').first().waitFor()
  const link = await linkOnScreen(agent)
  fragment = link.split('#')[1] ?? ''
  expect(fragment).toMatch(/^[A-Z2-7.-]{20,}$/)
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

/** A phone that nobody knows, for as long as `visit` takes. */
async function asStranger(
  visit: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await chromium.browser.newContext({
    viewport: { width: 390, height: 844 },
    ...options,
  })
  await visit(await context.newPage())
  await context.close()
}

const asked = (page: Page) =>
  page.getByRole('heading', { name: /needs to verify your identity/ }).waitFor()
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor()

/** As each comes out of the hands of some messenger, mail or person. `%s`: the link's fragment. */
const ALTERED = [
  '/v/#%s',
  '/V#%s',
  '/V/#%s.',
  '/v%23%s',
  '/V%23%s',
  '/v/%23%s',
  '/v%2523%s',
  '/v%E2%80%8B#%s',
  '/v?fbclid=IwAR0x#%s',
  '/v%23%s?fbclid=IwAR0x',
  '/v#<%s>',
  '/v#%s%C2%AD)',
]

const addressOf = (altered: string, text: string) => world.origin + altered.replace('%s', text)

test.each([...ALTERED, '/v', '/V', '/v/', '/V/', '/ticket-page.html'])(
  'the Worker serves the page of a ticket for %s, never the app',
  async (altered) => {
    const answered = await fetch(addressOf(altered, fragment), { redirect: 'error' })
    expect(answered.status).toBe(200)
    const html = await answered.text()
    expect(html).toContain('<title>Identity verification</title>')
    expect(html).not.toContain('id="app"')
  },
)

test.each(ALTERED)(
  '%s opens the request, and leaves nothing of the app behind',
  async (altered) => {
    await asStranger(async (page) => {
      await page.goto(addressOf(altered, fragment))
      await asked(page)
      // In the one right form: no reload may tell the Worker what is in it.
      expect(page.url()).toBe(`${world.origin}/v#${fragment}`)
      expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
      expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
    })
  },
)

test.each(ALTERED)(
  '%s opens it on a phone of an agent, too: the app keeps out',
  async (altered) => {
    await keptOffline(agent)
    const page = await chromium.context.newPage()
    await page.goto(addressOf(altered, fragment))
    await asked(page)
    expect(await page.locator('#app').count()).toBe(0)
    await page.close()
  },
)

test.each([
  ['cut off', (text: string) => text.slice(0, -9), 'Part of your link is missing'],
  [
    'with a letter that no link has',
    (text: string) => `${text.slice(0, -5)}0${text.slice(-4)}`,
    'Your link was changed in transit',
  ],
  [
    'of the form that links once had',
    () => 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImZ.eyJ2Ijox.c2ln',
    'This link is out of date',
  ],
  ['of something else', () => 'Z'.repeat(70), 'This isn’t one of our links'],
  ['with nothing in it', () => '', 'Your link is incomplete'],
])('a link %s says so', async (_name, change, title) => {
  await asStranger(async (page) => {
    const calls: string[] = []
    page.on('request', (request) => calls.push(new URL(request.url()).pathname))
    await page.goto(addressOf('/v#%s', change(fragment)))
    await heading(page, title)
    expect(calls.filter((path) => path.startsWith('/api/'))).toEqual([])
    await expectAccessible(page)
  })
})

test('until the start the address stays usable and a reload goes on; afterwards it is nowhere', async () => {
  await asStranger(async (page) => {
    await page.goto(addressOf('/v#%s', fragment))
    await asked(page)
    await page.reload()
    await asked(page)
    expect(page.url()).toContain(fragment)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Continue to Stripe' }).click()
    await page.waitForURL(`${world.sandbox}/**`)
    const session = await page.context().newCDPSession(page)
    const { entries } = await session.send('Page.getNavigationHistory')
    expect(entries.map(({ url }) => url)).toContain(`${world.origin}/v`)
    expect(entries.filter(({ url }) => url.includes(fragment))).toEqual([])
    await page.goto(`${world.origin}/v`)
    await page.getByRole('button', { name: 'Continue verification' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Continue verification' }).waitFor()
    expect(page.url()).toBe(`${world.origin}/v`)
  })
})

const INSTAGRAM =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22F76 Instagram 390.0.0.28.85 (iPhone15,2; iOS 18_5; en_GB)'

test('inside another app it offers the way out, opens nothing yet, and is no dead end', async () => {
  const permissions = ['clipboard-read', 'clipboard-write']
  await asStranger(
    async (page) => {
      let opened = 0
      page.on('request', (request) => {
        if (request.url().endsWith('/api/tickets')) opened++
      })
      await page.goto(addressOf('/V#%s', fragment))
      await heading(page, 'Open this page in your browser')
      await page.getByText('You’re in Instagram.').waitFor()
      await page.getByText('“Open in Safari”').waitFor()
      await expectAccessible(page)
      expect(page.url()).toBe(`${world.origin}/v#${fragment}`)
      await page.getByRole('button', { name: 'Copy link' }).click()
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
      expect(opened).toBe(0)
      await page.reload()
      await heading(page, 'Open this page in your browser')
      await page.getByRole('button', { name: 'Continue here anyway' }).click()
      await page.getByRole('button', { name: /Continue to Stripe|Go on/ }).waitFor()
      expect(opened).toBeGreaterThan(0)
    },
    { userAgent: INSTAGRAM, permissions },
  )
})

test.each(['en-GB', 'de-DE', 'ar-EG'])(
  'a browser that lacks a camera is told so in %s, shows the link where it cannot copy, and goes on',
  async (locale) => {
    await asStranger(
      async (page) => {
        await page.addInitScript(() => {
          Object.defineProperty(Navigator.prototype, 'mediaDevices', { value: undefined })
          Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })
          Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })
        })
        await page.goto(addressOf('/v#%s', fragment))
        const buttons = page.getByRole('button')
        await expect.poll(() => buttons.count()).toBe(2)
        await buttons.first().click()
        await page.locator('code', { hasText: fragment }).waitFor()
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await expectAccessible(page)
        }
        const reachesOut = () =>
          document.documentElement.scrollWidth - document.documentElement.clientWidth
        expect(await page.evaluate(reachesOut)).toBeLessThanOrEqual(0)
        await buttons.last().click()
        await page.locator('form h1').waitFor()
        // Without keys there are no words to compare: none are promised.
        expect(await page.locator('.words').count()).toBe(0)
      },
      { locale, viewport: { width: 320, height: 640 } },
    )
  },
)
