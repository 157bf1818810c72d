/**
 * How style sheets stand to each other. A face is fetched with its sheets when it is first opened, so
 * how somebody walked through the app decides which of them comes last: that must not be seen.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../../worker/operator/run-node.ts'
import { atStripe } from './kit/at-stripe.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'
import {
  differsUnder,
  fromEachToEach,
  type Sheets,
  sheetsOf,
  turnedRound,
} from './kit/measures/sheet-order.ts'
import { enrolDevice } from './kit/steps/enrol-device.ts'
import { WORLDS } from './stack/ports.ts'
import { startWorld, type World } from './stack/world.ts'

/** `name`: as the rail has it, which is its title unless that says more. */
type Section = { path: string; name?: string; title: string; holds: string }

/** Each with what it shows when all of it is there. */
const SECTIONS: Section[] = [
  { path: '/', title: 'Requests', holds: 'Get started' },
  { path: '/new', title: 'New request', holds: 'Create request' },
  { path: '/devices', title: 'Devices', holds: 'Front desk' },
  { path: '/reports', title: 'Reports', holds: 'Failed verifications by reason' },
  { path: '/stripe', title: 'Stripe sessions', holds: 'Not in requests' },
  { path: '/audit', title: 'Audit log', holds: 'No older entries.' },
  { path: '/settings', name: 'Settings', title: 'Settings: Brand', holds: 'Save for all devices' },
  { path: '/device', title: 'This device', holds: 'Language' },
]

let world: World
let chromium: OwnChromium
let desk: Page

beforeAll(async () => {
  world = await startWorld(WORLDS.styles)
  chromium = await startChromium(world.profile)
  desk = await chromium.context.newPage()
  await desk.setViewportSize({ width: 1440, height: 900 })
  // Nothing is half-way between two looks.
  await desk.emulateMedia({ reducedMotion: 'reduce' })
  await enrolDevice(desk, await world.link('supervisor'), 'Front desk')
  await atStripe(world.sandbox).create({ type: 'document' })
  await desk.goto(`${world.origin}/new`)
  await desk.getByLabel('Reference').fill('Gate 9')
  await desk.getByRole('button', { name: 'Create request' }).click()
  await desk.getByRole('heading', { name: 'Gate 9', level: 1 }).waitFor()
})

afterAll(async () => {
  await chromium?.kill()
  await world?.end()
})

/** `@layer` statements and blocks, in the order of the file; anything else that stands outside of them. */
function outermost(css: string): string[] {
  const found: string[] = []
  let depth = 0
  for (const [part] of css.matchAll(/[^{};]*[{};]/g)) {
    if (depth === 0 && part !== '}') found.push(part.trim())
    depth += part.endsWith('{') ? 1 : part.endsWith('}') ? -1 : 0
  }
  return found
}

const DOCUMENTS = ['index.html', 'ticket-page.html', 'handover.html']

const documentOf = (name: string) => readFileSync(path.join(ROOT, 'web/dist', name), 'utf8')
const stylesWithin = (name: string) =>
  [...documentOf(name).matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css)

test('no document waits for a style sheet: each brings its own', () => {
  for (const name of DOCUMENTS) {
    expect(documentOf(name), name).not.toContain('stylesheet')
    expect(stylesWithin(name).join('').length, name).toBeGreaterThan(1_000)
  }
})

test('every rule is in a layer, and what is read first tells the order of all of them', () => {
  const folder = path.join(ROOT, 'web/dist/assets')
  const layersIn = (css: string, name: string) =>
    outermost(css).flatMap((one) => {
      expect(one, name).toMatch(/^@layer [\w,]+[{;]$/)
      return one.slice('@layer '.length, -1).split(',')
    })
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(5)
  const all = ['tokens', 'base', 'ui', 'components', 'face', 'overrides']
  for (const sheet of sheets)
    for (const layer of layersIn(readFileSync(path.join(folder, sheet), 'utf8'), sheet))
      expect(all, sheet).toContain(layer)
  for (const name of DOCUMENTS) {
    const [style = '', ...more] = stylesWithin(name)
    expect(more, name).toEqual([])
    expect([...new Set(layersIn(style, name))], name).toEqual(all)
  }
})

const rail = () => desk.getByRole('navigation', { name: 'Sections of the desk' })

async function isThere({ title, holds }: Section): Promise<void> {
  const main = desk.getByRole('main')
  await main.getByRole('heading', { name: title, level: 1, exact: true }).waitFor()
  await main.getByText(holds).first().waitFor()
  // In the bar of every section, and fetched after it.
  await desk.getByRole('button', { name: /^Alerts \d/ }).waitFor()
}

async function open(section: Section): Promise<void> {
  const name = section.name ?? section.title
  await rail().getByRole('link', { name, exact: true }).click()
  await isThere(section)
}

/** The sheets that each section has where the page is loaded there. */
const fresh = new Map<string, Sheets>()
const compared = new Set<string>()

/** What looks otherwise than there, or would if its sheets had come in another order. */
async function differs(path: string, what = path): Promise<string[]> {
  const came = await sheetsOf(desk)
  // Under the same sheets it was looked at before.
  const key = [what, ...came].join(' ')
  if (compared.has(key)) return []
  compared.add(key)
  const found = await differsUnder(desk, [fresh.get(path) ?? [], turnedRound(came)])
  return found.map((one) => `${what} ${one}`)
}

test('a section of the desk looks the same after every other one as where the page is loaded there', async () => {
  for (const section of SECTIONS) {
    await desk.goto(world.origin + section.path)
    await isThere(section)
    fresh.set(section.path, await sheetsOf(desk))
  }
  await desk.goto(world.origin)
  const found: string[] = []
  for (const section of fromEachToEach(SECTIONS)) {
    await open(section)
    found.push(...(await differs(section.path)))
  }
  expect(found).toEqual([])
})

test('so do a dialog and the sheet of keys', async () => {
  const [requests] = SECTIONS
  if (!requests) throw new Error('The desk has no sections.')
  await open(requests)
  await desk.keyboard.press('?')
  await desk.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  const found = await differs('/', 'keys')
  await desk.keyboard.press('Escape')
  await desk.getByRole('link', { name: 'Gate 9', exact: true }).click()
  await desk.getByRole('button', { name: 'Resolve manually' }).click()
  await desk.getByRole('dialog').getByRole('textbox').waitFor()
  found.push(...(await differs('/', 'dialog')))
  expect(found).toEqual([])
})
