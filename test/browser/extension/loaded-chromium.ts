/**
 * A Chromium of our own with the built extension loaded. Nobody can press "Allow" in the browser's own
 * window, so the copy that is loaded has the deployment's address among what it needs from the start;
 * everything else of it is what the store would get.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page, Worker } from 'playwright-core'
import { folderOf } from '../../commands/extension.ts'
import { type OwnChromium, startChromium } from '../kit/chromium/chromium.ts'

export type Loaded = OwnChromium & {
  id: string
  /** The panel in a tab: the same document as beside a page. */
  openPanel(at?: string): Promise<Page>
}

/** A profile that has no copy yet gets one of the present build. */
export async function loadExtension(
  profile: string,
  more: readonly string[] = [],
): Promise<Loaded> {
  const copy = path.join(profile, 'extension')
  copyExtension(copy)
  const chromium = await startChromium(path.join(profile, 'user'), [
    `--disable-extensions-except=${copy}`,
    `--load-extension=${copy}`,
    ...more,
  ])
  chromium.context.setDefaultTimeout(15_000)
  const worker = await backgroundOf(chromium)
  const { host: id } = new URL(worker.url())
  return {
    ...chromium,
    id,
    openPanel: async (at = '/') => {
      const page = await chromium.context.newPage()
      await page.setViewportSize({ width: 400, height: 800 })
      await page.goto(`chrome-extension://${id}/panel.html#${at}`)
      return page
    },
  }
}

export async function backgroundOf({ context }: OwnChromium): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().endsWith('/background.js')
  return (
    context.serviceWorkers().find(isOurs) ??
    context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 30_000 })
  )
}

function copyExtension(copy: string): void {
  cpSync(folderOf('chromium'), copy, { recursive: true })
  const file = path.join(copy, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }))
}
