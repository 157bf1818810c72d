/** What the stories tell: that nothing which can go wrong is left out of them, least of all the road. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawStory as drawChaos } from '../chaos/draw-story.ts'
import { ROAD as CHAOS_ROAD, FAULTS } from '../chaos/story.ts'
import { drawStory } from './story/draw-story.ts'
import type { Action } from './story/story.ts'
import { story } from './story/story-arbitrary.ts'

/** A line that is slow, a record that never passes, foreign answers, a frozen tab, an older Worker. */
const ROAD = ['line', 'poison', 'intercept', 'freeze', 'rollback'] as const

/** All there are: one that is missing here does not compile. */
const EVERYTHING: Readonly<Record<Action['do'], true>> = {
  save: true,
  list: true,
  poison: true,
  edit: true,
  delete: true,
  start: true,
  rush: true,
  ticket: true,
  replay: true,
  submit: true,
  review: true,
  decide: true,
  wake: true,
  kill: true,
  freeze: true,
  full: true,
  clock: true,
  offline: true,
  call: true,
  line: true,
  intercept: true,
  rollback: true,
  evict: true,
  stripe: true,
  outage: true,
  webhook: true,
  pass: true,
}
const sorted = (names: Iterable<string>) => [...names].toSorted()
const doneIn = (steps: readonly { action: Action }[]) =>
  new Set(steps.map(({ action }) => action.do))

test('stories from seeds and by fast-check do everything that can be done', () => {
  const seeds = Array.from({ length: 150 }, (_, n) => drawStory(n + 1))
  const drawn = fc.sample(story, { seed: 4, numRuns: 75 })
  for (const stories of [seeds, drawn])
    expect(sorted(doneIn(stories.flatMap(({ steps }) => steps)))).toEqual(
      sorted(Object.keys(EVERYTHING)),
    )
})

/** Among those that every test run plays (`world.test.ts`). */
const ROAD_SEED = 69

test('a world of one seed meets all five faults of the road', () => {
  const done = doneIn(drawStory(ROAD_SEED).steps)
  for (const fault of ROAD) expect(done, fault).toContain(fault)
})

const faultsOf = (numbers: { requests: number; faults: number; seed: number }) =>
  drawChaos(numbers).steps.flatMap((step) => (step.kind === 'fault' ? [step.fault.kind] : []))

test('chaos with as many faults as there are kinds has each of them once', () => {
  for (let seed = 1; seed <= 20; seed++)
    expect(sorted(faultsOf({ requests: 40, faults: FAULTS.length, seed }))).toEqual(sorted(FAULTS))
})

test('even the short chaos of every test run has all five of the road', () => {
  for (let seed = 1; seed <= 200; seed++)
    expect(faultsOf({ requests: 30, faults: 20, seed })).toEqual(
      expect.arrayContaining([...CHAOS_ROAD]),
    )
})
