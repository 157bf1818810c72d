/**
 * What Lighthouse says of the first screens on a phone, median of five visits each. It is fetched for that,
 * and no dependency: it brings more packages than all else here together. The app stands behind what packs
 * its files, as it does where it is deployed. Lighthouse slows its own simulated processor and line; on a
 * machine that does other things at once it still tells less than is true.
 */
import { rmSync } from 'node:fs'
import * as v from 'valibot'
import { findChromium } from '../browser/kit/chromium.ts'
import { originOf, stateOf } from '../browser/stack/ports.ts'
import { runFetched } from '../browser/stack/process.ts'
import { roleLink } from '../browser/stack/role-link.ts'
import { startSandbox, startWorker } from '../browser/stack/stack.ts'
import { openCompressingEdge } from './compressing-edge.ts'
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
  const ports = { edge: base, app: base + 1, sandbox: base + 2 }
  for (const port of [ports.app, ports.sandbox])
    rmSync(stateOf(port), { recursive: true, force: true })
  const origin = originOf(ports.edge)
  const edge = await openCompressingEdge(ports.edge, ports.app)
  const sandbox = await startSandbox(ports.sandbox)
  const worker = await startWorker({ ...ports, publicOrigin: origin })
  const agentLink = () =>
    roleLink(origin, worker.secrets.SETUP_CODE, { site: 'demo', role: 'agent' })
  try {
    const pages = {
      'start page': `${origin}/`,
      enrolment: await agentLink(),
      'ticket page': await ticketOf(origin, await agentLink()),
    }
    const results: Result[] = []
    for (const [name, address] of Object.entries(pages)) {
      const visits = await visitOften(address)
      for (const category of CATEGORIES)
        results.push({
          name: `Lighthouse on a phone, ${name}: ${category}`,
          value: p50(visits.map((scores) => scores[category])),
          budget: BEST,
          at_least: true,
        })
      edge.setCompressing(false)
      results.push({
        name: `Lighthouse on a phone, ${name}: performance without compression, as npm start serves it`,
        value: p50((await visitOften(address)).map(({ performance }) => performance)),
        budget: null,
      })
      edge.setCompressing(true)
    }
    return results
  } finally {
    await edge.close()
    await Promise.all([worker.stop('SIGKILL'), sandbox.stop('SIGKILL')])
  }
}

/** The link of a request that somebody can start. `link`: to enrol an agent by. */
async function ticketOf(origin: string, link: string): Promise<string> {
  const device = await openDevice(origin, decodeURIComponent(new URL(link).hash.slice(1)))
  const { makeTicket } = await import('../../web/actions/ticket.ts')
  const ticket = await makeTicket(await device.save('LH-1'))
  if (!('link' in ticket)) throw new Error(`no ticket: ${ticket.kind}`)
  return ticket.link
}

async function visitOften(address: string): Promise<Scores[]> {
  const visits: Scores[] = []
  for (let n = 0; n < VISITS; n++) visits.push(await visit(address))
  return visits
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
