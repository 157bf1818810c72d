/**
 * What the extension does while its panel is closed, in a Chromium with the built extension loaded. Menus,
 * address bar and shortcut cannot be pressed without a window: their events are dispatched in the service
 * worker, which the browser also does. Alarms are real, rung early.
 */
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildExtension } from '../../commands/extension.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'
import { decide } from '../kit/sandbox-verdict.ts'
import { type Office, openOffice } from '../stack/office.ts'
import { originOf, WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import { backgroundOf, type Loaded, loadExtension } from './loaded-chromium.ts'

let world: World
let extension: Loaded
let office: Office
let crm: Server
let phone: OwnChromium
/** A page of the extension that is no panel: from it the browser's own API can be asked. */
let outside: Page
/** Room for the build, on a machine that does other things meanwhile. */
const HOOK_MS = 240_000
const CRM = WORLDS.extensionBackground + 4

beforeAll(async () => {
  await buildExtension()
  world = await startWorld(WORLDS.extensionBackground)
  const code = new URL(await world.link('supervisor')).hash.slice(1)
  office = await openOffice(world.origin, code, originOf(WORLDS.extensionBackground + 1))
  crm = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html')
    answer.end('<title>CRM</title><p id="order">Order 2026-118</p><input value="no">')
  }).listen(CRM, '127.0.0.1')
  extension = await loadExtension(world.profile)
  outside = await extension.context.newPage()
  await outside.goto(`chrome-extension://${extension.id}/icons/icon-128.png`)
  const panel = await extension.openPanel()
  await panel.getByLabel('Server address or enrolment link').fill(await world.link('supervisor'))
  await panel.getByLabel('Device name').fill('Browser 1')
  await panel.getByRole('button', { name: 'Enrol device' }).click()
  await panel.getByRole('link', { name: 'New request' }).waitFor()
  await panel.close()
}, HOOK_MS)

afterAll(async () => {
  await phone?.kill()
  await extension?.kill()
  crm?.close()
  await world?.end()
})

/** The panel as the background opens it: beside the page where there is a click, else in a tab. */
async function opened(act: () => Promise<unknown>): Promise<Page> {
  const [panel] = await Promise.all([extension.context.waitForEvent('page'), act()])
  await panel.bringToFront()
  return panel
}

const ring = () =>
  outside.evaluate(() =>
    chrome.alarms.create('sync', { when: Date.now(), periodInMinutes: 1 } as never),
  )

async function kill(): Promise<void> {
  const session = await extension.browser.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  for (const { targetId, type, url } of targetInfos)
    if (type === 'service_worker' && url.includes(extension.id))
      await session.send('Target.closeTarget', { targetId })
  await session.detach()
}

const inBackground = async <A, T>(work: (given: A) => T | Promise<T>, given: A): Promise<T> =>
  (await backgroundOf(extension)).evaluate(work as never, given)

const menu = (info: object) =>
  inBackground((given) => {
    const { onClicked } = chrome.contextMenus as never as Dispatched
    onClicked.dispatch(given, { id: 1, windowId: 1 })
  }, info)

/** Events of the browser's own kind can be dispatched; no type says so. */
type Dispatched = Record<string, { dispatch(...args: unknown[]): void }> & {
  onClicked: { dispatch(...args: unknown[]): void }
  onCommand: { dispatch(...args: unknown[]): void }
  onInputChanged: { dispatch(...args: unknown[]): void }
  onInputEntered: { dispatch(...args: unknown[]): void }
}

test('the menus and the alarm are there', async () => {
  await expect
    .poll(() =>
      outside.evaluate(async () => {
        const menus = chrome.contextMenus as never as {
          update(id: string, change: object): Promise<void>
        }
        for (const id of ['create', 'status', 'link']) await menus.update(id, {})
        return (await chrome.alarms.get('sync'))?.periodInMinutes
      }),
    )
    .toBe(1)
})

test('what was selected on somebody else’s page is asked about in the panel', async () => {
  const panel = await opened(() => menu({ menuItemId: 'create', selectionText: 'Order 2026-118' }))
  await panel.getByRole('heading', { name: 'Selected text' }).waitFor()
  await panel.getByRole('button', { name: /^Reference/ }).click()
  await panel.getByRole('button', { name: 'Create request' }).click()
  await panel.getByRole('heading', { name: 'Order 2026-118' }).waitFor()
  await expect.poll(() => office.arrived()).toContain('Order 2026-118')
  await panel.close()
})

test('the status of what is selected is in the list, with nothing asked', async () => {
  const panel = await opened(() => menu({ menuItemId: 'status', selectionText: ' 2026-118\n' }))
  await panel.getByRole('link', { name: /Order 2026-118/ }).waitFor()
  expect(await panel.getByRole('heading', { name: 'Selected text' }).count()).toBe(0)
  await panel.close()
})

test('a number that was clicked is a contact', async () => {
  const panel = await opened(() => menu({ menuItemId: 'link', linkUrl: 'tel:+49-30-901820' }))
  await panel.getByText('+49-30-901820').waitFor()
  await panel.close()
})

