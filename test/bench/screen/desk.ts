/**
 * The desk's table in a real Chromium, with 10,000 requests of a site against the same page with 100:
 * until the first rows can be used, until a filter shows, and the longest task while it is scrolled.
 */
import type { Page } from 'playwright-core'
import { startChromium } from '../../browser/kit/chromium/chromium.ts'
import { startWorld } from '../../browser/stack/world.ts'
import { p50, type Result } from '../result.ts'
import {
  added,
  enrol,
  fill,
  heapOf,
  longestTaskWhileScrolling,
  readsOf,
  type Samples,
  scrolling,
  update,
  usableAfter,
} from './browser.ts'

const FEW = 100
const MANY = 10_000
const ROUNDS = 7
/** What the page keeps for good, it has by then. */
const WARM_UPDATES = 200
const UPDATES = 2_000
const ROW = '.desk-row[data-id]'
const PHASES = ['verified', 'accepted']
const DESKTOP = { width: 1440, height: 900 }

export async function benchDesk(base: number): Promise<Result[]> {
  const world = await startWorld(base)
  const chromium = await startChromium(world.profile)
  try {
    const open = () => enrol(world, chromium, 'supervisor', DESKTOP)
    const [few, many] = [await open(), await open()]
    await fill(few, FEW, PHASES)
    await fill(many, MANY, PHASES)
    const rows: Samples = { few: [], many: [] }
    const filters: Samples = { few: [], many: [] }
    for (const page of [few, many]) await page.goto('about:blank')
    for (let round = 0; round < ROUNDS; round++) {
      rows.few.push(await usableAfter(few, world.origin, ROW))
      rows.many.push(await usableAfter(many, world.origin, ROW))
    }
    for (let round = 0; round < ROUNDS; round++) {
      filters.few.push(await filteredAfter(few, world.origin))
      filters.many.push(await filteredAfter(many, world.origin))
    }
    const reads = await readsOf({ few, many }, world.origin, ROUNDS)
    await few.goto(world.origin)
    const whole = { origin: world.origin, row: ROW, face: 'desk', many: MANY }
    const scrolled = await scrolling(many, whole)
    await update(many, WARM_UPDATES)
    const heapBefore = await heapOf(many)
    await update(many, UPDATES)
    const heapRatio = (await heapOf(many)) / heapBefore
    return [
      {
        name: `desk: heap after ${UPDATES} more updates against after ${WARM_UPDATES}`,
        value: heapRatio,
        budget: 1.05,
      },
      {
        name: `desk: p50 until first rows, ${MANY} requests against ${FEW}`,
        value: p50(rows.many) / p50(rows.few),
        budget: 1.5,
      },
      {
        name: 'desk: p50 of what they add until first rows',
        unit: 'ms',
        value: added(rows),
        budget: null,
      },
      {
        name: 'desk: of that, what IndexedDB alone takes longer to read them',
        unit: 'ms',
        value: added(reads),
        budget: null,
      },
      {
        name: `desk: p50 until a filter shows, ${MANY} requests against ${FEW}`,
        value: p50(filters.many) / p50(filters.few),
        budget: 2,
      },
      {
        name: `desk: p50 until a filter of ${MANY} shows`,
        unit: 'ms',
        value: p50(filters.many),
        budget: null,
      },
      {
        name: `desk: longest task while ${FEW} are scrolled`,
        unit: 'ms',
        value: await longestTaskWhileScrolling(few, ROW),
        budget: null,
      },
      ...scrolled,
    ]
  } finally {
    await chromium.kill()
    await world.end()
  }
}

/** From the press of a phase's button to the frame after the one in which its rows are drawn. */
async function filteredAfter(page: Page, origin: string): Promise<number> {
  await page.goto(origin)
  await page.waitForLoadState('networkidle')
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const chip = [...document.querySelectorAll<HTMLElement>('.desk-chip')].find((one) =>
          one.textContent?.startsWith('Verified'),
        )
        const begun = performance.now()
        chip?.click()
        requestAnimationFrame(() => {
          // The work of this frame is done when the next task runs.
          setTimeout(() => {
            const shown = document.querySelector('.desk-row[data-id]')?.textContent
            if (!shown?.includes('Verified')) throw new Error('the filter did not show')
            resolve(performance.now() - begun)
          })
        })
      }),
  )
}
