/**
 * Chromium's own side panel, beside the page: it opens within the click that asks for it, and only there.
 * Nobody can click in the browser's own window, so a menu's event is dispatched in the background by a
 * message of another page of the extension, which takes that page's click along.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LEFT } from '../../../web/extension/background/left-for-panel.ts'
import { buildExtension } from '../../commands/extension.ts'
import { backgroundOf, type Loaded, loadExtension } from './loaded-chromium.ts'

/** Room for the build, on a machine that does other things meanwhile. */
const HOOK_MS = 240_000
const TITLE = 'Set up Fieldproof in this browser'
const SOON = { timeout: 15_000 }

let folder: string
let extension: Loaded
/** The page that somebody works in; here one of the extension, from which its API can be asked. */
let page: Page

type Menus = { onClicked: { dispatch(info: object, tab: object): void } }
type Views = { getViews(): Window[] }
type Contexts = { getContexts(which: object): Promise<{ contextType: string }[]> }

beforeAll(async () => {
  await buildExtension()
  folder = mkdtempSync(path.join(tmpdir(), 'fieldproof-'))
  extension = await loadExtension(folder)
  page = await extension.context.newPage()
  await page.goto(`chrome-extension://${extension.id}/icons/icon-128.png`)
  await (await backgroundOf(extension)).evaluate(() => {
    chrome.runtime.onMessage.addListener((info, _, answer) => {
      const { onClicked } = chrome.contextMenus as never as Menus
      const { windowId, ...clicked } = info as { windowId: number }
      onClicked.dispatch(clicked, { id: 1, windowId })
      answer(true)
    })
  })
}, HOOK_MS)

afterAll(async () => {
  await extension?.kill()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const click = () =>
  page.evaluate(async () => {
    const { id: windowId } = await chrome.windows.getCurrent()
    const info = { menuItemId: 'create', selectionText: 'Order 7', windowId }
    await chrome.runtime.sendMessage(info)
  })

/** Which documents of the panel there are, and where. */
const places = () =>
  page.evaluate(async () => {
    const { getContexts } = chrome.runtime as never as Contexts
    const all = await getContexts({ contextTypes: ['SIDE_PANEL', 'TAB'] })
    return all.map(({ contextType }) => contextType).toSorted()
  })

test('a click opens the panel beside the page, with what was selected left for it', async () => {
  const before = await page.evaluate(() => innerWidth)
  expect(await places()).toEqual(['TAB'])
  await click()
  await expect.poll(places, SOON).toEqual(['SIDE_PANEL', 'TAB'])
  await expect.poll(() => page.evaluate(() => innerWidth), SOON).toBeLessThan(before)
  const left = await page.evaluate(
    async (key) => (await chrome.storage.session.get(key))[key],
    LEFT,
  )
  expect(left).toMatchObject({ text: 'Order 7', kind: 'selection' })
})

test('what stands there fits its width', async () => {
  await expect.poll(async () => (await inPanel()).title, SOON).toBe(TITLE)
  const { width, needed } = await inPanel()
  expect(width).toBeLessThan(500)
  expect(needed).toBeLessThanOrEqual(width)
})

/** The driver sees no side panel; another page of the same extension does. */
const inPanel = () =>
  page.evaluate(() => {
    const { getViews } = (chrome as never as { extension: Views }).extension
    const panel = getViews().find(({ location }) => location.pathname === '/panel.html')
    if (!panel) throw new Error('no panel is open')
    return {
      title: panel.document.querySelector('h1')?.textContent ?? null,
      width: panel.innerWidth,
      needed: panel.document.documentElement.scrollWidth,
    }
  })
