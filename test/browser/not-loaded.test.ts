/**
 * What somebody reads where a document has come and its scripts, or its words, have not: each document
 * says so by itself within ten seconds, in the language that its script would speak, and can be tried
 * again. Scripts are cut off, or taken and never answered.
 */
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../../shared/languages.ts'
import { CATALOGUES } from '../../web/i18n/catalogues.ts'
import { TICKET_PAGE_WORDS } from '../../web/i18n/ticket-catalogues.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import { stepOf } from './kit/steps/kiosk-visit.ts'
import { t } from './kit/words.ts'
import { WORLDS } from './stack/ports.ts'
import { startWorld, type World } from './stack/world.ts'

const SLOW_MACHINE = { timeout: 20_000 }
/** No phone knows this link: the page of a ticket says so, once it can. */
const TICKET = '/v#DEMO.AAAAAAAAAAAAAAAAAAAAAAAAAA'
const REQUEST = '018f3c1e-0000-7000-8000-000000000000'
const HANDOVER = `/handover.html?request=${REQUEST}`

let world: World
let chromium: OwnChromium

beforeAll(async () => {
  world = await startWorld(WORLDS.notLoaded)
  chromium = await startChromium(world.profile)
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

type Fault = 'hangs' | 'is cut'

/** Pages on which nothing is in the way any more. */
const mended = new Set<Page>()

/** A browser of its own, in which `scripts` do not come. */
async function pageWithout(
  scripts: RegExp,
  fault: Fault,
  options: BrowserContextOptions = {},
): Promise<Page> {
  // What a service worker has at hand would come all the same.
  const context = await chromium.browser.newContext({ ...options, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.route(scripts, (route) => {
    if (mended.has(page)) return route.continue()
    return fault === 'is cut' ? route.abort() : undefined
  })
  return page
}

const open = (page: Page, path: string) =>
  page.goto(world.origin + path, { waitUntil: 'commit' }).then(() => page)

const ALL = /\/assets\/.*\.js$/

/** They wait beside each other: each takes as long as a person is left to wait. */
const WAITING: Readonly<Record<string, { open: () => Promise<Page>; language: Language }>> = {
  'the app whose script hangs': {
    open: async () => open(await pageWithout(ALL, 'hangs', { locale: 'pt-BR' }), '/'),
    language: 'pt',
  },
  'the app whose script is cut, for whoever wants less motion': {
    open: async () =>
      open(await pageWithout(ALL, 'is cut', { locale: 'es', reducedMotion: 'reduce' }), '/'),
    language: 'es',
  },
  'the app whose words hang': {
    open: async () => open(await pageWithout(/-first-/, 'hangs', { locale: 'fr' }), '/'),
    language: 'fr',
  },
  'the app whose first screen hangs': {
    open: async () => open(await pageWithout(/\/enrol-/, 'hangs', { locale: 'de' }), '/'),
    language: 'de',
  },
  'the handover page whose script hangs': {
    open: async () => open(await pageWithout(ALL, 'hangs', { locale: 'ar' }), HANDOVER),
    language: 'ar',
  },
  'the handover page whose script is cut, on a device that speaks German': {
    open: async () => {
      const page = await pageWithout(ALL, 'is cut', { locale: 'fr' })
      await page.addInitScript(() => localStorage.setItem('language', 'de'))
      return open(page, HANDOVER)
    },
    language: 'de',
  },
  'the handover page of a visit in Spanish': {
    open: async () => {
      const page = await pageWithout(ALL, 'hangs', { locale: 'fr' })
      await page.addInitScript(() => {
        localStorage.setItem('language', 'de')
        sessionStorage.setItem('visit', JSON.stringify({ request: '', language: 'es' }))
      })
      return open(page, HANDOVER.replace('handover', 'handover-kiosk'))
    },
    language: 'es',
  },
  'a ticket’s page whose script hangs': {
    open: async () => open(await pageWithout(ALL, 'hangs', { locale: 'ar' }), TICKET),
    language: 'ar',
  },
  'a ticket’s page whose script is cut': {
    open: async () => open(await pageWithout(ALL, 'is cut', { locale: 'en-GB' }), TICKET),
    language: 'en',
  },
  'a ticket’s page whose words hang': {
    open: async () =>
      open(await pageWithout(/fr-ticket-page/, 'hangs', { locale: 'fr-CA' }), TICKET),
    language: 'fr',
  },
  'a ticket’s page whose words are cut, in a language that nobody has': {
    open: async () => open(await pageWithout(/en-ticket-page/, 'is cut', { locale: 'fi' }), TICKET),
    language: 'en',
  },
}

const said = (page: Page) => page.locator('.not-loaded > p:visible')
const pages = new Map<string, Page>()

test('what is on its way is not called late', async () => {
  await Promise.all(
    Object.entries(WAITING).map(async ([name, { open }]) => {
      const began = Date.now()
      const page = await open()
      pages.set(name, page)
      // Where the machine is too slow to see it, there is nothing to be seen.
      if (Date.now() - began < 8_000) expect(await said(page).count()).toBe(0)
    }),
  )
})

test.each(Object.entries(WAITING))('%s says so in its language', async (name, { language }) => {
  const page = pages.get(name)
  if (!page) throw new Error(`${name} was not opened`)
  await said(page).waitFor(SLOW_MACHINE)
  const { lang, dir } = await page.evaluate(() => {
    const { lang, dir } = document.documentElement
    return { lang, dir }
  })
  expect([lang, dir]).toEqual([language, language === 'ar' ? 'rtl' : 'ltr'])
  // Whatever there is to read is in that language.
  const others = LANGUAGES.filter((one) => one !== language).map((one) => `[lang=${one}]`)
  expect(
    await page
      .locator(`body ${others.join(', body ')}`)
      .filter({ visible: true })
      .count(),
  ).toBe(0)
  const words = await TICKET_PAGE_WORDS[language]()
  await said(page)
    .getByRole('button', { name: String(words['v.retry']), exact: true })
    .waitFor()
})

test('to try again loses nothing of a link, and takes the words back once there are others', async () => {
  const page = pages.get('a ticket’s page whose script is cut')
  if (!page) throw new Error('it was not opened')
  mended.add(page)
  await said(page).getByRole('button').click()
  await page.locator('#page h1').waitFor(SLOW_MACHINE)
  expect(page.url()).toContain(TICKET)
  await page.waitForTimeout(11_000)
  expect(await said(page).count()).toBe(0)
})

test('a first screen that comes late takes the place of the words', async () => {
  const page = pages.get('the app whose script hangs')
  if (!page) throw new Error('it was not opened')
  mended.add(page)
  await said(page).getByRole('button').click()
  const { 'enrol.code': label } = await CATALOGUES.enrol.pt()
  await page.getByLabel(String(label)).waitFor(SLOW_MACHINE)
  await page.waitForTimeout(11_000)
  expect(await said(page).count()).toBe(0)
})

test('the handover page says so where neither its words nor an answer come, and not for long', async () => {
  const page = await pageWithout(/\/assets\/en-later-|\/start$/, 'hangs')
  mended.add(page)
  await page.goto(await world.link('agent'))
  await page.getByRole('button', { name: t('enrol.submit'), exact: true }).click()
  await page.getByRole('heading', { name: t('list.title'), exact: true }).waitFor(SLOW_MACHINE)
  await page.goto(`${world.origin}/new`)
  await page.getByLabel(t('new.reference')).fill('Gate 7')
  await page.getByRole('button', { name: t('new.save'), exact: true }).click()
  await page.locator('#request-title').filter({ hasText: 'Gate 7' }).waitFor()
  const request = page.url().split('/').at(-1)?.split('?')[0] ?? ''
  mended.delete(page)
  await page.evaluate((id) => {
    sessionStorage.setItem('start', JSON.stringify({ request: id, at: Date.now() }))
  }, request)
  await open(page, `/handover.html?request=${request}`)
  await page.getByRole('heading', { name: t('check.opening') }).waitFor(SLOW_MACHINE)
  await said(page).waitFor(SLOW_MACHINE)
  // The call has a bound of its own, and after it the app knows how to go on.
  await page.waitForURL(/requests\/.*problem=/, { timeout: 60_000 })
}, 150_000)

test.each<[string, RegExp, Fault]>([
  ['script hangs', ALL, 'hangs'],
  ['script is cut', ALL, 'is cut'],
  ['countdown never comes', /\/assets\/idle-dialog-/, 'hangs'],
])(
  'a kiosk whose handover page’s %s is at its welcome again by itself',
  async (_, parts, fault) => {
    const page = await pageWithout(parts, fault)
    mended.add(page)
    await page.goto(await world.link('kiosk'))
    await page.getByRole('button', { name: t('enrol.submit'), exact: true }).click()
    await stepOf(page, 'attract').waitFor(SLOW_MACHINE)
    mended.delete(page)
    await page.evaluate((request) => {
      const visit = { request, language: 'es', idle_s: 3 }
      sessionStorage.setItem('visit', JSON.stringify(visit))
      sessionStorage.setItem('start', JSON.stringify({ request, at: Date.now() }))
    }, REQUEST)
    await open(page, HANDOVER.replace('handover', 'handover-kiosk'))
    await page.getByRole('heading', { name: 'Abriendo la verificación…' }).waitFor()
    const ways: string[] = []
    page.on('framenavigated', (frame) => ways.push(new URL(frame.url()).pathname))
    await page.waitForURL(`${world.origin}/`, { ...SLOW_MACHINE, waitUntil: 'commit' })
    // It was the end of the visit, and not a way back into it.
    expect(await page.evaluate(() => sessionStorage.getItem('visit'))).toBeNull()
    expect(new Set(ways)).toEqual(new Set(['/']))
    mended.add(page)
    await page.reload()
    await stepOf(page, 'attract').waitFor(SLOW_MACHINE)
    await page.context().close()
  },
)

test('a new browser on a phone shows at once what it is, where the form will have it; a device does not', async () => {
  const phone = { viewport: { width: 360, height: 640 }, isMobile: true, locale: 'ar' }
  const page = await open(await pageWithout(ALL, 'hangs', phone), '/')
  const firstPaint = page.locator('.first-paint .enrol-lead')
  await firstPaint.waitFor()
  const { 'enrol.lead': lead, 'enrol.submit': submit } = await CATALOGUES.enrol.ar()
  expect(await firstPaint.textContent()).toBe(lead)
  const place = await firstPaint.boundingBox()
  mended.add(page)
  await page.goto(await world.link('agent'))
  const enrol = page.getByRole('button', { name: String(submit), exact: true })
  await enrol.waitFor(SLOW_MACHINE)
  expect(await firstPaint.isVisible()).toBe(false)
  expect(await page.locator('#app .enrol-lead').boundingBox()).toEqual(place)
  await enrol.click()
  await page.getByRole('link', { name: 'طلب جديد' }).waitFor(SLOW_MACHINE)
  mended.delete(page)
  await open(page, '/')
  const other = await open(await pageWithout(ALL, 'hangs', phone), `/back/${REQUEST}`)
  for (const waiting of [page, other]) {
    await said(waiting).waitFor(SLOW_MACHINE)
    expect(await waiting.locator('.first-paint').isVisible()).toBe(false)
  }
})
