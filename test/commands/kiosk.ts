/**
 * `npm run soak`'s kiosk: `--visits N` people one after the other, each by a way of their own, at one
 * tablet that is never restarted. At the end its memory must be steady and nobody's reference left.
 * The last line is the result; exit 1 if anything stayed.
 */
import { parseArgs } from 'node:util'
import type { CDPSession, Page } from 'playwright-core'
import { runNode, VITE } from '../../worker/operator/run-node.ts'
import { startChromium } from '../browser/kit/chromium/chromium.ts'
import { enrolDevice } from '../browser/kit/steps/enrol-device.ts'
import {
  giveReference,
  goToReference,
  leftOver,
  stepOf,
  touch,
} from '../browser/kit/steps/kiosk-visit.ts'
import { stripeFrame, walkCheck } from '../browser/kit/steps/walk-check.ts'
import { t } from '../browser/kit/words.ts'
import { WORLDS } from '../browser/stack/ports.ts'
import { startWorld } from '../browser/stack/world.ts'

/** Heap in use after the last visit, as a share of that after the first tenth of them. */
const GROWTH_MAX = 1.25

type Way = (page: Page, reference: string) => Promise<void>

const WAYS: readonly Way[] = [
  async (page, reference) => {
    await giveReference(page, reference)
    await walkCheck(stripeFrame(page), 'verified')
    await stepOf(page, 'thanks').waitFor()
    await touch(page, t('kiosk.done'))
  },
  async (page, reference) => {
    await goToReference(page)
    await page.getByLabel(t('kiosk.reference'), { exact: true }).fill(reference)
    await touch(page, t('kiosk.stop'))
  },
  async (page, reference) => {
    await giveReference(page, reference)
    await walkCheck(stripeFrame(page), 'consent_declined')
    await stepOf(page, 'otherwise').waitFor()
    await touch(page, t('kiosk.done'))
  },
  async (page, reference) => {
    await goToReference(page)
    await page.getByLabel(t('kiosk.reference'), { exact: true }).fill(reference)
    await page.reload()
  },
]

export default async function kiosk(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { visits: { type: 'string', default: '20' } } })
  const visits = Number(values.visits)
  const built = await runNode([VITE, 'build', 'web', '--logLevel', 'error'])
  if (built !== 0) process.exit(built)
  const world = await startWorld(WORLDS.kioskVisits)
  const chromium = await startChromium(world.profile)
  try {
    const page = await chromium.context.newPage()
    await enrolDevice(page, await world.link('kiosk'), 'Stand 1')
    await stepOf(page, 'attract').waitFor()
    const found = await receive(page, visits)
    console.log(
      `${visits} visits, ${found.left} left something, heap ×${found.growth.toFixed(2)} of its start`,
    )
    process.exitCode = found.left === 0 && found.growth <= GROWTH_MAX ? 0 : 1
  } finally {
    await chromium.kill()
    await world.end()
  }
}

async function receive(page: Page, visits: number): Promise<{ left: number; growth: number }> {
  const session = await page.context().newCDPSession(page)
  const settleAt = Math.max(1, Math.floor(visits / 10))
  let start = 0
  for (let n = 1; n <= visits; n++) {
    await WAYS[n % WAYS.length]?.(page, `Visitor ${n} of many`)
    await stepOf(page, 'attract').waitFor()
    if (n === settleAt) start = await heapBytes(session)
    if (n % 20 === 0) console.log(`${n} visits`)
  }
  const growth = (await heapBytes(session)) / start
  // An answer that is still on its way may lay down a row; it is gone a moment later.
  await page.waitForTimeout(3000)
  const left = await leftOver(page)
  return { left: (left.match(/Visitor \d+ of many/g) ?? []).length, growth }
}

async function heapBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}
