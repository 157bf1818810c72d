/** What the Worker weighs as it is deployed, and what it does before it can answer. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { BUNDLE_KB, workerBundle, wrangler } from '../browser/stack/worker-bundle.ts'
import type { Result } from './result.ts'

const START_UP_MS = 50

/** As the inspector writes it: what ran at each sample, and how long after the one before, in µs. */
const Profile = v.object({
  nodes: v.array(v.object({ id: v.number(), callFrame: v.object({ functionName: v.string() }) })),
  samples: v.array(v.number()),
  timeDeltas: v.array(v.number()),
})

export async function benchWorker(): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fieldproof-bench-'))
  try {
    const profile = path.join(folder, 'start-up.cpuprofile')
    wrangler('check', 'startup', '--outfile', profile)
    return [
      {
        name: 'worker: bundle, minified, gzipped',
        unit: 'KB',
        value: workerBundle().gzipped / 1024,
        budget: BUNDLE_KB,
      },
      {
        name: 'worker: start-up, not minified, on this machine',
        unit: 'ms',
        value: activeMs(readFileSync(profile, 'utf8')),
        budget: START_UP_MS,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function activeMs(text: string): number {
  const { nodes, samples, timeDeltas } = v.parse(Profile, JSON.parse(text))
  const idle = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id),
  )
  const deltas = timeDeltas.filter((_, i) => !idle.has(samples[i] ?? 0))
  return deltas.reduce((sum, delta) => sum + delta, 0) / 1000
}
