/** What is done and measured in a browser, for phone and desk alike. */
import type { Page } from 'playwright-core'
import type { Role } from '../../../shared/protocol/protocol.ts'
import { PAGE } from '../../../web/store/read-requests.ts'
import type { OwnChromium } from '../../browser/kit/chromium/chromium.ts'
import { enrolDevice } from '../../browser/kit/steps/enrol-device.ts'
import type { World } from '../../browser/stack/world.ts'
import { row } from '../../web/store/example.ts'
import { p50, type Result } from '../result.ts'
import { longestOnProcessor } from '../task-cpu.ts'

const WHEELS = 60
/** Until a tab that was closed is gone. */
const REST_MS = 500

/** A page of a device of its own. */
export async function enrol(
  world: World,
  { browser }: OwnChromium,
  role: Role,
  viewport?: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext(viewport && { viewport })
  const page = await context.newPage()
  await enrolDevice(page, await world.link(role), 'bench')
  await page.getByRole('heading', { name: 'Requests' }).first().waitFor()
  return page
}

/**
 * Fills the replica with so many rows as the Worker gives them, and nothing else: one minute between
 * two, in turn in each of `phases`.
 */
export function fill(page: Page, count: number, phases: readonly string[]): Promise<void> {
  const now = Date.now()
  return page.evaluate(
    async ({ wanted, phases, sample }) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const db = await done(indexedDB.open('fieldproof-device'))
      const tx = db.transaction(['replica', 'changes'], 'readwrite')
      // Of any request.
      tx.objectStore('changes').put({ ids: null })
      const replica = tx.objectStore('replica')
      await done(replica.clear())
      for (let n = 0; n < wanted; n++) {
        const phase = phases[n % phases.length]
        const state = phase === 'accepted' ? { phase } : { phase, session: `vs_${n}` }
        const id = `01890000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
        const at = Date.now() - n * 60_000
        replica.put({
          ...sample,
          id,
          state,
          reference: `Order ${n}`,
          created_at: at,
          accepted_at: at,
        })
      }
      await new Promise((resolve) => tx.addEventListener('complete', resolve))
      db.close()
    },
    { wanted: count, phases, sample: row(1, { preset: null, changed_at: now }) },
  )
}

/**
 * In ms, from the start of the app in a new tab of `device` to the first frame in which `row` is there to
 * be touched. A page that is opened anew in its own tab finds the process that drew it still there every
 * other time, and needs half as long. No other page may be at work meanwhile.
 */
export async function usableAfter(device: Page, origin: string, row: string): Promise<number> {
  const page = await device.context().newPage()
  await page.waitForTimeout(REST_MS)
  await page.goto(origin, { waitUntil: 'commit' })
  const usable = await page.waitForFunction(
    (selector) => document.querySelector(selector) && performance.now(),
    row,
    { polling: 'raf', timeout: 60_000 },
  )
  const ms = Number(await usable.jsonValue())
  await page.close()
  return ms
}

/**
 * In ms, what the browser alone takes to open the device's database and read the whole replica, in the same
 * pages as the app does (`web/store/read-requests.ts`), where nothing of the app runs.
 */
async function readAfter(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/healthz`)
  return page.evaluate(async (size) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const begun = performance.now()
    const db = await done(indexedDB.open('fieldproof-device'))
    const replica = db.transaction('replica').objectStore('replica')
    const firsts: IDBValidKey[] = []
    const walk = replica.openKeyCursor()
    for (let at = await done(walk); at; at = await done(walk)) {
      firsts.push(at.key)
      at.advance(size)
    }
    const pages = firsts.map((first) => done(replica.getAll(IDBKeyRange.lowerBound(first), size)))
    await Promise.all(pages)
    const ms = performance.now() - begun
    db.close()
    return ms
  }, PAGE)
}

export type Samples = { few: number[]; many: number[] }

/** Of `readAfter`, as often in each. By itself: what it leaves in memory would be cleared at the app's cost. */
export async function readsOf(
  pages: { few: Page; many: Page },
  origin: string,
  rounds: number,
): Promise<Samples> {
  const reads: Samples = { few: [], many: [] }
  for (let round = 0; round < rounds; round++) {
    reads.few.push(await readAfter(pages.few, origin))
    reads.many.push(await readAfter(pages.many, origin))
  }
  return reads
}

/** What many take longer than few, at p50. */
export const added = ({ few, many }: Samples): number => p50(many) - p50(few)

/** In ms; 0 where none was long. */
export async function longestTaskWhileScrolling(page: Page, row: string): Promise<number> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  await scroll(page, row)
  // Chromium reports tasks from 50 ms on; none reported is none that long.
  return page.evaluate(() => Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks))
}

/** What `face` takes while as many as `many` are scrolled, from its own start. */
export async function scrolling(
  page: Page,
  { origin, row, face, many }: { origin: string; row: string; face: string; many: number },
): Promise<Result[]> {
  await page.goto(origin)
  const scrollMs = await longestTaskWhileScrolling(page, row)
  await page.goto(origin)
  // What the page does to start is measured by itself.
  await page.waitForLoadState('networkidle')
  const processorMs = await longestOnProcessor(page, () => scroll(page, row))
  return [
    {
      name: `${face}: longest task while ${many} are scrolled`,
      unit: 'ms',
      value: scrollMs,
      budget: 50,
    },
    {
      name: `${face}: most processor time of one task of it`,
      unit: 'ms',
      value: processorMs,
      budget: 50,
    },
  ]
}

/** With the wheel, faster than anybody reads. */
async function scroll(page: Page, row: string): Promise<void> {
  await page.locator(row).first().hover()
  for (let turn = 0; turn < WHEELS; turn++) {
    await page.mouse.wheel(0, 1_500)
    await page.waitForTimeout(50)
  }
}

/**
 * So many changes of requests that `fill` made, each as another tab of the app writes it and tells of it;
 * until the page has read the last of them.
 */
export const update = (page: Page, count: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('fieldproof-device')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const channel = new BroadcastChannel('fieldproof-changes')
    for (let n = 0; n < wanted; n++) {
      const tx = db.transaction(['replica', 'changes'], 'readwrite')
      const id = `01890000-0000-7000-8000-${(n % 50).toString(16).padStart(12, '0')}`
      const reading = tx.objectStore('replica').get(id)
      reading.onsuccess = () => {
        const row = reading.result
        const phase = row.state.phase === 'verified' ? 'processing' : 'verified'
        const state = { phase, session: `vs_${n}` }
        tx.objectStore('replica').put({ ...row, rev: row.rev + 1, changed_at: Date.now(), state })
      }
      tx.objectStore('changes').put({ ids: [id] })
      await new Promise((resolve) => tx.addEventListener('complete', resolve))
      channel.postMessage('changed')
      // The page reads and draws.
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    channel.close()
    db.close()
  }, count)

/** In bytes, of what is still reachable. */
export async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize
}
