/**
 * Stories for fast-check: the same draws as from a seed, each step by itself, so that a failing story is
 * shrunk to the few steps that matter.
 */
import fc from 'fast-check'
import { seeded } from '../kit/random.ts'
import { DRAWS } from './draw-story.ts'
import type { Action, Step, Story } from './story.ts'

const action: fc.Arbitrary<Action> = fc
  .tuple(fc.constantFrom(...DRAWS), fc.nat())
  .map(([draw, seed]) => draw(seeded(seed, 'step')))

const step: fc.Arbitrary<Step> = fc.record({
  afterMs: fc.oneof(fc.nat(100), fc.nat(2_000), fc.nat(60_000)),
  action,
})

export const story: fc.Arbitrary<Story> = fc.record({
  seed: fc.nat(),
  kiosk: fc.boolean(),
  steps: fc.array(step, { maxLength: 40, size: 'max' }),
})
