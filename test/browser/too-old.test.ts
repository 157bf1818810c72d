/**
 * What somebody reads whose browser is below the floor. No such browser is here, so each document is made
 * one that this browser is too old for: what its style asks for, and its scripts, are of a kind unknown.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/languages.ts'
import { ROOT } from '../../worker/operator/run-node.ts'
import { type OwnChromium, startChromium } from './kit/chromium/chromium.ts'

let chromium: OwnChromium
let page: Page
const profile = mkdtempSync(path.join(tmpdir(), 'too-old-'))

beforeAll(async () => {
  chromium = await startChromium(profile)
  page = await chromium.context.newPage()
  await page.setViewportSize({ width: 390, height: 844 })
})

afterAll(async () => {
  await chromium?.kill()
  rmSync(profile, { recursive: true, force: true })
})

const DOCUMENTS = ['index', 'ticket-page', 'handover']

const OLD = {
  'knows layers, but not what is new since': /initial-letter|animation-composition|1lh/g,
  'knows no layers': /@layer/g,
}

/** `unknown`: in its style. */
async function open(name: string, unknown: RegExp): Promise<void> {
  const html = readFileSync(path.join(ROOT, 'web/dist', `${name}.html`), 'utf8')
  const style = (css: string) => css.replace(unknown, (one) => one.replace(/\w+/, 'unknown'))
  await page.setContent(
    html.replace(/<style>[\s\S]*?<\/style>/g, style).replaceAll('type="module"', 'type="unknown"'),
    { waitUntil: 'commit' },
  )
}

const seen = () =>
  page.locator('.too-old p').evaluateAll((all) =>
    (all as HTMLElement[])
      .filter((one) => {
        const { top, bottom, left, right } = one.getBoundingClientRect()
        const isOnScreen = top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth
        return one.checkVisibility({ visibilityProperty: true }) && isOnScreen
      })
      .map(({ lang, textContent }) => [lang, (textContent ?? '').length > 20]),
  )

test.each(DOCUMENTS.flatMap((name) => Object.entries(OLD).map(([what, has]) => [name, what, has])))(
  '%s.html says so in six languages to a browser that %s',
  async (name, _, unknown) => {
    await open(name as string, unknown as RegExp)
    expect((await seen()).toSorted()).toEqual([...LANGUAGES].toSorted().map((one) => [one, true]))
  },
)

test.each(DOCUMENTS)('%s.html says nothing of it to one of today', async (name) => {
  await open(name, /nothing of it/g)
  expect(await seen()).toEqual([])
})
