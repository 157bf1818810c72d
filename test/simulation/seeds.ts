/** Worlds by their seeds, one after the other; what fails is told as a story, with how to see it again. */
import { type Outcome, runWorld } from './run-world.ts'
import { drawStory } from './story/draw-story.ts'
import { count, emptyTally, type Tally } from './tally.ts'

/** The first and every `stride`th after it, below `end`. */
export type Seeds = { first: number; end: number; stride: number }

/** More than a few stories nobody reads. */
const STORIES_MAX = 3

export async function runSeeds(
  { first, end, stride }: Seeds,
  tell: (story: string) => void,
): Promise<Tally> {
  const tally = emptyTally()
  let told = 0
  for (let seed = first; seed < end; seed += stride) {
    const outcome = await runWorld(drawStory(seed))
    count(tally, outcome.faults)
    if (outcome.faults.length > 0 && told++ < STORIES_MAX)
      tell(`${storyOf(outcome)}\nnpm run simulate -- --seeds 1 --first ${seed}\n`)
  }
  return tally
}

export const storyOf = ({ trace, faults }: Outcome): string =>
  [...trace, ...faults.map(({ kind, what }) => `${kind.toUpperCase()}: ${what}`)].join('\n')
