/**
 * `npm run bench`: every benchmark, as ratios of one run where anything else would tell more of the
 * machine than of us; `-- --json` prints one JSON object, `-- --only NAME` runs one of them, with
 * `-- --check` the exit code is 1 if anything is over its budget, which is then said again at the end;
 * `-- --peers` prints only what others do beside it, as the README's table.
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { ROOT, VITE } from '../../worker/operator/run-node.ts'
import { benchFirstVisit } from '../bench/first-visit.ts'
import { benchFullDevice } from '../bench/full-device/full-device.ts'
import { benchLedger } from '../bench/ledger/ledger.ts'
import { benchLighthouse } from '../bench/lighthouse.ts'
import { benchLive } from '../bench/live/live.ts'
import { isMet, peerTable, type Result } from '../bench/result.ts'
import { benchSandbox } from '../bench/sandbox.ts'
import { benchScan } from '../bench/scan/scan.ts'
import { benchDesk } from '../bench/screen/desk.ts'
import { benchScreen } from '../bench/screen/screen.ts'
import { benchSite } from '../bench/site/site.ts'
import { benchWorker } from '../bench/worker.ts'

const BENCHES: Record<string, () => Promise<Result[]>> = {
  worker: benchWorker,
  screen: () => benchScreen(12_895),
  'first-visit': () => benchFirstVisit(12_880),
  desk: () => benchDesk(12_898),
  'full-device': benchFullDevice,
  site: () => benchSite(12_890),
  live: () => benchLive(12_876),
  sandbox: benchSandbox,
  ledger: benchLedger,
  scan: benchScan,
  lighthouse: () => benchLighthouse(12_886),
}

/** Fetches what it measures with: only where it is named. */
const NAMED_ONLY = ['lighthouse']

export default async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: false },
      only: { type: 'string' },
    },
  })
  if (values.only !== undefined && !(values.only in BENCHES))
    throw new Error(`There is no bench "${values.only}", only ${Object.keys(BENCHES).join(', ')}.`)
  // What it prints would stand before the JSON.
  execFileSync(process.execPath, [VITE, 'build', 'web'], { cwd: ROOT, stdio: 'ignore' })
  const results: Result[] = []
  for (const [name, run] of Object.entries(BENCHES))
    if (values.only === name || (values.only === undefined && !NAMED_ONLY.includes(name)))
      results.push(...(await run()))
  if (values.json) console.log(JSON.stringify({ results }))
  else if (values.peers) console.log(peerTable(results))
  else for (const result of results) console.log(line(result))
  const over = results.filter((result) => !isMet(result))
  if (values.check && !values.json)
    console.log(over.length === 0 ? '\nWithin every budget.' : `\n${over.map(line).join('\n')}`)
  process.exit(values.check && over.length > 0 ? 1 : 0)
}

function line(result: Result): string {
  const { name, value, budget, at_least = false, unit } = result
  const measured = `${value.toFixed(2)}${unit ? ` ${unit}` : ''}`
  if (budget === null) return `     ${name}: ${measured}`
  const judged = isMet(result) ? 'ok  ' : 'OVER'
  return `${judged} ${name}: ${measured} (at ${at_least ? 'least' : 'most'} ${budget})`
}
