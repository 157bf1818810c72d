/**
 * What a page's main thread itself spends on one task, from Chromium's own trace. A loaded machine
 * makes tasks wait, and so long by the clock; the time on the processor stays that of the page.
 */
import type { Page } from 'playwright-core'
import * as v from 'valibot'

const Named = v.object({
  ph: v.literal('M'),
  name: v.literal('thread_name'),
  pid: v.number(),
  tid: v.number(),
  args: v.object({ name: v.string() }),
})
/** `tdur`: time on the processor, in µs. */
const Task = v.object({
  ph: v.literal('X'),
  pid: v.number(),
  tid: v.number(),
  tdur: v.number(),
  name: v.pipe(v.string(), v.endsWith('RunTask')),
})

/** In ms: the longest task of any page's main thread while `work` goes on. */
export async function longestOnProcessor(
  page: Page,
  work: () => Promise<unknown>,
): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  const events: unknown[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  const over = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.start', {
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
    transferMode: 'ReportEvents',
  })
  await work()
  await devtools.send('Tracing.end')
  await over
  await devtools.detach()
  const threads = events.filter((event) => v.is(Named, event))
  const main = new Set(threads.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf))
  const tasks = events
    .filter((event) => v.is(Task, event))
    .filter((task) => main.has(threadOf(task)))
  if (tasks.length === 0) throw new Error('the trace holds no task of the page')
  return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000
}

const threadOf = ({ pid, tid }: { pid: number; tid: number }): string => `${pid} ${tid}`
