/**
 * An agent's phone as people hold it: what is to be done is in sight without scrolling on a small one, in
 * every language; the frame keeps to one row; nothing moves by itself; and each place leads back.
 */
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../../shared/languages.ts'
import { CATALOGUES } from '../../../web/i18n/catalogues.ts'
import { findChromium } from '../kit/chromium/chromium.ts'
import { tapOneByOne } from '../kit/chromium/one-by-one.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { brokenWords } from '../kit/measures/broken-words.ts'
import { watchShifts } from '../kit/measures/layout-shifts.ts'
import { illegible } from '../kit/measures/legible.ts'
import { takeBack } from '../kit/steps/take-back.ts'
import { stripeFrame } from '../kit/steps/walk-check.ts'
import { LANGUAGE, t } from '../kit/words.ts'
import { createAll, createRequest, enrol } from '../pictures/sample.ts'
import { WORLDS } from '../stack/ports.ts'
import { backOnline, cutOff } from '../stack/signal.ts'
import { startWorld, type World } from '../stack/world.ts'

const SMALL = { width: 360, height: 640 }
const SIZES = [SMALL, { width: 390, height: 844 }, { width: 768, height: 1024 }]

let world: World
let context: BrowserContext
let page: Page
/** Addresses by what stands there. */
const screens: Record<string, string> = { list: '/', new: '/new' }

beforeAll(async () => {
  world = await startWorld(WORLDS.phone)
  context = await chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  tapOneByOne(page)
  await enrol({ world, page }, 'Phone 7')
  await createAll({ world, page }, [
    ['Order 1', { outcome: 'document_expired' }],
    ['Order 2', { outcome: 'consent_declined' }],
    ['Order 3', { outcome: 'verified' }],
    ['Gate 4', null, 'Driving licence only'],
  ])
  screens.ready = `/requests/${await createRequest({ world, page }, 'Gate 5')}`
  await page.goto(world.origin)
  for (const [name, reference] of [
    ['unverified', 'Order 1'],
    ['declined', 'Order 2'],
  ] as const)
    screens[name] =
      (await page.getByRole('link', { name: new RegExp(reference) }).getAttribute('href')) ?? ''
})

afterAll(async () => {
  await context?.close()
  await world?.end()
})

