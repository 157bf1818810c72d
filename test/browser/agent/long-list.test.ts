/**
 * A list of many requests, opened again on a slow phone: how it starts is drawn before all of it is read, and
 * nobody can tell.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fill } from '../../bench/screen/browser.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { watchShifts } from '../kit/measures/layout-shifts.ts'
import { type AgentPhone, agentPhone } from '../kit/steps/agent-phone.ts'
import { listNoted } from '../kit/stored/browser-database.ts'
import { LANGUAGE, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

const MANY = 3_000
const PHASES = ['accepted', 'processing', 'verified']

let world: World
let chromium: OwnChromium
let page: Page
let agent: AgentPhone
let shifts: readonly string[]

beforeAll(async () => {
  world = await startWorld(WORLDS.longList)
  chromium = await startChromium(world.profile, [`--accept-lang=${LANGUAGE}`])
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
  agent = agentPhone(page, world.origin)
  await agent.enrol(await world.link('agent'))
  await fill(page, MANY, PHASES)
  await page.goto(world.origin)
  await page.locator('a.row').first().waitFor()
  await listNoted(page, MANY)
  shifts = await watchShifts(page)
  await page.addInitScript(watchFirstRow)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

declare global {
  interface Window {
    firstRow: { text: string; rowsRead: number } | undefined
  }
}

/** What the list says in the first frame with a row, and how much of the replica had been asked for. */
function watchFirstRow(): void {
  let rowsRead = 0
  const { getAll } = IDBObjectStore.prototype
  IDBObjectStore.prototype.getAll = function (...given) {
    const request = getAll.apply(this, given)
    if (this.name === 'replica')
      request.addEventListener('success', () => {
        rowsRead += request.result.length
      })
    return request
  }
  const look = () => {
    if (document.querySelector('a.row'))
      window.firstRow = { text: document.querySelector('main')?.innerText ?? '', rowsRead }
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

const headings = () => page.locator('.group-title').allInnerTexts()

test('it is drawn before all of it is read, with what stands there afterwards', async () => {
  await page.goto(world.origin)
  await page.waitForFunction(() => window.firstRow)
  const first = await page.evaluate(() => window.firstRow)
  expect(first?.rowsRead).toBeLessThan(MANY)
  await page.waitForLoadState('networkidle')
  const after = await headings()
  expect(after).toHaveLength(PHASES.length)
  for (const heading of after) expect(first?.text).toContain(heading)
  expect(first?.text).toContain('Order 0\n')
  expect(shifts).toEqual([])
})

test('what is touched before all of it is read opens, and Back leads to the whole list', async () => {
  await page.goto(world.origin)
  await page.locator('a.row', { hasText: 'Order 3' }).first().click()
  await agent.heading(t('phase.accepted'))
  await page.goBack()
  await page
    .getByRole('button', { name: t('list.more') })
    .first()
    .waitFor()
  expect(await page.locator('.chip-count').first().innerText()).toBe(MANY.toLocaleString('en'))
})

test('what changed since it was noted is on the screen from the first frame on', async () => {
  await agent.createRequest('Order from today')
  await listNoted(page, MANY + 1)
  await page.goto(world.origin)
  await page.waitForFunction(() => window.firstRow)
  expect((await page.evaluate(() => window.firstRow))?.text).toContain('Order from today')
})

declare global {
  interface Window {
    saidNothing: true | undefined
  }
}

/** As on a phone that reads slowly; and whether the list said meanwhile that nothing is there. */
function readSlowly(): void {
  const { getAll } = IDBObjectStore.prototype
  IDBObjectStore.prototype.getAll = function (...given) {
    // Requests of one transaction are answered in their order.
    if (this.name === 'replica') for (let n = 0; n < 40; n++) getAll.apply(this, given)
    return getAll.apply(this, given)
  }
  new MutationObserver(() => {
    if (document.querySelector('.empty')) window.saidNothing = true
  }).observe(document, { childList: true, subtree: true })
}

test('what is searched for before all of it is read is found in all of it', async () => {
  await page.addInitScript(readSlowly)
  await page.goto(world.origin)
  const all = page.getByRole('button', { name: t('list.more') }).first()
  await page.getByLabel(t('list.search')).fill('Order 2998')
  await page.waitForURL(/q=Order/)
  expect(await all.count()).toBe(0)
  await page.locator('a.row', { hasText: 'Order 2998' }).waitFor()
  expect(await page.evaluate(() => window.saidNothing)).toBeUndefined()
})
