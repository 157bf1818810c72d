/**
 * `npm run soak`: the long versions of what `npm test` does briefly. Goes on after a failure; the exit
 * code is 1 if any run was not clean.
 */
import path from 'node:path'
import { ROOT, runNode } from '../../worker/operator/run-node.ts'
import { VITEST } from '../browser/stack/ports.ts'
import { lintExtension } from './lint-extension.ts'

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
  ['bench', '--check'],
  ['bench', '--only', 'lighthouse', '--check'],
]

/** Left to right and right to left: what breaks in between breaks in one of them. */
const LANGUAGES = ['en', 'ar']
const THEMES = ['light', 'dark']

/** The stories whose words come from the catalogues (`test/browser/kit/words.ts`). */
const JOURNEYS = ['browser/agent', 'browser/kiosk']
const JOURNEY = ['run', '--config', 'test/vitest.config.ts', '--project', 'journey*']

export default async function soak(): Promise<void> {
  const failed: string[] = []
  for (const run of RUNS) {
    console.log(`\n— ${run.join(' ')}`)
    if ((await runNode([DOOR, ...run])) !== 0) failed.push(run.join(' '))
  }
  console.log('\n— the longer journeys')
  if ((await runNode([VITEST, ...JOURNEY.with(-1, 'journey-long')])) !== 0)
    failed.push('the longer journeys')
  console.log('\n— operators')
  if ((await runNode([VITEST, ...JOURNEY.with(-1, 'operator-long')])) !== 0)
    failed.push('operators')
  console.log('\n— the extension, as its stores look at it')
  if (!(await lintExtension())) failed.push('the extension')
  for (const [language, theme] of LANGUAGES.flatMap((one) =>
    THEMES.map((t) => [one, t] as const),
  )) {
    const run = `journeys in ${language}, ${theme}`
    console.log(`\n— ${run}`)
    const env = { JOURNEY_LANGUAGE: language, JOURNEY_THEME: theme }
    if ((await runNode([VITEST, ...JOURNEY, ...JOURNEYS], env)) !== 0) failed.push(run)
  }
  console.log(failed.length === 0 ? '\nAll clean.' : `\nNot clean: ${failed.join('; ')}`)
  process.exit(failed.length === 0 ? 0 : 1)
}
