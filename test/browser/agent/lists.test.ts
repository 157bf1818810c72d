/**
 * Lists out of other people's spreadsheets, imported in a real browser under the real policy: a German
 * Excel's CSV, an .xlsx, and a big one that is stopped. Each step starts where the last one ended.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isolated } from '../../../web/i18n/isolated.ts'
import { AS_GUESSED } from '../../../web/lists/how-to-read.ts'
import { readList } from '../../../web/lists/read-list.ts'
import { writeXlsx } from '../../../web/lists/write-xlsx.ts'
import { SOON_MS } from '../../../web/ui/taps/tap-rule.ts'
import { encode } from '../../web/lists/kit/encode.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { expectAccessible } from '../kit/measures/accessible.ts'
import { chooseFile, longestTask } from '../kit/measures/processor-time.ts'
import { type AgentPhone, agentPhone } from '../kit/steps/agent-phone.ts'
import { changeSettings } from '../kit/steps/site-settings.ts'
import { countIn } from '../kit/stored/browser-database.ts'
import { LANGUAGE, THEME, t } from '../kit/words.ts'
import { WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

let world: World
let chromium: OwnChromium
let page: Page
let agent: AgentPhone
/** What the policy of the page stopped, and what nobody caught. */
const violations: string[] = []

beforeAll(async () => {
  world = await startWorld(WORLDS.lists)
  await changeSettings(world, { default_preset: 'document' })
  chromium = await startChromium(world.profile, [`--accept-lang=${LANGUAGE}`])
  page = await chromium.context.newPage()
  page.on('console', (message) => {
    // What the check of accessibility tries within the page has no address.
    const isOurs = message.location().url !== ''
    if (isOurs && /Content.Security.Policy|TrustedScript/i.test(message.text()))
      violations.push(message.text())
  })
  page.on('pageerror', (error) => violations.push(String(error)))
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: THEME })
  agent = agentPhone(page, world.origin)
  await agent.enrol(await world.link('agent'))
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

async function bring(name: string, bytes: Uint8Array): Promise<void> {
  await page.goto(`${world.origin}/import`)
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.getByLabel(t('import.choose')).setInputFiles(file)
}

const option = (name: string) => page.locator(`select[name=${name}]`)

test('a German Excel’s CSV: guessed, mended in place, imported', async () => {
  const rows = [
    'Auftrags-Nr.;Name;E-Mail-Adresse;Handy;Bemerkung',
    'Müller 7;Jenny;jenny.rosen@example.com;+49 170 1234567;Straße hinten',
    'Groß-8',
    '01. Mrz;;;;',
    'Order 9;;name@;;',
  ]
  await bring('Aufträge.csv', encode(`${rows.join('\r\n')}\r\n`, 'windows-1252'))
  await agent.see(t('import.good', { n: 2 }))
  expect(await option('encoding').inputValue()).toBe('windows-1252')
  expect(await option('separator').inputValue()).toBe(';')
  expect(await option('column-3').inputValue()).toBe('phone')
  await agent.see(t('import.left_out', { names: isolated('Name') }))
  await agent.see(t('import.row.changed.date'))
  await expectAccessible(page)

  await page.locator('.bad-rows [name=reference]').fill('1-3')
  await agent.see(t('import.fixed'))
  await agent.see(t('import.good', { n: 3 }))
  await page.locator('.bad-rows [name=email]').fill('name@example.com')
  await agent.press(t('import.create', { n: 4 }))
  await agent.heading(t('import.saved', { n: 4 }))
  await page.locator('.plain').getByText(t('sync.announce_sent')).waitFor()
  await page.getByRole('link', { name: t('common.to_requests') }).click()
  expect(await page.getByText(t('preset.document.name')).count()).toBe(4)
  for (const reference of ['Müller 7', 'Groß-8', '1-3', 'Order 9']) await agent.see(reference)
})

test('an .xlsx: which column is what is chosen once, and doubles are told', async () => {
  const sheet = writeXlsx(
    [
      ['Kennwort', 'Rufnummer'],
      ['müller 7', '+49 170 1234567'],
      ['Order 10', '+49 170 1234568'],
      ['Order 11', '12'],
    ],
    'Blatt 1',
  )
  await bring('Aufträge.xlsx', sheet)
  await agent.see(t('import.needs_reference'))
  await option('column-0').selectOption('reference')
  await agent.see(t('import.good', { n: 1 }))
  await agent.see(t('import.double_here', { reference: 'müller 7' }))
  await expectAccessible(page)
  await page.getByLabel(t('import.anyway')).check()
  await agent.see(t('import.good', { n: 2 }))

  // The same columns again, on another day.
  await bring('Aufträge.xlsx', sheet)
  await agent.see(t('import.good', { n: 1 }))
  expect(await option('column-0').inputValue()).toBe('reference')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    agent.press(t('import.download_bad')),
  ])
  const again = await readDownload(download)
  expect(again[1]?.slice(0, 4)).toEqual(['Order 11', '', '', '12'])
  const before = await onDevice()
  // Three clicks in one task add it once.
  await page.getByRole('button', { name: t('import.create', { n: 1 }) }).evaluate((add) => {
    for (let n = 0; n < 3; n++) (add as HTMLButtonElement).click()
  })
  await agent.heading(t('import.saved', { n: 1 }))
  expect(await onDevice()).toBe(before + 1)
  // What was left out is told, and can still be had.
  await agent.see(t('import.bad', { n: 1 }))
  await expectAccessible(page)
  const [left] = await Promise.all([
    page.waitForEvent('download'),
    agent.press(t('import.download_bad')),
  ])
  expect((await readDownload(left))[1]?.[0]).toBe('Order 11')
})

