/**
 * A device changes hands: how the person is reached, and that whoever has finished, given up or gone back
 * sees nothing of the app until staff have the device again. Each step starts where the last one ended.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { readQr } from '../kit/chromium/read-qr.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enlargeText, illegible } from '../kit/measures/legible.ts'
import { decide } from '../kit/sandbox-verdict.ts'
import { type AgentPhone, agentPhone } from '../kit/steps/agent-phone.ts'
import { holdButton, takeBack } from '../kit/steps/take-back.ts'
import { stripeFrame, walkCheck } from '../kit/steps/walk-check.ts'
import { LANGUAGE, THEME, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

const SLOW_MACHINE = { timeout: 15_000 }
const PIN = '2580'

let world: World
let chromium: OwnChromium
let page: Page
let agent: AgentPhone

beforeAll(async () => {
  world = await startWorld(WORLDS.handBack)
  chromium = await startChromium(world.profile, [`--accept-lang=${LANGUAGE}`])
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openTab()
  await agent.enrol(await world.link('agent'))
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

async function openTab(): Promise<void> {
  page = await chromium.context.newPage()
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: THEME })
  agent = agentPhone(page, world.origin)
}

async function createRequest(reference: string): Promise<string> {
  await agent.createRequest(reference)
  await agent.heading(t('phase.accepted'))
  return page.url()
}

/** The page asks for the device, and nothing on it is of the app or of a request. */
async function expectHandBack(title = t('handback.title')): Promise<void> {
  await page.locator('.hand-back').waitFor()
  await agent.heading(title)
  await agent.see(t('handback.text'))
  // Only who submitted something is thanked.
  if (title !== t('handback.title'))
    expect(await page.getByText(t('handback.title')).count()).toBe(0)
  expect(await page.content()).not.toMatch(/Order \d/)
  expect(await page.getByRole('link').count()).toBe(0)
  expect(await page.locator('.header').count()).toBe(0)
}

test('a reload’s first calls are refused by nobody: the nonce of the last contact is used', async () => {
  const refused: string[] = []
  page.on('response', (answer) => {
    if (answer.status() === 401) refused.push(answer.url())
  })
  for (let n = 0; n < 2; n++) {
    const pulled = page.waitForResponse((answer) => answer.url().includes('/api/requests?since'))
    const live = page.waitForResponse((answer) => answer.url().endsWith('/api/live'))
    await page.reload()
    expect((await pulled).status()).toBe(200)
    expect((await live).status()).toBe(200)
  }
  expect(refused).toEqual([])
})

test('what works now comes first: the person’s own phone, then this one', async () => {
  await createRequest('Order 6001')
  const ways = page.locator('.way .choice-title')
  await page.getByRole('button', { name: t('ticket.way') }).waitFor()
  expect(await ways.allInnerTexts()).toEqual([
    t('ticket.way'),
    t('ticket.share'),
    t('handover.here'),
    t('handover.page'),
  ])
  expect(await page.locator('.way.primary').innerText()).toContain(t('ticket.way'))
})

const sheet = () => page.getByRole('dialog')

test('the code fills the pane at every size, and is read from the screen', async () => {
  await agent.press(t('ticket.way'))
  for (const [width, height, least] of [
    [360, 640, 300],
    [390, 844, 350],
    [768, 1024, 600],
    [1024, 768, 520],
  ] as const) {
    await page.setViewportSize({ width, height })
    const side = () =>
      sheet()
        .locator('canvas')
        .evaluate((code) => code.getBoundingClientRect().width)
    await expect.poll(side, SLOW_MACHINE).toBeGreaterThan(least)
    expect(await readQr(page, await page.screenshot())).toMatch(/^HTTP.*\/V#/)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await agent.press(t('ticket.close'))
})

/** Links as they were written into a text message and an email. */
const inMessages: string[] = []

test('a message goes to the contact that is given now, and to no other', async () => {
  await agent.press(t('ticket.share'))
  await expectAccessible(page)
  await agent.press(t('send.write'))
  await agent.see(t('send.wrong'))
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await page.emulateMedia({ colorScheme: THEME })
  const to = page.getByLabel(t('send.contact'))
  const href = () => sheet().getByRole('link').getAttribute('href')
  await to.fill('+44 7700 900123')
  await sheet()
    .getByRole('link', { name: t('send.sms') })
    .waitFor()
  expect(await href()).toMatch(/^sms:\+447700900123\?&body=.*%2Fv%23/)
  inMessages.push(addressIn(await href()))
  await to.fill('jenny.rosen@example.com')
  await sheet()
    .getByRole('link', { name: t('send.email') })
    .waitFor()
  expect(await href()).toMatch(/^mailto:jenny\.rosen@example\.com\?subject=[^&]+&body=.*%2Fv%23/)
  inMessages.push(addressIn(await href()))
  await expectAccessible(page)
  const databases = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('fieldproof-device')
      opening.onsuccess = () => resolve(opening.result)
    })
    const names = [...db.objectStoreNames]
    const tx = db.transaction(names)
    const all = names.map(
      (name) =>
        new Promise((resolve) => {
          const asked = tx.objectStore(name).getAll()
          asked.onsuccess = () => resolve(asked.result)
        }),
    )
    return JSON.stringify(await Promise.all(all))
  })
  expect(databases).toContain('Order 6001')
  expect(databases).not.toMatch(/jenny|7700900123/)
})

