/**
 * `npm test`: types, lint, unit, Worker and sandbox tests, the browser journeys and a short chaos
 * run, two at a time, as two cores can carry. Goes on after a failure, so that one run tells all;
 * what a step says is shown when it has ended. Engines that this machine lacks are named; it ends with
 * the plain line `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { ROOT, VITE } from '../../worker/operator/run-node.ts'
import { findEngines } from '../browser/engines/find-engine.ts'
import { BIOME, TSC, VITEST } from '../browser/stack/ports.ts'
import { runNodeAside } from '../browser/stack/process.ts'

/** A step that hangs must not keep the others from being told: all end this long after the start. */
const END_AFTER_MS = 13 * 60_000
const STARTED = Date.now()

type Count = { passed: number; failed: number }
type Step = () => Promise<Count>

const CHAOS = [path.join(ROOT, 'test/commands/run.mjs'), 'chaos', '--built']

/** Everything else waits for it: what browsers are served, and what the Worker's files are. */
const build = step('build', [VITE, 'build', 'web', '--logLevel', 'error'])

/** Each is taken by whoever is free. The longest comes first: begun late, it would be waited for. */
const STEPS: readonly Step[] = [
  vitest('journey'),
  vitest('engines'),
  step('types', [TSC, '-b']),
  step('format and lint', [BIOME, 'check', '--error-on-warnings']),
  vitest('unit'),
  vitest('worker'),
  vitest('operator'),
  step('chaos', [...CHAOS, '--requests', '20', '--faults', '14', '--seconds', '30']),
  vitest('sandbox-pages'),
  vitest('sandbox'),
]
const SIDE_BY_SIDE = 2

export default async function test(): Promise<void> {
  // Before anything runs side by side: where one is missing, root fetches it with apt.
  const engines = findEngines()
  const counts = [await build()]
  const waiting = [...STEPS]
  const takeTurns = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) counts.push(await next())
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, takeTurns))
  const sum = (of: keyof Count) => counts.reduce((all, count) => all + count[of], 0)
  for (const engine of engines)
    if ('skipped' in engine) console.log(`\nskipped ${engine.name}: ${engine.skipped}`)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') > 0 ? 1 : 0)
}

function step(name: string, args: readonly string[]): Step {
  return async () =>
    (await run(name, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function run(name: string, args: readonly string[], env = {}): Promise<number> {
  const began = Date.now()
  const limit = Math.max(1, STARTED + END_AFTER_MS - began)
  const { code, output } = await runNodeAside(args, env, limit)
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`\n— ${name}, ${seconds} s${code === 0 ? '' : ', failed'}`)
  if (output.trim() !== '') console.log(output.trim())
  return code
}

const Report = v.object({ numPassedTests: v.number(), numFailedTests: v.number() })

/** A run that ends badly without naming a failed test (a file that does not load) is one failure. */
function vitest(project: string): Step {
  const file = path.join(ROOT, '.local/test', `${project}.json`)
  const args = [
    VITEST,
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    project,
    '--silent=passed-only',
    '--reporter',
    'dot',
    '--reporter',
    'json',
    '--outputFile.json',
    file,
  ]
  return async () => {
    mkdirSync(path.dirname(file), { recursive: true })
    rmSync(file, { force: true })
    const code = await run(project, args, { CI: '1', NO_COLOR: '1' })
    try {
      const report = v.parse(Report, JSON.parse(readFileSync(file, 'utf8')))
      const unnamed = code !== 0 && report.numFailedTests === 0 ? 1 : 0
      return { passed: report.numPassedTests, failed: report.numFailedTests + unnamed }
    } catch (error) {
      console.error(`no report of ${project}:`, error)
      return { passed: 0, failed: 1 }
    }
  }
}
