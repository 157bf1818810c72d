/**
 * The life of a request, walked in order: a real Chromium, the built app, the Worker and the sandbox
 * as processes, and a cable between them that can be cut. Each step starts where the last one ended.
 */
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backgroundSync } from './kit/chromium/background-sync.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import { expectAccessible } from './kit/measures/accessible.ts'
import { decide } from './kit/sandbox-verdict.ts'
import { takeBack } from './kit/steps/take-back.ts'
import { stripeFrame, walkCheck } from './kit/steps/walk-check.ts'
import { countIn } from './kit/stored/browser-database.ts'
import { storedText } from './kit/stored/browser-storage.ts'
import { keptOffline } from './kit/stored/kept-offline.ts'
import { WORLDS } from './stack/ports.ts'
import { backOnline, cutOff } from './stack/signal.ts'
import { startWorld, type World } from './stack/world.ts'

const EMAIL = 'jenny.rosen@example.com'
const PHONE = '+14155550123'
const NOTE = 'Ring at the side door'

let world: World
let chromium: OwnChromium
let page: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.journey)
  await switchOn()
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

async function switchOn(): Promise<void> {
  chromium = await startChromium(world.profile)
  page = await chromium.context.newPage()
}

const see = (text: string | RegExp) => page.getByText(text).first().waitFor()
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()

async function createRequest(reference: string, details: boolean): Promise<void> {
  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill(reference)
  if (details) {
    await page.getByText('Contact details and note').click()
    await page.getByLabel('Email').fill(EMAIL)
    await page.getByLabel('Phone').fill(PHONE)
    await page.getByLabel('Note').fill(NOTE)
  }
  await press('Create request')
  await see('Saved on this phone')
}

const openRequest = async (reference: string) => {
  await page.goto(world.origin)
  await page.getByRole('link', { name: new RegExp(reference) }).click()
  await page.getByRole('heading', { name: reference }).waitFor()
}

const Log = v.object({
  calls: v.array(
    v.object({ method: v.string(), path: v.string(), idempotency_key: v.nullable(v.string()) }),
  ),
})
async function creates(): Promise<string[]> {
  const answer: unknown = await (await fetch(`${world.sandbox}/_sandbox/log`)).json()
  return v
    .parse(Log, answer)
    .calls.filter(
      ({ method, path }) => method === 'POST' && path === '/v1/identity/verification_sessions',
    )
    .map(({ idempotency_key }) => idempotency_key ?? 'none')
}

test('an agent opens the printed link, and this browser becomes a device', async () => {
  await page.goto(await world.link('agent'))
  await page.getByLabel('Device name').fill('Phone 7')
  await expectAccessible(page)
  await press('Enrol device')
  await see('No requests yet')
  expect(page.url()).not.toContain('#')
  await keptOffline(page)
})

test('no text becomes markup or script there, but its service worker is registered', async () => {
  const tried = await page.evaluate(async () => {
    const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'taken')
    await navigator.serviceWorker.ready
    const marked = () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')
    const scripted = () => Object.assign(document.createElement('script'), { src: '/assets/x.js' })
    return [marked, scripted].map((attempt) => {
      try {
        return nameOf(attempt())
      } catch (error) {
        return nameOf(error)
      }
    })
  })
  expect(tried).toEqual(['TypeError', 'TypeError'])
})

test('the app can be installed', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const session = await chromium.context.newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
  const { errors, data = '' } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(data).toContain('maskable')
  await session.detach()
})

test('with the network cut the app still boots', async () => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await cutOff(world.cable, chromium.context)
  await page.goto(world.origin)
  await page.reload()
  await see('No requests yet')
})

test('a wrong e-mail is told at its field and nothing typed is lost', async () => {
  await page.goto(`${world.origin}/new`)
  await page.getByLabel('Reference').fill('Order 1000')
  await page.getByText('Contact details and note').click()
  await page.getByLabel('Email').fill('jenny.rosen@')
  await press('Create request')
  await see('This is not an email address.')
  await expectAccessible(page)
  expect(await page.getByLabel('Reference').inputValue()).toBe('Order 1000')
  expect(await page.getByLabel('Email').inputValue()).toBe('jenny.rosen@')
})

