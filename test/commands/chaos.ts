/**
 * `npm run chaos -- --requests N --faults M --seed S`: a story on real processes with real faults,
 * and at its end four views that must agree. The seed decides what happens, not how long it takes.
 * `--seconds` bounds the story, not the healing after it. `--kill-after-saved K` does nothing but
 * save and kill the browser, K times.
 */
import { parseArgs } from 'node:util'
import { runNode, VITE } from '../../worker/operator/run-node.ts'
import { WORLDS } from '../browser/stack/ports.ts'
import { drawStory } from '../chaos/draw-story.ts'
import { killAfterSaved } from '../chaos/kill-after-saved.ts'
import { runStory } from '../chaos/run-story.ts'

export default async function chaos(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      requests: { type: 'string', default: '30' },
      faults: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      seconds: { type: 'string', default: 'Infinity' },
      'kill-after-saved': { type: 'string' },
      /** The first of three ports. */
      base: { type: 'string', default: String(WORLDS.chaos) },
      /** `web/dist` is what it shall be, and others may be using it. */
      built: { type: 'boolean', default: false },
      aloud: { type: 'boolean', default: false },
    },
  })
  if (!values.built) {
    const code = await runNode([VITE, 'build', 'web', '--logLevel', 'error'])
    if (code !== 0) process.exit(code)
  }
  const [requests, faults, seed] = [values.requests, values.faults, values.seed].map(Number)
  const base = Number(values.base)
  const rounds = values['kill-after-saved']
  const isGood =
    rounds === undefined
      ? await runStory(
          drawStory({ requests: requests ?? 0, faults: faults ?? 0, seed: seed ?? 0 }),
          {
            base,
            seconds: Number(values.seconds),
            aloud: values.aloud,
          },
        )
      : await killAfterSaved(Number(rounds), base)
  process.exit(isGood ? 0 : 1)
}
