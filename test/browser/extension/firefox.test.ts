/**
 * The extension in Firefox: installed as a developer would, its panel opens and its background is set up. The
 * panel stands in a tab, as beside a page.
 */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildExtension, folderOf } from '../../commands/extension.ts'
import { type Tab, until } from '../engines/engine.ts'
import { findEngines } from '../engines/find-engine.ts'
import { type Firefox, startFirefox } from '../engines/firefox.ts'
import { heading } from '../engines/look.ts'

/** Room for the build, on a machine that does other things meanwhile. */
const HOOK_MS = 240_000

/** No driver may lead a tab to a page of an extension: the copy that is installed opens its panel itself. */
function copyThatOpens(copy: string): string {
  cpSync(folderOf('firefox'), copy, { recursive: true })
  appendFileSync(`${copy}/background.js`, '\nchrome.tabs.create({ url: "/panel.html" })\n')
  return copy
}

/** The panel, in a tab. */
const panelOf = (firefox: Firefox): Promise<Tab> =>
  until('the panel', async () => {
    for (const tab of await firefox.tabs())
      if (await tab.run(() => 'chrome' in globalThis)) return tab
    return null
  })

let folder: string
let firefox: Firefox
let tab: Tab

const found = findEngines().filter(({ name }) => name === 'Firefox')

describe.each(found)('$name', (engine) => {
  const isHere = 'path' in engine
  beforeAll(async () => {
    if (!isHere) return
    await buildExtension()
    folder = mkdtempSync(path.join(tmpdir(), 'fieldproof-'))
    firefox = await startFirefox(engine.path, `${folder}/user`)
    await firefox.install(copyThatOpens(`${folder}/extension`))
    tab = await panelOf(firefox)
  }, HOOK_MS)
  afterAll(async () => {
    await firefox?.kill()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  test.runIf(isHere)('its panel asks to be set up', () =>
    tab.see(heading('Set up Fieldproof in this browser')),
  )

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
})
