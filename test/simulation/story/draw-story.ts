/** A story from a seed: mostly work, with as much trouble as a bad month has in one day. */
import { type Random, seeded } from '../kit/random.ts'
import type { Action, Step, Story } from './story.ts'

const HOUR_MS = 60 * 60_000

export function drawStory(seed: number): Story {
  const random = seeded(seed, 'story')
  const steps = Array.from({ length: 8 + random.below(28) }, () => drawStep(random))
  return { seed, kiosk: random.chance(0.3), steps }
}

const drawStep = (random: Random): Step => ({
  // Most things come close together: that is where they get in each other's way.
  afterMs: random.below(random.pick([1, 50, 500, 500, 2_000, 10_000, 60_000])),
  action: random.pick(DRAWS)(random),
})

const side = (random: Random) => random.pick(['before', 'after'] as const)
const who = (random: Random) => random.below(8)
const which = (random: Random) => random.below(random.pick([2, 2, 8]))

type Draw = (random: Random) => Action

const save: Draw = (r) => ({
  do: 'save',
  who: who(r),
  kind: r.pick([
    'plain',
    'plain',
    'details',
    'details',
    'notes',
    'notes',
    'flow',
    'unreadable',
    'forged',
    'newer',
  ]),
})
const start: Draw = (r) => ({ do: 'start', who: who(r), which: which(r) })
const submit: Draw = (r) => ({
  do: 'submit',
  which: which(r),
  takesMs: r.below(r.pick([1_000, 60_000, HOUR_MS])),
  verdict: r.pick(['verified', 'verified', 'failed', 'failed', 'abandoned']),
})
const call: Draw = (r) => ({
  do: 'call',
  who: who(r),
  meets: r.pick([
    'cut before',
    'cut after',
    'cut after',
    'twice',
    'slow',
    'late answer',
    'late answer',
    'too large',
    'overloaded',
  ]),
})
const ticket: Draw = (r) => ({
  do: 'ticket',
  who: who(r),
  which: which(r),
  starts: r.chance(0.7),
  meets: r.pick([
    null,
    null,
    null,
    'cut before',
    'cut after',
    'twice',
    'slow',
    'late answer',
    'overloaded',
  ]),
})
const stripe: Draw = (r) => ({
  do: 'stripe',
  on: r.pick([
    'create',
    'create',
    'create',
    'retrieve',
    'find',
    'find',
    'cancel',
    'redact',
    'update',
  ]),
  meets: r.pick([
    'cut before',
    'cut after',
    'cut after',
    'slow',
    'slow',
    'late answer',
    'throttled',
    'failed',
    'failed, stored',
    'failed after, stored',
    'rejected',
  ]),
})
const evict: Draw = (r) => ({
  do: 'evict',
  side: side(r),
  crash: r.chance(0.5),
  at: r.pick([
    'now',
    'create',
    'create',
    'retrieve',
    'find',
    'cancel',
    'redact',
    'update',
    'flush',
    'wait',
    'answer',
    'alarm',
  ]),
})
const kill: Draw = (r) => ({
  do: 'kill',
  who: who(r),
  side: side(r),
  at: r.pick(['now', 'enqueue', 'markSent', 'send', 'acknowledge', 'saveRow', 'applyDelta']),
})

/** More at once than a slow line carries before it is given up. */
const list: Draw = (r) => ({ do: 'list', who: who(r), count: 2 + r.below(r.pick([3, 6, 12])) })
const poison: Draw = (r) => ({
  do: 'poison',
  who: who(r),
  kind: r.pick(['plain', 'details', 'notes']),
  meets: r.pick(['500', '500 page', '403 page', 'redirect', 'cut']),
})
const line: Draw = (r) => ({
  do: 'line',
  who: who(r),
  bytesPerSecond: 300 + r.below(r.pick([300, 1_000, 6_000])),
  latencyMs: r.below(1_500),
})

const freeze: Draw = (r) => ({
  do: 'freeze',
  who: who(r),
  side: side(r),
  at: r.pick(['now', 'markSent', 'send', 'send', 'acknowledge', 'applyDelta']),
})

/** Everything that happens in a world, as often as listed. */
export const DRAWS: readonly [Draw, ...Draw[]] = [
  save,
  save,
  save,
  save,
  start,
  start,
  start,
  start,
  start,
  submit,
  submit,
  submit,
  call,
  call,
  stripe,
  stripe,
  stripe,
  evict,
  evict,
  kill,
  kill,
  list,
  poison,
  line,
  freeze,
  freeze,
  (r) => ({
    do: 'intercept',
    who: who(r),
    ms: r.below(r.pick([60_000, HOUR_MS])),
    meets: r.pick(['redirect', 'challenge', 'portal']),
  }),
  (r) => ({ do: 'rollback', ms: r.below(r.pick([10_000, 10 * 60_000, HOUR_MS])) }),
  ticket,
  ticket,
  ticket,
  (r) => ({ do: 'replay', which: which(r), starts: r.chance(0.7) }),
  (r) => ({ do: 'edit', who: who(r), which: which(r) }),
  (r) => ({ do: 'edit', who: who(r), which: which(r) }),
  (r) => ({ do: 'delete', who: who(r), which: which(r) }),
  (r) => ({ do: 'rush', which: which(r) }),
  (r) => ({ do: 'wake', who: who(r) }),
  (r) => ({
    do: 'review',
    which: which(r),
    what: r.pick(['override', 'override', 'cancel', 'redact']),
  }),
  (r) => ({ do: 'decide', which: which(r), what: r.pick(['cancel', 'close', 'redact']) }),
  (r) => ({ do: 'full', who: who(r), writes: 1 + r.below(3) }),
  (r) => ({ do: 'clock', who: who(r), days: r.below(61) - 30 }),
  (r) => ({ do: 'offline', who: who(r), ms: r.below(10 * 60_000) }),
  (r) => ({
    do: 'outage',
    ms: r.below(r.pick([20_000, 2 * HOUR_MS])),
    what: r.pick(['silence', 'errors', 'throttling', 'rejecting']),
  }),
  (r) => ({ do: 'webhook', meets: r.pick(['lost', 'twice', 'late']) }),
  (r) => ({ do: 'webhook', meets: r.pick(['lost', 'twice', 'late']) }),
  (r) => ({ do: 'pass', ms: r.below(r.pick([60_000, HOUR_MS, 26 * HOUR_MS, 26 * HOUR_MS])) }),
]
