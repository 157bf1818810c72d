/**
 * The extension in Firefox, in short: installed as a developer would, set up with the link from the desk, a
 * request, and what happens once its panel is closed. The panel stands in a tab, as beside a page.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildExtension, folderOf } from '../../commands/extension.ts'
import { type Tab, until } from '../engines/engine.ts'
import { findEngines } from '../engines/find-engine.ts'
import { type Firefox, startFirefox } from '../engines/firefox.ts'
import { button, field, heading, link } from '../engines/look.ts'
import { t } from '../kit/words.ts'
import { type Office, openOffice } from '../stack/office.ts'
import { originOf, WORLDS } from '../stack/ports.ts'
import { startWorld, type World } from '../stack/world.ts'

/** Room for the build, on a machine that does other things meanwhile. */
const HOOK_MS = 240_000
const ID = 'fieldproof@fieldproof.app'
/** Firefox makes up another one for each installation; told beforehand, the panel can be found. */
const HOST = 'a23edca7-ce41-493b-9839-d8a2897e4fb7'
const PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
  // Nobody can press "Allow" in the browser's own window.
  'extensions.webextOptionalPermissionPrompts': false,
}
const panel = (at: string) => `moz-extension://${HOST}/panel.html#${at}`

let world: World
let office: Office
let firefox: Firefox
let tab: Tab

const found = findEngines().filter(({ name }) => name === 'Firefox')

describe.each(found)('$name', (engine) => {
  const isHere = 'path' in engine
  beforeAll(async () => {
    if (!isHere) return
    await buildExtension()
    world = await startWorld(WORLDS.extensionFirefox)
    const code = new URL(await world.link('supervisor')).hash.slice(1)
    office = await openOffice(world.origin, code, originOf(WORLDS.extensionFirefox + 1))
    firefox = await startFirefox(engine.path, `${world.profile}/firefox`, PREFS)
    tab = firefox.tab
    await firefox.install(folderOf('firefox'))
  }, HOOK_MS)
  afterAll(async () => {
    await firefox?.kill()
    await world?.end()
  })

  test.runIf(isHere)(
    'is set up with the link from the desk, and asks for its address only',
    async () => {
      await tab.goto(panel('/'))
      await tab.fill(field('Server address or enrolment link'), await world.link('agent'))
      await tab.fill(field(t('enrol.label')), 'Firefox 1')
      await tab.press(button(t('enrol.submit')))
      await tab.see(link(t('list.new')))
      const access = await tab.run(
        async () =>
          (
            await (
              chrome.permissions as never as { getAll(): Promise<{ origins: string[] }> }
            ).getAll()
          ).origins,
      )
      expect(access).toEqual(['http://127.0.0.1/*'])
      expect((await office.device('Firefox 1')).role).toBe('agent')
    },
  )

  test.runIf(isHere)('a request is created and reaches the office', async () => {
    await tab.goto(panel('/new'))
    await tab.fill(field(t('new.reference')), 'Order 501')
    await tab.press(button(t('new.save')))
    await tab.see(heading('Order 501'))
    await expect.poll(() => office.arrived(), { timeout: 30_000 }).toContain('Order 501')
  })

  test.runIf(isHere)('the menus and the alarm are there', async () => {
    const period = await until('the alarm', () =>
      tab.run(async () => {
        const menus = chrome.contextMenus as never as {
          update(id: string, change: object): Promise<void>
        }
        for (const id of ['create', 'status', 'link']) await menus.update(id, {})
        return (await chrome.alarms.get('sync'))?.periodInMinutes ?? null
      }),
    )
    expect(period).toBe(1)
  })

  test.runIf(isHere)('what was created without network is sent with the panel closed', async () => {
    world.cable.cut()
    await tab.goto(panel('/new'))
    await tab.fill(field(t('new.reference')), 'Order 502')
    await tab.press(button(t('new.save')))
    await tab.see(heading('Order 502'))
    await tab.run(() =>
      chrome.alarms.create('sync', { when: Date.now() + 3_000, periodInMinutes: 1 } as never),
    )
    await tab.goto('about:blank')
    world.cable.restore()
    await expect
      .poll(() => office.arrived(), { timeout: 90_000, interval: 2_000 })
      .toContain('Order 502')
  })
})
