/**
 * A site of many requests against one of few: the Worker's own routes and rules on node:sqlite, each call
 * signed and checked, so that what is measured is the ledger and not a line. Each call goes to both sites
 * in turn, and it is the processor's time that counts: by the clock, a machine that does other things
 * meanwhile would be measured, and the Worker's one thread is what a large site could keep busy.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { p95, type Result } from '../result.ts'
import { LedgerSite } from './ledger-site.ts'

const SIZES = { few: 1_000, many: 200_000 }
const DEVICES = 500
const SAMPLES = 100
const WARM_UP = 5
const BUDGET = 1.5
const TEXT_MS = 50

type Call = (site: LedgerSite) => Promise<unknown>

const list =
  (query: string): Call =>
  (site) =>
    site.ask('desk', `/api/requests?${query}`)

const CALLS: Record<string, Call> = {
  'a push of one record': (site) => site.push([site.newId()]),
  'since, ten new ones': (site) => site.ask('desk', `/api/requests?since=${site.rev() - 10}`),
  'since, an agent': (site) => site.ask('agent', `/api/requests?since=${site.rev() - 10}`),
  'a list': list('limit=50'),
  'a list by phase': list('phase=unverified'),
  'a list by several phases': list('phase=open&phase=unverified&phase=canceled'),
  'a list by device': (site) => site.ask('desk', `/api/requests?device=${site.agent.id}`),
  'a list by preset': list('preset=preset%203'),
  'a list by error': list('last_error=document_expired'),
  'a list by time': (site) =>
    site.ask('desk', `/api/requests?accepted[lt]=${site.now() - 300 * 60_000}`),
  'a list of an agent': (site) => site.ask('agent', '/api/requests?limit=50'),
  'the alarm': (site) => site.alarm(),
}

/** Text has a bound of its own, whatever the smaller site takes. */
const TEXTS: Record<string, string> = {
  'that all have': 'order',
  'that one has': 'order 100777',
  'that none has': 'nobody',
  'of two letters that none has': 'zq',
}

export async function benchLedger(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldproof-ledger-'))
  const [few, many] = [
    await LedgerSite.make(path.join(folder, 'few'), SIZES.few, DEVICES),
    await LedgerSite.make(path.join(folder, 'many'), SIZES.many, DEVICES),
  ]
  try {
    const results: Result[] = []
    const count = (number: number) => number.toLocaleString('en')
    const size = `${count(SIZES.many)} requests and ${DEVICES} devices against ${count(SIZES.few)}`
    for (const [name, call] of Object.entries(CALLS)) {
      const samples = await measure([few, many], call)
      const value = p95(samples[1]) / p95(samples[0])
      results.push({ name: `ledger: p95 of ${name}, ${size}`, value, budget: BUDGET })
    }
    for (const [name, text] of Object.entries(TEXTS)) {
      const [, samples] = await measure([few, many], list(`reference=${encodeURIComponent(text)}`))
      const value = p95(samples)
      results.push({
        name: `ledger: p95 of a text ${name}, ${count(SIZES.many)} requests`,
        unit: 'ms',
        value,
        budget: TEXT_MS,
      })
    }
    return results
  } finally {
    few.close()
    many.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(
  [few, many]: [LedgerSite, LedgerSite],
  call: Call,
): Promise<[few: number[], many: number[]]> {
  const samples: [number[], number[]] = [[], []]
  for (let n = 0; n < WARM_UP + SAMPLES; n++)
    for (const [i, site] of [few, many].entries()) {
      const before = process.cpuUsage()
      await call(site)
      const { user, system } = process.cpuUsage(before)
      if (n >= WARM_UP) samples[i]?.push((user + system) / 1000)
    }
  return samples
}
