/**
 * `npm run simulate -- --seeds N --first S`: N worlds from seed S on, spread over the cores. The last
 * line is the result; anything lost, doubled, stuck or disagreeing makes the exit code 1.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { runSeeds, type Seeds } from '../simulation/seeds.ts'
import { add, emptyTally, isClean, line, type Tally } from '../simulation/tally.ts'

/** Below this, starting another thread takes longer than it saves. */
const SEEDS_PER_THREAD = 500

export default async function simulate(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: 'string', default: '1000' },
      first: { type: 'string', default: '1' },
    },
  })
  const [seeds, first] = [wholeOf('seeds', values.seeds), wholeOf('first', values.first)]
  const threads = Math.max(1, Math.min(availableParallelism(), seeds / SEEDS_PER_THREAD))
  const shares = Array.from({ length: Math.floor(threads) }, (_, i): Seeds => {
    return { first: first + i, end: first + seeds, stride: Math.floor(threads) }
  })
  const [only, another] = shares
  const tallies =
    only && !another
      ? [await runSeeds(only, console.log)]
      : await Promise.all(shares.map((share) => onThread(share)))
  const tally = emptyTally()
  for (const one of tallies) add(tally, one)
  console.log(line(tally))
  if (!isClean(tally)) process.exitCode = 1
}

function wholeOf(name: string, text: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw new Error(`--${name} takes a whole number, not "${text}".`)
}

const onThread = (share: Seeds): Promise<Tally> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('../simulation/seeds-thread.ts', import.meta.url), {
      workerData: share,
    })
    thread.on('message', (told: string | Tally) => {
      if (typeof told === 'string') console.log(told)
      else resolve(told)
    })
    thread.on('error', reject)
  })
