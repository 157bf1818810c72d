/** Draws a story: the same seed and numbers give the same one. Pure. */
import { type Random, seeded } from '../simulation/kit/random.ts'
import {
  FAULTS,
  type Fault,
  type FaultKind,
  type RequestPlan,
  ROAD,
  type Step,
  type Story,
} from './story.ts'

type Numbers = { requests: number; faults: number; seed: number }

/** A step and when it comes; request n is created at n. */
type Placed = { at: number; step: Step }

/** Faults that last until relieved, and for how many requests at most. */
const LASTING: Partial<Record<FaultKind, number>> = {
  network_cut: 3,
  line_slow: 4,
  calls_intercepted: 3,
  worker_older: 3,
  webhooks_dropped: 4,
  webhooks_doubled: 6,
  webhooks_reordered: 6,
  webhooks_held: 5,
  stripe_forgets: 2,
  stripe_down: 4,
}

export function drawStory({ requests, faults, seed }: Numbers): Story {
  const people = seeded(seed, 'people')
  const plans = Array.from({ length: requests }, (_, n) => drawPlan(people, n))
  const placed = [
    ...plans.flatMap((plan) => placeSteps(people, plan)),
    ...drawFaults(seeded(seed, 'faults'), faults, requests),
  ]
  const steps = placed.toSorted((a, b) => a.at - b.at).map(({ step }) => step)
  return { seed, plans, steps }
}

function drawPlan(random: Random, n: number): RequestPlan {
  const started = random.chance(0.6)
  const decided = started && random.chance(0.85)
  const verdict = random.pick([
    'verified',
    'verified',
    'document_expired',
    'selfie_face_mismatch',
  ] as const)
  return {
    n,
    contact: random.chance(0.35),
    recovered: random.chance(0.08),
    changed: random.chance(0.25),
    removed: random.chance(0.12),
    way: started ? random.pick(['page', 'page', 'modal'] as const) : null,
    verdict: decided ? verdict : null,
    checking: random.pick([0, 0, 3_000]),
    overridden: decided && random.chance(0.25),
    returns: random.chance(0.5),
  }
}

/** What is wanted of one request, each plan a little after the one before. */
function placeSteps(random: Random, plan: RequestPlan): Placed[] {
  const changeAt = plan.n + (random.chance(0.6) ? 0.005 : random.next() * 4)
  const removeAt = plan.n + random.next() * 8
  const startAt = plan.n + (random.chance(0.6) ? 0.01 : random.next() * 6)
  const decideAt = startAt + (random.chance(0.6) ? 0.01 : random.next() * 4)
  const overrideAt = decideAt + 0.5 + random.next() * 6
  return [
    { at: plan.n, step: { kind: 'create', plan } },
    ...(plan.changed ? [{ at: changeAt, step: { kind: 'change', plan } } as const] : []),
    ...(plan.way ? [{ at: startAt, step: { kind: 'start', plan } } as const] : []),
    ...(plan.verdict ? [{ at: decideAt, step: { kind: 'decide', plan } } as const] : []),
    ...(plan.overridden ? [{ at: overrideAt, step: { kind: 'override', plan } } as const] : []),
    ...(plan.removed ? [{ at: removeAt, step: { kind: 'remove', plan } } as const] : []),
  ]
}

/**
 * Dealt from a deck that is shuffled anew when it is empty: a few faults are all different. The road's
 * lie on top of it, so that a short story has them all.
 */
function drawFaults(random: Random, count: number, requests: number): Placed[] {
  const isRoad = (kind: FaultKind) => ROAD.some((one) => one === kind)
  let deck: FaultKind[] = []
  return Array.from({ length: count }).flatMap((): Placed[] => {
    if (deck.length === 0)
      deck = shuffled(random, FAULTS).sort((a, b) => Number(isRoad(a)) - Number(isRoad(b)))
    const kind = deck.pop() ?? 'browser_killed'
    const fault: Fault = { kind, size: random.next() }
    // Not before the first request: enrolling is the one thing that needs a network.
    const at = 0.5 + random.next() * Math.max(0, requests - 1)
    const longest = LASTING[kind]
    const over = at + 0.5 + fault.size * (longest ?? 0)
    return [
      { at, step: { kind: 'fault', fault } },
      ...(longest ? [{ at: over, step: { kind: 'relief', of: kind } } as const] : []),
    ]
  })
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const drawn = items.map((item) => ({ item, lot: random.next() }))
  return drawn.sort((a, b) => a.lot - b.lot).map(({ item }) => item)
}
