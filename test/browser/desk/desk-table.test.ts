/**
 * A supervisor at the table of requests, by keyboard alone: finding, filtering, kept views, many at once, and
 * that nothing moves or is cut meanwhile. Each step starts where the last one ended.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { enrolDevice } from '../kit/steps/enrol-device.ts'
import { importList } from '../kit/steps/import-list.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import * as keyboard from './by-keyboard.ts'
import * as table from './table-by-keyboard.ts'

const EMAIL = 'jenny.rosen@example.com'

let world: World
let chromium: OwnChromium
let phone: Page
let desk: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.deskTable)
  chromium = await startChromium(world.profile)
  const open = async (width: number, height: number) =>
    (await chromium.browser.newContext({ viewport: { width, height } })).newPage()
  phone = await open(390, 844)
  desk = await open(1440, 900)
  await enrolDevice(phone, await world.link('agent'), 'Phone 7')
  await enrolDevice(desk, await world.link('supervisor'), 'Front desk')
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

const see = (text: string | RegExp) => desk.getByText(text).first().waitFor()
const row = (reference: string) => desk.getByRole('row').filter({ hasText: reference })

const tabTo = (name: string | RegExp) => keyboard.tabTo(desk, name)
const press = (name: string | RegExp) => keyboard.press(desk, name)
const go = (name: string) => keyboard.go(desk, name)
const pressTool = (name: string | RegExp) => table.pressTool(desk, name)
const pressView = (name: string) => table.pressView(desk, name)
const tabToTable = () => table.tabToTable(desk)
const toSearch = () => table.toSearch(desk)

async function open(reference: string): Promise<void> {
  await go(reference)
  await desk.getByRole('heading', { name: reference, level: 1 }).waitFor()
}

/** Where everything above the table stands, and its columns. */
const places = (): Promise<string[]> =>
  desk
    .locator('.desk-list-head :is(input, select, button), .desk-list-head, [role=columnheader]')
    .evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join(' ')
      }),
    )

test('what was decided of five requests stands in the table', async () => {
  const orders = ['3001', '3006', '3002 north', '3004', '3005'].map((n) => `Order ${n};${EMAIL}`)
  await importList(phone, world.origin, ['reference;email', ...orders])
  await row('Order 3005').waitFor()
  await tabToTable()
  await desk.keyboard.press('Home')
  for (const key of 'xjxjx') await desk.keyboard.press(key)
  await press('Cancel requests…')
  await press('Cancel 3 requests')
  await see('3 requests cancelled')
  await open('Order 3006')
  await press('Resolve manually')
  await tabTo('How was the request resolved?')
  await desk.keyboard.type('Passport seen by the door')
  await desk.keyboard.press('Enter')
  await see('Passport seen by the door')
  await open('Order 3001')
  await press('Redact')
  await desk.keyboard.type('Order 3001')
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: 'Redacted', exact: true }).waitFor()
  await desk.keyboard.press('Escape')
  await expect.poll(() => new URL(desk.url()).pathname).toBe('/')
  for (const [status, count] of [
    ['Cancelled', 3],
    ['Resolved manually', 1],
    ['Redacted', 1],
  ] as const)
    await expect.poll(() => desk.getByRole('row').filter({ hasText: status }).count()).toBe(count)
})

test('from the search the arrow leads to the first that was found, and Enter opens it', async () => {
  await toSearch()
  await desk.keyboard.type('der 3005')
  // At once: what was typed last counts.
  await desk.keyboard.press('ArrowDown')
  await expect
    .poll(() => desk.locator('[role=row]:focus').allTextContents())
    .toEqual([expect.stringContaining('Order 3005')])
  await desk.keyboard.press('Escape')
  const isInSearch = desk.getByRole('searchbox').evaluate((box) => box.matches(':focus'))
  expect(await isInSearch).toBe(true)
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: 'Order 3005', level: 1 }).waitFor()
  await desk.keyboard.press('Escape')
  await desk.getByRole('heading', { name: 'Order 3005', level: 1 }).waitFor({ state: 'detached' })
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Control+a')
  await desk.keyboard.press('Delete')
  await see('5 requests')
})

