/**
 * `npm test`: types, lint, unit, Worker and sandbox tests, the browser journeys and a short chaos
 * run. Goes on after a failure, so that one run tells all, and ends with the plain line
 * `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { ROOT, runNode, VITE } from '../../worker/operator/run-node.ts'
import { BIOME, TSC, VITEST } from '../browser/stack/ports.ts'

const CHAOS = [path.join(ROOT, 'test/commands/run.mjs'), 'chaos']

/** A step that hangs must not keep the others from being told. */
const STEP_LIMIT_MS = 10 * 60_000

type Count = { passed: number; failed: number }

export default async function test(): Promise<void> {
  const counts = [
    await step('types', [TSC, '-b']),
    await step('format and lint', [BIOME, 'check', '--error-on-warnings']),
    await vitest('unit'),
    await vitest('worker'),
    await vitest('sandbox'),
    await vitest('sandbox-pages'),
    await step('build', [VITE, 'build', 'web', '--logLevel', 'error']),
    await vitest('journey'),
    await step('chaos', [...CHAOS, '--requests', '30', '--faults', '20', '--seconds', '45']),
  ]
  const sum = (of: keyof Count) => counts.reduce((all, count) => all + count[of], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') > 0 ? 1 : 0)
}

async function step(name: string, args: string[]): Promise<Count> {
  console.log(`\n— ${name}`)
  return (await runNode(args, {}, STEP_LIMIT_MS)) === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1 }
}

const Report = v.object({ numPassedTests: v.number(), numFailedTests: v.number() })

/** A run that ends badly without naming a failed test (a file that does not load) is one failure. */
async function vitest(project: string): Promise<Count> {
  const file = path.join(ROOT, '.local/test', `${project}.json`)
  mkdirSync(path.dirname(file), { recursive: true })
  rmSync(file, { force: true })
  console.log(`\n— ${project}`)
  const code = await runNode(
    [
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
    ],
    { CI: '1', NO_COLOR: '1' },
    STEP_LIMIT_MS,
  )
  try {
    const report = v.parse(Report, JSON.parse(readFileSync(file, 'utf8')))
    const unnamed = code !== 0 && report.numFailedTests === 0 ? 1 : 0
    return { passed: report.numPassedTests, failed: report.numFailedTests + unnamed }
  } catch (error) {
    console.error(`no report of ${project}:`, error)
    return { passed: 0, failed: 1 }
  }
}