/** Where an element ends, from the top of the window. */
const bottomOf = (selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((found) => found.getBoundingClientRect().bottom)

const headerHeight = () =>
  page.locator('.header').evaluate((header) => header.getBoundingClientRect().height)

async function speak(language: Language): Promise<void> {
  await page.goto(world.origin)
  await page.evaluate((next) => localStorage.setItem('language', next), language)
}

test.each(LANGUAGES)('in %s what to do next is in sight on a small phone', async (language) => {
  await speak(language)
  await page.setViewportSize(SMALL)
  const hidden: string[] = []
  for (const [name, address] of Object.entries(screens)) {
    await page.goto(world.origin + address)
    await page.locator('.button.primary').first().waitFor()
    if ((await bottomOf('.button.primary')) > SMALL.height) hidden.push(name)
    if ((await headerHeight()) > 60) hidden.push(`header of ${name}`)
  }
  expect(hidden).toEqual([])
})

test.each(SIZES)(
  'at $width × $height nothing is cut off or wider than the screen',
  async (size) => {
    const found: string[] = []
    for (const language of ['de', 'ar'] as const) {
      await speak(language)
      await page.setViewportSize(size)
      for (const [name, address] of Object.entries(screens)) {
        await page.goto(world.origin + address)
        await page.locator('.button.primary').first().waitFor()
        found.push(...(await illegible(page, `${name}-${language}-${size.width}`)))
      }
    }
    expect(found).toEqual([])
  },
)

test('from right to left a row begins beside its picture, in whichever script it is named', async () => {
  await speak('ar')
  await page.setViewportSize(SMALL)
  await page.goto(world.origin)
  const edges = await page
    .locator('a.row')
    .first()
    .locator('.row-reference, .row-phase')
    .evaluateAll((lines) =>
      lines.map((line) => {
        const words = document.createRange()
        words.selectNodeContents(line)
        return Math.round(words.getBoundingClientRect().right)
      }),
    )
  expect(edges[0]).toBe(edges[1])
})

test('counts are in the digits of the times beside them', async () => {
  await speak('ar')
  const egypt = await page.context().newPage()
  await egypt.addInitScript(() =>
    Object.defineProperty(navigator, 'languages', { get: () => ['ar-EG'] }),
  )
  await egypt.goto(world.origin)
  const numbers = egypt.locator('.chip-count, .group-title > span, .row-time')
  await numbers.first().waitFor()
  for (const number of await numbers.allInnerTexts())
    expect(number).toMatch(/^[^0-9]*[٠-٩][^0-9]*$/)
  await egypt.close()
})

test('the reasons to choose from stay within their card, in every language', async () => {
  await page.setViewportSize(SMALL)
  const outside: string[] = []
  for (const language of LANGUAGES) {
    await speak(language)
    await page.goto(world.origin + screens.ready)
    const { 'close.title': title } = await CATALOGUES.later[language]()
    await page
      .getByRole('button', { name: String(title), exact: true })
      .first()
      .click()
    const group = page.locator('.quick')
    await group.waitFor()
    if (await group.evaluate((line) => line.scrollWidth > line.clientWidth)) outside.push(language)
  }
  expect(outside).toEqual([])
})

test.each(SIZES)('at $width × $height what is unfolded comes into sight', async (size) => {
  await speak(LANGUAGE)
  await page.setViewportSize(size)
  await page.goto(`${world.origin}/new`)
  const fold = page.getByRole('button', { name: t('new.contact'), exact: true })
  await fold.click()
  const first = await page.getByLabel(t('new.email')).boundingBox()
  const dock = await page.locator('.create-dock').boundingBox()
  expect((first?.y ?? size.height) + (first?.height ?? 0)).toBeLessThan(dock?.y ?? 0)
  expect((await fold.boundingBox())?.y).toBeGreaterThan(await headerHeight())
})

test('what is asked before something goes is in sight, with the safe answer', async () => {
  await speak('en')
  await page.setViewportSize(SMALL)
  await page.goto(world.origin + screens.ready)
  await page.getByRole('button', { name: 'Change or cancel' }).click()
  await page.getByRole('button', { name: 'Cancel request' }).click()
  const keep = page.getByRole('button', { name: 'Keep request' })
  expect(await keep.evaluate((button) => button === document.activeElement)).toBe(true)
  const box = await keep.boundingBox()
  expect((box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)).toBeLessThanOrEqual(SMALL.height)
})

test('nothing moves by itself, in the list or on a request', async () => {
  await speak('en')
  await page.setViewportSize(SMALL)
  const shifts = await watchShifts(page)
  for (const address of ['/', '/?show=done', screens.unverified, screens.ready, '/new']) {
    await page.goto(world.origin + address)
    await page.locator('.button.primary').first().waitFor()
    // What comes a moment later moves nothing either.
    await page.waitForTimeout(1_500)
  }
  expect(shifts).toEqual([])
})

test('what is typed and not saved yet has its place above the list before it has come', async () => {
  const other = await page.context().newPage()
  await other.setViewportSize(SMALL)
  const drafts = ['Order 9301', 'Order 9302']
  for (const reference of drafts) {
    await other.goto(`${world.origin}/new`)
    await other.getByLabel('Reference').fill(reference)
    await other.getByText(/^Draft · saved/).waitFor()
  }
  const shifts = await watchShifts(other)
  await other.goto(world.origin)
  for (const reference of drafts) await other.getByRole('link', { name: reference }).waitFor()
  await other.waitForTimeout(1_000)
  expect(shifts).toEqual([])
  // Deleted, they leave no gap.
  for (const reference of drafts) {
    await other.getByRole('button', { name: `Delete draft ${reference}` }).click()
    await other.getByRole('button', { name: 'Delete draft', exact: true }).click()
  }
  await other.reload()
  const [tools, rows] = [other.locator('.list-tools'), other.locator('.group').first()]
  await expect
    .poll(async () => {
      const [above, below] = [await tools.boundingBox(), await rows.boundingBox()]
      return Math.round((below?.y ?? 0) - (above?.y ?? 0) - 110)
    })
    .toBeLessThan(24)
  await other.close()
})

const chip = (name: RegExp) => page.locator('.chips').getByRole('button', { name })

test('search and sections go together, in their counts and in the address', async () => {
  await page.goto(world.origin)
  await page.getByRole('searchbox').fill('gate')
  await chip(/^All 2$/).waitFor()
  await chip(/^Action needed 0$/).waitFor()
  await chip(/^Ready to verify 2$/).click()
  await page.getByText('Driving licence only').waitFor()
  // That text may have stood there before.
  await page.waitForURL(({ search }) => search === '?show=ready&q=gate')
  await page.reload()
  await chip(/^Ready to verify 2$/)
    .and(page.locator('[aria-pressed=true]'))
    .waitFor()
  expect(await page.getByRole('searchbox').inputValue()).toBe('gate')
  expect(await page.locator('a.row').count()).toBe(2)
  await page.getByRole('link', { name: /Gate 4/ }).click()
  await page.getByRole('heading', { name: 'Gate 4' }).waitFor()
  await page.getByRole('link', { name: 'Requests' }).click()
  await chip(/^Ready to verify 2$/)
    .and(page.locator('[aria-pressed=true]'))
    .waitFor()
  expect(new URL(page.url()).search).toBe('?show=ready&q=gate')
})

test('whoever asks the list for something else sees its beginning', async () => {
  await page.goto(world.origin)
  await chip(/^All 5$/).waitFor()
  const scroll = page.locator('.scroll')
  await scroll.evaluate((box) => box.scrollTo(0, 200))
  expect(await scroll.evaluate((box) => box.scrollTop)).toBeGreaterThan(50)
  await chip(/^Action needed/).evaluate((button: HTMLElement) => button.click())
  await expect.poll(() => scroll.evaluate((box) => box.scrollTop)).toBe(0)
})

test('the person reads it in their language, and the reason is said once', async () => {
  await page.goto(world.origin + screens.unverified)
  await page.locator('.for-person select').selectOption('ar')
  const guidance = await CATALOGUES.guidance.ar()
  await page.getByText(String(guidance['guidance.document_expired.person'])).waitFor()
  expect(await page.locator('.for-person blockquote').getAttribute('dir')).toBe('rtl')
  const said = await page.locator('main').innerText()
  expect(said.match(/expired/gi)).toHaveLength(1)
  await expectAccessible(page)
})

test('Back out of a handover leads to its request, and then to the list', async () => {
  await page.goto(world.origin)
  await page.getByRole('link', { name: /Gate 5/ }).click()
  await page.getByRole('button', { name: /^On this device/ }).click()
  await page.waitForURL(/handover\.html/)
  // Before that nobody was handed anything.
  await stripeFrame(page).locator('body').waitFor()
  await page.goBack()
  await takeBack(page)
  await page.getByRole('heading', { name: 'Gate 5' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(screens.ready)
  await page.goBack()
  await page.getByRole('heading', { name: 'Requests' }).waitFor()
})

test('one request after the other, each with what the site asks first', async () => {
  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill('Gate 6')
  await page.getByRole('radio', { name: 'Document only' }).check()
  await page.getByRole('button', { name: 'Save and add another' }).click()
  await page.getByText('Gate 6 was created.').waitFor()
  expect(await page.getByLabel('Reference').inputValue()).toBe('')
  expect(await page.getByRole('radio', { name: 'Document and selfie' }).isChecked()).toBe(true)
  expect(await page.getByText(/vf_/).count()).toBe(0)
  await expectAccessible(page)
})

test('at twice the text no heading breaks within a word, beside a button neither', async () => {
  await speak('de')
  await page.setViewportSize(SMALL)
  const session = await context.newCDPSession(page)
  const enlarge = (standard: number) =>
    session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
  await enlarge(32)
  const broken: string[] = []
  for (const name of ['unverified', 'declined', 'ready']) {
    await page.goto(world.origin + screens[name])
    await page.locator('.hero').waitFor()
    broken.push(...(await brokenWords(page)))
  }
  await page.locator('.way').first().click()
  await page.locator('.ticket .qr-frame').waitFor()
  broken.push(...(await brokenWords(page)))
  await enlarge(16)
  await speak('en')
  expect(broken).toEqual([])
})

test('a code that came with the link is seen whole on a small phone', async () => {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const fresh = await browser.newPage({ viewport: SMALL })
  await fresh.goto(await world.link('agent'))
  const code = fresh.getByLabel('Enrolment code')
  await code.waitFor()
  const hidden = () => code.evaluate((input) => input.scrollWidth - input.clientWidth)
  expect(await hidden()).toBeLessThanOrEqual(0)
  // Whoever has another one can still scan it.
  await code.fill('')
  await fresh.getByRole('button', { name: 'Scan' }).waitFor()
  // At an address where it is refused, that is said once, with the way to the right one.
  await fresh.goto((await world.link('agent')).replace('127.0.0.1', 'localhost'))
  await fresh.getByRole('button', { name: 'Enrol device' }).click()
  await fresh.locator('.enrol-form a').waitFor()
  const said = await fresh.locator('.enrol-form').innerText()
  expect(said.match(/can’t be used at this address/g)).toHaveLength(1)
  await browser.close()
})

test('without network the frame says so in a word, and the menu leads to the rest', async () => {
  await page.goto(world.origin)
  await cutOff(world.cable, context)
  await page.locator('.sync-chip').filter({ hasText: 'Offline' }).waitFor()
  await page.getByRole('link', { name: /Gate 5/ }).click()
  // Not that nothing works: another phone may have signal.
  await page.getByText('Use the person’s phone if it’s online.').waitFor()
  expect((await page.locator('.way').allInnerTexts()).join()).not.toContain('You’re offline')
  expect(await page.locator('.way.primary').innerText()).toContain('Show QR code')
  await page.getByRole('link', { name: 'Requests' }).click()
  expect(await headerHeight()).toBeLessThanOrEqual(60)
  await page.getByRole('button', { name: 'Menu' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'This device' }).click()
  await page.getByRole('heading', { name: 'This device' }).waitFor()
  await backOnline(world.cable, context)
  await page.locator('.sync-chip').filter({ hasText: 'Synced' }).waitFor()
  // Said once, above the facts.
  await expect
    .poll(async () => (await page.locator('main').innerText()).match(/last contact/gi))
    .toHaveLength(1)
})