test('the shortcut takes the selection of the page in front, and no password', async () => {
  const page = await extension.context.newPage()
  await page.goto(`http://127.0.0.1:${CRM}/`)
  await page.locator('#order').selectText()
  await page.bringToFront()
  const panel = await opened(() =>
    inBackground(async (port) => {
      const tabs = await chrome.tabs.query({ active: true } as never)
      const tab = tabs.find(({ url }) => url?.includes(String(port)))
      const { onCommand } = chrome.commands as never as Dispatched
      onCommand.dispatch('create', tab)
    }, CRM),
  )
  await panel.getByText('Order 2026-118').first().waitFor()
  await panel.getByRole('heading', { name: 'Selected text' }).waitFor()
  await panel.close()
  await page.close()
})

test('the address bar finds requests and leads to them', async () => {
  const offered = await inBackground(
    () =>
      new Promise<chrome.omnibox.Suggestion[]>((resolve) => {
        const { onInputChanged } = chrome.omnibox as never as Dispatched
        onInputChanged.dispatch('118', resolve)
      }),
    null,
  )
  expect(offered.map(({ description }) => description)).toEqual([
    'Order 2026-118 · Ready to verify',
  ])
  const panel = await opened(() =>
    inBackground((content) => {
      const { onInputEntered } = chrome.omnibox as never as Dispatched
      onInputEntered.dispatch(content, 'currentTab')
    }, offered[0]?.content),
  )
  await panel.getByRole('heading', { name: 'Order 2026-118' }).waitFor()
  await panel.close()
})

test('a result that comes with the panel closed is a notification and a number', async () => {
  const panel = await extension.openPanel('/')
  await panel.getByRole('link', { name: /Order 2026-118/ }).click()
  const [tab] = await Promise.all([
    extension.context.waitForEvent('page'),
    panel.getByRole('button', { name: /^Open verification/ }).click(),
  ])
  const link = tab.url()
  await Promise.all([tab.close(), panel.close()])
  await ring()
  phone = await startChromium(path.join(world.profile, 'phone'))
  const subject = await phone.context.newPage()
  await subject.goto(link)
  await subject.getByRole('checkbox').check()
  await subject.getByRole('button', { name: 'Continue to Stripe' }).click()
  await subject.waitForURL((url) => url.origin === world.sandbox)
  await decide(world.sandbox, 'Order 2026-118', { outcome: 'verified' })
  await expect
    .poll(
      async () => {
        await ring()
        return outside.evaluate(async () => {
          const all = chrome.notifications as never as { getAll(): Promise<object> }
          const badge = chrome.action as never as { getBadgeText(of: object): Promise<string> }
          return [Object.keys(await all.getAll()).length, await badge.getBadgeText({})]
        })
      },
      { timeout: 60_000, interval: 2_000 },
    )
    .toEqual([1, '1'])
  // Whoever opens the panel has seen it.
  const again = await extension.openPanel('/')
  await again.getByRole('link', { name: /Order 2026-118.*Verified/ }).waitFor()
  await expect
    .poll(() =>
      outside.evaluate(() =>
        (chrome.action as never as { getBadgeText(of: object): Promise<string> }).getBadgeText({}),
      ),
    )
    .toBe('')
  await again.close()
})

test('killed at every step of creating and sending, nothing is lost and nothing doubled', async () => {
  const created: string[] = []
  const KILLS = 12
  for (let n = 0; n < KILLS; n++) {
    world.cable.cut()
    const panel = await extension.openPanel('/new')
    const reference = `Killed ${n}`
    await panel.getByLabel('Reference', { exact: true }).fill(reference)
    await kill()
    await panel.getByRole('button', { name: 'Create request' }).click()
    if (n % 2 === 0) await kill()
    await panel.getByRole('heading', { name: reference }).waitFor()
    created.push(reference)
    await panel.close()
    world.cable.restore()
    await ring()
    // A run takes some tenths of a second: this ends it before, in and after each of its calls.
    await new Promise((resolve) => setTimeout(resolve, n * 45))
    await kill()
  }
  await expect
    .poll(
      async () => {
        await ring()
        return (await office.arrived()).filter((one) => one.startsWith('Killed')).toSorted()
      },
      { timeout: 90_000, interval: 2_000 },
    )
    .toEqual(created.toSorted())
  const panel = await extension.openPanel('/')
  await panel.getByRole('link', { name: /Killed 0/ }).waitFor()
  const left = await panel.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('fieldproof-device')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const counting = opening.result.transaction('queue').objectStore('queue').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )
  expect(left).toBe(0)
  await panel.close()
})

test('put out by the office with the panel closed, it forgets the site', async () => {
  await office.end('Browser 1', 'revoke')
  await expect
    .poll(
      async () => {
        await ring()
        return outside.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const opening = indexedDB.open('fieldproof-device')
              opening.onsuccess = () => {
                const counting = opening.result
                  .transaction('replica')
                  .objectStore('replica')
                  .count()
                counting.onsuccess = () => {
                  opening.result.close()
                  resolve(counting.result)
                }
              }
            }),
        )
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toBe(0)
})
