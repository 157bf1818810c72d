/**
 * What a passer-by at a kiosk can try by keys, menus and links, on every screen that is theirs: at the PIN
 * pad, on the handover page and inside Stripe's frame.
 */
import { createServer } from 'node:http'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { securityHeaders } from '../../../shared/pages/security-headers.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { giveReference, stepOf, touch } from '../kit/steps/kiosk-visit.ts'
import { changeSettings } from '../kit/steps/site-settings.ts'
import { stripeFrame, walkCheck } from '../kit/steps/walk-check.ts'
import { LANGUAGE, t } from '../kit/words.ts'
import { originOf, WORLDS } from '../stack/ports.ts'
import { DEMO_PIN } from '../stack/role-link.ts'
import { startWorld, type World } from '../stack/world.ts'

const SLOW_MACHINE = { timeout: 15_000 }

let world: World
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.kioskGuard)
  await changeSettings(world, { languages: [LANGUAGE] })
  chromium = await startChromium(world.profile, [`--accept-lang=${LANGUAGE}`])
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 1280, height: 800 })
  await enrolDevice(page, await world.link('kiosk'), 'Stand 1')
  await at('attract')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const at = (step: string) => stepOf(page, step).waitFor()
const typePin = async () => {
  await page.keyboard.type(DEMO_PIN)
  await page.getByRole('button', { name: t('staff.open'), exact: true }).click()
}

const KEYS = [
  { key: 'p', ctrlKey: true },
  { key: 's', ctrlKey: true },
  { key: 'o', ctrlKey: true },
  { key: 'l', ctrlKey: true },
  { key: 'I', ctrlKey: true, shiftKey: true },
  { key: 'h', metaKey: true },
  { key: 'ArrowLeft', altKey: true },
  { key: 'Home', altKey: true },
  { key: 'd', altKey: true },
  { key: 'F1' },
  { key: 'F12' },
  { key: 'BrowserSearch' },
]

/** What a page can refuse and does not, of keys and of menus by touch or key. */
const notRefused = () =>
  page.evaluate((keys) => {
    const target = document.activeElement ?? document.body
    const isLeft = (event: Event) => target.dispatchEvent(event)
    const options = { bubbles: true, cancelable: true }
    const left = keys.filter((key) => isLeft(new KeyboardEvent('keydown', { ...options, ...key })))
    const menus = ['contextmenu', 'dragstart', 'selectstart'].filter((kind) =>
      isLeft(new MouseEvent(kind, options)),
    )
    return [...left.map(({ key }) => key), ...menus]
  }, KEYS)

test('the PIN pad refuses what a visit refuses; only behind the right PIN it ends', async () => {
  expect(await notRefused()).toEqual([])
  // Its settings, and the PIN among them, come with the first answers.
  await expect
    .poll(async () => {
      await touch(page, t('kiosk.staff'))
      const isThere = (await page.getByLabel(t('staff.pin')).count()) > 0
      if (!isThere) await touch(page, t('staff.back'))
      return isThere
    }, SLOW_MACHINE)
    .toBe(true)
  await at('staff')
  expect(await notRefused()).toEqual([])
  await page.keyboard.type('1111')
  await page.getByRole('button', { name: t('staff.open'), exact: true }).click()
  await page.getByText(t('staff.pin_wrong')).waitFor()
  expect(await notRefused()).toEqual([])
  await typePin()
  await page.getByText(t('staff.refused_none')).waitFor()
  expect((await notRefused()).length).toBe(KEYS.length + 3)
  await touch(page, t('staff.back'))
  await at('attract')
  expect(await notRefused()).toEqual([])
})

/** The frame of the modal, which is of another origin. */
async function modalFrame(): Promise<Frame> {
  await stripeFrame(page).getByRole('button', { name: 'Accept and continue' }).waitFor()
  const [frame] = page.frames().filter((one) => one.url().startsWith(world.sandbox))
  if (!frame) throw new Error('no frame of the sandbox')
  return frame
}

test('on the handover page nothing opens another window, and the check goes through all the same', async () => {
  await giveReference(page, 'Guarded')
  const frame = await modalFrame()
  expect(new URL(page.url()).pathname).toBe('/handover-kiosk.html')
  await expect.poll(notRefused, SLOW_MACHINE).toEqual([])

  const windows = chromium.context.pages().length
  const opened = await frame.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: '/',
      target: '_blank',
      textContent: 'Terms',
    })
    link.id = 'way-out'
    document.body.prepend(link)
    return window.open('/', '_blank') !== null
  })
  await frame.locator('#way-out').click({ force: true })
  await page.waitForTimeout(1_000)
  expect([opened, chromium.context.pages().length]).toEqual([false, windows])
  // It cannot lead this page away either.
  await frame.evaluate(() => {
    try {
      if (top) top.location.href = '/'
    } catch {
      // Refused, as it should be.
    }
  })
  await page.waitForTimeout(500)
  expect(new URL(page.url()).pathname).toBe('/handover-kiosk.html')

  await walkCheck(stripeFrame(page), 'verified')
  await at('thanks')
})

test('a frame in that sandbox gets the camera, as Stripe’s does, and neither popups nor dialogs', async () => {
  // The stand-in for Stripe's frame wants no camera, so this is a frame of our own, under the same headers.
  const port = WORLDS.kioskGuard + 3
  const other = `http://localhost:${port}`
  const origins = { script: [other], frame: [other], connect: [other] }
  const server = createServer(({ url }, response) => {
    const headers = url === '/' ? securityHeaders('kiosk_handover', origins) : {}
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.setHeader('Content-Type', 'text/html')
    response.end(url === '/' ? `<iframe src="${other}/frame" allow="camera"></iframe>` : '<p>frame')
  })
  await new Promise<void>((resolve) => server.listen(port, resolve))
  const tab = await (await chromium.browser.newContext()).newPage()
  try {
    await tab.goto(originOf(port))
    await expect.poll(() => tab.frames().length, SLOW_MACHINE).toBe(2)
    const [, frame] = tab.frames()
    const got = await frame?.evaluate(async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ video: true })
      const camera = stream.getVideoTracks()[0]?.readyState
      for (const track of stream.getTracks()) track.stop()
      // A dialog would hold the page, and its countdown with it.
      return { camera, popup: window.open('/frame'), said: window.confirm('Print?') }
    })
    expect(got).toEqual({ camera: 'live', popup: null, said: false })
  } finally {
    await tab.context().close()
    server.close()
  }
})

test('a site that takes its PIN away shuts staff out of the screens, and lets nobody in', async () => {
  await page.goto(world.origin)
  await at('attract')
  await changeSettings(world, { staff_pin: null })
  await expect
    .poll(async () => {
      await page.reload()
      await at('attract')
      await touch(page, t('kiosk.staff'))
      return page.getByRole('heading', { name: t('staff.no_pin') }).count()
    }, SLOW_MACHINE)
    .toBe(1)
  expect(await page.getByText(t('staff.refused_none')).count()).toBe(0)
  expect(await notRefused()).toEqual([])
})
