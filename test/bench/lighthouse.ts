/**
 * What Lighthouse says of the first screens on a phone, median of five visits each. It is fetched for that,
 * and no dependency: it brings more packages than all else here together. It slows its own simulated
 * processor and line; on a machine that does other things at once it still tells less than is true.
 */
import * as v from 'valibot'
import { findChromium } from '../browser/kit/chromium/chromium.ts'
import { runFetched } from '../browser/stack/process.ts'
import { startWorld, type World } from '../browser/stack/world.ts'
import { openDevice } from './device.ts'
import { p50, type Result } from './result.ts'

const LIGHTHOUSE = 'lighthouse@12.2.3'
const VISITS = 5
const BEST = 100

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
type Scores = Record<(typeof CATEGORIES)[number], number>

const Category = v.object({ score: v.number() })
const Report = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    categories: v.object({
      performance: Category,
      accessibility: Category,
      'best-practices': Category,
    }),
  }),
)

export async function benchLighthouse(base: number): Promise<Result[]> {
  const world = await startWorld(base)
  try {
    const pages = {
      'start page': `${world.origin}/`,
      enrolment: await world.link('agent'),
      'ticket page': await ticketOf(world),
    }
    const results: Result[] = []
    for (const [name, address] of Object.entries(pages)) {
      const visits: Scores[] = []
      for (let n = 0; n < VISITS; n++) visits.push(await visit(address))
      for (const category of CATEGORIES)
        results.push({
          name: `Lighthouse on a phone, ${name}: ${category}`,
          value: p50(visits.map((scores) => scores[category])),
          budget: BEST,
          at_least: true,
        })
    }
    return results
  } finally {
    await world.end()
  }
}

/** The link of a request that somebody can start. */
async function ticketOf(world: World): Promise<string> {
  const link = await world.link('agent')
  const device = await openDevice(world.origin, decodeURIComponent(new URL(link).hash.slice(1)))
  const { makeTicket } = await import('../../web/actions/ticket.ts')
  const ticket = await makeTicket(await device.save('LH-1'))
  if (!('link' in ticket)) throw new Error(`no ticket: ${ticket.kind}`)
  return ticket.link
}

/** Now and then it misses the beginning of a visit, and asks to be run again (NO_NAVSTART). */
const TRIES = 3

async function visit(address: string): Promise<Scores> {
  for (let tries = 0; tries < TRIES; tries++) {
    const scores = await visitOnce(address)
    if (scores) return scores
  }
  throw new Error(`Lighthouse did not tell of ${new URL(address).pathname}`)
}

async function visitOnce(address: string): Promise<Scores | null> {
  const switches = ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage']
  const args = [
    address,
    '--output=json',
    '--quiet',
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${switches.join(' ')}`,
  ]
  const printed = await runFetched(LIGHTHOUSE, args, { CHROME_PATH: findChromium() })
  const report = v.safeParse(Report, printed)
  if (!report.success) return null
  const { categories } = report.output
  return {
    performance: categories.performance.score * 100,
    accessibility: categories.accessibility.score * 100,
    'best-practices': categories['best-practices'].score * 100,
  }
}