test('ten are assigned at once', async () => {
  const depots = Array.from(
    { length: 10 },
    (_, n) => `Depot ${20 + n};driving licence only;${EMAIL}`,
  )
  await importList(phone, world.origin, ['reference;preset;email', ...depots])
  await toSearch()
  await desk.keyboard.type('depot')
  await see(/^10 of /)
  await desk.getByRole('button', { name: 'Not started 10' }).waitFor()
  await desk.keyboard.press('Control+k')
  await desk.keyboard.type('assign')
  await desk.getByRole('option', { name: /Assign….*Select requests first/ }).waitFor()
  await expectAccessible(desk)
  await desk.keyboard.press('Escape')
  await tabToTable()
  await desk.keyboard.press('x')
  // Whoever types a section's name goes there, whatever could be done to what is selected.
  await desk.keyboard.press('Control+k')
  await desk.keyboard.type('requests')
  await desk.getByRole('option', { name: /Cancel requests… \(1 selected\)/ }).waitFor()
  const first = desk
    .getByRole('listbox', { name: 'Results' })
    .getByRole('option', { selected: true })
  expect(await first.textContent()).toMatch(/^Requests/)
  await desk.keyboard.press('Escape')
  await press('Select all 10 that match')
  await see('10 selected')
  await expectAccessible(desk)
  await press('Assign…')
  await tabTo('Device')
  await desk.keyboard.type('Front')
  await press('Assign 10 requests')
  await see('10 requests assigned to Front desk')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await expectAccessible(desk)
  await expect.poll(() => desk.getByRole('row').filter({ hasText: 'Front desk' }).count()).toBe(10)
  // Each is done, and selected no longer.
  await desk.getByText('10 selected').waitFor({ state: 'detached' })
})

test('a view is kept under a name, shown again with one choice, and deleted', async () => {
  const before = await places()
  const other = await desk.context().newPage()
  await other.goto(`${world.origin}/?status=canceled`)
  await other.getByRole('row').first().waitFor()
  await pressView('Save view')
  await desk.keyboard.press('Enter')
  await see('Enter a name.')
  await desk.keyboard.type('Depots')
  await expectAccessible(desk)
  await desk.keyboard.press('Enter')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await places()).toEqual(before)
  // Another tab, which read the views before that one was kept, keeps both.
  await other.getByRole('button', { name: 'Save view' }).click()
  await other.getByLabel('Name').fill('Cancelled ones')
  await other.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await other.getByRole('dialog').waitFor({ state: 'detached' })
  await other.close()
  await pressView('Clear filters')
  await expect.poll(() => desk.url()).toBe(`${world.origin}/`)
  await desk.reload()
  await row('Depot 21').waitFor()
  await go('View: Depots')
  await see(/^10 of /)
  expect(new URL(desk.url()).hash).toBe('#q=depot')
  // Where nothing else was a moment ago, and not for ever.
  await pressView('Manage views')
  await press('Rename: Depots')
  await desk.keyboard.type('All depots')
  await expectAccessible(desk)
  await desk.keyboard.press('Enter')
  await desk.getByRole('button', { name: 'Rename: All depots' }).waitFor()
  await press('Rename: All depots')
  await desk.keyboard.type('Depots')
  await desk.keyboard.press('Enter')
  await press('Delete: Depots')
  await desk.getByRole('button', { name: 'Undo: Depots' }).waitFor()
  await expectAccessible(desk)
  await press('Undo: Depots')
  await press('Delete: Depots')
  await press('Close')
  const names = desk.getByRole('combobox', { name: 'View' }).locator('option')
  expect(await names.allTextContents()).toEqual(['All requests', 'Unsaved view', 'Cancelled ones'])
})

test('whatever is typed or filtered, nothing above the table moves, nor do its columns', async () => {
  for (const width of [1440, 1280, 1024]) {
    await desk.setViewportSize({ width, height: 800 })
    await pressView('Clear filters')
    await see('15 requests')
    const before = await places()
    await desk.keyboard.press('/')
    for (const letter of 'depot 21') {
      await desk.keyboard.type(letter)
      await desk.waitForTimeout(120)
      expect(await places(), `${letter} at ${width}`).toEqual(before)
    }
    await see('1 of 15 requests')
    await pressTool(/^Not started/)
    expect(await places(), `a status at ${width}`).toEqual(before)
    await desk.getByLabel('Preset', { exact: true }).selectOption('Driving licence only')
    expect(await places(), `a preset at ${width}`).toEqual(before)
  }
  await desk.setViewportSize({ width: 1440, height: 900 })
  await pressView('Clear filters')
  await toSearch()
  await desk.keyboard.type('depot')
  await see(/^10 of /)
})

test('from an open request one goes to its neighbours, and back to the table', async () => {
  await tabToTable()
  await desk.keyboard.press('Home')
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: 'Depot 29', level: 1 }).waitFor()
  await see('1 of 10')
  // Which row is read is told from the one below the pointer by more than the bar at its edge.
  await row('Depot 27').hover()
  const colours = await desk
    .locator('.desk-row[aria-current], .desk-row:hover')
    .evaluateAll((rows) => rows.map((one) => getComputedStyle(one).backgroundColor))
  expect(new Set(colours).size).toBe(2)
  await desk.keyboard.press('j')
  await desk.getByRole('heading', { name: 'Depot 28', level: 1 }).waitFor()
  await desk.keyboard.press('k')
  await desk.keyboard.press('k')
  await desk.getByRole('heading', { name: 'Depot 29', level: 1 }).waitFor()
  await desk.goBack()
  await expect.poll(() => new URL(desk.url()).pathname).toBe('/')
})

