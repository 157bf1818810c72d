/** Stories for fast-check: the same actions, one by one, so that a failing story can be shrunk. */
import fc from 'fast-check'
import type { Action, Operation, Step, Story } from './story.ts'

const HOUR_MS = 60 * 60_000

const who = fc.nat(3)
const which = fc.nat(3)
const side = fc.constantFrom('before', 'after')
const operation = fc.constantFrom<Operation>(
  'create',
  'retrieve',
  'find',
  'cancel',
  'redact',
  'update',
)

/** Mostly work, and Stripe and the network in its way. */
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('save'),
      who,
      kind: fc.constantFrom('plain', 'details', 'notes', 'flow', 'unreadable', 'forged', 'newer'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('ticket'),
      who,
      which,
      starts: fc.boolean(),
      meets: fc.constantFrom(null, 'cut before', 'cut after', 'twice', 'slow', 'late answer'),
    }),
  },
  fc.record({ do: fc.constant('replay'), which, starts: fc.boolean() }),
  fc.record({ do: fc.constant('edit'), who, which }),
  fc.record({ do: fc.constant('delete'), who, which }),
  { weight: 5, arbitrary: fc.record({ do: fc.constant('start'), who, which }) },
  fc.record({ do: fc.constant('rush'), which }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('submit'),
      which,
      takesMs: fc.nat(HOUR_MS),
      verdict: fc.constantFrom('verified', 'failed', 'abandoned'),
    }),
  },
  fc.record({
    do: fc.constant('review'),
    which,
    what: fc.constantFrom('override', 'cancel', 'redact'),
  }),
  fc.record({
    do: fc.constant('decide'),
    which,
    what: fc.constantFrom('cancel', 'close', 'redact'),
  }),
  fc.record({ do: fc.constant('wake'), who }),
  fc.record({
    do: fc.constant('kill'),
    who,
    side,
    at: fc.constantFrom(
      'now',
      'enqueue',
      'markSent',
      'send',
      'acknowledge',
      'saveRow',
      'applyDelta',
    ),
  }),
  fc.record({
    do: fc.constant('freeze'),
    who,
    side,
    at: fc.constantFrom('now', 'markSent', 'send', 'acknowledge', 'applyDelta'),
  }),
  fc.record({ do: fc.constant('list'), who, count: fc.integer({ min: 2, max: 12 }) }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('poison'),
      who,
      kind: fc.constantFrom('plain', 'details', 'notes'),
      meets: fc.constantFrom('500', '500 page', '403 page', 'redirect', 'cut'),
    }),
  },
  fc.record({
    do: fc.constant('line'),
    who,
    bytesPerSecond: fc.integer({ min: 300, max: 6_000 }),
    latencyMs: fc.nat(1_500),
  }),
  fc.record({
    do: fc.constant('intercept'),
    who,
    ms: fc.nat(HOUR_MS),
    meets: fc.constantFrom('redirect', 'challenge', 'portal'),
  }),
  fc.record({ do: fc.constant('rollback'), ms: fc.nat(HOUR_MS) }),
  fc.record({ do: fc.constant('full'), who, writes: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('clock'), who, days: fc.integer({ min: -30, max: 30 }) }),
  fc.record({ do: fc.constant('offline'), who, ms: fc.nat(HOUR_MS) }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('call'),
      who,
      meets: fc.constantFrom(
        'cut before',
        'cut after',
        'twice',
        'slow',
        'late answer',
        'too large',
        'overloaded',
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('evict'),
      side,
      crash: fc.boolean(),
      at: fc.oneof(operation, fc.constantFrom('now', 'flush', 'wait', 'answer', 'alarm')),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('stripe'),
      on: operation,
      meets: fc.constantFrom(
        'cut before',
        'cut after',
        'slow',
        'late answer',
        'throttled',
        'failed',
        'failed, stored',
        'failed after, stored',
        'rejected',
      ),
    }),
  },
  fc.record({
    do: fc.constant('outage'),
    ms: fc.nat(2 * HOUR_MS),
    what: fc.constantFrom('silence', 'errors', 'throttling', 'rejecting'),
  }),
  fc.record({ do: fc.constant('webhook'), meets: fc.constantFrom('lost', 'twice', 'late') }),
  fc.record({ do: fc.constant('pass'), ms: fc.nat(26 * HOUR_MS) }),
)

const step: fc.Arbitrary<Step> = fc.record({
  afterMs: fc.oneof(fc.nat(100), fc.nat(2_000), fc.nat(60_000)),
  action,
})

export const story: fc.Arbitrary<Story> = fc.record({
  seed: fc.nat(),
  kiosk: fc.boolean(),
  steps: fc.array(step, { maxLength: 40, size: 'max' }),
})
