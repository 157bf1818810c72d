/**
 * A save, a batch that is sent, a start and what each call reports, each until the screens' state has it:
 * on a device with 10,000 requests in the queue and as many in the replica, against one with ten.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { ROOT } from '../../../worker/operator/run-node.ts'
import { startChromium } from '../../browser/kit/chromium/chromium.ts'
import { p50, type Result } from '../result.ts'
import { longestOnProcessor } from '../task-cpu.ts'
import type { Bench, Deed } from './device-page.ts'

const FEW = 10
const MANY = 10_000
const ROUNDS = 40
const BUDGET = 1.2

const DEEDS: Record<Deed, string> = {
  save: 'a save',
  batch: 'a batch that is sent',
  start: 'a start',
  report: 'what a call reports',
}

type InPage = { bench: Bench }

/** From here on a screen feels stuck. */
const TASK_MS_MAX = 50

export async function benchFullDevice(): Promise<Result[]> {
  const script = await bundled(path.join(ROOT, 'test/bench/full-device/device-page.ts'))
  const chromium = await startChromium(mkdtempSync(path.join(tmpdir(), 'bench-')))
  try {
    const open = async (): Promise<Page> => {
      const page = await (await chromium.browser.newContext()).newPage()
      await page.route('http://localhost/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
      )
      await page.goto('http://localhost/')
      await page.addScriptTag({ content: script })
      return page
    }
    const filled = async (count: number): Promise<Page> => {
      const page = await open()
      await page.evaluate((n) => (globalThis as unknown as InPage).bench.fill(n), count)
      return page
    }
    const [few, many] = [await filled(FEW), await filled(MANY)]
    const measure = (page: Page, deed: Deed) =>
      page.evaluate((one) => (globalThis as unknown as InPage).bench.measure(one), deed)
    const results: Result[] = []
    for (const [deed, name] of Object.entries(DEEDS) as [Deed, string][]) {
      const samples = { few: [] as number[], many: [] as number[] }
      for (let round = 0; round < ROUNDS; round++) {
        samples.few.push(await measure(few, deed))
        samples.many.push(await measure(many, deed))
      }
      results.push({
        name: `device: p50 of ${name}, ${MANY} in queue and replica against ${FEW}`,
        value: p50(samples.many) / p50(samples.few),
        budget: BUDGET,
      })
      results.push({
        name: `device: p50 of ${name} with ${MANY}`,
        unit: 'ms',
        value: p50(samples.many),
        budget: null,
      })
    }
    return [...results, ...(await longestTasks(await open()))]
  } finally {
    await chromium.kill()
  }
}

/** While a list is written, shown and sent. Each batch is parsed and packed in tasks of its own. */
async function longestTasks(page: Page): Promise<Result[]> {
  await page.evaluate((n) => (globalThis as unknown as InPage).bench.prepare(n), MANY)
  const writtenMs = await longestOnProcessor(page, () =>
    page.evaluate(() => (globalThis as unknown as InPage).bench.write()),
  )
  const sentMs = await longestOnProcessor(page, () =>
    page.evaluate(() => (globalThis as unknown as InPage).bench.sendAll()),
  )
  const name = 'device: most processor time of one task while'
  return [
    { name: `${name} ${MANY} are written`, unit: 'ms', value: writtenMs, budget: TASK_MS_MAX },
    { name: `${name} ${MANY} are sent`, unit: 'ms', value: sentMs, budget: TASK_MS_MAX },
  ]
}

/** One script of it and of all that it imports. */
async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'devicePage' } },
  })
  const [first] = Array.isArray(built) ? built : [built]
  const chunk = first && 'output' in first ? first.output[0] : undefined
  if (!chunk) throw new Error('nothing was built')
  return chunk.code
}
