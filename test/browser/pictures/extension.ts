/**
 * The extension as its stores show it: the panel beside a page that somebody works in, 1280 by 800. Panel
 * and page are the real ones; no driver sees the browser's own window, so they are put side by side.
 */
import path from 'node:path'
import type { Page } from 'playwright-core'
import { LEFT } from '../../../web/extension/background/left-for-panel.ts'
import { buildExtension } from '../../commands/extension.ts'
import { loadExtension } from '../extension/loaded-chromium.ts'
import type { Scene } from './story.ts'

const SIZE = { width: 1280, height: 800 }
const PANEL_WIDTH = 400

/** A customer's page, as a CRM has it: of the order that the panel beside it is about. */
const crmOf = (order: string, isDark: boolean): string => `<!doctype html>
<meta charset="utf-8"><title>CRM</title><style>
  body { margin: 0; font: 16px/1.5 sans-serif; ${
    isDark
      ? '--ink: #e8eaed; --soft: #a3abb8; --page: #16181c; --card: #1f2227; --line: #363b43'
      : '--ink: #1a1a1a; --soft: #5b6470; --page: #f4f5f7; --card: #fff; --line: #d9dce1'
  }; color: var(--ink); background: var(--page); border-inline-end: 1px solid var(--line); min-height: 100vh }
  header { background: #24406b; color: #fff; padding: 14px 32px; font-weight: 600 }
  main { padding: 32px; display: grid; gap: 20px }
  section { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 20px 24px }
  h1 { margin: 0; font-size: 26px } h2 { margin: 0 0 12px; font-size: 17px }
  dl { display: grid; grid-template-columns: 160px 1fr; gap: 8px; margin: 0 }
  dt { color: var(--soft) } dd { margin: 0 }
</style><header>Customers</header><main><h1>${order}</h1>
<section><h2>Delivery</h2><dl><dt>Order</dt><dd><span id="order">${order}</span></dd><dt>Depot</dt><dd>311</dd>
<dt>Handover</dt><dd>In person, with proof of identity</dd></dl></section>
<section><h2>Items</h2><dl><dt>4 × A-118</dt><dd>Packed</dd><dt>1 × B-020</dt><dd>Packed</dd></dl></section>
<section><h2>History</h2><dl><dt>09:05</dt><dd>Order received</dd><dt>09:12</dt><dd>Order packed</dd>
<dt>09:40</dt><dd>Left the depot</dd></dl></section></main>`

/** What stands in the fields in a picture; the real address of this world is of no use to anybody. */
const EXAMPLE = { address: 'https://verify.example.com', code: 'depot-7K2M-9QXT-4B8R' }

export async function shootExtension({ world, page, shoot }: Scene): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const scheme = isDark ? 'dark' : 'light'
  await buildExtension()
  const extension = await loadExtension(path.join(world.profile, `extension-${scheme}`))
  try {
    const panel = await extension.openPanel('/')
    await panel.emulateMedia({ colorScheme: scheme })
    await panel.setViewportSize({ width: PANEL_WIDTH, height: SIZE.height })
    const beside = async (name: string, order = 'Order 1003') => {
      // Nothing is pointed at: whatever was clicked last would look chosen.
      await panel.mouse.move(0, 0)
      await page.setViewportSize({ width: SIZE.width - PANEL_WIDTH, height: SIZE.height })
      await page.setContent(crmOf(order, isDark))
      await page.locator('#order').selectText()
      const pictures = [await page.screenshot(), await panel.screenshot()]
      await page.setViewportSize(SIZE)
      await page.setContent(sideBySide(pictures))
      await shoot(`extension-${name}`)
    }
    const address = panel.getByLabel('Server address or enrolment link')
    await address.fill(EXAMPLE.address)
    await panel.getByLabel('Enrolment code').fill(EXAMPLE.code)
    await panel.getByLabel('Device name').fill('Browser 1')
    await beside('connect')
    await address.fill(await world.link('supervisor'))
    await panel.getByRole('button', { name: 'Enrol device' }).click()
    await panel.getByRole('link', { name: /Order 1003/ }).waitFor()
    await beside('list')
    await select(panel, 'Order 1003')
    await beside('selection')
    await panel.getByRole('button', { name: 'Don’t use it' }).click()
    await panel.getByRole('link', { name: /Order 1003/ }).click()
    await panel.getByRole('button', { name: /^Show QR code/ }).click()
    await panel.getByRole('img', { name: /QR code/ }).waitFor()
    await beside('code')
    await panel.keyboard.press('Escape')
    await panel.goto(`chrome-extension://${extension.id}/panel.html#/`)
    await panel.getByRole('link', { name: /Order 1001/ }).click()
    await panel.getByRole('heading', { name: 'Verified' }).waitFor()
    await panel.getByText('Loading from Stripe').waitFor({ state: 'detached' })
    await beside('verified', 'Order 1001')
  } finally {
    await extension.kill()
  }
}

/** As the background leaves it. */
async function select(panel: Page, text: string): Promise<void> {
  await panel.bringToFront()
  await panel.evaluate(
    ([key, text]) =>
      chrome.storage.session.set({ [key]: { text, kind: 'selection', at: Date.now() } }),
    [LEFT, text] as const,
  )
  await panel.getByRole('heading', { name: 'Selected text' }).waitFor()
}

const sideBySide = (pictures: readonly Buffer[]): string =>
  `<style>body { margin: 0; display: flex }</style>${pictures
    .map((bytes) => `<img src="data:image/png;base64,${bytes.toString('base64')}">`)
    .join('')}`