test('Invariant 1: three requests created without network survive a killed browser', async () => {
  await createRequest('Order 1001', true)
  await createRequest('Order 1002', false)
  await createRequest('Order 1003', true)
  await chromium.kill()
  await switchOn()
  await cutOff(world.cable, chromium.context)
  await page.goto(world.origin)
  for (const reference of ['Order 1001', 'Order 1002', 'Order 1003']) await see(reference)
  await see(/^Offline · 3$/)
  await expectAccessible(page)
})

test('the network comes back, and they reach the office with no touch', async () => {
  await backOnline(world.cable, chromium.context)
  await see(/^Synced$/)
  expect(await page.locator('.row-phase', { hasText: 'Ready to verify' }).count()).toBe(3)
})

test('one is verified in the modal, and the screen says so without a reload', async () => {
  await openRequest('Order 1001')
  await press('On this device')
  await page.waitForURL(/handover\.html/)
  await walkCheck(stripeFrame(page), 'verified', 'later')
  await page.waitForURL(/\/requests\//)
  await takeBack(page)
  await page.getByRole('heading', { name: 'Processing at Stripe' }).waitFor()
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
  await decide(world.sandbox, 'Order 1001', { outcome: 'verified' })
  await page.getByRole('heading', { name: 'Verified' }).waitFor()
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true)
})

test('one fails on Stripe’s page, says why and what to do, and is verified on the same session', async () => {
  await openRequest('Order 1002')
  await press(/Stripe.s page/)
  await page.waitForURL(`${world.sandbox}/**`)
  await walkCheck(page, 'document_expired')
  await page.waitForURL(`${world.origin}/**`)
  await takeBack(page)
  await see(/document expired/)
  await see('Ask for another document and try again.')
  await expectAccessible(page)

  await press(/Stripe.s page/)
  await page.waitForURL(`${world.sandbox}/**`)
  await walkCheck(page, 'verified')
  await page.waitForURL(`${world.origin}/**`)
  await takeBack(page)
  await page.getByRole('heading', { name: 'Verified' }).waitFor()
})

test('Stripe was asked for one session for each request started, and for none else', async () => {
  const keys = await creates()
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(2)
  expect(keys.every((key) => /^demo\/[0-9a-f-]{36}\/1$/.test(key))).toBe(true)
  await openRequest('Order 1003')
  await see('Ready to verify')
})

test('with every page closed, the service worker signs and pushes by itself', async () => {
  await cutOff(world.cable, chromium.context)
  await createRequest('Order 1004', false)
  const sync = await backgroundSync(page, world.origin)
  const [worker] = chromium.context.serviceWorkers()
  if (!worker) throw new Error('there is no service worker')
  const queued = () => worker.evaluate(countIn, ['queue'])
  await page.goto('about:blank')
  expect(await queued()).toBe(1)
  await backOnline(world.cable, chromium.context)
  await sync()
  await expect.poll(queued, { timeout: 20_000 }).toBe(0)
  await cutOff(world.cable, chromium.context)
  await openRequest('Order 1004')
  await see('Ready to verify')
  await backOnline(world.cable, chromium.context)
})

test('nothing the browser can see or keep holds a secret, an address of Stripe’s or a contact detail', async () => {
  const received = world.cable.heard()
  const secrets = [...received.matchAll(/vs_\w+_secret_\w+|https?:[^"\s]+\/start\/[\w-]+/g)].map(
    String,
  )
  // Two starts and one more try, each with a secret and an address.
  expect(secrets.length).toBeGreaterThanOrEqual(6)
  expect(received).not.toMatch(/\b(sk|rk)_(test|live)_|whsec_/)

  await page.goto(world.origin)
  await page.evaluate(() => localStorage.setItem('planted', 'a canary that must be found'))
  expect(await storedText(page)).toContain('a canary that must be found')
  await page.evaluate(() => localStorage.removeItem('planted'))
  const stored = await storedText(page)
  expect(stored).toContain('Order 1003')
  for (const secret of [...secrets, EMAIL, PHONE, NOTE]) expect(stored).not.toContain(secret)
  expect(stored).not.toMatch(/_secret_|\/start\/|\b(sk|rk)_(test|live)_|whsec_/)
})
