/**
 * Starting a check through the Worker against calling Stripe's SDK directly, at the same sandbox: what it
 * takes longer, beside the least that any start must take, one flush and one empty call of the same Worker.
 * And where the Worker's own time goes.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import Stripe from 'stripe'
import { stateOf } from '../../browser/stack/ports.ts'
import type { BenchDevice } from '../device.ts'
import { LedgerSite, START_MARKS } from '../ledger/ledger-site.ts'
import { p50, type Result, timed } from '../result.ts'
import type { SlowLine } from '../slow-line.ts'

const SAMPLES = 40
const WARM_UP = 10
/** One flush and one empty call, and a fifth more. */
const BUDGET = 1.2
/** Near the sandbox on this machine, and as far from it as a service on the internet is. */
const FAR_MS = 300

/** `line`: on which all call the sandbox, at `sandboxPort`. `least`: where `least-worker.ts` answers. */
type Beside = { line: SlowLine; sandboxPort: number; least: string }

export async function benchStart(device: BenchDevice, beside: Beside): Promise<Result[]> {
  const { line } = beside
  const near = await compare(device, beside)
  line.setRoundTrip(FAR_MS)
  const far = await compare(device, beside)
  line.setRoundTrip(0)
  return [
    ...told(far, `Stripe ${FAR_MS} ms away`, BUDGET),
    ...told(near, 'everything on this machine', BUDGET),
    ...(await table()),
  ]
}

/** Medians, ms. */
type Compared = { direct: number; worker: number; least: number; empty: number; flush: number }

function told(
  { direct, worker, least, empty, flush }: Compared,
  where: string,
  budget: number,
): Result[] {
  const name = `start, ${where}: p50 through the Worker`
  return [
    { name: `${name} against Stripe’s SDK directly`, value: worker / direct, budget: null },
    {
      name: `${name}, what is added against a flush and an empty call`,
      value: (worker - direct) / (empty + flush),
      budget,
    },
    { name: `${name}, what is added`, unit: 'ms', value: worker - direct, budget: null },
    {
      name: `start, ${where}: what the least Worker adds`,
      unit: 'ms',
      value: least - direct,
      budget: null,
    },
    { name: `start, ${where}: an empty call`, unit: 'ms', value: empty, budget: null },
    { name: `start, ${where}: a flush`, unit: 'ms', value: flush, budget: null },
  ]
}

/** Calls of each kind in turn, so that whatever else the machine does slows all alike. */
async function compare(
  device: BenchDevice,
  { sandboxPort, least }: Pick<Beside, 'sandboxPort' | 'least'>,
): Promise<Compared> {
  const { push } = await import('../../../web/sync/push/push.ts')
  const { pushingDevice } = await import('../../../web/sync/bindings.ts')
  const { sendStart, fetchSettings } = await import('../../../web/api/endpoints.ts')
  const stripe = new Stripe('sk_test_bench', {
    host: '127.0.0.1',
    port: sandboxPort,
    protocol: 'http',
    telemetry: false,
  })
  const ids: string[] = []
  for (let n = 0; n < WARM_UP + SAMPLES; n++) ids.push(await device.save(`S${n}`))
  await push(pushingDevice(device.caller))

  const disk = openDisk()
  const samples = {
    direct: [] as number[],
    worker: [] as number[],
    least: [] as number[],
    empty: [] as number[],
    flush: [] as number[],
  }
  for (const id of ids) {
    samples.direct.push(
      await timed(() => stripe.identity.verificationSessions.create({ type: 'id_number' })),
    )
    samples.worker.push(
      await timed(async () => {
        const { kind } = await sendStart(device.caller, id)
        if (kind !== 'answered') throw new Error(`the start did not work: ${kind}`)
      }),
    )
    samples.least.push(
      await timed(async () => {
        const response = await fetch(least, { method: 'POST', body: '{}' })
        if (!response.ok) throw new Error(`the least Worker did not start: ${response.status}`)
        await response.json()
      }),
    )
    samples.empty.push(
      await timed(async () => {
        const { kind } = await fetchSettings(device.caller)
        if (kind !== 'answered') throw new Error(`the empty call did not work: ${kind}`)
      }),
    )
    samples.flush.push(await timed(async () => disk.flush()))
  }
  disk.close()
  const median = (of: number[]) => p50(of.slice(WARM_UP))
  return {
    direct: median(samples.direct),
    worker: median(samples.worker),
    least: median(samples.least),
    empty: median(samples.empty),
    flush: median(samples.flush),
  }
}

/** A row that is on disk, on the disk where the Worker keeps its own. */
function openDisk(): { flush(): void; close(): void } {
  const folder = mkdtempSync(path.join(path.dirname(stateOf(0)), 'flush-'))
  const database = new DatabaseSync(path.join(folder, 'one'))
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE rows (n INTEGER)')
  return {
    flush: () => database.exec('INSERT INTO rows VALUES (1)'),
    close: () => {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const PARTS: readonly string[] = [
  'parse, proof, device',
  'ledger read',
  'details opened',
  'claim and alarm written',
  'flush (none here)',
  'parameters',
  'Stripe (none here)',
  'session written, answer',
]

/** Where the Worker's own time goes: its code in this process, without disk and line. Medians. */
async function table(): Promise<Result[]> {
  const site = await LedgerSite.make(':memory:', 100, 2)
  const parts = PARTS.map(() => [] as number[])
  try {
    for (let n = 0; n < WARM_UP + SAMPLES; n++) {
      const id = site.newId()
      await site.push([id])
      const marks = await site.start(id)
      const times = START_MARKS.map((mark) => marks.get(mark) ?? Number.NaN)
      for (const [i, part] of parts.entries()) part.push((times[i + 1] ?? 0) - (times[i] ?? 0))
    }
  } finally {
    site.close()
  }
  return PARTS.map((part, i) => ({
    name: `start, the Worker’s own code: ${part}`,
    unit: 'ms',
    value: p50(parts[i]?.slice(WARM_UP) ?? []),
    budget: null,
  }))
}