test('a double is looked at beside the list: nothing of what was chosen and typed is lost', async () => {
  const rows = [
    'reference,email,phone',
    'müller 7,,',
    'Order 20,jenny.rosen@gmial.com,',
    'Order 21,jenny@gmial.com,',
    'Order 22,jenny.rosen@gmail.com.,12',
  ]
  await bring('doubles.csv', new TextEncoder().encode(rows.join('\n')))
  await agent.see(t('import.double_here', { reference: 'müller 7' }))
  await agent.see(t('import.slips', { n: 2 }))
  // As it stands, until somebody says otherwise.
  await agent.see('jenny@gmial.com')
  await page.getByRole('button', { name: t('import.use', { text: 'jenny@gmail.com' }) }).click()
  // Scrolled to, it comes up under the finger that has just tapped.
  await page.waitForTimeout(SOON_MS)
  await page.getByLabel(t('import.anyway')).check()
  await page.locator('.bad-rows [name=phone]').fill('+49 170 1234567')
  const good = t('import.good', { n: 3 })
  await agent.see(good)
  const scrolled = () => page.locator('main .scroll').evaluate((one) => Math.round(one.scrollTop))
  await page.getByRole('link', { name: t('import.open', { reference: 'müller 7' }) }).click()
  await agent.heading('Müller 7')
  await page.getByRole('link', { name: t('common.back'), exact: true }).click()
  await agent.see(good)
  expect(await scrolled()).toBeGreaterThan(0)
  expect(await page.getByLabel(t('import.anyway')).isChecked()).toBe(true)
  expect(await page.locator('.bad-rows [name=phone]').inputValue()).toBe('+49 170 1234567')
  expect(await page.getByRole('button', { name: /jenny@gmail\.com/ }).count()).toBe(0)
  await expectAccessible(page)
  await agent.press(t('import.use_all', { n: 2 }))
  await agent.see(t('import.good', { n: 4 }))
  await agent.press(t('import.create', { n: 4 }))
  await agent.heading(t('import.saved', { n: 4 }))
  // What was saved is not brought again.
  await page.goto(`${world.origin}/import`)
  expect(await page.getByText('doubles.csv').count()).toBe(0)
})

async function readDownload(download: Download): Promise<(readonly string[])[]> {
  const bytes = new Uint8Array(readFileSync(await download.path()))
  const read = await readList(bytes, AS_GUESSED)
  if (read.kind !== 'list' || !read.head) throw new Error('the download is no list')
  return [read.head, ...read.rows].map(({ cells }) => cells)
}

test('a big list is read without a long task, and stopped with nothing saved', async () => {
  const before = await queued()
  const rows = Array.from({ length: 10_000 }, (_, i) => [
    `Big ${i}`,
    `name${i}@example.com`,
    `+49 170 ${1_000_000 + i}`,
    'Side door',
  ])
  const sheet = writeXlsx([['Reference', 'E-mail', 'Phone', 'Note'], ...rows], 'Sheet')
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'list-')), 'big.xlsx')
  writeFileSync(file, sheet)
  await page.goto(`${world.origin}/import`)
  await agent.heading(t('import.title'))
  const longest = await longestTask(chromium, async () => {
    await chooseFile(page, 'input[type=file]', file)
    await page
      .getByRole('button', { name: t('import.create', { n: 10_000 }) })
      .waitFor({ timeout: 50_000 })
  })
  // From there on a screen feels stuck.
  expect(longest).toBeLessThan(50)
  await agent.press(t('import.create', { n: 10_000 }))
  await agent.press(t('import.stop'))
  await agent.see(t('import.stopped'))
  await expectAccessible(page)
  // What was there before may have been sent meanwhile.
  expect(await queued()).toBeLessThanOrEqual(before)
  // The list is still there, and can be saved after all.
  await agent.press(t('import.back'))
  await page.getByRole('button', { name: t('import.create', { n: 10_000 }) }).waitFor()
})

test.each([
  ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'old_or_locked'],
  ['nothing', new Uint8Array(), 'empty'],
] as const)('%s says what to do', async (_name, bytes, code) => {
  await bring('list.xls', bytes)
  await agent.see(t(`import.why.${code}`))
  await expectAccessible(page)
})

test('the policy of the page stopped nothing of it', () => {
  expect(violations).toEqual([])
})

const queued = () => page.evaluate(countIn, ['queue'])
/** Whatever was sent meanwhile: an answer takes it from the one to the other. */
const onDevice = () => page.evaluate(countIn, ['queue', 'replica'])
