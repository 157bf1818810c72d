/**
 * A Firefox of our own with the built extension, installed as a developer would. No driver may lead a tab to
 * a page of an extension, so the copy that is installed opens one itself: `outside.html`, which is no panel,
 * and from which the browser's own API can be asked. Everything else of it is what the store would get.
 */
import { appendFileSync, cpSync, writeFileSync } from 'node:fs'
import { folderOf } from '../../commands/extension.ts'
import { type Engine, type Tab, until } from '../engines/engine.ts'
import { startFirefox } from '../engines/firefox.ts'

export type Loaded = Pick<Engine, 'kill'> & {
  outside: Tab
  /** In a tab: the same document as beside a page. One at a time. */
  openPanel(at?: string): Promise<Tab>
  closePanel(): Promise<void>
  /** The tab whose address matches, once there is one. */
  tabAt(address: string | RegExp): Promise<Tab>
}

/** Nobody can press "Allow" in the browser's own window: what is asked for is given. */
const PREFS = {
  'extensions.webextOptionalPermissionPrompts': false,
  // Consent to use a camera, and one to use.
  'media.navigator.permission.disabled': true,
  'media.navigator.streams.fake': true,
}

type Remover = { remove(id: number): Promise<void> }

/** `folder`: for its profile and the copy. */
export async function loadExtension(executable: string, folder: string): Promise<Loaded> {
  const copy = `${folder}/extension`
  copyExtension(copy)
  const firefox = await startFirefox(executable, `${folder}/user`, PREFS)
  await firefox.install(copy)
  const tabAt = (address: string | RegExp) =>
    until(`a tab at ${address}`, async () => {
      const tabs = await firefox.tabs()
      // One that was closed may still be listed: it does not answer.
      const asked = await Promise.allSettled(tabs.map((tab) => tab.run(() => location.href)))
      const at = asked.findIndex(
        (answer) => answer.status === 'fulfilled' && answer.value.match(address),
      )
      return tabs[at] ?? null
    })
  const outside = await tabAt(/^moz-extension:.*\/outside\.html$/)
  let panel: number | undefined
  return {
    kill: firefox.kill,
    outside,
    openPanel: async (at = '/') => {
      const url = `/panel.html#${at}`
      panel = await outside.run(async (url) => (await chrome.tabs.create({ url })).id, url)
      return tabAt(/^moz-extension:.*\/panel\.html#/)
    },
    closePanel: async () => {
      await outside.run((id) => (chrome.tabs as never as Remover).remove(id), panel ?? -1)
    },
    tabAt,
  }
}

function copyExtension(copy: string): void {
  cpSync(folderOf('firefox'), copy, { recursive: true })
  writeFileSync(`${copy}/outside.html`, '<!doctype html><title>Outside</title>')
  const open = `chrome.runtime.onInstalled.addListener(() => chrome.tabs.create({ url: '/outside.html' }))`
  appendFileSync(`${copy}/background.js`, `\n${open}\n`)
}
