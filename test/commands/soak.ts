/**
 * `npm run soak`: the long versions of what `npm test` does briefly. Goes on after a failure; the exit
 * code is 1 if any run was not clean.
 */
import path from 'node:path'
import { ROOT } from '../stack/ports.ts'
import { runNode } from '../stack/process.ts'

const DOOR = path.join(ROOT, 'test/commands/run.mjs')

const RUNS = [
  ['simulate', '--seeds', '100000'],
  ...[1, 2, 3].map((seed) => [
    'chaos',
    '--requests',
    '1000',
    '--faults',
    '500',
    '--seed',
    `${seed}`,
  ]),
  ['chaos', '--kill-after-saved', '1000'],
  ['kiosk', '--visits', '200'],
]

export default async function soak(): Promise<void> {
  const failed: string[] = []
  for (const run of RUNS) {
    console.log(`\n— ${run.join(' ')}`)
    if ((await runNode([DOOR, ...run])) !== 0) failed.push(run.join(' '))
  }
  console.log(failed.length === 0 ? '\nAll clean.' : `\nNot clean: ${failed.join('; ')}`)
  process.exit(failed.length === 0 ? 0 : 1)
}
