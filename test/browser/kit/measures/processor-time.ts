/**
 * What a page's tasks cost. In time of the processor, as Chromium's trace tells it: by the clock, a task
 * on a busy machine lasts as long as others let it.
 */
import type { CDPSession, Page } from 'playwright-core'
import type { OwnChromium } from '../chromium/chromium.ts'

type TraceEvent = {
  name: string
  pid: number
  tid: number
  /** Processor time in µs. */
  tdur?: number
  args?: { name?: string }
}

/** The longest task of any page's main thread during `act`, in ms of the processor. */
export async function longestTask(
  { browser }: OwnChromium,
  act: () => Promise<void>,
): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  )
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'], excludedCategories: ['*'] },
  })
  await act()
  await endTrace(session)
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const named = events.filter(({ name, args }) => {
    return name === 'thread_name' && args?.name === 'CrRendererMain'
  })
  const pages = new Set(named.map(thread))
  const tasks = events.filter((one) => one.name.endsWith('RunTask') && pages.has(thread(one)))
  if (tasks.length === 0) throw new Error('the trace tells of no task')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

async function endTrace(session: CDPSession): Promise<void> {
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await ended
  await session.detach()
}

/**
 * Chooses a file as a person does, by where it lies. Playwright, connected over CDP, would read it and
 * unpack its bytes within the page: of a big file, a task of half a second.
 */
export async function chooseFile(page: Page, selector: string, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const expression = `document.querySelector(${JSON.stringify(selector)})`
  const { result } = await session.send('Runtime.evaluate', { expression })
  if (!result.objectId) throw new Error(`no ${selector}`)
  await session.send('DOM.setFileInputFiles', { files: [file], objectId: result.objectId })
  await session.detach()
}

/**
 * Which share of a core the main thread of this page takes during `ms`, in time of the processor: what a
 * page costs that nobody touches.
 */
export async function shareOfCore(page: Page, ms: number): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const task = metrics.find(({ name }) => name === 'TaskDuration')
    if (!task) throw new Error('Chromium tells of no task')
    return task.value
  }
  const before = await spent()
  await page.waitForTimeout(ms)
  const share = ((await spent()) - before) / (ms / 1000)
  await session.detach()
  return share
}