test('no text of the table is cut beside room that nothing takes', async () => {
  await pressView('Clear filters')
  await row('Order 3006').waitFor()
  for (const place of ['alone', 'beside a request']) {
    if (place !== 'alone') await open('Depot 21')
    for (const width of [1024, 1280, 1440]) {
      await desk.setViewportSize({ width, height: 800 })
      const cut = await desk
        .getByRole('row')
        .evaluateAll((rows) =>
          rows.flatMap((one) =>
            [...one.querySelectorAll('[role=gridcell], [role=columnheader], .desk-phase > span')]
              .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
              .map(({ textContent }) => textContent),
          ),
        )
      expect(cut, `cut at ${width}, ${place}`).toEqual([])
      const columns = await desk.getByRole('columnheader').count()
      if (place === 'alone') expect(columns, `columns at ${width}`).toBe(7)
      const lefts = await desk
        .locator('.desk-list .title, .desk-list h1, .desk-choose > input')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().x)))
      expect(new Set(lefts).size, `edges at ${width}, ${place}`).toBeLessThanOrEqual(1)
      const lines = await desk.locator('.desk-bar').evaluate((bar) => bar.clientHeight / 36)
      expect(lines, `the bar at ${width}, ${place}`).toBeLessThan(1.5)
    }
  }
  await desk.setViewportSize({ width: 1440, height: 900 })
})

test('the first stop of Tab leads past everything into the table', async () => {
  await desk.goto(world.origin)
  await row('Depot 21').waitFor()
  await desk.keyboard.press('Tab')
  expect(await desk.locator(':focus').textContent()).toBe('Skip to requests table')
  await expectAccessible(desk)
  await desk.keyboard.press('Enter')
  expect(await desk.locator('[role=row]:focus').count()).toBe(1)
  await desk.keyboard.press('ArrowUp')
  await desk.keyboard.press('ArrowRight')
  expect(await desk.locator(':focus').textContent()).toBe('Reference')
  await desk.keyboard.press('Enter')
  expect(new URL(desk.url()).search).toBe('?sort=reference')
  await desk.keyboard.press('ArrowDown')
  expect(await desk.locator('[role=row]:focus').textContent()).toContain('Depot 20')
})

test('filters are in the address, and nonsense in it is told', async () => {
  await desk.goto(`${world.origin}/?status=canceled&sort=reference&from=nonsense`)
  await see('Ignored part of this address: from')
  await see('3 of 15 requests')
  expect(await desk.getByRole('row').nth(1).textContent()).toContain('Order 3002 north')
  await expectAccessible(desk)
  // A reason that no request here has is named as the others are.
  await desk.goto(`${world.origin}/?error=under_supported_age`)
  const reason = desk.getByRole('combobox', { name: 'Reason' })
  expect(await reason.locator('option:checked').textContent()).toBe('Under age')
})

test('on paper there is every row, however few are drawn on the screen', async () => {
  const tours = Array.from({ length: 90 }, (_, n) => `Tour ${100 + n}`)
  await importList(phone, world.origin, ['reference', ...tours])
  await desk.goto(world.origin)
  const rows = () => desk.locator('[role=row]').count()
  const all = async () => Number(await desk.getByRole('grid').getAttribute('aria-rowcount'))
  await expect.poll(all, { timeout: 20_000 }).toBeGreaterThan(tours.length)
  expect(await rows()).toBeLessThan(await all())
  await desk.evaluate(() => {
    const count = () => {
      document.body.dataset.printed = `${document.querySelectorAll('[role=row]').length}`
    }
    // The desk has heard of it before.
    addEventListener('beforeprint', count)
  })
  await desk.pdf()
  expect(await desk.locator('body').getAttribute('data-printed')).toBe(`${await all()}`)
  await expect.poll(rows).toBeLessThan(await all())
})

test('without network, too, the table names whose a request is, from its first rows on', async () => {
  await row('Tour 189').getByText('Phone 7').waitFor()
  world.cable.cut()
  await desk.addInitScript(() => {
    const look = () => {
      const rows = document.querySelectorAll('[role=row] .cell-device')
      const unnamed = [...rows].some(({ textContent }) => textContent?.startsWith('…'))
      if (rows.length > 0) document.documentElement.dataset.unnamed ??= 'never'
      if (unnamed) document.documentElement.dataset.unnamed = 'for a while'
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await desk.reload()
  await row('Tour 189').getByText('Phone 7').waitFor()
  expect(await desk.locator('html').getAttribute('data-unnamed')).toBe('never')
  world.cable.restore()
})
