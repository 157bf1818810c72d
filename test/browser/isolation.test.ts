/**
 * What people wrote from the right and with signs that have no direction of their own stands by itself
 * wherever it is shown: it neither turns the words around it nor is turned by them.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../shared/protocol/default-settings.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import { enrolDevice } from './kit/steps/enrol-device.ts'
import { changeSettings } from './kit/steps/site-settings.ts'
import { t } from './kit/words.ts'
import { WORLDS } from './stack/ports.ts'
import { startWorld, type World } from './stack/world.ts'

const REFERENCE = 'הזמנה (7)'
const DEVICE = 'טלפון (8)'
const PRESET = 'דרכון (9)'

let world: World
let chromium: OwnChromium
let agent: Page
let desk: Page
let request: string

beforeAll(async () => {
  world = await startWorld(WORLDS.isolation)
  const [first, ...others] = DEFAULT_SETTINGS.presets
  if (!first) throw new Error('there are presets')
  await changeSettings(world, {
    presets: [{ ...first, name: PRESET, explains: PRESET }, ...others],
  })
  chromium = await startChromium(world.profile)
  const open = async (width: number) =>
    (
      await chromium.browser.newContext({ viewport: { width, height: 900 }, locale: 'en' })
    ).newPage()
  ;[agent, desk] = [await open(390), await open(1440)]
  await enrolDevice(agent, await world.link('agent'), DEVICE)
  await enrolDevice(desk, await world.link('supervisor'), 'Desk 1')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

/** What of `written` is shown on the page so that it is a part of the text around it; and how often it is shown. */
const notIsolated = (page: Page, written: readonly string[]) =>
  page.evaluate((texts) => {
    const found: string[] = []
    let shown = 0
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text
      const text = texts.find((one) => data.includes(one))
      if (!text || !parentElement || parentElement.closest('option, script')) continue
      shown += 1
      if (data.includes(`\u2068${text}\u2069`)) continue
      const own = parentElement.closest('bdi, [dir=auto]')
      if (own?.textContent !== text) found.push(`${parentElement.outerHTML.slice(0, 120)}`)
    }
    return { found, shown }
  }, written)

async function expectIsolated(page: Page): Promise<void> {
  const { found, shown } = await notIsolated(page, [REFERENCE, DEVICE, PRESET])
  expect(found).toEqual([])
  expect(shown).toBeGreaterThan(0)
}

test('on a phone: the form, the request, the list, the device', async () => {
  await agent.goto(`${world.origin}/new`)
  await agent.getByText(PRESET).first().waitFor()
  await expectIsolated(agent)
  await agent.getByLabel(t('new.reference')).fill(REFERENCE)
  await agent.getByRole('radio', { name: PRESET }).click()
  await agent.getByRole('button', { name: t('new.save'), exact: true }).click()
  await agent.getByRole('heading', { name: REFERENCE }).waitFor()
  await agent.getByText(t('phase.accepted')).first().waitFor()
  request = new URL(agent.url()).pathname
  await expectIsolated(agent)
  await agent.goto(world.origin)
  await agent.getByRole('link', { name: REFERENCE }).waitFor()
  await expectIsolated(agent)
  await agent.goto(`${world.origin}/device`)
  await agent.getByText(DEVICE).first().waitFor()
  await expectIsolated(agent)
})

test('at the desk: the table, a request, a decision, devices, settings', async () => {
  await desk.goto(world.origin)
  await desk.getByRole('link', { name: REFERENCE }).waitFor()
  await expectIsolated(desk)
  await desk.goto(world.origin + request)
  await desk.getByRole('heading', { name: REFERENCE }).waitFor()
  await desk.locator('bdi', { hasText: DEVICE }).first().waitFor()
  await expectIsolated(desk)
  await desk.getByRole('button', { name: 'Redact', exact: true }).first().click()
  await desk.getByRole('dialog').waitFor()
  await expectIsolated(desk)
  await desk.goto(`${world.origin}/devices`)
  await desk.getByRole('button', { name: DEVICE }).waitFor()
  await expectIsolated(desk)
  await desk.getByRole('button', { name: DEVICE }).click()
  await desk.getByRole('dialog').waitFor()
  await expectIsolated(desk)
  await desk.goto(`${world.origin}/settings?part=presets`)
  await desk.getByRole('button', { name: `Preset 1: ${PRESET}` }).waitFor()
  await expectIsolated(desk)
})
