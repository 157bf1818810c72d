/**
 * The sections beside the table by keyboard alone, each through its whole work: the audit log, reports,
 * settings, devices, Stripe's sessions and the alerts. After each step the focus stands on something,
 * axe finds nothing, and the browser has nothing to complain of. Each step starts where the last one ended.
 */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { StaffAnswer } from '../../../shared/protocol/alert-calls.ts'
import { openDevice } from '../../bench/device.ts'
import { type AtStripe, atStripe } from '../kit/at-stripe.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import { choose, expectFocus, go, press, tabTo } from './by-keyboard.ts'

let world: World
let stripe: AtStripe
let chromium: OwnChromium
let desk: Page
let askForStaff: () => Promise<unknown>
/** What the browser says of the page in its console. */
const complaints: string[] = []

beforeAll(async () => {
  world = await startWorld(WORLDS.deskKeyboard)
  stripe = atStripe(world.sandbox)
  chromium = await startChromium(world.profile)
  desk = await chromium.context.newPage()
  await desk.setViewportSize({ width: 1280, height: 800 })
  desk.on('console', (message) => {
    // What the check of accessibility tries within the page has no address.
    const isOurs = message.location().url !== ''
    if (isOurs && ['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  desk.on('pageerror', (error) => complaints.push(String(error)))
  const { caller } = await openDevice(
    world.origin,
    new URL(await world.link('kiosk')).hash.slice(1),
  )
  // It reads its address when it is loaded, which the device has just given it.
  const { call } = await import('../../../web/api/client.ts')
  askForStaff = () => call(caller, { to: 'POST /api/staff', body: { asks: true } }, StaffAnswer)
  await enrolDevice(desk, await world.link('supervisor'), 'Front desk')
  await see('No requests yet')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const see = (text: string | RegExp) => desk.getByText(text).first().waitFor()
const title = (name: string) => desk.getByRole('heading', { name, level: 1 }).waitFor()
const focused = () => desk.locator(':focus')

/** In words, and with a focus: what each step must leave. */
async function done(): Promise<void> {
  await expectFocus(desk)
  await expectAccessible(desk)
}

test('a request is created, and a preset is moved and saved in the settings', async () => {
  await go(desk, 'New request')
  await tabTo(desk, 'Reference')
  await desk.keyboard.type('Gate 1')
  await press(desk, 'Create request')
  await desk.getByRole('heading', { name: 'Gate 1', level: 1 }).waitFor()
  await go(desk, 'Settings')
  await title('Settings: Brand')
  await press(desk, 'Presets')
  await title('Settings: Presets')
  await press(desk, 'Move up: Document only')
  // The row moved, and whoever moved it can go on.
  await expect.poll(() => focused().getAttribute('aria-label')).toContain('Document only')
  await press(desk, 'Show changes')
  await see('Order of presets changed')
  await done()
  await press(desk, 'Save for all devices')
  await see('All changes saved.')
  await done()
})

test('what is typed in the settings is asked about on leaving, and discarded', async () => {
  await press(desk, 'Kiosks')
  await title('Settings: Kiosks')
  await tabTo(desk, 'Kiosk idle timeout (seconds)')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.type('75')
  await go(desk, 'Reports')
  await desk.getByRole('dialog', { name: 'You have unsaved settings' }).waitFor()
  expect(await focused().textContent()).toBe('Back to settings')
  await done()
  await press(desk, 'Back to settings')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await expectFocus(desk)
  await press(desk, 'Discard changes')
  await see('All changes saved.')
  await done()
})

test('a device is renamed and revoked', async () => {
  await go(desk, 'Devices')
  await press(desk, 'bench')
  await press(desk, 'Rename')
  await tabTo(desk, 'Name')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.type('Kiosk 2')
  await desk.keyboard.press('Enter')
  await desk.getByRole('dialog', { name: 'Kiosk 2' }).waitFor()
  await done()
  await press(desk, 'Close')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await expectFocus(desk)
})

test('a kiosk that asks for staff is answered from the alerts', async () => {
  await askForStaff()
  await desk.getByRole('button', { name: 'Staff needed 1, alerts 1 open' }).waitFor()
  await press(desk, 'Staff needed 1, alerts 1 open')
  await see(/asks for staff$/)
  await press(desk, 'On my way')
  await see(/^Someone is on their way/)
  await done()
  await press(desk, 'Mark as done')
  await see('No alerts')
  await done()
  await desk.keyboard.press('Escape')
  // Back on the button, which has no number any more.
  await expect.poll(() => focused().getAttribute('aria-label')).toMatch(/^Alerts/)
})

test('an entry of the audit log is found by action, device and request, and the log is exported', async () => {
  await go(desk, 'Audit log')
  await title('Audit log')
  await choose(desk, 'Action', 'Device renamed')
  await see('Renamed Kiosk 2')
  await done()
  await press(desk, 'Clear filters')
  await see(/^Changed the settings/)
  await expectFocus(desk)
  await tabTo(desk, 'Request')
  await desk.keyboard.type('gate 9')
  await desk.keyboard.press('Enter')
  await see('No such reference or ID')
  // Nothing of what was shown before stands there as if it were its.
  await see('No entries match these filters.')
  expect(desk.url()).not.toContain('gate')
  await done()
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Delete')
  await desk.keyboard.press('Enter')
  await press(desk, 'Export')
  const download = desk.waitForEvent('download')
  await press(desk, 'JSON Lines (can be checked later)')
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('"renamed"')
  await done()
  await press(desk, 'Close')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focused().textContent()).toBe('Export')
})

test('a report is compared with another period, and its table read', async () => {
  await go(desk, 'Reports')
  await title('Reports')
  await choose(desk, 'Period', 'This week')
  await see(/ compared with /)
  await press(desk, 'Show table: Requests per week')
  await desk.getByRole('columnheader', { name: 'Week of' }).first().waitFor()
  await done()
  await choose(desk, 'Compare with', 'Custom range')
  await see(/Choose a start and an end to compare with/)
  await done()
  // Within a second of the last letter a list takes the next one for more of the same word.
  await desk.waitForTimeout(1_000)
  await choose(desk, 'Compare with', 'Nothing')
  await desk.getByText(/ compared with /).waitFor({ state: 'detached' })
  await done()
})

test('Stripe’s sessions are searched, and those that are missing adopted at once', async () => {
  for (const n of [1, 2])
    await stripe.create({ type: 'document', 'metadata[reference]': `Depot ${n}` })
  await go(desk, 'Stripe sessions')
  await see('2 not in requests')
  await done()
  await press(desk, 'Select all 2 that differ')
  await press(desk, 'Adopt 2 sessions…')
  // Pressed once more, Enter adopts nothing.
  await desk.keyboard.press('Enter')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await see('2 not in requests')
  await press(desk, 'Adopt 2 sessions…')
  await press(desk, 'Adopt 2 sessions')
  await see('2 adopted')
  await done()
  await choose(desk, 'Status', 'Verified')
  await press(desk, 'Search')
  await see('No results')
  await done()
  await press(desk, 'Clear filters')
  await press(desk, 'Search')
  await desk.getByRole('row').nth(2).waitFor()
  await done()
})

test('each section is explained at its question mark, and the focus comes back to it', async () => {
  for (const [section, about] of [
    ['Requests', 'About requests'],
    ['Devices', 'About devices'],
    ['Reports', 'About reports'],
    ['Audit log', 'About the audit log'],
    ['Stripe sessions', 'About Stripe sessions'],
    ['Settings', 'About settings'],
  ] as const) {
    await go(desk, section)
    // Until then the focus is on the question mark of the section before.
    await desk.getByRole('heading', { name: new RegExp(`^${section}`), level: 1 }).waitFor()
    await press(desk, 'Help')
    await desk.getByRole('dialog', { name: about }).waitFor()
    await done()
    await desk.keyboard.press('Escape')
    await expect.poll(() => focused().getAttribute('aria-label')).toBe('Help')
  }
})

test('the browser had nothing to complain of', () => {
  expect(complaints).toEqual([])
})
