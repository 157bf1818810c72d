/**
 * The extension in Firefox: set up with the link from the desk, a request, without signal and back with the
 * panel closed, the person's page in a tab, and the result. The panel stands in a tab, as beside a page.
 */
import { generate } from 'lean-qr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildExtension } from '../../commands/extension.ts'
import { type Tab, until } from '../engines/engine.ts'
import { findEngines } from '../engines/find-engine.ts'
import { button, choice, field, heading, link, text } from '../engines/look.ts'
import { decide } from '../kit/sandbox-verdict.ts'
import { type Office, openOffice } from '../stack/office.ts'
import { originOf, WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'
import { type Loaded, loadExtension } from './loaded-firefox.ts'

/** Room for the build, on a machine that does other things meanwhile. */
const HOOK_MS = 240_000
const SOON = { timeout: 30_000 }

let world: World
let office: Office
let extension: Loaded
let panel: Tab

async function create(reference: string): Promise<void> {
  await panel.press(link('New request'))
  await panel.fill(field('Reference'), reference)
  await panel.press(button('Create request'))
  await panel.see(heading(reference))
}

/** The alarm is real, only early. */
const ring = () =>
  extension.outside.run(() =>
    chrome.alarms.create('sync', { when: Date.now(), periodInMinutes: 1 } as never),
  )

const found = findEngines().filter(({ name }) => name === 'Firefox')

describe.each(found)('$name', (engine) => {
  const isHere = 'path' in engine
  beforeAll(async () => {
    if (!isHere) return
    await buildExtension()
    world = await startWorld(WORLDS.extensionFirefox)
    const code = new URL(await world.link('supervisor')).hash.slice(1)
    office = await openOffice(world.origin, code, originOf(WORLDS.extensionFirefox + 1))
    extension = await loadExtension(engine.path, world.profile)
    panel = await extension.openPanel()
  }, HOOK_MS)
  afterAll(async () => {
    await extension?.kill()
    await world?.end()
  })

  test.runIf(isHere)(
    'is set up with the link from the desk, and is given its address only',
    async () => {
      await panel.see(heading('Set up Fieldproof in this browser'))
      await panel.fill(field('Server address or enrolment link'), await world.link('agent'))
      await panel.fill(field('Device name'), 'Firefox 1')
      await panel.press(button('Enrol device'))
      await panel.see(link('New request'))
      const access = await extension.outside.run(async () => {
        const { getAll } = chrome.permissions as never as {
          getAll(): Promise<chrome.permissions.Origins>
        }
        return (await getAll()).origins
      })
      expect(access).toEqual(['http://127.0.0.1/*'])
      expect((await office.device('Firefox 1')).role).toBe('agent')
    },
  )

  test.runIf(isHere)('the menus and the alarm are there', async () => {
    const period = await until('the alarm', () =>
      extension.outside.run(async () => {
        const menus = chrome.contextMenus as never as {
          update(id: string, change: object): Promise<void>
        }
        for (const id of ['create', 'status', 'link']) await menus.update(id, {})
        return (await chrome.alarms.get('sync'))?.periodInMinutes ?? null
      }),
    )
    expect(period).toBe(1)
  })

  test.runIf(isHere)('a request is created and reaches the office', async () => {
    await create('Order 501')
    await expect.poll(() => office.arrived(), SOON).toContain('Order 501')
  })

  test.runIf(isHere)('what was created without signal is sent with the panel closed', async () => {
    world.cable.cut()
    await create('Order 502')
    await extension.closePanel()
    world.cable.restore()
    await ring()
    await expect.poll(() => office.arrived(), SOON).toContain('Order 502')
  })

  test.runIf(isHere)('the person’s page opens in a tab of the deployment', async () => {
    panel = await extension.openPanel()
    await panel.press(link('Order 502'))
    await panel.press(button('Open verification'))
    await extension.tabAt(`${world.origin}/v#`)
    await extension.closePanel()
    await ring()
    const person = await extension.tabAt(`${world.origin}/v#`)
    await person.press(choice(''))
    await person.press(button('Continue to Stripe'))
    await extension.tabAt(world.sandbox)
  })

  test.runIf(isHere)('a result that comes with the panel closed is told', async () => {
    await decide(world.sandbox, 'Order 502', { outcome: 'verified' })
    await expect
      .poll(
        async () => {
          await ring()
          // Without a window there is no place for a notification: the number on the icon tells.
          return extension.outside.run(() =>
            (chrome.action as never as { getBadgeText(of: object): Promise<string> }).getBadgeText(
              {},
            ),
          )
        },
        { timeout: 40_000, interval: 2_000 },
      )
      .toBe('1')
    panel = await extension.openPanel()
    await panel.press(link('Order 502'))
    await panel.see(heading('Verified'))
  })

  test.runIf(isHere)('a scan in a tab brings its text to the panel', async () => {
    await panel.press(link('New request'))
    await panel.see(field('Reference'))
    await panel.press(button('Scan'))
    const scanner = await extension.tabAt(/^moz-extension:.*\/scan\.html#/)
    await scanner.see(text('Place the code inside the frame.'))
    // Firefox's made-up camera shows a colour and no more: the code is put in its place.
    const code = generate('Order 503')
    const rows = Array.from({ length: code.size }, (_, y) =>
      Array.from({ length: code.size }, (_, x) => code.get(x, y)),
    )
    await scanner.run((rows) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 480, height: 480 })
      const context = canvas.getContext('2d')
      const video = document.querySelector('video')
      if (!context || !video) throw new Error('nothing is scanned')
      context.fillStyle = 'white'
      context.fillRect(0, 0, 480, 480)
      context.fillStyle = 'black'
      const side = Math.floor(400 / rows.length)
      for (const [y, row] of rows.entries())
        for (const [x, isDark] of row.entries())
          if (isDark) context.fillRect(40 + x * side, 40 + y * side, side, side)
      video.srcObject = canvas.captureStream(10)
      void video.play()
    }, rows)
    await expect
      .poll(() => panel.run(() => document.querySelector('input')?.value), SOON)
      .toBe('Order 503')
    const ours = () =>
      extension.outside.run(async () => {
        const tabs = await chrome.tabs.query({} as never)
        return tabs.flatMap(({ url }) => /\w+\.html/.exec(url ?? '') ?? []).toSorted()
      })
    await expect.poll(ours, SOON).toEqual(['outside.html', 'panel.html'])
  })
})