/** As phones find it in a message: up to the next space. */
function addressIn(message: string | null): string {
  const text = new URLSearchParams(message?.split('?')[1]).get('body') ?? ''
  return /https?:\/\/\S+/.exec(text)?.[0] ?? 'no address'
}

test('a copied link says so, and stops saying so', async () => {
  await page.clock.install()
  const copied = sheet().getByRole('button', { name: t('ticket.copied') })
  const before = await sheet().locator('.copy').boundingBox()
  await agent.press(t('ticket.copy'))
  await copied.waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/v#/)
  expect((await sheet().locator('.copy').boundingBox())?.y).toBe(before?.y)
  await page.clock.fastForward(5_000)
  await sheet()
    .getByRole('button', { name: t('ticket.copy') })
    .waitFor()
  await agent.press(t('ticket.close'))
  await page.clock.resume()
})

test('that it was copied is told on the request, until it is opened, and after a reload', async () => {
  const [said] = t('ticket.sent_copy', { time: '#' }).split('#')
  await agent.see(said ?? '')
  await agent.see(t('ticket.unopened'))
  await page.reload()
  await agent.see(said ?? '')
  const stranger = await chromium.browser.newContext()
  const other = await stranger.newPage()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(inMessages).toHaveLength(2)
  for (const address of [copied, ...inMessages]) {
    await other.goto('about:blank')
    await other.goto(address)
    await other.getByRole('checkbox').waitFor()
  }
  await stranger.close()
  await agent.heading(t('handover.elsewhere'))
  expect(await page.getByText(said ?? '').count()).toBe(0)
  // What would be a second link does not ask to be pressed.
  expect(await page.locator('.way.primary').count()).toBe(0)
})

