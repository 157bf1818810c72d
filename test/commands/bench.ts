/** `npm run bench`: every benchmark, as ratios of one run; `-- --json` prints one JSON object. */
import { benchSandbox } from '../bench/sandbox.ts'

export default async function bench(args: string[]): Promise<void> {
  const results = await benchSandbox()
  if (args.includes('--json')) console.log(JSON.stringify({ results }))
  for (const { name, ratio, budget } of args.includes('--json') ? [] : results)
    console.log(
      `${ratio <= budget ? 'ok  ' : 'OVER'} ${name}: ${ratio.toFixed(2)} (at most ${budget})`,
    )
  process.exit(results.every(({ ratio, budget }) => ratio <= budget) ? 0 : 1)
}
