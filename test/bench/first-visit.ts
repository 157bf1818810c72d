/**
 * A first visit on the worst line that is still one: from the address to a form that can be filled in, or
 * a page that speaks, against a bare page on the same line, which is one document and one script of the
 * same bytes together. Round trips are what differs, so this tells how many of them there are.
 */
import { createServer, type Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { startChromium } from '../browser/kit/chromium/chromium.ts'
import { originOf } from '../browser/stack/ports.ts'
import { startWorld } from '../browser/stack/world.ts'
import { p50, type Result } from './result.ts'
import { laySlowLine, type SlowLine } from './slow-line.ts'

const LINE = { roundTripMs: 400, bytesPerSecond: 50_000 }
const VISITS = 5
const TIMES_MAX = 1.4
const FILES_MAX = 6

/** JavaScript that Stripe's own sample of Identity on Next.js loads, gzipped, as it is published. */
const SAMPLE_KB = 129.9

/** Addresses, and what is there once the page is of use. The link of a ticket leads nowhere: it says so. */
const PAGES = {
  'start page': ['/', 'input[name=code]'],
  enrolment: ['/enrol#depot-7K2M-9QXT-4B8R', 'input[name=code]'],
  'ticket page': ['/v#DEPOT.AAAAAAAAAAAAAAAAAAAAAAAAAA', '#page h1'],
} as const

type Visit = { ms: number; files: string[]; bytes: { page: number; scripts: number } }

export async function benchFirstVisit(base: number): Promise<Result[]> {
  const ports = { line: base + 3, bareLine: base + 4, bare: base + 5 }
  const world = await startWorld(base)
  const chromium = await startChromium(world.profile)
  const bare = { page: '', script: '' }
  const server = await serveBare(ports.bare, bare)
  const lines = [
    await laySlowLine(ports.line, base + 1),
    await laySlowLine(ports.bareLine, ports.bare),
  ]
  for (const line of lines) slowDown(line)
  try {
    const results: Result[] = []
    for (const [name, [path, usable]] of Object.entries(PAGES)) {
      const ours: number[] = []
      const theirs: number[] = []
      let files: string[] = []
      let scripts = 0
      for (let n = 0; n < VISITS; n++) {
        const visit = await firstVisit(chromium.browser, originOf(ports.line) + path, usable)
        ours.push(visit.ms)
        files = visit.files
        scripts = visit.bytes.scripts
        bare.page = barePage(visit.bytes.page)
        bare.script = bareScript(visit.bytes.scripts)
        theirs.push((await firstVisit(chromium.browser, originOf(ports.bareLine), '#usable')).ms)
      }
      results.push(
        {
          name: `${name}: p50 until usable at ${LINE.roundTripMs} ms and ${LINE.bytesPerSecond / 1000} KB/s, against one document and one script of the same bytes`,
          value: p50(ours) / p50(theirs),
          budget: TIMES_MAX,
        },
        {
          name: `${name}: p50 until usable on that line`,
          unit: 'ms',
          value: p50(ours),
          budget: null,
        },
        {
          name: `${name}: files beside the document until then`,
          value: files.length - 1,
          budget: FILES_MAX,
        },
        {
          name: `${name}: files that came twice`,
          value: files.length - new Set(files).size,
          budget: 0,
        },
        {
          name: `${name}: scripts until usable`,
          unit: 'KB',
          value: scripts / 1024,
          budget: null,
          ...(name === 'start page' && {
            peer: {
              what: 'JavaScript of a first visit, gzipped',
              who: 'Stripe’s Next.js sample',
              theirs: `${SAMPLE_KB} KB`,
              ours: `${(scripts / 1024).toFixed(1)} KB`,
              how: 'theirs as it is published; ours what the start page fetches until it can be used',
            },
          }),
        },
      )
    }
    return results
  } finally {
    await chromium.kill()
    await Promise.all(lines.map((line) => line.close()))
    server.close()
    await world.end()
  }
}

function slowDown(line: SlowLine): void {
  line.setRoundTrip(LINE.roundTripMs)
  line.setDownstream(LINE.bytesPerSecond)
}

/** In a browser that knows nothing of it. */
async function firstVisit(browser: Browser, address: string, usable: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'commit' })
    return await whenUsable(page, usable)
  } finally {
    await context.close()
  }
}

/** What came until the first frame in which `usable` is there. */
async function whenUsable(page: Page, usable: string): Promise<Visit> {
  const found = await page.waitForFunction(
    (selector) => {
      if (!document.querySelector(selector)) return null
      const ms = performance.now()
      const all = performance.getEntries() as PerformanceResourceTiming[]
      const came = all.filter(
        ({ entryType, responseEnd, initiatorType }) =>
          (entryType === 'navigation' || entryType === 'resource') &&
          initiatorType !== 'fetch' &&
          responseEnd > 0 &&
          responseEnd <= ms,
      )
      const sum = (type: string) =>
        came
          .filter(({ entryType }) => entryType === type)
          .reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0)
      const files = came.map(({ name }) => name).filter((name) => !/icons|manifest/.test(name))
      return { ms, files, bytes: { page: sum('navigation'), scripts: sum('resource') } }
    },
    usable,
    { polling: 'raf', timeout: 60_000 },
  )
  const visit = await found.jsonValue()
  if (!visit) throw new Error('it never was of use')
  return visit
}

const FRAME =
  '<!doctype html><title>bare</title><link rel="icon" href="data:,"><script type="module" src="/bare.js"></script><!---->'
const MAKES_USABLE = "document.body.innerHTML='<p id=usable></p>'//"

const barePage = (bytes: number): string =>
  FRAME.replace('<!---->', `<!--${'x'.repeat(Math.max(0, bytes - FRAME.length))}-->`)
const bareScript = (bytes: number): string =>
  MAKES_USABLE + 'x'.repeat(Math.max(0, bytes - MAKES_USABLE.length))

async function serveBare(port: number, bare: { page: string; script: string }): Promise<Server> {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/bare.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? bare.script : bare.page)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}