test('whoever has submitted is asked for the device, after a reload, Back and in a new tab, too', async () => {
  const id = (await createRequest('Order 6002')).split('/').at(-1)
  await walkCheck(await agent.openModal(), 'verified')
  await page.waitForURL(/\/requests\//)
  await expectHandBack()
  await expectAccessible(page)
  await page.reload()
  await expectHandBack()
  await page.goBack({ waitUntil: 'commit' })
  await expectHandBack()
  await page.goto(`${world.origin}/handover.html?request=${id}`)
  await page.waitForURL(/\/requests\//)
  await expectHandBack()
  await page.goto(`${world.origin}/device`)
  await expectHandBack()
  const old = page
  await openTab()
  await page.goto(world.origin)
  await expectHandBack()
  await old.close()
})

test('a tap and a short press do not lead on; a button that is held does, to the request', async () => {
  await holdButton(page).click()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expectHandBack()
  await agent.see(t('handback.short'))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await holdButton(page).focus()
  await page.keyboard.down(' ')
  const bar = page.locator('.hold')
  const width = () =>
    bar.evaluate((held) => Number(getComputedStyle(held).getPropertyValue('--held')))
  await expect.poll(width).toBeGreaterThan(0.2)
  await page.keyboard.up(' ')
  await agent.see(t('handback.short'))
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await takeBack(page)
  await agent.heading('Order 6002')
  await agent.heading(t('phase.verified'))
  await page.goto(world.origin)
  await agent.heading(t('list.title'))
})

test('given up half-way, the person may go on; the keyboard holds as a finger does', async () => {
  await createRequest('Order 6003')
  const modal = await agent.openModal()
  await modal.getByRole('button', { name: 'Close' }).click()
  await page.waitForURL(/\/requests\//)
  await expectHandBack(t('handback.text'))
  await agent.see(t('handover.stopped'))
  await expectAccessible(page)
  await agent.press(t('handover.resume'))
  await stripeFrame(page).getByRole('button', { name: 'Accept and continue' }).waitFor()
  await stripeFrame(page).getByRole('button', { name: 'Close' }).click()
  await page.waitForURL(/\/requests\//)
  await holdButton(page).focus()
  await page.keyboard.down('Enter')
  await page.locator('.hand-back').waitFor({ state: 'detached' })
  await page.keyboard.up('Enter')
  await agent.heading('Order 6003')
  await agent.see(t('handover.stopped'))
})

test('a browser killed during the check comes up again with the same question', async () => {
  await agent.openModal()
  await chromium.kill()
  chromium = await startChromium(world.profile, [`--accept-lang=${LANGUAGE}`])
  await openTab()
  await page.goto(world.origin)
  await expectHandBack(t('handback.text'))
})

test('who cannot hold a button has a way of two steps, as slow', async () => {
  await agent.press(t('handback.cannot_hold'))
  // Tapped on before its time, it does nothing.
  await page.locator('.hand-back-staff [aria-disabled=true]').click({ force: true })
  await agent.see(t('handback.sure'))
  await expectAccessible(page)
  await page.getByRole('button', { name: t('handback.continue'), exact: true }).click()
  await page.locator('.hand-back').waitFor({ state: 'detached' })
  await agent.heading('Order 6003')
})

test('Stripe’s page leads back to the same, and so does Back from it', async () => {
  await createRequest('Order 6004')
  await agent.press(t('handover.page'))
  await page.waitForURL(`${world.sandbox}/**`)
  await page.goBack({ waitUntil: 'commit' })
  await expectHandBack(t('handback.text'))
  await takeBack(page)
  await agent.heading('Order 6004')
  await agent.press(t('handover.page'))
  await page.waitForURL(`${world.sandbox}/**`)
  await walkCheck(page, 'document_expired')
  await page.waitForURL(/\/back\//)
  await expectHandBack(t('handback.text'))
  await page.reload()
  await expectHandBack(t('handback.text'))
  await takeBack(page)
  await agent.heading(t('phase.unverified_yet'))
})

test('the finger that held the button presses nothing of what comes up under it', async () => {
  const here = page.url()
  await agent.press(t('handover.page'))
  await page.waitForURL(`${world.sandbox}/**`)
  await page.goBack({ waitUntil: 'commit' })
  await expectHandBack(t('handback.text'))
  const box = await holdButton(page).boundingBox()
  if (!box) throw new Error('there is no button to hold')
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const cdp = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchEnd', touchPoints: (typeof point)[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints })
  await touch('touchStart', [point])
  await page.locator('.hand-back').waitFor({ state: 'detached' })
  // Between two ways there would be nothing to press.
  const hasWay = () =>
    page.evaluate(({ x, y }) => {
      for (let px = 0; px < 200; px += 10) {
        if (document.elementFromPoint(x, y)?.closest('.way')) return true
        document.querySelector('.scroll')?.scrollBy(0, 10)
      }
      return false
    }, point)
  await expect.poll(hasWay, SLOW_MACHINE).toBe(true)
  await page.evaluate(() =>
    addEventListener('pointerup', () => document.body.setAttribute('data-let-go', '')),
  )
  await touch('touchEnd', [])
  await page.locator('[data-let-go]').waitFor()
  // What a press opens is there at once, or says that it opens.
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await sheet().count()).toBe(0)
  expect(await page.locator('[aria-busy=true]').count()).toBe(0)
  expect(page.url()).toBe(here)
  // The next one counts.
  await agent.press(t('ticket.share'))
  await agent.press(t('ticket.close'))
})

test('another tab of the app closes with it, and opens when the device is back', async () => {
  const address = await createRequest('Order 6005')
  const other = await chromium.context.newPage()
  await other.goto(world.origin)
  await other.getByText('Order 6005').first().waitFor()
  await agent.press(t('handover.page'))
  await page.waitForURL(`${world.sandbox}/**`)
  await other.locator('.hand-back').waitFor()
  expect(await other.content()).not.toMatch(/Order \d/)
  // A phone on its side has no room for all the words before the result, and then it has.
  await page.setViewportSize({ width: 780, height: 390 })
  await page.goto(address)
  await page.getByRole('button', { name: t('handover.resume') }).waitFor()
  const under = await holdButton(page).boundingBox()
  await decide(world.sandbox, 'Order 6005', { outcome: 'verified' })
  await expectHandBack()
  expect(await holdButton(page).boundingBox()).toEqual(under)
  await takeBack(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await other.getByText('Order 6005').first().waitFor()
  await other.close()
})

test('where a PIN is set, the PIN leads on and nothing else', async () => {
  await page.goto(`${world.origin}/device`)
  await agent.press(t('lock.set'))
  for (const again of [false, true]) {
    await agent.heading(t(again ? 'lock.again' : 'lock.choose'))
    await page.getByLabel(t('lock.pin')).fill(PIN)
    await agent.press(t(again ? 'lock.set' : 'lock.go_on'))
  }
  await page.getByRole('button', { name: t('lock.remove') }).waitFor()
  await page.goto(world.origin)
  await page.getByLabel(t('lock.pin')).fill(PIN)
  await agent.press(t('lock.open'))
  await agent.heading(t('list.title'))
  await page.getByRole('link', { name: /Order 6003/ }).click()
  const modal = await agent.openModal()
  await modal.getByRole('button', { name: 'Close' }).click()
  await page.waitForURL(/\/requests\//)
  await expectHandBack(t('handback.text'))
  expect(await holdButton(page).count()).toBe(0)
  await agent.press(t('handback.pin'))
  await expectAccessible(page)
  await agent.press(t('lock.cancel'))
  await expectHandBack(t('handback.text'))
  await agent.press(t('handback.pin'))
  await page.getByLabel(t('lock.pin')).fill('0000')
  await agent.press(t('lock.open'))
  await agent.see(t('lock.wrong', { n: 9 }))
  await page.getByLabel(t('lock.pin')).fill(PIN)
  await agent.press(t('lock.open'))
  await agent.heading('Order 6003')
})

test('it can be read at 320 pixels and twice the text', async () => {
  await agent.openModal()
  await page.goto(world.origin)
  await page.locator('.hand-back').waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  await enlargeText(page)
  expect(await illegible(page, 'hand-back')).toEqual([])
})
