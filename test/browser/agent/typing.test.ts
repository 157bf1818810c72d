/**
 * What people type, paste and tap twice, with a real Chromium: nothing is changed without a word, nothing
 * typed is lost, and one action is one request. Each step starts where the last one ended.
 */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SOON_MS } from '../../../web/ui/taps/tap-rule.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { type AgentPhone, agentPhone } from '../kit/steps/agent-phone.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { stepOf, touch } from '../kit/steps/kiosk-visit.ts'
import { changeSettings } from '../kit/steps/site-settings.ts'
import { readDatabase } from '../kit/stored/browser-database.ts'
import { LANGUAGE, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

let world: World
let chromium: OwnChromium
let page: Page
let agent: AgentPhone

beforeAll(async () => {
  world = await startWorld(WORLDS.typing)
  await changeSettings(world, { phone_country: 'GB' })
  chromium = await startChromium(world.profile, [`--accept-lang=${LANGUAGE}`])
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  agent = agentPhone(page, world.origin)
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const field = (name: string) => page.getByLabel(name, { exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const reference = () => field(t('new.reference'))

/** As a paste does it: all at once. */
async function paste(name: string, text: string): Promise<void> {
  await field(name).focus()
  await page.keyboard.insertText(text)
}

/** What is told of a field, as a screen reader finds it. */
const toldOf = (name: string) =>
  field(name).evaluate((input) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  )

/**
 * Two taps of one finger, a fifth of a second apart by their own clock, however long a busy machine takes
 * until the first one has changed the screen. Answers how many of them the screen heard of.
 */
async function tapTwice(where: Locator, changed: () => Promise<void>): Promise<number> {
  await where.first().scrollIntoViewIfNeeded()
  const box = await where.first().boundingBox()
  if (!box) throw new Error(`${where} is not in sight`)
  const devtools = await page.context().newCDPSession(page)
  const first = Date.now() / 1000
  const tap = async (timestamp: number, off: number) => {
    const place = { x: box.x + box.width / 2 + off, y: box.y + box.height / 2 - off }
    for (const type of ['mousePressed', 'mouseReleased'] as const)
      await devtools.send('Input.dispatchMouseEvent', {
        ...place,
        type,
        timestamp,
        button: 'left',
        clickCount: 1,
      })
  }
  await page.evaluate(() => {
    Object.assign(globalThis, { heard: 0 })
    addEventListener('click', () =>
      Object.assign(globalThis, { heard: 1 + Reflect.get(globalThis, 'heard') }),
    )
  })
  await tap(first, 0)
  await changed()
  await tap(first + 0.2, 5)
  // What comes next is a tap of its own.
  await page.waitForTimeout(SOON_MS)
  return page.evaluate(() => Number(Reflect.get(globalThis, 'heard')))
}

test('an empty name of a device is taken where a name is optional', async () => {
  await page.goto(await world.link('agent'))
  await page.getByRole('button', { name: t('enrol.submit'), exact: true }).click()
  await agent.see(t('list.empty_title'))
})

test('what is wrong with a reference is said when it is left, and read out; what was typed stays', async () => {
  await page.goto(`${world.origin}/new`)
  await paste(t('new.reference'), 'ABC\u202e321')
  expect(await toldOf(t('new.reference'))).not.toContain(t('field.reference_invisible'))
  await page.keyboard.press('Tab')
  await expect.poll(() => toldOf(t('new.reference'))).toContain(t('field.reference_invisible'))
  await expect
    .poll(() => page.locator('.announcer').textContent())
    .toContain(t('field.reference_invisible'))
  expect(await reference().inputValue()).toBe('ABC\u202e321')
  await expectAccessible(page)
  await agent.press(t('new.use'))
  expect(await reference().inputValue()).toBe('ABC321')
  expect(await reference().getAttribute('aria-invalid')).toBe(null)
})

test('a reference that is too long is not cut', async () => {
  await reference().fill('')
  await paste(t('new.reference'), 'x'.repeat(70))
  await page.keyboard.press('Tab')
  await expect.poll(() => toldOf(t('new.reference'))).toContain(t('field.reference_long'))
  expect(await reference().inputValue()).toHaveLength(70)
})

test('a number is shown as it will be sent, a slip is offered, and what a paste brings is dropped', async () => {
  await reference().fill('DUP-1')
  await page.getByText(t('new.contact'), { exact: true }).click()
  await paste(t('new.phone'), '\u202d020\u00a07946 0000\u202c')
  await agent.see(t('new.phone_sent', { phone: '+44 20 7946 0000' }))
  await field(t('new.phone')).fill('12')
  expect(await toldOf(t('new.phone'))).not.toContain(t('field.phone_short'))
  await paste(t('new.email'), "<o'brien@gmial.com>")
  await expect.poll(() => toldOf(t('new.phone'))).toContain(t('field.phone_short'))
  await field(t('new.phone')).fill('+44 (0)20 7946 0000')
  await agent.see(t('new.email_sent', { email: "o'brien@gmial.com" }))
  await agent.see(t('new.meant', { text: "o'brien@gmail.com" }))
  await agent.see(t('new.phone_sent', { phone: '+44 20 7946 0000' }))
  await expectAccessible(page)
  await agent.press(t('new.use'))
  expect(await field(t('new.email')).inputValue()).toBe("o'brien@gmail.com")
})

test('the second of two quick taps on Save does nothing on the next screen', async () => {
  expect(await tapTwice(button(t('new.save')), () => agent.heading('DUP-1'))).toBe(1)
  await agent.see(t('handover.here'))
  await agent.heading(t('phase.accepted'))
  await page.goto(world.origin)
  const listed = page.getByRole('link', { name: /DUP-1/ })
  await listed.first().waitFor()
  expect(await listed.count()).toBe(1)
})

test('a reference that is here already is asked about, and saved where somebody wants it all the same', async () => {
  await page.goto(`${world.origin}/new`)
  await reference().fill('dup-1')
  await agent.press(t('new.save'))
  await agent.see(t('new.double', { reference: 'DUP-1' }))
  expect(new URL(page.url()).pathname).toMatch(/^\/new\/[\da-f-]{36}$/)
  await expectAccessible(page)
  await page.getByRole('link', { name: t('new.double_open'), exact: true }).click()
  await agent.heading('DUP-1')
  await page.goto(`${world.origin}/new`)
  await reference().fill('dup-1')
  await agent.press(t('new.save'))
  await agent.press(t('new.double_save'))
  await agent.heading('dup-1')
})

test('three clicks in one task make one request', async () => {
  await page.goto(`${world.origin}/new`)
  await reference().fill('ONCE-1')
  await page.getByRole('button', { name: t('new.save'), exact: true }).evaluate((save) => {
    for (let n = 0; n < 3; n++) (save as HTMLButtonElement).click()
  })
  await agent.heading('ONCE-1')
  await page.goto(world.origin)
  await agent.see('ONCE-1')
  expect(await page.getByRole('link', { name: /ONCE-1/ }).count()).toBe(1)
})

test('a box that is tapped twice is ticked, and what is unfolded stays so', async () => {
  await page.goto(`${world.origin}/new`)
  await tapTwice(button(t('new.more_options')), () =>
    page.getByRole('radio', { name: t('new.own') }).waitFor(),
  )
  await page.getByRole('radio', { name: t('new.own') }).click()
  const box = page.getByRole('checkbox', { name: t('new.id_number') })
  await tapTwice(page.locator('label.check', { has: box }), async () => {
    await expect.poll(() => box.isChecked()).toBe(true)
  })
  expect(await box.isChecked()).toBe(true)
})

/** The short link to a request, as its device was told it. */
async function linkTo(wanted: string): Promise<{ id: string; link: string }> {
  const { replica = [] } = await readDatabase(page)
  const rows = replica as { id: string; reference: string; link?: string }[]
  const found = rows.find((row) => row.reference === wanted && row.link)
  if (!found?.link) throw new Error(`no link to ${wanted}`)
  return { id: found.id, link: found.link }
}

test('the page of a ticket and the handover page hear one of two taps, and start once', async () => {
  const { id, link } = await linkTo('ONCE-1')
  await page.goto(`${world.origin}/handover.html?request=${id}`)
  const start = button(t('handover.title'))
  await start.waitFor()
  const gone = () => start.waitFor({ state: 'detached' })
  expect(await tapTwice(start, gone)).toBe(1)

  await page.goto(link.startsWith('http') ? link : `${world.origin}/v#${link}`)
  const box = page.getByRole('checkbox')
  await box.waitFor()
  await tapTwice(page.locator('label.agree'), async () => {
    await expect.poll(() => box.isChecked()).toBe(true)
  })
  expect(await box.isChecked()).toBe(true)
  const starts: string[] = []
  page.on('request', (call) => call.url().endsWith('/api/tickets/start') && starts.push(call.url()))
  await page.locator('button[type=submit]').evaluate((submit: HTMLButtonElement) => {
    for (let n = 0; n < 3; n++) submit.click()
  })
  await page.waitForURL(`${world.sandbox}/**`)
  expect(starts).toHaveLength(1)
})

test('at a kiosk, agreeing twice is agreeing once', async () => {
  await changeSettings(world, { languages: [LANGUAGE] })
  await chromium.kill()
  chromium = await startChromium(`${world.profile}-kiosk`, [`--accept-lang=${LANGUAGE}`])
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 1280, height: 800 })
  await enrolDevice(page, await world.link('kiosk'), 'Stand 1')
  await touch(page, t('kiosk.start'))
  await stepOf(page, 'consent').waitFor()
  await page.waitForTimeout(500)
  const agreed = () => stepOf(page, 'reference').waitFor()
  expect(await tapTwice(button(t('kiosk.agree')), agreed)).toBe(1)
  expect(await page.getByRole('alert').allTextContents()).toEqual([''])
  await paste(t('kiosk.reference'), 'x'.repeat(70))
  await touch(page, t('kiosk.go'))
  await page.getByText(t('field.reference_long')).waitFor()
  expect(await field(t('kiosk.reference')).inputValue()).toHaveLength(70)
})
